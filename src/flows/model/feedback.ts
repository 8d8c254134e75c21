// What people asked in vain and thought of answers: for the authors of the next articles, and for colleagues who can answer.
import type { Locale } from '../../locale.ts'
import type { Address } from './event.ts'

/**
 * What the deployer may want to improve. Example: `{ what: 'thumb-down', question: 'how long does it take', locale: 'en', articles:
 * ['psb-how-long'], at, from, key: 't1' }`.
 */
export type Feedback = {
  /** `person`: a person was wanted; `unreachable`: a message nobody could be sent. These two are no questions. */
  readonly what: 'unanswered' | 'thumb-up' | 'thumb-down' | 'person' | 'unreachable'
  readonly question: string
  readonly locale: Locale
  /** The nearest articles; for a thumb, the one that answered. */
  readonly articles: readonly string[]
  readonly at: string
  readonly from: Address
  /** The chat it comes from, which may move. */
  readonly conversation?: string
  /** Names what the thumb is on, unique for ever: the next thumb of the same name takes its place. */
  readonly key?: string
  /** What was missing, in their words, after a thumb down. */
  readonly comment?: string
}

/** One row as kept: open until a colleague answers it, or dismisses it (`answer` null). */
export type KeptFeedback = Feedback & { readonly id: number; readonly settled?: Settled }

/** One row of a list over all applications. */
export type ListedFeedback = KeptFeedback & { readonly application: string }

/** Who settled it, when, and with which words. */
export type Settled = { readonly by: string; readonly at: string; readonly answer: string | null }
