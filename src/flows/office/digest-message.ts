// The digest: what needs a member now, their own applications first, then the whole team's in counts. Nothing to say, nothing said.

import { stageOf } from '../../knowledge/procedure/orders.ts'
import { type Locale, say, sayDate, type Text } from '../../locale.ts'
import { daysBetween } from '../../time.ts'
import { isOver } from '../charts/order.ts'
import { lastUsualDay } from '../duties/of-orders.ts'
import { entered } from '../duties/plan-input.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Message, plainText, type Span, text } from '../model/message.ts'
import type { Links } from '../model/overview.ts'
import { orderTitle, type View } from '../model/view.ts'
import { short } from '../wording/card.ts'
import { nextDue } from '../wording/next-due.ts'
import { owed } from '../wording/owed.ts'
import { nameIn } from './list.ts'

/** How far a digest looks ahead, in days. */
const dailyDays = 3
const weeklyDays = 7
const linesMost = 5
const lineMost = 110
/** Characters of a message, before its links. */
const digestMost = 600

const words = {
  today: { en: '**{count} of your applications need something.**', zh: '**您负责的项目中，{count}个需要处理。**' },
  one: { en: '**One of your applications needs something.**', zh: '**您负责的项目中，1个需要处理。**' },
  none: { en: '**Nothing waits in your own applications.**', zh: '**您负责的项目暂无待办。**' },
  wanted: { en: 'waits for a person', zh: '等待人工' },
  due: { en: '{duty} due {date}', zh: '{duty}截止{date}' },
  overdue: { en: '{duty} overdue since {date}', zh: '{duty}已于{date}逾期' },
  stuck: { en: '{order}: {days} days without a move, longer than usual', zh: '{order}已{days}天无进展，超出常规时长' },
  owed: { en: 'client owes {count} answers', zh: '客户待补充{count}项' },
  owedOne: { en: 'client owes 1 answer', zh: '客户待补充1项' },
  more: { en: 'and {count} more', zh: '另有{count}个' },
  team: { en: 'The whole team: {counts}.', zh: '全团队：{counts}。' },
  teamWanted: { en: '{count} waiting for a person', zh: '等待人工{count}个' },
  teamDue: { en: '{count} due within {days} days or overdue', zh: '{days}天内到期或已逾期{count}个' },
  teamStuck: { en: '{count} slower than usual', zh: '超出常规时长{count}个' },
  teamOwed: { en: '{count} waiting for the client', zh: '等待客户{count}个' },
  stop: { en: 'No more digests', zh: '不再发送摘要' },
} satisfies Record<string, Text>

/** What a digest rests on. */
type DigestOf = {
  readonly views: readonly View[]
  readonly person: string
  readonly links: Links
  readonly locale: Locale
  readonly weekly: boolean
}

/** The digest as one message; null where there is nothing to say. */
export function digestOf(given: DigestOf): Message | null {
  const { locale, links } = given
  const all = given.views.map((view) => ({ view, signs: signsOf(view, daysOf(given)) }))
  const mine = sorted(all.filter(({ view }) => isMine(view, given.person)))
  const counts = countsOf(all, given)
  if (mine.length === 0 && counts.length === 0) return null
  const title = mine.length === 0 ? words.none : mine.length === 1 ? words.one : words.today
  const team = counts.length === 0 ? [] : [text(words.team[locale], { counts: counts.join(locale === 'zh' ? '，' : ', ') })]
  const buttons = [[{ label: words.stop[locale], data: encodeDeskButton('digest', '-', 'off') }]]
  for (let shown = Math.min(linesMost, mine.length); ; shown--) {
    const items = mine.slice(0, shown).map(({ view, signs }) => lineOf(view, signs, links))
    const rest: Span[][] = mine.length > shown ? [[say(words.more, locale, { count: mine.length - shown })]] : []
    const list = items.length + rest.length === 0 ? [] : [{ kind: 'list' as const, items: [...items, ...rest] }]
    const message = { blocks: [text(title[locale], { count: mine.length }), ...list, ...team], buttons }
    if (plainText(message).length < digestMost || shown === 0) return message
  }
}

