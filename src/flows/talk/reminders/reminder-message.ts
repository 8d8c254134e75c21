// A reminder as a message: what is wanted by when and on what basis, what to do now; several of one day in one message.

import type { Library } from '../../../knowledge/library.ts'
import type { Duty } from '../../../knowledge/procedure/duties.ts'
import { type Locale, sayDate, type Text } from '../../../locale.ts'
import { daysBetween } from '../../../time.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import type { Ground } from '../../duties/plan-input.ts'
import { occurrencesOf } from '../../duties/series.ts'
import { chinaZone, wallClock } from '../../duties/zone.ts'
import type { Reminder } from '../../model/application.ts'
import { type Block, type Message, messageMost, plainText, small, text } from '../../model/message.ts'
import { basisNames } from '../../orders/order-words.ts'
import { reminderButtons } from '../../wording/reminder-buttons.ts'
import { sourceLine } from '../../wording/source-line.ts'
import { windowLeft } from './window-left.ts'

const words = {
  of: { en: '{duty} ({of})', zh: '{duty}（{of}）' },
  inDays: { en: 'Due {date}, in {days} days', zh: '截止{date}，还有{days}天' },
  tomorrow: { en: 'Due tomorrow, {date}', zh: '明天（{date}）截止' },
  today: { en: 'Due today, {date}', zh: '今天（{date}）截止' },
  past: { en: 'Was due {date}, {days} days ago', zh: '已于{date}到期，逾期{days}天' },
  yesterday: { en: 'Was due yesterday, {date}', zh: '已于昨天（{date}）到期' },
  psbPast: { en: 'File now; it was due {date}', zh: '请立即办理，期限为{date}' },
  until: { en: 'Until {date}, {time}', zh: '截至{date}{time}' },
  since: { en: 'Since {date}', zh: '自{date}起' },
  basis: { en: '{when} ({basis}).', zh: '{when}（{basis}）。' },
  fromGrant: {
    en: 'The site was open before its number; counted from the number, which is an assumption.',
    zh: '网站在取得备案号前已开通，按取得备案号之日起算（推定）。',
  },
  several: { en: '**{count} dates need you:**', zh: '**有{count}项事务需要处理：**' },
  line: { en: '{duty}: {when} ({basis})', zh: '{duty}：{when}（{basis}）' },
  more: { en: 'and {count} more: “reminders” lists all', zh: '另有{count}项，发送“提醒”查看全部' },
  late: { en: 'This comes late.', zh: '本提醒已迟。' },
  team: { en: 'Application {application}', zh: '备案项目{application}' },
  noCalendar: {
    en: 'Holidays after {date} are not announced yet: working days are counted Monday to Friday.',
    zh: '{date}之后的节假日安排尚未公布，工作日暂按周一至周五计算。',
  },
}

/**
 * What a message of reminders is made from. `forTeam`: it goes to the account team, who need to know about whom. Example: for a client in
 * Berlin `zone` is `Europe/Berlin`, `forTeam` false.
 */
export type ReminderView = {
  readonly ground: Ground
  readonly library: Library
  readonly locale: Locale
  readonly zone: string
  readonly forTeam: boolean
}

/** The message for these rows, the gravest first. */
export function reminderMessage(view: ReminderView, rows: readonly Reminder[]): Message {
  const { library, locale } = view
  const sorted = [...rows].sort(
    (a, b) => gravity(library, a) - gravity(library, b) || ((a.dueOn ?? '~') < (b.dueOn ?? '~') ? -1 : 1),
  )
  const blocks = sorted.length === 1 ? oneBlocks(view, sorted[0]!) : severalBlocks(view, sorted)
  const buttons = reminderButtons(library, sorted, locale)
  return { blocks, ...(buttons.length > 0 && { buttons }) }
}

