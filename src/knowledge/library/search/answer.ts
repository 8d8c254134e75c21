// What the search gives back, and what it may be told of the conversation. Plain values; nothing here decides.
import type { Locale } from '../../../locale.ts'
import type { Article } from '../article.ts'
import type { Reply } from './replies.ts'

/** answer: an article · clarify: choose among options · decline: not known or refused · handoff: a person · smalltalk. */
export type AnswerKind = 'answer' | 'clarify' | 'decline' | 'handoff' | 'smalltalk'

/** What is said to a question. Example: `{ kind: 'answer', lang: 'en', article, statement: 0, options: [], confidence: 0.93 }`. */
export type Answer = {
  readonly kind: AnswerKind
  /** The language of the question. */
  readonly lang: Locale
  /** The article that answers (kind answer). */
  readonly article?: Article
  /** The statement that opens it, by its place among those of the article; none: the text as it stands. */
  readonly statement?: number
  /** It opens without "yes" or "no": the question was put in the negative, and either would be taken both ways. */
  readonly plainly?: true
  /** The answer to a second ask of the same message. */
  readonly second?: Answer
  /** What is said instead (kinds smalltalk, handoff, and decline where a reason is known). */
  readonly reply?: Reply
  /** A decline: nothing in the question is of our field. */
  readonly outside?: true
  /** The choices of a clarify, or the nearest topics of a decline; at most three. */
  readonly options: readonly Article[]
  /** The statement that opens each option, by its place there, as for the article of an answer. */
  readonly openings?: readonly (number | undefined)[]
  /** How sure it is, 0 to 1: the share of such answers that are right. */
  readonly confidence: number
  /** The province (code) and provider (id) the answer is for: named in the question, or known before. */
  readonly province?: string
  readonly provider?: string
  /** The article has a local rule, and no province is known: worth asking. */
  readonly wantsProvince?: true
}

/**
 * What the conversation knows already. Example: “and in Guangdong?” with `previous: 'psb-how-long'` is read as a question about how long
 * it takes there.
 */
export type AskContext = {
  /** Id of the article last given; a question that only makes sense after it is read with its topic. */
  readonly previous?: string | undefined
  readonly province?: string | undefined
  readonly provider?: string | undefined
  /** What is known of the person, in the words statements hang on (`individual`, `outside`, `cdn` …). The ranking does not see it. */
  readonly known?: readonly string[] | undefined
  /** The question is surely ours: it stands in the talk of somebody who has told of their own case. */
  readonly ours?: boolean | undefined
  /** The language of the conversation: used where the question shows none. */
  readonly lang?: Locale | undefined
  /** The day (YYYY-MM-DD) on which the articles must hold; absent: every article counts. */
  readonly asOf?: string | undefined
  /** Ids of articles given just now, in the same reply: a second question gets another answer. */
  readonly given?: readonly string[] | undefined
}
