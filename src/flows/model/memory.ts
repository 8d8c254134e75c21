// What a conversation keeps between two messages, each part by its name.
import type { FactPath, Facts, FactValue } from '../../knowledge/law/facts.ts'
import type { Unfit } from './event.ts'
import type { Part } from './invitation.ts'

/** One reading of a value that could be meant: what it states, or fills the question's field with, and how it is said. */
export type Picked = { readonly states: Facts; readonly field?: string; readonly heard: string }

/** Something read that is to be confirmed: a fact, or a field of the form. */
export type Proposed =
  | { readonly path: FactPath; readonly service: string | null; readonly value: FactValue }
  | { readonly field: string; readonly value: string }

/** How many of each are kept: answered questions that `back` can return to, answers that can be rated, lines for whoever takes over. */
export const memoryMost = { trail: 60, answers: 3, last: 5 } as const

/**
 * What a conversation keeps between two messages, beside the facts. All parts are optional, so old rows stay readable. Example: after the
 * first question was put: `{ revision: 1, open: { question: 'kind', service: 's1', revision: 1 } }`.
 */
export type Memory = {
  /** The open question and the revision its buttons carry. */
  readonly open?: {
    readonly question: string
    readonly service: string | null
    readonly revision: number
    readonly chosen?: readonly string[]
    readonly group?: string
    /** The readings of the last message that one is to be picked from. */
    readonly either?: readonly Picked[]
  }
  /** Counted up with every question shown; a button of an older revision is stale. */
  readonly revision?: number
  /** Questions answered in this conversation, oldest first, for `back` and `undo`. */
  readonly trail?: readonly { readonly question: string; readonly service: string | null; readonly event: string }[]
  /** Questions left for later with `skip`. */
  readonly skipped?: readonly string[]
  /** What was read from a free text or a photo, waiting for one confirmation. */
  readonly proposals?: readonly Proposed[]
  /** The article answered last, so that "and in Guangdong?" has something to refer to. */
  readonly topic?: string
  /** The question it answered, in full: "and for a foreigner?" has its other half there. */
  readonly question?: string
  /** What the last reply offered to do: a bare "yes" to it does that. */
  readonly offered?: 'check' | 'person'
  /** The person chose the language by name; what they write changes it no more. */
  readonly languageChosen?: true
  /** Misunderstandings in a row: two of them offer a person. */
  readonly misses?: number
  /** When the person agreed to personal data being kept; `declined` if not. */
  readonly consent?: { readonly at: string } | 'declined'
  /** The verdict told last, so that an edit can show what changed. */
  readonly told?: string
  /** When a verdict was told first: how long it takes to get there. */
  readonly toldAt?: string
  /** When the notice was shown first. */
  readonly greetedAt?: string
  /** What waits for a yes or no (erase, restart, correction of an edited message …), with its values. */
  readonly asked?: { readonly what: string; readonly values: Readonly<Record<string, string>> }
  /** The service spoken about. */
  readonly service?: string
  /** The album that came last, and what is known of its files so far: its one reply grows in its place. */
  readonly album?: Together & { readonly id: string }
  /** The day the person was last active: chats that went silent are told apart by it. */
  readonly activeOn?: string
  /** The form's questions are being put, not the deciding ones. */
  readonly paperwork?: true
  /** The case of which "what do we need?" was answered last, as its fingerprint. */
  readonly ownCase?: string
  /** What was said of it then: told anew only where that is another. */
  readonly ownCaseSaid?: string
  /** What an article said last; absent where the verdict spoke last. */
  readonly lastSpoke?: string
  /** The last reply, as a fingerprint: none repeats the one before. */
  readonly replied?: string
  /** What a question named while nothing was known: theirs, if they go on to tell of it. */
  readonly passing?: readonly Named[]
  /** Questions a notice or a review can have put again; and those still to be put. */
  readonly mendable?: readonly string[]
  readonly mending?: readonly string[]
  /** Services about which it was asked whether they are like another; and those whose part of the form was gone through. */
  readonly alikeAsked?: readonly string[]
  readonly walked?: readonly string[]
  /** The review told before confirming, so that it is told once. */
  readonly reviewed?: string
  /** Was told that what is noted can be set right. */
  readonly mendTold?: true
  /** The last answers, which can be rated. */
  readonly answers?: RatedAnswers
  /** The last things typed in private, for the one who takes over. */
  readonly last?: readonly SaidLine[]
  /** The campaign whose link opened the chat. */
  readonly campaign?: string
  /** A member fills in a client's application here: the application that is the chat's own. */
  readonly home?: string
  /** The person here answers for another's application what concerns them. */
  readonly part?: Part
  /** Their parts in other applications, which are asked when this one is done. */
  readonly parts?: readonly Part[]
  /** Other applications that keep what this person answered for them. */
  readonly helped?: readonly string[]
  /** This is the team's thread of an application; `quiet`: nobody wants it open yet. */
  readonly thread?: true
  readonly quiet?: true
}

/**
 * A fact that a question named in passing, as an act that tells it. Example: “do I need it for an app?” leaves `{ kind: 'tell', path:
 * 'service.kind', value: ['app'], words: 'an app', corrects: false }`.
 */
export type Named = {
  readonly kind: 'tell'
  readonly path: FactPath
  readonly value: FactValue
  readonly words: string
  readonly corrects: boolean
}

/** The last answers, oldest first; `fresh` as long as nothing was said since. `id`: the instant it was given. */
export type RatedAnswers = {
  readonly given: readonly {
    readonly id: string
    readonly article: string
    readonly question: string
    readonly thumb?: 'up' | 'down'
  }[]
  readonly fresh: boolean
  /** The one of which it was asked what was missing: what is said next is kept with its thumb. */
  readonly missing?: string
}

/** Something said: as it is, or what answered a personal question, with that question. */
export type SaidLine = string | { readonly said: string; readonly question: string }

/** Files that came together: names of those kept; why others were not, and whether some could not be fetched. */
export type Together = { readonly names: readonly string[]; readonly unfit: Unfit | boolean; readonly unfetched: boolean }
