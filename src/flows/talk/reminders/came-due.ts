// A reminder came due: is it still wanted, may the person be written to now, what else is due for them; then one message for all of it.

import type { Draft } from '../../draft/draft.ts'
import { ground, plan } from '../../draft/keep-reminders.ts'
import { chatsWith, push, teamChats } from '../../draft/push.ts'
import { isCall } from '../../duties/call-row.ts'
import { keyStem } from '../../duties/occurrence.ts'
import { lateAfterMs } from '../../duties/plan.ts'
import { afterQuiet, type Hours, isQuiet } from '../../duties/quiet.ts'
import { team } from '../../duties/recipients.ts'
import { occurrences } from '../../duties/series.ts'
import { escalate } from '../../handover/escalate.ts'
import type { Reminder } from '../../model/application.ts'
import { sendElsewhere } from '../undeliverable.ts'
import { hoursOf, messageOf } from './due-message.ts'
import { countUnanswered } from './unanswered.ts'

/** Takes a due row. Events of rows that were moved, sent with others or dropped meanwhile find nothing to do. */
export function takeDue(draft: Draft, key: string): void {
  if (draft.event.actor.role !== 'program') return
  plan(draft)
  const row = dueNow(draft).find((reminder) => reminder.key === key)
  if (row === undefined) return
  if (isCall(row)) return escalate(draft, row)
  const hours = hoursOf(draft, row.recipient)
  if (isQuiet(hours, draft.now) && !breaksQuiet(draft, row)) return putOff(draft, row, hours)
  const rows = dueNow(draft).filter(
    (reminder) =>
      reminder.recipient === row.recipient && !isCall(reminder) && (breaksQuiet(draft, reminder) || !isQuiet(hours, draft.now)),
  )
  const told = latestOfEach(
    draft,
    rows.map((one) => marked(one, draft.now)),
  )
  send(draft, row.recipient, told)
  countUnanswered(draft, told)
  for (const one of rows) draft.write.change({ kind: 'remind', reminder: { ...marked(one, draft.now), state: 'fired' } })
  plan(draft)
}

/** To the person's latest chat, to the team's thread; where that is not possible, the way an undeliverable message goes. */
function send(draft: Draft, recipient: string, rows: readonly Reminder[]): void {
  const about = { kind: 'reminders', rows: rows.map((row) => row.key) } as const
  const [chat] = recipient === team ? teamChats(draft) : chatsWith(draft, recipient)
  if (chat !== undefined) return push(draft, chat, about, (locale) => messageOf(draft, rows, locale))
  if (recipient === team) return draft.write.audit('reminder for a team that is not there', about.rows.join(' '))
  sendElsewhere(draft, about, null)
}

/** Several of one series that are due together are one: the latest. */
function latestOfEach(draft: Draft, rows: readonly Reminder[]): readonly Reminder[] {
  const order = new Map(
    occurrences(ground(draft)).map((occurrence) => [keyStem(draft.application.id, occurrence), occurrence.duty.offsets]),
  )
  const latest = new Map<string, Reminder>()
  const place = (row: Reminder) => {
    const offsets = order.get(stem(row)) ?? []
    const at = offsets.indexOf(row.offset)
    return at >= 0 ? at : offsets.length + Number.parseInt(row.offset, 10)
  }
  for (const row of rows) {
    const other = latest.get(stem(row))
    if (other === undefined || place(row) > place(other)) latest.set(stem(row), row)
  }
  return [...latest.values()]
}

/** Out of the quiet hours, to the morning; where hours count, to their end. */
function putOff(draft: Draft, row: Reminder, hours: Hours): void {
  const hourly = draft.library.duties.get(row.duty)?.roll === 'none'
  const fireAt = afterQuiet(hours, draft.now, hourly)
  draft.write.change({ kind: 'remind', reminder: { ...row, fireAt, late: row.late ?? false } })
}

const dueNow = ({ application, now }: Draft) =>
  application.reminders.filter((reminder) => reminder.state === 'waiting' && reminder.fireAt <= now)

const marked = (row: Reminder, now: string): Reminder =>
  row.late !== true && Date.parse(now) - Date.parse(row.fireAt) > lateAfterMs ? { ...row, late: true } : row

const breaksQuiet = (draft: Draft, row: Reminder) => draft.library.duties.get(row.duty)?.quiet === 'break'

/** All but offset and recipient. */
const stem = (row: Reminder) => row.key.split('|').slice(0, 4).join('|')
