// Notes that something happened on a day or at an instant: what begins with it begins anew.
import { countUp } from '../duties/count-up.ts'
import { eventMark } from '../duties/marks.ts'
import type { Draft } from './draft.ts'
import { ground } from './keep-reminders.ts'

/** The day or instant of an event of a service; empty takes it back. `corrects`: it is the same event, its date was wrong. */
export function enterEvent(draft: Draft, event: string, service: string, value: string, corrects = false): void {
  const key = eventMark(event, ofOperator(draft, event) ? null : service)
  const before = draft.application.casework.marks[key]
  if (value !== '' && before !== undefined && before !== value && !corrects) nextOccurrence(draft, event, service)
  const { casework } = draft.application
  const { [key]: _, ...rest } = casework.marks
  draft.write.change({ kind: 'casework', casework: { ...casework, marks: value === '' ? rest : { ...rest, [key]: value } } })
}

/** Another notice, another call: what begins with this event begins anew. */
function nextOccurrence(draft: Draft, event: string, service: string): void {
  const { casework } = draft.application
  const marks: Record<string, string> = { ...casework.marks }
  for (const duty of draft.library.duties.values()) {
    const starts = duty.start.of.some((reference) => reference.kind === 'event' && reference.name === event)
    if (starts) countUp(ground(draft), duty, { duty: duty.id, service: duty.scope === 'operator' ? null : service }, marks)
  }
  draft.write.change({ kind: 'casework', casework: { ...casework, marks } })
}

/** Is this event one of duties that concern the operator? */
function ofOperator(draft: Draft, event: string): boolean {
  return [...draft.library.duties.values()].some((duty) => {
    const named = [...duty.start.of, ...duty.until].some((reference) => reference.kind === 'event' && reference.name === event)
    return duty.scope === 'operator' && (named || (duty.due.kind === 'event' && duty.due.name === event))
  })
}
