// A client waits for a person: from the call until somebody answers, hands back, or the client goes on without. A row watches over it.

import type { Turning } from '../draft/draft.ts'
import { keepMore } from '../draft/outbox.ts'
import { call, callPrefix, isCall } from '../duties/call-row.ts'
import { team } from '../duties/plan.ts'
import type { Reminder } from '../model/application.ts'
import { afterMinutesIn } from './hours.ts'
import { withPerson } from './with-person.ts'

/** Since when somebody waits, and why. */
export type Wait = { readonly at: string; readonly reason: string }

/** The wait of an application, if a client waits. */
export function waitOf({ application }: Pick<Turning, 'application'>): Wait | undefined {
  return application.desk.more?.wanted as Wait | undefined
}

/** Begins to wait; who waits already goes on waiting. */
export function beginWait(turning: Turning, reason: string): void {
  if (waitOf(turning) !== undefined) return
  keepMore(turning, 'wanted', { at: turning.now, reason } satisfies Wait)
  watch(turning, turning.now, 1)
}

/** Has the row that stands for this step look after the wait that began then, so many minutes of the experts' hours from now. */
export function watch(turning: Turning, began: string, step: number): void {
  const { application, library, now } = turning
  const fireAt = afterMinutesIn(library, now, library.overlay.escalateAfterMinutes)
  const reminder: Reminder = {
    key: `${callPrefix(application.id)}${began}|${step}|${team}`,
    application: application.id,
    service: null,
    duty: call,
    occurrence: began,
    offset: String(step),
    recipient: team,
    dueOn: null,
    fireAt,
    state: 'waiting',
  }
  turning.write({ kind: 'remind', reminder })
}

/** Somebody has come, answered, or given back. */
export function endWait(turning: Turning): void {
  if (waitOf(turning) !== undefined) keepMore(turning, 'wanted', undefined)
}

/** After any turn: a wait ends when no client waits any more, however that came about; its row goes with it. */
export function attendWait(turning: Turning): void {
  if (turning.erased) return
  if (waitOf(turning) !== undefined && withPerson(turning).length === 0) endWait(turning)
  const watched = turning.application.reminders.some((row) => isCall(row) && row.state === 'waiting')
  if (watched && waitOf(turning) === undefined)
    turning.write({ kind: 'drop-reminders', prefix: callPrefix(turning.application.id) })
}
