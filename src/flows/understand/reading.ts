// What reading typed words depends on and what it gives: the one contract of all readers.
import type { Facts } from '../../knowledge/law/facts.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Choice, Entry, Question } from '../../knowledge/questions/question.ts'
import type { Text } from '../../locale.ts'

/** What a message says as an answer. */
export type Answer =
  /** A value, with what was heard where it was normalised ("heard as 91110000802100433B"). */
  | {
      readonly kind: 'value'
      readonly states: Facts
      readonly field?: string
      /** Further fields the same message filled, by id: the mobile and e-mail beside a name. */
      readonly fields?: Readonly<Record<string, string>>
      readonly heard?: string
      readonly choices?: readonly Choice[]
    }
  /** Several entries were named and the question is opened there. */
  | { readonly kind: 'group'; readonly group: string }
  /** Clearly meant as an answer, but it can't be right: which rule it breaks. The example is the question's. */
  | { readonly kind: 'wrong'; readonly why: Text; readonly values?: Readonly<Record<string, string>> }
  /** A value that can be read in these ways: 3/4/2027. They are shown, and one is picked. */
  | { readonly kind: 'either'; readonly answers: readonly Extract<Answer, { kind: 'value' }>[] }
  /** Could be several of the choices. */
  | { readonly kind: 'unclear'; readonly entries: readonly Entry[] }
  /** Not an answer to this question. */
  | { readonly kind: 'none' }

/**
 * What reading depends on: today's date, what is known already (facts, and fields by id), and the group that is open on the screen.
 * Example: with `asOf: '2026-11-23'` “next Friday” is 2026-11-27.
 */
export type Surroundings = {
  readonly library: Library
  readonly asOf: string
  readonly facts: Facts
  readonly fields?: Readonly<Record<string, string>>
  readonly group?: string
}

/** How a value is read for one kind of reading. */
export type ReadValue = (question: Question, said: string, around: Surroundings) => Answer
