// Everything that will be sent to a person, in its order, with a calendar file of the due dates; and having none, or all again.
import { sayDate } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { ground, plan } from '../../draft/keep-reminders.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { wallClock } from '../../duties/zone.ts'
import type { Reminder } from '../../model/application.ts'
import { messageMost, plainText, small, text } from '../../model/message.ts'
import { personOf } from '../../model/parties.ts'
import { basisNames } from '../../orders/order-words.ts'
import { shortName } from '../../wording/reminder-buttons.ts'
import { offerTelegram } from '../onward.ts'
import { calendarFile } from './calendar-file.ts'
import { dutyName } from './reminder-message.ts'
import { setStopped } from './stop.ts'

const words = {
  title: { en: '**Reminders to come**', zh: '**待发送的提醒**' },
  line: { en: '{date}: {duty}', zh: '{date}：{duty}' },
  due: { en: '{date}: {duty} (due {due})', zh: '{date}：{duty}（截止{due}）' },
  more: { en: 'and {count} more', zh: '另有{count}条' },
  none: { en: 'No reminders are planned.', zh: '目前没有待发送的提醒。' },
  stopped: {
    en: 'All reminders are stopped. “reminders on” brings them back.',
    zh: '提醒已全部停止，发送“恢复提醒”可重新开启。',
  },
  file: { en: 'The due dates are in the calendar file.', zh: '各项截止日期见日历文件。' },
  noCalendar: {
    en: 'Holidays after {date} are not announced yet; dates may move by a few days.',
    zh: '{date}之后的节假日安排尚未公布，日期可能略有调整。',
  },
  calendar: { en: 'ICP duties', zh: 'ICP备案事项' },
}

/** `reminders`: the list; `reminders on` / `reminders off`. */
export function reminders(draft: Draft, argument: string): void {
  const wanted = argument.trim().toLowerCase()
  if (wanted === 'on' || wanted === '恢复') return setStopped(draft, [])
  if (wanted === 'off') return setStopped(draft, ['*'])
  list(draft)
  if (openQuestion(draft) !== null) askAgain(draft)
}

function list(draft: Draft): void {
  const { locale, application, library, conversation } = draft
  const person = personOf(application, conversation.person)
  if (person?.stopped.includes('*')) return draft.reply.tell(words.stopped)
  plan(draft)
  const rows = draft.application.reminders
    .filter((reminder) => reminder.state === 'waiting' && reminder.recipient === conversation.person)
    .sort((a, b) => (a.fireAt < b.fireAt ? -1 : a.fireAt > b.fireAt ? 1 : a.key < b.key ? -1 : 1))
  if (rows.length === 0) return draft.reply.tell(words.none)
  const zone = person?.timezone ?? 'Asia/Shanghai'
  const lines = rows.map((row) => lineOf(draft, row, zone))
  const last = wallClock(rows.at(-1)!.fireAt, zone).day
  const tail = [
    ...(library.calendar.covers(last)
      ? []
      : [small(words.noCalendar[locale], { date: sayDate(library.calendar.endsOn, locale) })]),
    small(words.file[locale]),
  ]
  // A page says one thing more (onward.ts).
  const room = draft.event.from.channel === 'web' ? 100 : 20
  for (let shown = lines.length; shown > 0; shown--) {
    const rest = lines.length - shown
    const items = [...lines.slice(0, shown), ...(rest > 0 ? [words.more[locale].replace('{count}', String(rest))] : [])].map(
      (line) => [line],
    )
    const blocks = [text(words.title[locale]), { kind: 'list' as const, items }, ...tail]
    if (plainText({ blocks }).length > messageMost - room && shown > 1) continue
    draft.reply.say(...blocks)
    break
  }
  offerTelegram(draft)
  draft.reply.attach({ file: calendarFile(words.calendar[locale], dates(draft, rows), draft.now) })
}

function lineOf(draft: Draft, row: Reminder, zone: string): string {
  const { locale, library } = draft
  const duty = dutyName({ ground: ground(draft), library, locale }, row)
  const date = sayDate(wallClock(row.fireAt, zone).day, locale)
  if (row.dueOn === null) return words.line[locale].replace('{date}', date).replace('{duty}', duty)
  return words.due[locale].replace('{date}', date).replace('{duty}', duty).replace('{due}', sayDate(row.dueOn, locale))
}

/** One date an occurrence, however many reminders it still has. */
function dates(draft: Draft, rows: readonly Reminder[]) {
  const { library, locale } = draft
  const view = { ground: ground(draft), library, locale }
  const found = new Map<string, { id: string; day: string; title: string; text: string }>()
  for (const row of rows) {
    const duty = library.duties.get(row.duty)
    const stem = row.key.split('|').slice(0, 4).join('|')
    if (row.dueOn === null || duty === undefined || found.has(stem)) continue
    const said = `${duty.do[locale]} (${basisNames[duty.basis][locale]})`
    found.set(stem, { id: shortName(stem), day: row.dueOn, title: dutyName(view, row), text: said })
  }
  return [...found.values()]
}
