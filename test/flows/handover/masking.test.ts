// What the team's channel shows of a client's words: never a phone number, an address, or the answer to a personal question.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskIn } from '../../../src/flows/model/masked.ts'
import { ann, clientAddress, withClient } from '../cast.ts'
import { teamScene, threadOf, wordsTo } from '../scene.ts'

const seed = 20261128

describe(`words of a client (seed ${seed})`, () => {
  const mobile = fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
  const mail = fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/), fc.constantFrom('qq.com', 'shoes.cn', '163.com'))
    .map(([name, host]) => `${name}@${host}`)

  it('lose every mobile number and address, wherever they stand', () => {
    fc.assert(
      fc.property(mobile, mail, fc.constantFrom('call me: ', '我的电话是', '联系人 '), (number, address, before) => {
        const shown = maskIn(`${before}${number}, ${address}`)
        expect(shown).not.toContain(number)
        expect(shown).not.toContain(address)
        expect(shown.startsWith(before)).toBe(true)
      }),
      { seed, numRuns: 300 },
    )
  })

  it.each(['We open on 2027-03-01', '第2026012345号', 'server at 47.98.12.34', '3 sites, 12 pages'])(
    'keep what is no contact: %s',
    (said) => {
      expect(maskIn(said)).toBe(said)
    },
  )
})

describe('a client who calls for a person', () => {
  it('is shown without what was typed in answer to personal questions', () => {
    const scene = teamScene(withClient(), {})
    const say = (text: string) => scene.take(ann, { kind: 'text', text }, clientAddress)
    say('my number is 13800138000, mail wei@shoes.cn')
    const turn = scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    const shown = wordsTo(turn, threadOf(scene))
    expect(shown).toContain('Said last')
    expect(shown).not.toMatch(/13800138000|wei@shoes\.cn/)
    expect(wordsTo(say('it is 139 7710 5821 now'), threadOf(scene))).not.toContain('7710')
  })
})
