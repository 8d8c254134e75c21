// Keeps the reminder rows of an application in step with what a turn has changed. Called at the end of every turn that touched them.

import { planReminders } from '../duties/plan.ts'
import { type Ground, groundOf } from '../duties/plan-input.ts'
import { settled } from '../duties/settle.ts'
import type { Turning } from './draft.ts'

/** Plans anew: counts occurrences up, sets, moves and drops rows. Writes only what differs. */
export function plan(turning: Turning): void {
  settle(turning)
  const { event } = turning
  const present = event.from.channel !== 'system' && event.actor.role === 'client' ? event.actor.id : undefined
  const { set, drop } = planReminders(ground(turning), { present })
  for (const reminder of [...drop, ...set]) turning.write({ kind: 'remind', reminder })
}

/** Notes which occurrences have ended or begun. To be called before facts change that would make their end unrecognisable. */
export function settle(turning: Turning): void {
  const { desk } = turning.application
  const marks = settled(ground(turning))
  if (marks !== desk.marks) turning.write({ kind: 'desk', desk: { ...desk, marks } })
}

/** The ground of a turn, as it stands at this point of it. */
export function ground(turning: Turning): Ground {
  const { application, conversation } = turning
  const conversations = application.conversations.map((one) => (one.id === conversation.id ? conversation : one))
  return groundOf({ ...application, conversations }, turning.library, turning.now)
}

/** Plans where the turn touched what plans rest on, or where a person showed up on a new day. */
export function planIfTouched(turning: Turning): void {
  // A due reminder has planned for itself.
  if (turning.erased || turning.event.body.kind === 'due') return
  noteActivity(turning)
  if (isBlank(turning)) return
  if (turning.wrote('assert', 'field', 'service', 'order', 'person', 'desk', 'remind') || turning.movedOn) plan(turning)
}

/** Nothing is known that a clock could start from: a greeting need not open the knowledge of duties. */
function isBlank({ application, mode }: Turning): boolean {
  const { assertions, fields, orders, reminders, desk } = application
  const known = assertions.length + fields.length + orders.length + reminders.length + Object.keys(desk.marks).length
  return known === 0 && (mode === 'greeting' || mode === 'enquiring')
}

/** The day a person was last there, for the nudge after a pause. */
function noteActivity(turning: Turning): void {
  const { event, memory, today } = turning
  if (event.from.channel === 'system' || event.actor.role !== 'client' || memory.more?.activeOn === today) return
  turning.rememberMore('activeOn', today)
}
