// The message of reminders that came due, as it reads now, and the hours of who gets it.
import type { Locale } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { ground } from '../../draft/keep-reminders.ts'
import { type Hours, teamHours } from '../../duties/quiet.ts'
import { team } from '../../duties/recipients.ts'
import { chinaZone } from '../../duties/zone.ts'
import type { Reminder } from '../../model/application.ts'
import type { Message } from '../../model/message.ts'
import { personOf } from '../../model/parties.ts'
import { reminderMessage } from './reminder-message.ts'

/** The message of these rows, as it reads now. */
export function messageOf(draft: Draft, rows: readonly Reminder[], locale: Locale): Message {
  const recipient = rows[0]?.recipient
  const zone = recipient === team || recipient === undefined ? chinaZone : hoursOf(draft, recipient).timezone
  return reminderMessage({ ground: ground(draft), library: draft.library, locale, zone, forTeam: recipient === team }, rows)
}

/** When a person may be written to; the team by its own hours. */
export function hoursOf({ application }: Draft, recipient: string): Hours {
  return recipient === team ? teamHours : (personOf(application, recipient) ?? teamHours)
}
