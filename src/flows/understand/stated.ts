// What a reader gives back: the value in the fact or field the question asks for.
import type { Facts, FactValue } from '../../knowledge/law/facts.ts'
import { plainly } from '../../knowledge/names/names.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import type { Text } from '../../locale.ts'
import type { Answer, Surroundings } from './reading.ts'

/** A value for the question's field, else for the first fact it asks; `heard` where it was normalised. */
export function stated(question: Question, value: FactValue, heard?: string): Extract<Answer, { kind: 'value' }> {
  const shown = heard === undefined ? {} : { heard }
  if (question.field !== undefined) return { kind: 'value', states: {}, field: String(value), ...shown }
  return { kind: 'value', states: { [question.asks[0]!]: value } as Facts, ...shown }
}

/** Meant as an answer, but against a rule. */
export function wrong(why: Text, values: Readonly<Record<string, string>> = {}): Answer {
  return Object.keys(values).length === 0 ? { kind: 'wrong', why } : { kind: 'wrong', why, values }
}

/** Not an answer. */
export const nothing: Answer = { kind: 'none' }

/** The message in the one form names are looked up in: plain and simplified. */
export function readable(said: string, { library }: Surroundings): string {
  return plainly(library.simplified(said))
}

/** The value as heard, where it differs from the words typed. */
export function unless(said: string, value: string): string | undefined {
  return said.trim() === value ? undefined : value
}