/** When a duty is due, in words, seen from a day. */
export function whenWords(view: ReminderView, row: Reminder, occurrence: Occurrence | undefined): string {
  const { locale, ground, zone } = view
  const say = (form: { en: string; zh: string }, values: Record<string, string | number>) =>
    form[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
  if (occurrence?.due?.at !== undefined) {
    const { day, time } = wallClock(occurrence.due.at, zone)
    return say(words.until, { date: sayDate(day, locale), time })
  }
  if (row.dueOn === null) return say(words.since, { date: sayDate(occurrence?.start.day ?? ground.today, locale) })
  const date = sayDate(row.dueOn, locale)
  const days = daysBetween(wallClock(ground.now, chinaZone).day, row.dueOn)
  if (days > 1) return say(words.inDays, { date, days })
  if (days === 1) return say(words.tomorrow, { date })
  if (days === 0) return say(words.today, { date })
  if (row.duty === 'psb') return say(words.psbPast, { date })
  return days === -1 ? say(words.yesterday, { date }) : say(words.past, { date, days: -days })
}

/** What a duty is called, with the service or document where there are several. */
export function dutyName(view: Pick<ReminderView, 'ground' | 'library' | 'locale'>, row: Reminder): string {
  const { ground, library, locale } = view
  const name = library.duties.get(row.duty)?.name[locale] ?? row.duty
  const order = ground.application.orders.find((order) => row.occurrence.startsWith(`${order.id}.`))
  const of = order === undefined ? serviceOf(ground, row) : library.orders.kinds[order.kind]!.name[locale]
  return of === null ? name : words.of[locale].replace('{duty}', name).replace('{of}', of)
}

function oneBlocks(view: ReminderView, row: Reminder): Block[] {
  const { ground, library, locale } = view
  const duty = library.duties.get(row.duty)!
  const occurrence = occurrencesOf(ground, duty).find(
    (occurrence) => occurrence.occurrence === row.occurrence && occurrence.series.service === row.service,
  )
  const when = words.basis[locale]
    .replace('{when}', whenWords(view, row, occurrence))
    .replace('{basis}', basisNames[duty.basis][locale])
  const source = sourceLine(library, duty.sources, locale)
  const end = occurrence?.due?.day ?? occurrence?.start.day ?? ground.today
  const inWorkingDays =
    /wd/.test(row.offset) || (duty.due.kind === 'start' && duty.due.distance.unit === 'wd') || duty.due.kind === 'stage'
  const blocks: (Block | null)[] = [
    text(`**${dutyName(view, row)}**`),
    view.forTeam ? text(words.team[locale], { application: ground.application.id }) : null,
    text(when),
    occurrence === undefined ? null : windowLeft(ground, occurrence, locale),
    ...whatToDo(duty, row.offset).map((words) => text(words[locale])),
    occurrence?.fromGrant === true && row.duty === 'psb' ? small(words.fromGrant[locale]) : null,
    isLate(row) ? small(words.late[locale]) : null,
    inWorkingDays && !library.calendar.covers(end)
      ? small(words.noCalendar[locale], { date: sayDate(library.calendar.endsOn, locale) })
      : null,
    source,
  ]
  return blocks.filter((block) => block !== null)
}

/** Past its day nobody needs to hear once more what follows. */
const inTheWay: Text = {
  en: 'What is in the way? Write it here, or ask for a person.',
  zh: '遇到什么问题？请直接告诉我，或转人工。',
}

/** The first reminder of a series says what to do and what follows otherwise; each later one says something new. */
export function whatToDo(duty: Duty, offset: string): readonly Text[] {
  const at = duty.offsets.indexOf(offset)
  const place = at >= 0 ? at : duty.offsets.length + overduePlace(duty, offset)
  const again = duty.again?.[(place - 1) % duty.again.length]
  if (place > 0 && again !== undefined) return [again]
  return at < 0 ? [duty.do, inTheWay] : [duty.do, duty.consequence].filter((words) => words !== undefined)
}

/** +7d is the first of those after the due day, where they come every seven days. */
function overduePlace({ overdue }: Duty, offset: string): number {
  const days = Number.parseInt(offset, 10)
  if (overdue === undefined) return 0
  const { every, times, afterwards } = overdue
  const early = Math.round(days / every.n) - 1
  return early < times ? early : times + Math.round((days - every.n * times) / afterwards.n) - 1
}

function severalBlocks(view: ReminderView, rows: readonly Reminder[]): Block[] {
  const { ground, library, locale } = view
  const head = [text(words.several[locale], { count: rows.length })]
  if (view.forTeam) head.push(text(words.team[locale], { application: ground.application.id }))
  const tail = rows.some(isLate) ? [small(words.late[locale])] : []
  const lines = rows.map((row) => {
    const duty = library.duties.get(row.duty)!
    const occurrence = occurrencesOf(ground, duty).find(
      (occurrence) => occurrence.occurrence === row.occurrence && occurrence.series.service === row.service,
    )
    return words.line[locale]
      .replace('{duty}', dutyName(view, row))
      .replace('{when}', whenWords(view, row, occurrence))
      .replace('{basis}', shortBasis(duty.basis, locale))
  })
  for (let shown = lines.length; shown > 0; shown--) {
    const rest = lines.length - shown
    const more = rest === 0 ? [] : [words.more[locale].replace('{count}', String(rest))]
    const items = [...lines.slice(0, shown), ...more].map((line) => [line])
    const blocks: Block[] = [...head, { kind: 'list', items }, ...tail]
    if (plainText({ blocks }).length <= messageMost || shown === 1) return blocks
  }
  return head
}

const severities = ['critical', 'high', 'normal', 'low']
const gravity = (library: Library, row: Reminder) => severities.indexOf(library.duties.get(row.duty)?.severity ?? 'low')

const shortBasis = (basis: keyof typeof basisNames, locale: Locale) => basisNames[basis][locale].split(/[;，]/)[0]!

/** It went out on another day than it was meant for. */
const isLate = (row: Reminder) => row.late === true

function serviceOf({ application, facts }: Ground, row: Reminder): string | null {
  if (row.service === null || application.services.length < 2) return null
  const known = facts(row.service)
  return String(known['domain.name'] ?? known['service.name'] ?? row.service)
}
