// What the account team keeps of one application, and of itself in its own record, each part by its name.
import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import type { Registration } from '../../knowledge/law/verdict.ts'
import type { Locale } from '../../locale.ts'
import type { Gap } from './gap.ts'
import type { Invitation } from './invitation.ts'
import type { RuleChange } from './rule-change.ts'

/**
 * What the account team adds to an application. All named parts are optional, so rows of every version are readable. Example: `{ owner:
 * 'slack:T1:ULIN', tags: ['vip'], notes: [], marks: { 'event:campaign-entered|-': '2026-12-01' } }`.
 */
export type Casework = {
  readonly owner?: string
  readonly tags: readonly string[]
  readonly notes: readonly { readonly text: string; readonly by: string; readonly at: string }[]
  /** Days of events the duties wait for that are neither facts, fields nor stages, and where their series stand (duties/marks.ts). */
  readonly marks: Readonly<Record<string, string>>
  /** What the team calls the client. */
  readonly client?: string
  /** Since when a client waits for a person, and why; `unheard`: since when somebody waits who was told that nobody is there. */
  readonly wanted?: Wait
  readonly unheard?: string
  /** Who was invited to answer what only they know, oldest first (invitation.ts). */
  readonly invitations?: readonly Invitation[]
  /** How many reminders of a series one person has left unanswered, by `<service or ->|<duty>|<occurrence>|<recipient>`. */
  readonly unanswered?: Readonly<Record<string, number>>
  /** The client's agreement to personal data, given through the team. */
  readonly consent?: { readonly at: string; readonly by: string }
  /** When the client was last asked for what is missing, and by which message. */
  readonly reminded?: string
  readonly asked?: AskedClient
  /** Open contradictions, and the highest number ever given to one. */
  readonly contests?: readonly Contest[]
  readonly contestsSoFar?: number
  /** Which service each is like (alike.ts), and what colleagues said beside the verdict (override.ts), oldest first. */
  readonly alike?: Readonly<Record<string, string>>
  readonly overrides?: readonly Override[]
  /** The last messages that went out unasked. */
  readonly pushed?: readonly Pushed[]
  /** The person of the client whom alerts that can't wait reach as well. */
  readonly backup?: string
  /** What other rules change here, until the next of its kind. */
  readonly ruleChange?: RuleChange
  /** In the team's own record: what its members have set, and when clients were asked; the packs that spoke, oldest first. */
  readonly packs?: readonly SpokenPack[]
  readonly members?: Readonly<Record<string, Settings>>
  readonly runs?: readonly Run[]
  /** There too: what articles are missing for, the latest ones (model/gap.ts). */
  readonly gaps?: readonly Gap[]
}

/** Since when somebody waits, and why. */
export type Wait = { readonly at: string; readonly reason: string }

/** What was sent to the client last; `of`: the run it was part of, and the office that keeps it. */
export type AskedClient = { readonly delivery: string; readonly of: { readonly run: string; readonly office: string } | null }

/** One of the two sides that give information. */
export type Side = 'client' | 'team'

/**
 * One open contradiction. `about` is a fact's path or a field's id; `values` holds what each side says. Example: the client said Beijing,
 * the team Shanghai: `values: { client: 'BJ', team: 'SH' }`, `stands: 'client'`, `insists: []`.
 */
export type Contest = {
  readonly id: number
  readonly about: { readonly path: FactPath } | { readonly field: string }
  readonly service: string | null
  readonly values: { readonly client: FactValue; readonly team: FactValue }
  /** Whose value stands for now. */
  readonly stands: Side
  readonly at: string
  /** Sides that were asked again and stayed with their own. */
  readonly insists: readonly Side[]
}

/** What a pushed message was about, so that it can be said again elsewhere. */
export type About =
  | { readonly kind: 'reminders'; readonly rows: readonly string[] }
  | { readonly kind: 'move'; readonly order: string; readonly move: number }
  | { readonly kind: 'hold'; readonly order: string; readonly move: number }

/** A message that went out unasked: its delivery key, its chat, its subject. */
export type Pushed = { readonly key: string; readonly chat: string; readonly about: About }

/** How often somebody gets a digest. */
export const rhythms = ['daily', 'weekly'] as const
/** One of them: every working day, or each week's first working day. */
export type Rhythm = (typeof rhythms)[number]

/** What a member has set. Without a language, the platform's; without a rhythm, no digest. */
export type Settings = { readonly language?: Locale; readonly digest?: Rhythm }

/** Why a client is not asked, or was asked in vain: whose it is, nothing missing, no chat, wants no messages, asked lately, too many. */
export const leftOut = ['others', 'nothing', 'nobody', 'stopped', 'soon', 'over', 'unreached', 'gone'] as const
/** One of them. */
export type LeftOut = (typeof leftOut)[number]
/** How many for each reason. */
export type Left = { readonly [Why in LeftOut]?: number }

/**
 * One go at asking clients for what is missing: prepared when it is shown, sent once, closed when it is told how it went. Example: three
 * asked, one of them erased meanwhile: `outcomes: { a1: 'sent', a2: 'sent', a3: 'gone' }`, `closedAt` set.
 */
export type Run = {
  readonly id: string
  readonly by: string
  readonly name: string
  readonly locale: Locale
  readonly preparedAt: string
  readonly applications: readonly string[]
  readonly left: Left
  readonly sentAt?: string
  readonly outcomes?: Readonly<Record<string, 'sent' | LeftOut>>
  /** How often the closing was put off, because some had not reported. */
  readonly waited?: number
  readonly closedAt?: string
}

/**
 * One answer of a colleague. `registration` null takes an earlier one back. `verdict`: what the assistant's answer was at that moment.
 * Example: `{ service: 's1', registration: 'licence', reason: 'takes orders for others', by: 'lin', at, verdict: 'filing' }`.
 */
export type Override = {
  readonly service: string
  readonly registration: Registration | null
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly verdict: Registration
}

/**
 * A pack from the instant it began to speak. `number` counts them; `records`: what differs from the one before; `affected`: applications
 * it changes something for. `backTo`: a member had an earlier pack speak again; `refuses`: the pack that one stands in place of, as long
 * as the files are its. Example: `{ number: 2, id: '9f3c', at, records: ['rule R-B1'], affected: ['a1'] }` differs in one rule, which
 * matters to one client.
 */
export type SpokenPack = {
  readonly number: number
  readonly id: string
  readonly at: string
  readonly records: readonly string[]
  readonly affected: readonly string[]
  readonly refuses?: string
  readonly backTo?: { readonly id: string; readonly by: string; readonly at: string }
}
