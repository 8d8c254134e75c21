// What a message does, as a list of acts: the one vocabulary between reading a message and answering it (docs/life-of-a-message.md).
//
// One message may hold several. "Our GmbH in Munich sells shoes on its own site, do we have to file?" is two tells and an ask:
//   { kind: 'tell', path: 'entity.type', value: 'foreign_no_presence', words: 'GmbH' }
//   { kind: 'tell', path: 'monetisation.sources', value: ['own_goods'], words: 'sells shoes' }
//   { kind: 'ask', about: 'own-case', words: 'do we have to file?' }
import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import type { CommandName } from './command-words.ts'
import type { Answer } from './reading.ts'

/**
 * A fact the person said of their own case, firmly. `corrects`: they said it in place of something they had said before. Example: “it’s
 * an app” is `{ kind: 'tell', path: 'service.kind', value: ['app'], words: 'an app', corrects: false }`.
 */
export type Told = {
  readonly kind: 'tell'
  readonly path: FactPath
  readonly value: FactValue
  readonly words: string
  readonly corrects: boolean
}

/** A question. `own-case`: what they themselves need or have to do; `chance`: whether they can or may at all; `confirm`: whether it is so, then;
 * `first-step`: what to begin with; `subject`: anything knowledge may answer. */
export type Asked = {
  readonly kind: 'ask'
  readonly about: 'own-case' | 'chance' | 'confirm' | 'first-step' | 'subject'
  readonly words: string
}

/** Something about the open question instead of an answer to it. */
export type AboutQuestion = {
  readonly kind: 'about-question'
  readonly what: 'why' | 'explain' | 'later' | 'unknown'
  readonly words: string
}

/** One act, with the words it rests on. */
export type Act =
  | Told
  | Asked
  | AboutQuestion
  /** An answer to the open question, as its readers read it. */
  | { readonly kind: 'answer'; readonly answer: Exclude<Answer, { kind: 'none' }>; readonly words: string }
  /** A command, by its name or by what is usually said for it. */
  | { readonly kind: 'do'; readonly name: CommandName; readonly argument: string; readonly words: string }
  /** Another value for an answer given before, by its name: the question, and the words to read as its answer. */
  | { readonly kind: 'change'; readonly question: Question; readonly to: string; readonly words: string }
  /** "What if …": facts supposed, never kept. */
  | { readonly kind: 'suppose'; readonly words: string }
  /** Facts said again that are known already. */
  | { readonly kind: 'known'; readonly facts: readonly { path: FactPath; value: FactValue }[]; readonly words: string }
  /** Thanks said with more around it; `words` are the thanks alone. */
  | { readonly kind: 'thanks'; readonly words: string }
  /** "Are you sure?" */
  | { readonly kind: 'doubt'; readonly words: string }
