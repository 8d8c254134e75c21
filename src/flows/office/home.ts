// The team's work at a glance: mine, by stage with ages, due soon, waiting for a person, questions nobody could answer.

import { type Locale, say, sayDate } from '../../locale.ts'
import { addDays, chinaDay, daysBetween } from '../../time.ts'
import type { Application } from '../model/application.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import type { ListedFeedback } from '../model/feedback.ts'
import { type Block, type Button, type Message, type Span, text } from '../model/message.ts'
import { runsOf } from '../model/office.ts'
import type { Links } from '../model/overview.ts'
import { clientName, type View } from '../model/view.ts'
import { short } from '../wording/card.ts'
import { stageName } from '../wording/stage.ts'
import { lineOf, nameIn } from './list.ts'
import { missingAmong, missingItems } from './missing.ts'
import { openQuestions } from './open-questions.ts'
import { settingsPart } from './settings-words.ts'

/** Parts with their titles, each of one message or of several. */
export type Pipeline = readonly { readonly title: string; readonly message: Message; readonly more?: readonly Message[] }[]

const shownMost = 8
const soonDays = 14

const words = {
  mine: { en: 'My applications', zh: '我的项目' },
  wanted: { en: 'Waiting for a person', zh: '等待人工' },
  missing: { en: 'Missing items', zh: '待补充资料' },
  pipeline: { en: 'By stage', zh: '各阶段' },
  due: { en: 'Due soon', zh: '近期到期' },
  unanswered: { en: 'Questions without an answer', zh: '未能解答的问题' },
  none: { en: 'Nothing here.', zh: '暂无。' },
  stage: { en: '**{stage}**: {count}, the oldest for {days} days', zh: '**{stage}**：{count}项，最长{days}天' },
  dueLine: { en: '{date}: {duty} · ', zh: '{date}：{duty} · ' },
}

type Home = {
  readonly views: readonly View[]
  readonly person: string
  readonly unanswered: readonly ListedFeedback[]
  readonly today: string
  readonly locale: Locale
  /** The team's own record: what this member has set, when clients were asked in one go. */
  readonly office: Application
  /** The member's time zone. */
  readonly zone: string
  /** Where the threads are. */
  readonly links: Links
}

/** The applications the home names, for whom links are worth asking. */
export function namedAtHome(home: Omit<Home, 'links'>): readonly View[] {
  const due = dueSoon(home).map(({ view }) => view)
  return [...new Set([...mine(home), ...wanted(home), ...missingAmong(home.views, home.person), ...due])]
}

/** All parts of the team's home. */
export function openPipeline(home: Home): Pipeline {
  const { unanswered, locale, views, person, office, zone, links } = home
  const [first = { blocks: [text(words.none[locale])] }, ...more] = openQuestions(unanswered, locale)
  const missing = missingItems(missingAmong(views, person), runsOf(office), locale, links, zone)
  return [
    { title: words.mine[locale], message: applications(mine(home), home) },
    { title: words.wanted[locale], message: applications(wanted(home), home) },
    { title: words.missing[locale], message: missing },
    { title: words.pipeline[locale], message: { blocks: lines(stages(home), locale) } },
    { title: words.due[locale], message: { blocks: lines(due(home), locale) } },
    { title: words.unanswered[locale], message: first, more },
    settingsPart(office, person, locale, zone),
  ]
}

type Seen = Omit<Home, 'links'>

const mine = ({ views, person }: Seen) =>
  views.filter(({ application }) => application.casework.owner === person).slice(0, shownMost)

const wanted = ({ views }: Seen) =>
  views.filter(({ application }) => application.casework.wanted !== undefined).slice(0, shownMost)

function applications(shown: readonly View[], { locale, links }: Home): Message {
  if (shown.length === 0) return { blocks: [text(words.none[locale])] }
  const items = shown.map((view) => [nameIn(view, links), ` · ${lineOf(view)}`])
  const buttons = shown.map(
    (view): Button => ({ label: short(clientName(view), 40), data: encodeDeskButton('show', view.application.id) }),
  )
  return { blocks: [{ kind: 'list', items }], buttons: [buttons.slice(0, 4), buttons.slice(4)].filter((row) => row.length > 0) }
}

function stages({ views, today, locale }: Home): Span[][] {
  const by = new Map<string, number[]>()
  for (const view of views) {
    const { orders, startedAt } = view.application
    const since = orders.map((order) => order.since).sort()[0] ?? startedAt
    const days = Math.max(0, daysBetween(chinaDay(since), today))
    by.set(stageName(view), [...(by.get(stageName(view)) ?? []), days])
  }
  return [...by].map(([stage, ages]) => [
    say(words.stage, locale, { stage, count: ages.length, days: Math.max(...ages) }).replaceAll('**', ''),
  ])
}

function due(home: Home): Span[][] {
  const { locale, links } = home
  return dueSoon(home).map(({ view, line }) => [say(words.dueLine, locale, line), nameIn(view, links)])
}

/** What comes soon, the nearest first, each duty of an application once. */
function dueSoon({ views, today, locale }: Seen) {
  const last = addDays(today, soonDays)
  const seen = new Set<string>()
  return views
    .flatMap((view) => view.application.reminders.map((reminder) => ({ view, reminder })))
    .filter(({ reminder }) => reminder.state === 'waiting' && reminder.dueOn !== null && reminder.dueOn <= last)
    .sort((a, b) => (a.reminder.dueOn! < b.reminder.dueOn! ? -1 : 1))
    .map(({ view, reminder }) => {
      const duty = view.library.duties.get(reminder.duty)?.name[locale] ?? reminder.duty
      return { view, line: { date: sayDate(reminder.dueOn!, locale), duty } }
    })
    .filter(({ view, line }) => {
      const key = `${view.application.id} ${line.date} ${line.duty}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, shownMost)
}

function lines(all: readonly Span[][], locale: Locale): Block[] {
  if (all.length === 0) return [text(words.none[locale])]
  return [{ kind: 'list', items: all.slice(0, shownMost) }]
}
