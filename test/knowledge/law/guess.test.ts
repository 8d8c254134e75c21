// What no phrase knows is guessed: often enough to be of use, seldom wrongly, and hardly ever of what states nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { puts } from '../../../src/flows/understand/clauses.ts'
import { guessBy, loadGuess, readWays } from '../../../src/knowledge/law/guess.ts'
import { locales } from '../../../src/locale.ts'

/** Every so many-th way of saying is held back, and guessed by the others. */
const heldBack = 5

describe('a guess', () => {
  const ways = readWays()
  const others = ways.map((way) => ({
    ...way,
    en: way.en.filter((_, at) => at % heldBack !== 0),
    zh: way.zh.filter((_, at) => at % heldBack !== 0),
  }))
  const guess = guessBy(others)

  it.each(locales)('of an answer held back is made for six in ten, and right in nine of ten (%s)', (locale) => {
    const answers = ways.flatMap((way) => way[locale].filter((_, at) => at % heldBack === 0).map((words) => ({ way, words })))
    const made = answers.flatMap(({ way, words }) => {
      const guessed = guess(words, [way.path])
      return guessed === null ? [] : [{ way, guessed }]
    })
    const right = made.filter(({ way, guessed }) => String(guessed.value) === String(way.value))
    console.log(`${locale}: ${answers.length} held back, ${made.length} guessed, ${right.length} right`)
    expect(made.length / answers.length).toBeGreaterThan(0.6)
    expect(right.length / made.length).toBeGreaterThan(0.85)
  })

  it.each(locales)('is seldom made of words that are about something else (%s)', (locale) => {
    const file = join(import.meta.dirname, `../judged/${locale}.jsonl`)
    const questions = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { question: string }).question)
      .filter((question) => !puts(question))
    const all = loadGuess()
    const made = questions.filter((question) => all(question, ['monetisation.sources']) !== null)
    expect(made.length / questions.length).toBeLessThan(0.12)
  })
})
