// What nobody should have sent is masked before anything sees it; what only looks like it stays.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event, EventBody } from '../../../src/flows/model/event.ts'
import { screen, screenText } from '../../../src/flows/understand/screen.ts'
import { creditCheck } from '../../../src/knowledge/names/credit-code.ts'
import { residentCheck } from '../../../src/knowledge/names/resident-id.ts'

const seed = 20261122
const from = { channel: 'telegram', account: 'b1', chat: 'c1' } as const
const event = (body: EventBody): Event => ({
  id: 'e1',
  at: '2026-11-22T08:00:00Z',
  from,
  actor: { id: 'telegram:b1:u1', role: 'client' },
  body,
})
const text = (said: string) => screenText(said, false)

describe('identity numbers', () => {
  it.each([
    ['my id is 11010519491231002X', 'my id is 1101**********002X'],
    ['身份证11010519491231002x，请查收', '身份证1101**********002X，请查收'],
    ['１１０１０５１９４９１２３１００２Ｘ', '1101**********002X'],
    ['110105 19491231 002X', '1101**********002X'],
    ['110105-19491231-002X.', '1101**********002X.'],
    ['a slip in 110105194912310021', 'a slip in 1101**********0021'],
    ['two: 11010519491231002X and 110105 1949 1231 002 X', 'two: 1101**********002X and 1101**********002X'],
  ])('%s', (said, expected) => {
    expect(text(said)).toEqual({ text: expected, masked: ['resident-id'] })
  })
  it.each([
    ['passport no. E12345678', 'passport no. *****5678'],
    ['护照号码：E12345678', '护照号码：*****5678'],
    ['回乡证 H12345678', '回乡证 *****5678'],
    ['Passport is C01X00T47 and more', 'Passport is *****0T47 and more'],
  ])('%s, where the document is named', (said, expected) => {
    expect(text(said)).toEqual({ text: expected, masked: ['travel-document'] })
  })
  it.each([
    '11010519491231002A',
    '11010519490231002X',
    '990105194912310021',
    '110105184912310021',
    'a passport is fine',
    'E12345678 is our order',
    'do you need my passport number?',
    '护照可以吗',
  ])('%s stays', (said) => {
    expect(text(said)).toEqual({ text: said, masked: [] })
  })
  it('stay readable where a deployer collects them, but cards and keys do not', () => {
    expect(screenText('11010519491231002X, 4111 1111 1111 1111', true)).toEqual({
      text: '11010519491231002X, ************1111',
      masked: ['bank-card'],
    })
  })
})

describe('cards and keys', () => {
  it.each([
    ['card 4111 1111 1111 1111 please', 'card ************1111 please'],
    ['卡号6222021234567890128', '卡号***************0128'],
    ['4111-1111-1111-1111', '************1111'],
  ])('%s', (said, expected) => {
    expect(text(said)).toEqual({ text: expected, masked: ['bank-card'] })
  })
  it.each(['4111 1111 1111 1112', '6222 0212 3456 7890 13', '20261122 16000001'])('%s is no card', (said) => {
    expect(text(said)).toEqual({ text: said, masked: [] })
  })
  it.each([
    '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1',
    'xoxb-1234567890-abcdefghijklmno',
    'xapp-1-A0000000000-1234567890-abcdef',
    'AKIAIOSFODNN7EXAMPLE',
    'LTAI5tAbCdEfGhIjKlMnOpQr',
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    'password: hunter2hunter2',
    '密码：abc12345',
    'api_key=9f8e7d6c5b4a39281706',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7\n-----END RSA PRIVATE KEY-----',
  ])('a key is taken out: %s', (secret) => {
    const result = text(`here: ${secret} ok`)
    expect(result.masked).toEqual(['secret'])
    expect(result.text).toMatch(/^here: .*\*{8} ok$/s)
    const tail = secret.split(/[:：=]\s*/).at(-1)!
    expect(result.text).not.toContain(tail.slice(-12))
  })
  it.each([
    '91330100799655058B',
    '914403001922038216',
    '13800138000',
    '+86 138 0013 8000',
    '021-61234567',
    '京ICP备2023012345号-1',
    '京公网安备11010802000001号',
    '2027-03-01 10:00',
    'order 20261122000012',
    'what is the password for?',
    '47.98.12.34',
    '110105123456789',
  ])('%s stays', (said) => {
    expect(text(said)).toEqual({ text: said, masked: [] })
  })
})

