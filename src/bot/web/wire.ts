// What page and server say to each other: requests as JSON, answers as server-sent events. Types alone, shared by both sides.
import type { Block, Button, Message, MessageFile } from '../../flows/index.ts'
import type { Locale } from '../../locale.ts'

/** Something a person does in the page. `id` is made by the page, so that a repeated request is known to be the same one. */
export type Doing = {
  readonly id: string
  readonly locale: Locale
  readonly what:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'press'; readonly data: string; readonly message: string; readonly label: string }
    | { readonly kind: 'command'; readonly name: string; readonly argument: string }
}

/**
 * A line of the talk by the person, as the page shows it. Example: `{ by: 'person', id: 'p1', at: '2026-11-23T02:00:00.000Z', text: 'a
 * website' }`.
 */
export type SaidEntry = {
  readonly by: 'person'
  readonly id: string
  readonly at: string
  readonly text: string
  readonly files?: readonly FileEntry[]
}

/**
 * A message of the assistant. A later one of the same id takes its place. Example: `{ by: 'assistant', id: 'd1', at, locale: 'en',
 * blocks: [{ kind: 'text', text: 'Noted.' }], buttons: [] }`.
 */
export type ShownEntry = {
  readonly by: 'assistant'
  readonly id: string
  readonly at: string
  readonly locale: Locale
  readonly blocks: readonly Block[]
  readonly buttons: readonly (readonly Button[])[]
  readonly rating?: Message['rating']
  readonly answer?: Message['answer']
  readonly file?: MessageFile
}

/** A file that was sent by the person; `id` is how the page asks for its bytes. */
export type FileEntry = { readonly id: string; readonly name: string; readonly type: string; readonly bytes: number }

/** One line of the talk. */
export type Entry = SaidEntry | ShownEntry

/** What the server tells an open page. `talk` is everything there is and takes the place of what the page had. */
export type Told =
  | { readonly kind: 'talk'; readonly entries: readonly Entry[] }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'typing' }
  | { readonly kind: 'toast'; readonly text: string }

/** Largest JSON of a request, file of a talk (bytes) and text (characters). */
export const jsonBytesMost = 32 * 1024
export const fileBytesMost = 20 * 1024 * 1024
export const textMost = 8_000
