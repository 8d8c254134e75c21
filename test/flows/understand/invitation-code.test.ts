// A code is found however people pass it on, and never where nobody sent one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOfCode, invitationCodeIn, writtenCode } from '../../../src/flows/model/invitation-code.ts'
import { screen } from '../../../src/flows/understand/screen.ts'

const seed = 20261129
const codes = fc.uint8Array({ minLength: 12, maxLength: 32 }).map(writtenCode)

describe(`the code of an invitation (seed ${seed})`, () => {
  it('is found in every way people write it, and masked by nothing', () => {
    const ways = [
      (code: string) => code,
      (code: string) => `join ${code}`,
      (code: string) => `/join ${code.toLowerCase()}`,
      (code: string) => `Join: ${code.replaceAll('-', ' ')}`,
      (code: string) => `加入 ${code}`,
      (code: string) => `请发送“加入${code.replaceAll('-', '')}”，谢谢`,
      (code: string) =>
        `Invitation for: IT. Works once.\nhttps://t.me/bot?start=join-${code}\n\nOr write to the assistant: join ${code}`,
    ]
    fc.assert(
      fc.property(codes, fc.constantFrom(...ways), (code, way) => {
        const event = {
          id: 'e',
          at: '2026-11-29T00:00:00.000Z',
          from: { channel: 'slack', account: 'T', chat: 'D' },
          actor: { id: 'slack:T:U', role: 'client' },
          body: { kind: 'text', text: way(code) },
        } as const
        const { event: screened } = screen(event, false)
        expect(screened.body.kind === 'text' && invitationCodeIn(screened.body.text)).toBe(code)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('is not seen in what people say', () => {
    for (const said of [
      'join us',
      'can my colleague join the call?',
      '加入购物车',
      'verify 2524-3821-0947',
      'joint venture',
      'WWW',
      '',
    ])
      expect(invitationCodeIn(said)).toBeNull()
    fc.assert(
      fc.property(fc.lorem(), (said) => invitationCodeIn(`join ${said}`) === null),
      { seed, numRuns: 300 },
    )
  })

  it('is another one for every name, and its hash says nothing of it', () => {
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        expect(hashOfCode(one)).not.toContain(one)
        expect(hashOfCode(one) === hashOfCode(other)).toBe(one === other)
      }),
      { seed, numRuns: 100 },
    )
  })
})