describe('every part of an event that people write', () => {
  const id = '11010519491231002X'
  const masked = '1101**********002X'
  const bodies: readonly (readonly [EventBody, EventBody])[] = [
    [
      { kind: 'text', text: id },
      { kind: 'text', text: masked },
    ],
    [
      { kind: 'edited', text: id, message: '7', original: 'e0' },
      { kind: 'edited', text: masked, message: '7', original: 'e0' },
    ],
    [
      { kind: 'command', name: 'change', argument: id },
      { kind: 'command', name: 'change', argument: masked },
    ],
    [
      { kind: 'files', files: [], caption: id },
      { kind: 'files', files: [], caption: masked },
    ],
    [
      { kind: 'form', form: 'contact', values: { a: id, b: ['x', id] } },
      { kind: 'form', form: 'contact', values: { a: masked, b: ['x', masked] } },
    ],
    [
      { kind: 'desk', action: 'note', values: { text: id } },
      { kind: 'desk', action: 'note', values: { text: masked } },
    ],
  ]
  it.each(bodies)('%j', (body, expected) => {
    expect(screen(event(body), false)).toEqual({ event: { ...event(body), body: expected }, masked: ['resident-id'] })
  })
  it('leaves an event without anything to mask as the same object', () => {
    const plain = event({ kind: 'text', text: 'hello' })
    expect(screen(plain, false)).toEqual({ event: plain, masked: [] })
    expect(screen(plain, false).event).toBe(plain)
  })
})

describe('as a rule', () => {
  const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
  const provinces = fc.constantFrom('11', '12', '13', '21', '31', '33', '37', '42', '44', '51', '61', '65', '81', '82', '83')
  const birth = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''))
  const resident = fc.tuple(provinces, digits(4), birth, digits(3)).map((parts) => {
    const body = parts.join('')
    return body + residentCheck(body)
  })
  const around = fc.constantFrom('', ' ', '我的身份证号是', 'id: ', '（', '号码')
  const spaced = (number: string) => [
    number,
    number.toLowerCase(),
    number.replace(/(.{6})(.{8})/, '$1 $2 '),
    number.replace(/[0-9X]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ]

  it('every valid resident number is masked, whatever stands around it and however it is spaced', () => {
    fc.assert(
      fc.property(resident, around, fc.constantFrom('', ' ', '，谢谢', '.', '）'), (number, before, after) => {
        for (const said of spaced(number)) {
          const result = text(before + said + after)
          expect(result.masked).toEqual(['resident-id'])
          expect(result.text).toBe(`${before}${number.slice(0, 4)}**********${number.slice(-4)}${after}`)
        }
      }),
      { seed, numRuns: 500 },
    )
  })

  it('no credit code and no mainland mobile ever is', () => {
    const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
    const code = fc
      .tuple(
        fc.constantFrom('91', '92', '93'),
        digits(6),
        fc.string({ unit: fc.oneof(alphabet, fc.constantFrom(...'0123456789')), minLength: 9, maxLength: 9 }),
      )
      .map((parts) => {
        const body = parts.join('')
        return body + creditCheck(body)
      })
    const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map(([head, tail]) => `${head}${tail}`)
    fc.assert(
      fc.property(fc.oneof(code, mobile), around, (number, before) => {
        expect(text(`${before}${number}`)).toEqual({ text: `${before}${number}`, masked: [] })
      }),
      { seed, numRuns: 2000 },
    )
  })

  it('never throws and never lengthens what it leaves alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (said) => {
        const result = text(said)
        if (result.masked.length === 0) expect(result.text).toBe(said)
      }),
      { seed, numRuns: 500 },
    )
  })
})
