// What the tests of the readers share: the real knowledge, questions by id or made for one reading, and a table that reads like sentences.
import { expect, it } from 'vitest'
import { installedCounts } from '../../../src/bot/index-cache.ts'
import { readAnswer } from '../../../src/flows/understand/read-answer.ts'
import type { Answer } from '../../../src/flows/understand/reading.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import type { Question, Reading } from '../../../src/knowledge/questions/question.ts'

export const library = openLibrary({ indexCache: installedCounts })

/** The day all these tests are read on. */
export const asOf = '2026-11-22'

/** A question of the product. */
export function question(id: string): Question {
  const found = library.questions.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no question ${id}`)
  return found
}

/** A question that only asks for one reading. */
export function asking(reading: Reading, more: Partial<Question>): Question {
  const words = { en: 'x', zh: 'x' }
  return {
    id: 'made',
    section: 'service',
    asks: [],
    reading,
    prompt: words,
    why: words,
    help: words,
    screen: [],
    personal: false,
    sources: [],
    ...more,
  }
}

/** Reads a message as an answer. */
export function read(one: Question, said: string, facts: Facts = {}, fields: Readonly<Record<string, string>> = {}): Answer {
  return readAnswer(one, said, { library, asOf, facts, fields })
}

/** What an answer came to: a value, `wrong: …`, or its kind. */
export function outcome(answer: Answer): unknown {
  if (answer.kind === 'wrong') return `wrong: ${fill(answer.why.en, answer.values ?? {})}`
  if (answer.kind !== 'value') return answer.kind
  if (answer.field !== undefined) return answer.field
  const values = Object.values(answer.states)
  return values.length === 1 ? values[0] : answer.states
}

/** A table of messages and what they must come to; a text after `wrong` must stand in the reason. */
export function table(one: Question, rows: readonly (readonly [string, unknown])[]): void {
  it.each(rows)('%j → %j', (said, expected) => {
    const result = outcome(read(one, said))
    if (typeof expected === 'string' && expected.startsWith('wrong: ')) {
      expect(result).toMatch(/^wrong: /)
      expect(result).toContain(expected.slice(7))
    } else expect(result).toEqual(expected)
  })
}

const fill = (words: string, values: Readonly<Record<string, string>>) =>
  words.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
