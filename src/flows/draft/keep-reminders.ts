// Keeps the reminder rows of an application in step with what a turn has changed. Called at the end of every turn that touched them.

import { settled } from '../duties/count-up.ts'
import { planReminders } from '../duties/plan.ts'
import { type Ground, groundOf } from '../duties/plan-input.ts'
import type { Draft } from './draft.ts'

/** Plans anew: counts occurrences up, sets, moves and drops rows. Writes only what differs. */
export function plan(draft: Draft): void {
  const settledOn = settle(draft)
  const { event } = draft
  const present = event.from.channel !== 'system' && event.actor.role === 'client' ? event.actor.id : undefined
  const { set, drop } = planReminders(settledOn ?? ground(draft), { present })
  for (const reminder of [...drop, ...set]) draft.write.change({ kind: 'remind', reminder })
}

/** Notes which occurrences have ended or begun. To be called before facts change that would make their end unrecognisable. Gives
 * the ground where it still holds. */
export function settle(draft: Draft): Ground | undefined {
  const { casework } = draft.application
  const before = ground(draft)
  const marks = settled(before)
  if (marks === casework.marks) return before
  draft.write.change({ kind: 'casework', casework: { ...casework, marks } })
  return undefined
}

/** The ground of a turn, as it stands at this point of it. */
export function ground(draft: Draft): Ground {
  const { application, conversation } = draft
  const conversations = application.conversations.map((one) => (one.id === conversation.id ? conversation : one))
  return groundOf({ ...application, conversations }, draft.library, draft.now)
}

/** Plans where the turn touched what plans rest on, or where a person showed up on a new day. */
export function planIfTouched(draft: Draft): void {
  // A due reminder has planned for itself.
  if (draft.write.erased || draft.event.body.kind === 'due') return
  noteActivity(draft)
  if (isBlank(draft)) return
  if (draft.write.wrote('assert', 'field', 'service', 'order', 'person', 'casework', 'remind') || draft.write.movedOn) plan(draft)
}

/** Nothing is known that a clock could start from: a greeting need not open the knowledge of duties. */
function isBlank({ application, mode }: Draft): boolean {
  const { assertions, fields, orders, reminders, casework } = application
  const known = assertions.length + fields.length + orders.length + reminders.length + Object.keys(casework.marks).length
  return known === 0 && (mode === 'greeting' || mode === 'enquiring')
}

/** The day a person was last there, for the nudge after a pause. */
function noteActivity(draft: Draft): void {
  const { event, memory, today } = draft
  if (event.from.channel === 'system' || event.actor.role !== 'client' || memory.activeOn === today) return
  draft.write.remember({ activeOn: today })
}
