// The plan: which reminders there should be, against which there are. Pure; rows that were sent are never touched again.
import type { RecipientRole } from '../../knowledge/procedure/duties.ts'
import type { Reminder } from '../model/application.ts'
import { isCall } from './call-row.ts'
import { keyStem, type Occurrence } from './occurrence.ts'
import { type Ground, isClient } from './plan-input.ts'
import { nextMorning } from './quiet.ts'
import { type Recipient, recipientsOf, wantsNone } from './recipients.ts'
import { occurrences } from './series.ts'
import { type Slot, slotsOf } from './slots.ts'

/** What to change: rows to set (new or moved), rows to drop. */
export type Plan = { readonly set: readonly Reminder[]; readonly drop: readonly Reminder[] }

/** How rows are planned: `present` is the person who is in the chat now; what is late reaches them at once. */
export type PlanOptions = { readonly present?: string | undefined }

/** Compares what should be with what is. Rows that were fired stay as they are, whatever dates become. */
export function planReminders(ground: Ground, { present }: PlanOptions = {}): Plan {
  const rows = new Map(ground.application.reminders.filter((row) => !isCall(row)).map((row) => [row.key, row]))
  const kept = new Set<string>()
  const set: Reminder[] = []
  for (const occurrence of occurrences(ground)) {
    if (occurrence.ended || occurrence.paused) continue
    for (const { role, recipient } of recipientsOf(ground, occurrence)) {
      if (wantsNone(recipient, occurrence.duty.id)) continue
      for (const reminder of wishes(ground, occurrence, role, recipient, rows, present)) {
        kept.add(reminder.key)
        if (!same(rows.get(reminder.key), reminder)) set.push(reminder)
      }
    }
  }
  const drop = [...rows.values()].filter((row) => row.state === 'waiting' && !kept.has(row.key))
  // One that was put off had been sent: it goes back to that, so that it can never be sent as new.
  return { set, drop: drop.map((row) => ({ ...row, state: row.snoozedFrom === undefined ? 'dropped' : 'fired' })) }
}

/** The reminders one recipient is to get of one occurrence, as rows; those fired already are left out. */
function wishes(
  ground: Ground,
  occurrence: Occurrence,
  role: RecipientRole,
  recipient: Recipient,
  rows: ReadonlyMap<string, Reminder>,
  present: string | undefined,
): readonly Reminder[] {
  const { now, application, library } = ground
  const audience = { role, hours: recipient.hours, prospect: !isClient(ground) }
  const slots = slotsOf(occurrence, audience, library.calendar, now)
  const lastPast = slots.findLast((slot) => slot.at <= now)
  const keyOf = (slot: Slot) => `${keyStem(application.id, occurrence)}|${slot.offset}|${recipient.id}`
  // Rows whose instants passed while nothing ran: the latest speaks for them, now.
  const missed = slots
    .map((slot) => rows.get(keyOf(slot)))
    .find((row) => row?.state === 'waiting' && row.fireAt <= now && row.snoozedFrom === undefined)
  return slots.flatMap((slot): Reminder[] => {
    const key = keyOf(slot)
    const row = rows.get(key)
    const base: Reminder = {
      key,
      application: application.id,
      service: occurrence.series.service,
      duty: occurrence.duty.id,
      occurrence: occurrence.occurrence,
      offset: slot.offset,
      recipient: recipient.id,
      dueOn: occurrence.due?.day ?? null,
      fireAt: slot.at,
      state: 'waiting',
    }
    if (row?.state === 'fired') return []
    if (row?.state === 'waiting' && row.snoozedFrom !== undefined) return [{ ...row, dueOn: base.dueOn }]
    if (slot.at > now) return [base]
    if (slot !== lastPast) return []
    // Due now, or put off on purpose (late, or out of quiet hours): it keeps its instant.
    const waiting = row?.state === 'waiting' && (row.fireAt <= now || row.late !== undefined)
    if (waiting) return [{ ...row, dueOn: base.dueOn }]
    if (missed !== undefined) return [{ ...base, fireAt: missed.fireAt, late: true }]
    return [{ ...base, ...catchUp(slot, occurrence, recipient, now, present) }]
  })
}

/** An instant that has passed already: at once where hours count or the person is in the chat, else on the next morning; marked late. */
function catchUp(slot: Slot, { duty }: Occurrence, recipient: Recipient, now: string, present: string | undefined) {
  if (duty.roll === 'none') return { fireAt: now, late: Date.parse(now) - Date.parse(slot.at) > lateAfterMs }
  return { fireAt: recipient.id === present ? now : nextMorning(recipient.hours, now), late: true }
}

/** How long after its instant a reminder counts as late, in milliseconds. */
export const lateAfterMs = 3_600_000

function same(row: Reminder | undefined, wish: Reminder): boolean {
  return (
    row !== undefined &&
    row.state === wish.state &&
    row.fireAt === wish.fireAt &&
    row.dueOn === wish.dueOn &&
    row.late === wish.late &&
    row.snoozedFrom === wish.snoozedFrom
  )
}
