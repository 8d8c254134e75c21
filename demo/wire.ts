// What goes between the page and its server: the scene it shows, the deeds done on it. Types alone.
import type { MessageEntity } from '@grammyjs/types'

/** A JSON object of Block Kit. */
export type Thing = Readonly<Record<string, unknown>>
/** A button under a message of Telegram. */
export type Key = { readonly text: string; readonly data?: string; readonly url?: string }
/** A file in a chat; `bytes` is its size. */
export type FileTile = { readonly name: string; readonly bytes: number; readonly picture: boolean; readonly href: string }
/**
 * A message on the phone. Example: a press that was answered is `{ id: 7, mine: true, at, text: 'A website', entities: [], keyboard: [],
 * edited: false }`.
 */
export type PhoneLine = {
  readonly id: number
  readonly mine: boolean
  readonly at: string
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly keyboard: readonly (readonly Key[])[]
  readonly edited: boolean
  readonly file?: FileTile
}
/** A message in Slack. Example: a note under a card has `thread: '1764300000.000100'`, the `ts` of the card. */
export type SlackLine = {
  readonly ts: string
  readonly channel: string
  readonly thread?: string
  readonly by: string
  readonly app: boolean
  readonly at: string
  readonly text: string
  readonly blocks: readonly Thing[]
  readonly edited: boolean
  readonly files: readonly FileTile[]
}
/** Something the clock will do: when, for whom, what about. */
export type Coming = {
  readonly at: string
  readonly client: string
  readonly what: { readonly en: string; readonly zh: string }
  readonly to: 'client' | 'team'
}
/** The whole scene. Example: `now: '2026-12-24T01:00:00.000Z'` with `form: null` shows both sides without a form over them. */
export type Scene = {
  readonly now: string
  readonly programUrl: string
  readonly callers: readonly {
    readonly id: number
    readonly name: string
    readonly about: string
    readonly locale: 'en' | 'zh'
  }[]
  readonly phone: readonly PhoneLine[]
  /** The line Telegram shows for a moment when a button was pressed. */
  readonly notice: { readonly id: string; readonly text: string } | null
  readonly channel: readonly SlackLine[]
  readonly direct: readonly SlackLine[]
  readonly privately: readonly { readonly index: number; readonly text: string; readonly blocks: readonly Thing[] }[]
  readonly home: readonly Thing[]
  readonly form: Thing | null
  readonly coming: readonly Coming[]
  readonly people: Readonly<Record<string, string>>
}

/** What was done to an element, as Slack reports it: the element’s `action_id` and what was pressed or chosen. */
export type Action = Thing & { readonly action_id: string; readonly type: string }

/** Where in Slack something was pressed. */
export type Place =
  | { readonly in: 'message'; readonly ts: string }
  | { readonly in: 'private'; readonly index: number }
  | { readonly in: 'home' }
  | { readonly in: 'form'; readonly typed: Thing }

/** One deed. */
export type Deed =
  | { readonly do: 'say'; readonly person: number; readonly text: string }
  /** A link into the chat with the bot: opened by somebody, or by a newcomer (0). */
  | { readonly do: 'follow'; readonly person: number; readonly start: string }
  | { readonly do: 'press'; readonly person: number; readonly message: number; readonly data: string }
  | { readonly do: 'write'; readonly where: 'channel' | 'direct'; readonly thread?: string; readonly text: string }
  | { readonly do: 'act'; readonly place: Place; readonly action: Action }
  | { readonly do: 'send'; readonly typed: Thing }
  | { readonly do: 'close' | 'home' | 'dismiss' }
  | { readonly do: 'speak' | 'reset'; readonly locale: 'en' | 'zh' }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'next' }

/** Where a file goes: from somebody on the phone, or from Lin into a room of Slack or a thread of it. */
export type Destination =
  | { readonly in: 'phone'; readonly person: number }
  | { readonly in: 'slack'; readonly where: 'channel' | 'direct'; readonly thread?: string }

/** What came of a deed: errors of a form’s fields, or who now holds the phone. */
export type Done = { readonly errors?: Readonly<Record<string, string>>; readonly person?: number }
