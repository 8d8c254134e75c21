// The team's work at a glance: mine, by stage with ages, due soon, waiting for a person, questions nobody could answer.
import { type Locale, say, sayDate } from '../../locale.ts'
import { encodeDeskButton } from '../desk-button.ts'
import { type Block, type Button, type Message, text } from '../message.ts'
import type { Feedback } from '../turn.ts'
import { clientName, type View } from '../view.ts'
import { short } from './card.ts'
import { lineOf, stageName } from './team-list.ts'

/** Parts with their titles. */
export type Pipeline = readonly { readonly title: string; readonly message: Message }[]

const shownMost = 8
const soonDays = 14

const words = {
  mine: { en: 'My applications', zh: '我的项目' },
  wanted: { en: 'Waiting for a person', zh: '等待人工' },
  pipeline: { en: 'By stage', zh: '各阶段' },
  due: { en: 'Due soon', zh: '近期到期' },
  unanswered: { en: 'Questions without an answer', zh: '未能解答的问题' },
  none: { en: 'Nothing here.', zh: '暂无。' },
  stage: { en: '**{stage}**: {count}, the oldest for {days} days', zh: '**{stage}**：{count}项，最长{days}天' },
  dueLine: { en: '{date}: {duty} · {client}', zh: '{date}：{duty} · {client}' },
}

type Home = {
  readonly views: readonly View[]
  readonly person: string
  readonly unanswered: readonly Feedback[]
  readonly today: string
  readonly locale: Locale
}

/** All parts of the team's home. */
export function openPipeline(home: Home): Pipeline {
  const { views, person, unanswered, locale } = home
  const mine = views.filter(({ application }) => application.desk.owner === person)
  const wanted = views.filter(({ application }) => application.desk.more?.wanted !== undefined)
  return [
    { title: words.mine[locale], message: applications(mine, locale) },
    { title: words.wanted[locale], message: applications(wanted, locale) },
    { title: words.pipeline[locale], message: { blocks: lines(stages(home), locale) } },
    { title: words.due[locale], message: { blocks: lines(due(home), locale) } },
    {
      title: words.unanswered[locale],
      message: {
        blocks: lines(
          unanswered.map((one) => short(one.question, 150)),
          locale,
        ),
      },
    },
  ]
}

function applications(views: readonly View[], locale: Locale): Message {
  const shown = views.slice(0, shownMost)
  if (shown.length === 0) return { blocks: [text(words.none[locale])] }
  const items = shown.map((view) => [{ bold: short(clientName(view), 60) }, ` · ${lineOf(view)}`])
  const buttons = shown.map(
    (view): Button => ({ label: short(clientName(view), 40), data: encodeDeskButton('show', view.application.id) }),
  )
  return { blocks: [{ kind: 'list', items }], buttons: [buttons.slice(0, 4), buttons.slice(4)].filter((row) => row.length > 0) }
}

function stages({ views, today, locale }: Home): string[] {
  const by = new Map<string, number[]>()
  for (const view of views) {
    const { orders, startedAt } = view.application
    const since = orders.map((one) => one.since).sort()[0] ?? startedAt
    const days = Math.max(0, Math.floor((Date.parse(today) - Date.parse(since.slice(0, 10))) / 86_400_000))
    by.set(stageName(view), [...(by.get(stageName(view)) ?? []), days])
  }
  return [...by].map(([stage, ages]) =>
    say(words.stage, locale, { stage, count: ages.length, days: Math.max(...ages) }).replaceAll('**', ''),
  )
}

function due({ views, today, locale }: Home): string[] {
  const last = new Date(Date.parse(today) + soonDays * 86_400_000).toISOString().slice(0, 10)
  const seen = new Set<string>()
  return views
    .flatMap((view) => view.application.reminders.map((reminder) => ({ view, reminder })))
    .filter(({ reminder }) => reminder.state === 'waiting' && reminder.dueOn !== null && reminder.dueOn <= last)
    .sort((a, b) => (a.reminder.dueOn! < b.reminder.dueOn! ? -1 : 1))
    .map(({ view, reminder }) => {
      const duty = view.library.duties.get(reminder.duty)?.name[locale] ?? reminder.duty
      return say(words.dueLine, locale, { date: sayDate(reminder.dueOn!, locale), duty, client: short(clientName(view), 60) })
    })
    .filter((line) => !seen.has(line) && seen.add(line))
}

function lines(all: readonly string[], locale: Locale): Block[] {
  if (all.length === 0) return [text(words.none[locale])]
  return [{ kind: 'list', items: all.slice(0, shownMost).map((line) => [line]) }]
}
