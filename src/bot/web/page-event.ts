// What a page sends as an event of the line. Pure; what is no request of ours becomes null.
import { z } from 'zod'
import type { Event, EventBody } from '../../flows/index.ts'
import type { Locale } from '../../locale.ts'
import { addressOf, eventOf, personOf } from './talk-token.ts'
import { type Doing, textMost } from './wire.ts'

const id = z.string().regex(/^[\w-]{5,40}$/)
const locale = z.enum(['en', 'zh'])
const doing = z.strictObject({
  id,
  locale,
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(textMost) }),
    z.strictObject({
      kind: z.literal('press'),
      data: z.string().min(1).max(64),
      message: z.string().min(1).max(300),
      label: z.string().max(200),
    }),
    z.strictObject({
      kind: z.literal('command'),
      name: z.string().regex(/^[a-z]{1,20}$/),
      argument: z.string().regex(/^[\w-]{0,20}$/),
    }),
  ]),
})

/** Reads a request's JSON. */
export function readDoing(body: string): Doing | null {
  try {
    return doing.parse(JSON.parse(body))
  } catch {
    return null
  }
}

/** The event of something done in a talk. */
export function toEvent(chat: string, given: Doing, at: string): Event {
  return { ...envelope(chat, given, at), body: bodyOf(given) }
}

/** Who did something where, under a name that makes it happen once. */
export function envelope(chat: string, given: { readonly id: string; readonly locale: Locale }, at: string): Omit<Event, 'body'> {
  return { id: eventOf(chat, given.id), at, from: addressOf(chat), actor: personOf(chat, given.locale) }
}

/** Erases an application for good, without a farewell: the page says that it is done. */
export function erasing(application: string, at: string): Event {
  return {
    id: `web:forget:${application}`,
    at,
    from: { channel: 'system', account: 'page', chat: application },
    actor: { id: 'program', role: 'program' },
    body: { kind: 'desk', action: 'erase', values: { silent: 'yes' } },
  }
}

/** The words around an upload, as its headers carry them. */
export const readUpload = z.object({ id, locale, name: z.string().min(1).max(300) })

function bodyOf({ id: message, what }: Doing): EventBody {
  // A press that stands in the talk as a line of its own leaves the question it answers where it is; a tick in a box changes it in place.
  if (what.kind === 'press') return { kind: 'pressed', data: what.data, ...(what.label === '' && { message: what.message }) }
  if (what.kind === 'command') return { kind: 'command', name: what.name, argument: what.argument, message }
  const command = /^\/([a-z_]+)(?:\s+(.*))?$/is.exec(what.text)
  if (command === null) return { kind: 'text', text: what.text, message }
  return { kind: 'command', name: command[1]!.toLowerCase(), argument: command[2]?.trim() ?? '', message }
}
