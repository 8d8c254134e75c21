// A typed line becomes an event: a number picks the choice shown under it, all else is words.
import type { Address, Button, Event } from '../../flows/index.ts'
import type { Locale } from '../../locale.ts'

/** The one chat of the terminal. */
export const terminal: Address = { channel: 'console', account: 'local', chat: 'terminal' }

/** The event of a line. `buttons` are those of the message shown last; `id` makes the event unique. */
export function toEvent(line: string, buttons: readonly Button[], id: string, at: string, locale: Locale): Event {
  const envelope = {
    id: `console:local:${id}`,
    at,
    from: terminal,
    actor: { id: 'console:local:user', role: 'client' as const, locale },
  }
  const picked = /^\s*\d{1,2}\s*[.。)]?\s*$/.test(line) ? buttons[Number.parseInt(line, 10) - 1] : undefined
  if (picked !== undefined && 'data' in picked) return { ...envelope, body: { kind: 'pressed', data: picked.data } }
  const command = /^\/([a-z_]+)(?:\s+(.*))?$/i.exec(line.trim())
  if (command !== null)
    return { ...envelope, body: { kind: 'command', name: command[1]!.toLowerCase(), argument: command[2]?.trim() ?? '' } }
  return { ...envelope, body: { kind: 'text', text: line } }
}
