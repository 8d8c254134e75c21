// Lists of applications for the team: what was searched for, filtered, one line with the way to its thread, and a button each.
import { type Locale, say, sayDate } from '../../locale.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, type Button, type Message, type Span, small, text } from '../model/message.ts'
import type { Links } from '../model/overview.ts'
import { personOf } from '../model/parties.ts'
import { clientName, openIn, type View } from '../model/view.ts'
import { short } from '../wording/card.ts'
import { nextDue } from '../wording/next-due.ts'
import { stageName } from '../wording/stage.ts'
import type { Filter } from './filter.ts'

/** How many one message lists. */
export const listMost = 10

const words = {
  title: { en: '**{count} applications**', zh: '**共{count}个备案项目**' },
  one: { en: '**1 application**', zh: '**共1个备案项目**' },
  none: {
    en: 'Nothing found. “/icp list” shows all, “/icp new” begins one.',
    zh: '未找到。“/icp list”可查看全部，“/icp new”可新建。',
  },
  how: {
    en: 'Narrow it: /icp list mine · free · waiting (for a person) · owner:Lin · #tag · stage:authority-review · due:30 (days) · words · page:2; /icp remind takes the same words',
    zh: '可筛选：/icp list mine（我的）· free（无负责人）· waiting（等待人工）· owner:姓名 · #标签 · stage:authority-review · due:30（天内到期）· 关键词 · page:2；/icp remind可用相同条件',
  },
  ask: { en: 'Ask all', zh: '全部提醒' },
  nobody: { en: 'no owner', zh: '无负责人' },
  open: { en: '{count} open', zh: '待补充{count}项' },
  complete: { en: 'complete', zh: '资料齐全' },
  due: { en: '{date}: {duty}', zh: '{date}：{duty}' },
}

/** The applications of one page; where it was asked what is due, the nearest first. */
export function pageOf(views: readonly View[], { page, due }: Filter): readonly View[] {
  const day = (view: View) => nextDue(view)?.dueOn ?? '9999'
  const sorted = due === null ? views : [...views].sort((a, b) => (day(a) < day(b) ? -1 : 1))
  const from = Math.min(page - 1, Math.floor(Math.max(0, views.length - 1) / listMost)) * listMost
  return sorted.slice(from, from + listMost)
}

/** One page of a list. */
export function teamList(views: readonly View[], filter: Filter, locale: Locale, links: Links): Message {
  if (views.length === 0) return { blocks: [text(words.none[locale])] }
  const shown = pageOf(views, filter)
  const item = (view: View): Span[] => [
    nameIn(view, links),
    ` · ${lineOf(view)}`,
    ...(filter.due === null ? [] : [` · ${dueOf(view)}`]),
  ]
  const blocks: Block[] = [
    text(views.length === 1 ? words.one[locale] : words.title[locale], { count: views.length }),
    { kind: 'list', items: shown.map(item) },
    small(words.how[locale]),
  ]
  const buttons = shown.map(
    (view): Button => ({
      label: `${view.application.id} ${short(clientName(view), 40)}`,
      data: encodeDeskButton('show', view.application.id),
    }),
  )
  return { blocks, buttons: [...pairs(buttons), ...(isMine(filter) ? [[askAll(locale)]] : [])] }
}

/** The button that shows whom one would ask for what is missing, among one's own applications. */
export function askAll(locale: Locale): Button {
  return { label: words.ask[locale], data: encodeDeskButton('ask-mine', '-'), style: 'primary' }
}

/** Was nothing but one's own asked for? */
function isMine({ mine, text: said, free, waiting, owners, tags, stages, due }: Filter): boolean {
  return mine && said === '' && !free && !waiting && owners.length + tags.length + stages.length === 0 && due === null
}

/** The client's name, as the way to the thread where there is one. */
export function nameIn(view: View, links: Links): Span {
  const name = short(clientName(view), 60)
  const url = links.get(view.application.id)
  return url === undefined || name === '' ? { bold: name } : { link: name, url }
}

function dueOf(view: View): string {
  const { library, locale } = view
  const next = nextDue(view)
  if (next === undefined) return ''
  const duty = library.duties.get(next.duty)?.name[locale] ?? next.duty
  return short(say(words.due, locale, { date: sayDate(next.dueOn, locale), duty }), 80)
}

/** Id, stage, owner, what is open: one line. */
export function lineOf(view: View): string {
  const { application, locale } = view
  const { owner } = application.casework
  const named = owner === undefined ? say(words.nobody, locale) : (personOf(application, owner)?.name ?? owner)
  const open = application.services.reduce((sum, one) => sum + openIn(view, one.id).length, 0)
  const missing = open === 0 ? say(words.complete, locale) : say(words.open, locale, { count: open })
  const tags = application.casework.tags.length === 0 ? '' : ` · ${application.casework.tags.map((tag) => `#${tag}`).join(' ')}`
  return short(`${application.id} · ${stageName(view)} · ${named} · ${missing}${tags}`, 200)
}

function pairs(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = []
  for (let start = 0; start < buttons.length; start += 2) rows.push(buttons.slice(start, start + 2))
  return rows
}
