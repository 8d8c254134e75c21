// What is kept of an event beside its mark: its words, sealed, for the talk; and which message of the platform it was.
import type { Event } from '../../flows/index.ts'
import type { Seal } from '../seal.ts'

/** The words of an event: who said them and what happened. */
export type Said = Pick<Event, 'actor' | 'body'>

/** The columns for an event's words. Reminders and the like say nothing. */
export function saidIn(event: Event, seal: Seal): { message?: string; said?: Buffer } {
  const { actor, body } = event
  if (!hasWords(body)) return {}
  const message = body.kind === 'pressed' ? undefined : body.message
  return { ...(message !== undefined && { message }), said: seal.close({ actor, body } satisfies Said, 'said') }
}

/** The words again. */
export function saidOf(said: Buffer, seal: Seal): Said {
  return seal.open<Said>(said, 'said')
}

type Spoken = Extract<Event['body'], { kind: 'text' | 'edited' | 'command' | 'pressed' | 'files' }>
const spoken = ['text', 'edited', 'command', 'pressed', 'files'] satisfies Spoken['kind'][]
const hasWords = (body: Event['body']): body is Spoken => (spoken as string[]).includes(body.kind)
