// Lists of applications for the team: what was searched for, filtered, one line and a button each.
import { stageOf } from '../../knowledge/orders.ts'
import { type Locale, say } from '../../locale.ts'
import { encodeDeskButton } from '../desk-button.ts'
import { type Block, type Button, type Message, small, text } from '../message.ts'
import { personOf } from '../parties.ts'
import { applicationStage } from '../respond/orders.ts'
import { clientName, factsIn, openIn, type View } from '../view.ts'
import { short } from './card.ts'

/** How many one message lists. */
export const listMost = 10

/** What a list was asked for: words to search, `mine`, `free`, `#tag`, `stage:<stage or derived>`, a page. */
export type Filter = {
  readonly text: string
  readonly mine: boolean
  readonly free: boolean
  readonly tags: readonly string[]
  readonly stages: readonly string[]
  readonly page: number
}

const words = {
  title: { en: '**{count} applications**', zh: '**共{count}个备案项目**' },
  one: { en: '**1 application**', zh: '**共1个备案项目**' },
  none: {
    en: 'Nothing found. “/icp list” shows all, “/icp new” begins one.',
    zh: '未找到。“/icp list”可查看全部，“/icp new”可新建。',
  },
  how: {
    en: 'Narrow it: /icp list mine · free · #tag · stage:authority-review · words · page:2',
    zh: '可筛选：/icp list mine（我的）· free（无负责人）· #标签 · stage:authority-review · 关键词 · page:2',
  },
  nobody: { en: 'no owner', zh: '无负责人' },
  open: { en: '{count} open', zh: '待补充{count}项' },
  complete: { en: 'complete', zh: '资料齐全' },
}

/** Reads what follows `/icp list`. */
export function readFilter(argument: string): Filter {
  const parts = argument.split(/\s+/).filter((one) => one !== '')
  const page = Number(/^page:(\d{1,4})$/.exec(parts.find((one) => one.startsWith('page:')) ?? '')?.[1] ?? 1)
  const named = (one: string) => ['mine', 'free', '我的'].includes(one) || /^(?:#|stage:|page:)/.test(one)
  return {
    text: parts.filter((one) => !named(one)).join(' '),
    mine: parts.includes('mine') || parts.includes('我的'),
    free: parts.includes('free'),
    tags: parts.filter((one) => one.startsWith('#')).map((one) => one.slice(1)),
    stages: parts.filter((one) => one.startsWith('stage:')).map((one) => one.slice(6)),
    page: Math.max(1, page),
  }
}

/** Does an application fit the filter? The words have been looked for already. */
export function fitsFilter(view: View, filter: Filter, person: string): boolean {
  const { desk } = view.application
  if (filter.mine && desk.owner !== person) return false
  if (filter.free && desk.owner !== undefined) return false
  if (!filter.tags.every((tag) => desk.tags.includes(tag))) return false
  return filter.stages.length === 0 || filter.stages.includes(stageId(view))
}

/** One page of a list. */
export function teamList(views: readonly View[], filter: Filter, locale: Locale): Message {
  if (views.length === 0) return { blocks: [text(words.none[locale])] }
  const from = Math.min(filter.page - 1, Math.floor((views.length - 1) / listMost)) * listMost
  const shown = views.slice(from, from + listMost)
  const blocks: Block[] = [
    text(views.length === 1 ? words.one[locale] : words.title[locale], { count: views.length }),
    { kind: 'list', items: shown.map((view) => [{ bold: short(clientName(view), 60) }, ` · ${lineOf(view)}`]) },
    small(words.how[locale]),
  ]
  const buttons = shown.map(
    (view): Button => ({
      label: `${view.application.id} ${short(clientName(view), 40)}`,
      data: encodeDeskButton('show', view.application.id),
    }),
  )
  return { blocks, buttons: pairs(buttons) }
}

/** The stage of an application as one word: an order's stage, or what holds without one. */
export function stageId(view: View): string {
  const stage = standing(view)
  return 'order' in stage ? stage.order.stage : stage.derived
}

/** The stage of an application in words. */
export function stageName(view: View): string {
  const { library, locale } = view
  const stage = standing(view)
  if ('derived' in stage) return library.orders.derived[stage.derived][locale]
  return stageOf(library.orders, stage.order.kind, stage.order.stage)?.name[locale] ?? stage.order.stage
}

function standing(view: View) {
  const { application, library } = view
  const held = application.services.some(({ id }) => {
    const facts = factsIn(view, id)
    const licences = facts['record.licences']
    return (
      facts['record.icpFiling'] === 'own' ||
      facts['record.appFiling'] === 'own' ||
      (Array.isArray(licences) && licences.length > 0)
    )
  })
  return applicationStage(library.orders, application, held)
}

/** Id, stage, owner, what is open: one line. */
export function lineOf(view: View): string {
  const { application, locale } = view
  const { owner } = application.desk
  const named = owner === undefined ? say(words.nobody, locale) : (personOf(application, owner)?.name ?? owner)
  const open = application.services.reduce((sum, one) => sum + openIn(view, one.id).length, 0)
  const missing = open === 0 ? say(words.complete, locale) : say(words.open, locale, { count: open })
  const tags = application.desk.tags.length === 0 ? '' : ` · ${application.desk.tags.map((tag) => `#${tag}`).join(' ')}`
  return short(`${application.id} · ${stageName(view)} · ${named} · ${missing}${tags}`, 200)
}

function pairs(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = []
  for (let start = 0; start < buttons.length; start += 2) rows.push(buttons.slice(start, start + 2))
  return rows
}
