// Reading a text once changes nothing but what it costs.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOnce } from '../../src/knowledge/read-once.ts'

test('a reader shown the same words again gives the same reading without reading them', () => {
  let read = 0
  const length = readOnce((text) => {
    read++
    return text.length
  })
  expect([length('website'), length('website'), length('网站'), length('website')]).toEqual([7, 7, 2, 7])
  expect(read).toBe(2)
})

test('whatever is read in whatever order, a reading is that of its own text; one that found nothing is kept as well', () => {
  const vowel = (text: string) => /[aeiou]/.exec(text)?.[0] ?? null
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 400 }), (texts) => {
      const once = readOnce(vowel)
      for (const text of texts) expect(once(text)).toBe(vowel(text))
    }),
    { seed: 18 },
  )
})
