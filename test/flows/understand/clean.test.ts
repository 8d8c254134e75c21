// What comes in from outside: broken, invisible and misleading characters never reach a reader, and values with them are refused or cleaned.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/flows/understand/clean.ts'
import { library, read } from './reading.ts'

const seed = 20261128
const some = { seed, numRuns: 800 }

describe(`any text (seed ${seed})`, () => {
  it('is well formed afterwards, without control, invisible or turning characters, and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[^\P{Cc}\n\t]|[\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
      some,
    )
  })

  it.each([
    ['王\u200b小\u2060明', '王小明'],
    ['宁波晨光\u202e鞋业', '宁波晨光鞋业'],
    ['a\u0000b\r\nc', 'ab\nc'],
    ['\ud800王', '王'],
    ['Cafe\u0301', 'Café'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['https://user:secret@example.cn/a', 'https://example.cn/a'],
    ['<tel:+8613800138000|138 0013 8000>', '138 0013 8000'],
  ])('%j becomes %j', (given, clean) => expect(cleanText(given)).toBe(clean))

  it('keeps no password of an address', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{3,12}$/), fc.stringMatching(/^[A-Za-z0-9!$%]{6,16}$/), (user, word) => {
        expect(cleanText(`see https://${user}:${word}@shoes.cn/x`)).toBe('see https://shoes.cn/x')
      }),
      some,
    )
  })
})

describe('a value that misleads', () => {
  const of = (field: string) =>
    library.questions.find((question) => question.field === field || question.asks.includes(field as never))!
  it.each([
    ['entity.certificateNumber', '000000000000000000'],
    ['person.name', '张三 李四'],
    ['person.name', '王小明、刘芳'],
    ['hosting.ip', '1.2.3.0/24'],
    ['hosting.ip', '8.8.8.8'],
    ['domain.name', '\u0430pple.com'],
    ['domain.name', 'xn--pple-43d.com'],
    ['service.name', '茶语🍵小站'],
    ['service.name', '茶语<img src=x>小站'],
    ['person.email', '<mailto:evil@x.com|user@example.com>'],
    ['person.email', 'wang@ex\u0430mple.com'],
  ])('%s does not take %s', (field, said) => {
    expect(read(of(field), said).kind).toBe('wrong')
  })

  it.each(['person.idExpiresOn', 'domain.expiresOn', 'entity.certificateExpiresOn'])(
    'of %s a day that has passed is asked about before it counts',
    (field) => {
      expect(read(of(field), '2020-03-01').kind).toBe('either')
      expect(read(of(field), '2036-03-01').kind).toBe('value')
    },
  )

  it.each([
    ['person.name', '欧阳 娜娜'],
    ['person.name', '王 小明'],
    ['person.name', '阿卜杜拉·买买提'],
    ['service.name', '茶语小站'],
    ['person.email', '<mailto:user@example.com|user@example.com>'],
  ])('%s takes %s', (field, said) => {
    expect(read(of(field), said).kind).toBe('value')
  })
})
