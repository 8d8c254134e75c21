// A client waits for a person: from the call until somebody answers, hands back, or the client goes on without. A row watches over it.

import type { Draft } from '../draft/draft.ts'
import { keep } from '../draft/tell-team.ts'
import { call, callPrefix, isCall } from '../duties/call-row.ts'
import { team } from '../duties/recipients.ts'
import type { Reminder } from '../model/application.ts'
import { afterMinutesIn } from './hours.ts'
import { withPerson } from './with-person.ts'

/** Since when somebody waits, and why. */
export type Wait = { readonly at: string; readonly reason: string }

/** The wait of an application, if a client waits. */
export function waitOf({ application }: Pick<Draft, 'application'>): Wait | undefined {
  return application.casework.wanted as Wait | undefined
}

/** Begins to wait; who waits already goes on waiting. */
export function beginWait(draft: Draft, reason: string): void {
  if (waitOf(draft) !== undefined) return
  keep(draft, { wanted: { at: draft.now, reason } satisfies Wait })
  watch(draft, draft.now, 1)
}

/** Has the row that stands for this step look after the wait that began then, so many minutes of the experts' hours from now. */
export function watch(draft: Draft, began: string, step: number): void {
  const { application, library, now } = draft
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
  draft.write.change({ kind: 'remind', reminder })
}

/** Somebody has come, answered, or given back. */
export function endWait(draft: Draft): void {
  if (waitOf(draft) !== undefined) keep(draft, { wanted: undefined })
}

/** After any turn: a wait ends when no client waits any more, however that came about; its row goes with it. */
export function attendWait(draft: Draft): void {
  if (draft.write.erased) return
  if (waitOf(draft) !== undefined && withPerson(draft).length === 0) endWait(draft)
  const watched = draft.application.reminders.some((row) => isCall(row) && row.state === 'waiting')
  if (watched && waitOf(draft) === undefined)
    draft.write.change({ kind: 'drop-reminders', prefix: callPrefix(draft.application.id) })
}
