// Reads a typed message as the answer to one question: a value, a reason why not, or silence where it is something else.
import type { Facts } from '../../knowledge/facts.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Choice, Entry, Question, Reading } from '../../knowledge/question.ts'
import type { Text } from '../../locale.ts'
import { readChoice } from './choice.ts'
import { readValue } from './value.ts'

/** What a message says as an answer. */
export type Answer =
  /** A value, with what was heard where it was normalised ("heard as 91110000802100433B"). */
  | {
      readonly kind: 'value'
      readonly states: Facts
      readonly field?: string
      readonly heard?: string
      readonly choices?: readonly Choice[]
    }
  /** Several entries were named and the question is opened there. */
  | { readonly kind: 'group'; readonly group: string }
  /** Clearly meant as an answer, but it can't be right: which rule it breaks. The example is the question's. */
  | { readonly kind: 'wrong'; readonly why: Text; readonly values?: Readonly<Record<string, string>> }
  /** Could be several. */
  | { readonly kind: 'unclear'; readonly entries: readonly Entry[] }
  /** Not an answer to this question. */
  | { readonly kind: 'none' }

/** What reading depends on: today's date, what is known already, and the group that is open on the screen. */
export type Surroundings = { readonly library: Library; readonly asOf: string; readonly facts: Facts; readonly group?: string }

/** How a value is read for one kind of reading. */
export type ReadValue = (question: Question, said: string, around: Surroundings) => Answer

/** Reads a message against a question: its choices first, then values of its kind. */
export function readAnswer(question: Question, said: string, around: Surroundings): Answer {
  const choice = question.screen.length > 0 ? readChoice(question, said, around.group) : ({ kind: 'none' } as const)
  if (choice.kind === 'value' || choice.kind === 'group') return choice
  const value = readers[question.reading]?.(question, said, around) ?? ({ kind: 'none' } as const)
  return value.kind === 'none' ? choice : value
}

const readers: Readonly<Partial<Record<Reading, ReadValue>>> = readValue
