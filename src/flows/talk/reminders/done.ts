// What "done", "renewed" and another date change: marks, facts and fields, from which the plan follows.

import type { Duty } from '../../../knowledge/procedure/duties.ts'
import type { Reference } from '../../../knowledge/procedure/duty-clock.ts'
import { sayDate } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { settle } from '../../draft/keep-reminders.ts'
import { doneMark, eventMark, type SeriesName } from '../../duties/marks.ts'
import type { Reminder } from '../../model/application.ts'

const words = {
  done: { en: 'Done on {date}: {duty}. No more reminders about it.', zh: '已于{date}完成：{duty}。此项不再提醒。' },
  renewed: {
    en: 'Valid until {date} now. I’ll remind you in good time before that.',
    zh: '现有效期至{date}，到期前会及时提醒您。',
  },
  moved: {
    en: 'Changed to {date}. Reminders still to come move with it; none is sent twice.',
    zh: '已改为{date}，未发送的提醒随之调整，已发送的不会重发。',
  },
}

/** Facts that are true once a duty was done. */
const proves: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
  psb: { 'record.psb': 'own' },
  'annual-report': { 'record.annualReportFiled': true },
}

/** Done on a day (or seen, at an instant): the series of this occurrence ends. */
export function markDone(draft: Draft, row: Reminder, duty: Duty, day: string): void {
  mark(draft, row, duty, day)
  draft.write.state(proves[duty.id] ?? {}, 'confirmed', row.service ?? undefined)
  draft.write.audit('duty done', `${duty.id} ${row.occurrence} ${day}`)
  if (duty.done !== 'seen') draft.reply.tell(words.done, { date: sayDate(day, draft.locale), duty: duty.name[draft.locale] })
}

/** Renewed until a day: this occurrence ends, the next one begins with the new date. */
export function renew(draft: Draft, row: Reminder, duty: Duty, until: string): void {
  mark(draft, row, duty, draft.today)
  // The end is noted with the old date, so that the new one begins an occurrence and corrects none.
  settle(draft)
  setDate(draft, row, duty, until)
  draft.write.audit('duty renewed', `${duty.id} ${row.occurrence} ${until}`)
  draft.reply.tell(words.renewed, { date: sayDate(until, draft.locale) })
}

/** The date was wrong: rows not yet sent move, what was sent is not sent again. */
export function changeDate(draft: Draft, row: Reminder, duty: Duty, day: string): void {
  setDate(draft, row, duty, day)
  draft.write.audit('date changed', `${duty.id} ${row.occurrence} ${day}`)
  draft.reply.tell(words.moved, { date: sayDate(day, draft.locale) })
}

function mark(draft: Draft, row: Reminder, duty: Duty, day: string): void {
  const { casework } = draft.application
  const series = seriesOf(row)
  const ending = duty.until.find((reference) => reference.kind === 'event')
  const marks = { ...casework.marks, [doneMark(series, row.occurrence)]: day }
  if (ending?.kind === 'event' && duty.occurrence !== 'year' && !row.occurrence.startsWith('o'))
    marks[eventMark(ending.name, row.service)] = day
  draft.write.change({ kind: 'casework', casework: { ...casework, marks } })
}

/** The series a row belongs to: a document's occurrence carries its name. */
function seriesOf({ duty, service, occurrence }: Reminder): SeriesName {
  const document = /^([a-z_-]+[a-z0-9_-]*)\.\d+$/.exec(occurrence)?.[1]
  const ofDocument = duty === 'document-renewal' || duty === 'permit-renewal'
  return { duty, service, ...(ofDocument && document !== undefined && { document }) }
}

/** Puts a day where the clock of the duty starts: the fact, the field, or the event. */
function setDate(draft: Draft, row: Reminder, duty: Duty, day: string): void {
  const document = seriesOf(row).document
  if (duty.id === 'document-renewal') {
    const service = document?.startsWith('person-') ? document.slice('person-'.length) : undefined
    const path = document === 'certificate' ? 'entity.certificateExpiresOn' : 'person.idExpiresOn'
    return draft.write.state({ [path]: day }, 'confirmed', service)
  }
  if (duty.id === 'permit-renewal')
    return enterField(draft, document === 'permit' ? 'permit.expiresOn' : `permit.${document}.expiresOn`, day, null)
  const target = duty.renews ?? duty.start.of[0]
  if (target !== undefined) put(draft, target, row.service, day)
}

function put(draft: Draft, target: Reference, service: string | null, day: string): void {
  if (target.kind === 'fact') draft.write.state({ [target.path]: day }, 'confirmed', service ?? undefined)
  if (target.kind === 'field') enterField(draft, target.id, day, service)
  if (target.kind === 'event') {
    const { casework } = draft.application
    draft.write.change({
      kind: 'casework',
      casework: { ...casework, marks: { ...casework.marks, [eventMark(target.name, service)]: day } },
    })
  }
}

/** A date somebody gives on purpose replaces the one before, whoever gave that: it is news, no contradiction. */
export function enterField(draft: Draft, id: string, value: string | null, service: string | null): void {
  const { event, now } = draft
  draft.write.change({ kind: 'field', field: { id, service, value, by: event.actor.id, at: now, event: event.id } })
}
