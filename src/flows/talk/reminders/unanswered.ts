// After three reminders that nobody answered the team is told, once: a fourth would only nag. Whoever presses anything has answered.
import type { Draft } from '../../draft/draft.ts'
import { ground } from '../../draft/keep-reminders.ts'
import { keep, tellThread } from '../../draft/tell-team.ts'
import { team } from '../../duties/recipients.ts'
import { chinaZone } from '../../duties/zone.ts'
import { ensureThread } from '../../handover/thread.ts'
import type { Reminder } from '../../model/application.ts'
import { text } from '../../model/message.ts'
import { dutyName, whenWords } from './reminder-message.ts'

const words = {
  silent: {
    en: '**Three reminders without an answer: {duty}.** {when}. Please ask the client yourself.',
    zh: '**三次提醒均未获回复：{duty}。**{when}。请直接联系客户。',
  },
}

const remindersMost = 3

/** A message with these rows, one of each series, goes to somebody: the third without an answer is told to the team. */
export function countUnanswered(draft: Draft, rows: readonly Reminder[]): void {
  const counted = { ...countsOf(draft) }
  for (const row of rows) {
    if (row.recipient === team) continue
    const series = seriesOf(row)
    counted[series] = (counted[series] ?? 0) + 1
    if (counted[series] === remindersMost && !isTold(counted, row)) tellTeam(draft, row)
  }
  keep(draft, { unanswered: counted })
}

/** Somebody has done something about a reminder: counting begins anew. */
export function noteAnswered(draft: Draft, row: Reminder): void {
  const { [seriesOf(row)]: answered, ...others } = countsOf(draft)
  if (answered !== undefined) keep(draft, { unanswered: others })
}

function tellTeam(draft: Draft, row: Reminder): void {
  if (!ensureThread(draft)) return
  tellThread(draft, `unanswered-${seriesOf(row)}`, (locale) => {
    const view = { ground: ground(draft), library: draft.library, locale, zone: chinaZone, forTeam: true }
    return [text(words.silent[locale], { duty: dutyName(view, row), when: whenWords(view, row, undefined) })]
  })
}

const countsOf = ({ application }: Draft) => application.casework.unanswered ?? {}

/** Somebody else has left the same unanswered already: the team knows. */
function isTold(counted: Readonly<Record<string, number>>, row: Reminder): boolean {
  return Object.entries(counted).some(
    ([series, count]) => count >= remindersMost && series !== seriesOf(row) && series.startsWith(`${occurrenceOf(row)}|`),
  )
}

const occurrenceOf = ({ service, duty, occurrence }: Reminder) => [service ?? '-', duty, occurrence].join('|')

/** One occurrence for one person, whatever the offset. */
const seriesOf = (row: Reminder) => `${occurrenceOf(row)}|${row.recipient}`