/** The applications a digest names, for whom links are worth asking. */
export function namedInDigest(given: Omit<DigestOf, 'links'>): readonly View[] {
  const mine = given.views.filter((view) => isMine(view, given.person))
  const signed = mine.map((view) => ({ view, signs: signsOf(view, daysOf(given)) }))
  return sorted(signed)
    .slice(0, linesMost)
    .map(({ view }) => view)
}

/** What may need somebody in one application; `weight` puts what presses first. */
type Signs = { readonly words: readonly string[]; readonly weight: number; readonly kinds: readonly Kind[] }
type Kind = 'wanted' | 'due' | 'stuck' | 'owed'
const kinds: readonly Kind[] = ['wanted', 'due', 'stuck', 'owed']
type Signed = { readonly view: View; readonly signs: Signs }

const isMine = ({ application }: View, person: string) => application.casework.owner === person
const daysOf = ({ weekly }: Pick<DigestOf, 'weekly'>) => (weekly ? weeklyDays : dailyDays)
const sorted = (all: readonly Signed[]) =>
  all.filter(({ signs }) => signs.kinds.length > 0).sort((a, b) => b.signs.weight - a.signs.weight)

function signsOf(view: View, days: number): Signs {
  const said: Readonly<Record<Kind, string | null>> = {
    wanted: view.application.casework.wanted === undefined ? null : words.wanted[view.locale],
    due: dueIn(view, days),
    stuck: stuckIn(view),
    owed: owedIn(view),
  }
  const present = kinds.filter((kind) => said[kind] !== null)
  const weight = present.reduce((sum, kind) => sum + 2 ** (kinds.length - kinds.indexOf(kind)), 0)
  return { words: present.map((kind) => said[kind]!), weight, kinds: present }
}

function dueIn(view: View, days: number): string | null {
  const { today, locale, library } = view
  const next = nextDue(view)
  const day = next?.dueOn.slice(0, 10)
  if (next === undefined || day === undefined || daysBetween(today, day) > days) return null
  const duty = short(library.duties.get(next.duty)?.name[locale] ?? next.duty, 40)
  return say(day < today ? words.overdue : words.due, locale, { duty, date: sayDate(day, locale) })
}

/** The first open order that stands in a stage for longer than that usually takes. */
function stuckIn(view: View): string | null {
  const { application, library, today, locale } = view
  for (const order of application.orders) {
    const stage = isOver(library.orders, order) ? undefined : stageOf(library.orders, order.kind, order.stage)
    const since = entered(order)
    const last = stage === undefined ? null : lastUsualDay(order, stage, since, library.calendar, today)
    if (last === null || last.day >= today) continue
    return say(words.stuck, locale, { order: short(orderTitle(view, order), 40), days: daysBetween(since.day, today) })
  }
  return null
}

/** Whoever only asks something owes nothing: answers are owed in applications somebody works on. */
function owedIn(view: View): string | null {
  const count = view.application.casework.owner === undefined ? 0 : owed(view).length
  return count === 0 ? null : say(count === 1 ? words.owedOne : words.owed, view.locale, { count })
}

function lineOf(view: View, { words: said }: Signs, links: Links): Span[] {
  const name = nameIn(view, links)
  const rest = view.locale === 'zh' ? `：${said.join('；')}` : `: ${said.join('; ')}`
  return [name, short(rest, lineMost)]
}

function countsOf(all: readonly Signed[], given: Pick<DigestOf, 'locale' | 'weekly'>): readonly string[] {
  const said: Readonly<Record<Kind, Text>> = {
    wanted: words.teamWanted,
    due: words.teamDue,
    stuck: words.teamStuck,
    owed: words.teamOwed,
  }
  return kinds.flatMap((kind) => {
    const count = all.filter(({ signs }) => signs.kinds.includes(kind)).length
    return count === 0 ? [] : [say(said[kind], given.locale, { count, days: daysOf(given) })]
  })
}
