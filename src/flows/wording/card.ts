// The card of an application at the head of its thread: client, services, verdict, orders, owner, what is missing, what comes next.

import { headline } from '../../knowledge/law/headline.ts'
import { stageOf } from '../../knowledge/procedure/orders.ts'
import { type Locale, say, sayDate } from '../../locale.ts'
import { chinaDay } from '../../time.ts'
import { isOver } from '../charts/order.ts'
import type { Order } from '../model/application.ts'
import { contestsOf } from '../model/contest.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, type Button, type Message, plainText, small, text } from '../model/message.ts'
import { personOf } from '../model/parties.ts'
import { buttonName } from '../model/team-catalogue.ts'
import { clientName, factsIn, openIn, orderTitle, serviceName, type View, verdictIn } from '../model/view.ts'
import { nextDue } from './next-due.ts'

/** Most characters of a card: a screen of Slack. */
export const cardMost = 1800
const servicesMost = 5
const ordersMost = 6
const missingMost = 4

const words = {
  title: { en: '**{client}** · {id}', zh: '**{client}** · {id}' },
  more: { en: 'and {count} more', zh: '另有{count}项' },
  owner: { en: 'Owner: {owner}', zh: '负责人：{owner}' },
  nobody: { en: 'nobody yet', zh: '暂无' },
  person: { en: 'The client asks for a person.', zh: '客户请求人工服务。' },
  missing: { en: 'Missing ({count}): {items}', zh: '待补充（{count}项）：{items}' },
  complete: { en: 'Nothing is missing.', zh: '资料已齐全。' },
  contested: { en: 'Client and team differ on {count}: see the thread.', zh: '客户与团队有{count}处说法不一致，详见消息列。' },
  next: { en: 'Next: {duty}, due {date}', zh: '下一事项：{duty}，截止{date}' },
  tags: { en: 'Tags: {tags}', zh: '标签：{tags}' },
  held: { en: 'on hold: {reason}', zh: '暂停：{reason}' },
  assign: { en: 'Reassign', zh: '转交' },
}

/** The card. It fits one screen whatever was typed: what is too much is counted instead. */
export function card(view: View): Message {
  const { application, locale } = view
  const { casework, services, orders } = application
  const owner =
    casework.owner === undefined ? say(words.nobody, locale) : (personOf(application, casework.owner)?.name ?? casework.owner)
  const facts: Block[] = [
    text(words.title[locale], { client: short(clientName(view), 80), id: application.id }),
    lines(
      view,
      services.map((service) => serviceLine(view, service.id)),
      servicesMost,
    ),
    ...(orders.length > 0
      ? [
          lines(
            view,
            orders.map((order) => orderLine(view, order)),
            ordersMost,
          ),
        ]
      : []),
    text(words.owner[locale], { owner: short(owner, 60) }),
    ...(casework.wanted === undefined ? [] : [text(`**${words.person[locale]}**`)]),
    text(missing(view)),
    ...contested(view),
    ...next(view),
    ...(casework.tags.length === 0 ? [] : [small(words.tags[locale], { tags: short(casework.tags.join(' · '), 150) })]),
  ]
  while (plainText({ blocks: facts }).length > cardMost && facts.length > 4) facts.pop()
  return { blocks: facts, buttons: buttons(view) }
}

/** Takes it where nobody has it, passes it on where somebody has. */
export function ownerButton({ application, locale }: View): Button {
  const { id, casework } = application
  return casework.owner === undefined
    ? { label: buttonName('take')[locale], data: encodeDeskButton('take', id), style: 'primary' }
    : { label: words.assign[locale], data: encodeDeskButton('assign', id) }
}

function buttons(view: View): Button[][] {
  const { application, locale } = view
  const button = (action: 'fill' | 'move' | 'remind' | 'note' | 'more'): Button => ({
    label: buttonName(action)[locale],
    data: encodeDeskButton(action, application.id),
  })
  const order = application.orders.length > 0 ? [button('move')] : []
  return [
    [ownerButton(view), button('fill'), ...order],
    [button('remind'), button('note'), button('more')],
  ]
}

function serviceLine(view: View, service: string): string {
  const verdict = verdictIn(view, service)
  const sentence = headline(verdict, view.library.rulebook, view.locale, factsIn(view, service))
  return `${short(serviceName(view, service), 60)}${colon(view.locale)}${short(sentence, 220)}`
}

const colon = (locale: Locale) => (locale === 'zh' ? '：' : ': ')
const bracketed = (words: string, locale: Locale) => (locale === 'zh' ? `（${words}）` : ` (${words})`)

/** An order in one line: what, where it stands since when, and what holds it. */
export function orderLine(view: View, order: Order): string {
  const { library, locale } = view
  const stage = stageOf(library.orders, order.kind, order.stage)?.name[locale] ?? order.stage
  const since = sayDate(chinaDay(order.since), locale)
  const hold =
    order.hold === null
      ? ''
      : bracketed(say(words.held, locale, { reason: library.orders.holds[order.hold.reason]?.[locale] ?? '' }), locale)
  const mark = isOver(library.orders, order) ? '✓ ' : ''
  return short(`${mark}${orderTitle(view, order)}${colon(locale)}${stage} · ${since}${hold}`, 200)
}

function missing(view: View): string {
  const { locale, application } = view
  const seen = new Set<string>()
  const open = application.services
    .flatMap((service) => openIn(view, service.id))
    .filter((question) => !seen.has(question.id) && seen.add(question.id))
  if (open.length === 0) return say(words.complete, locale)
  const names = open.slice(0, missingMost).map((question) => (question.label ?? question.prompt)[locale].replace(/[?？]$/u, ''))
  const items = names.join(locale === 'zh' ? '、' : ', ') + (open.length > missingMost ? ' …' : '')
  return say(words.missing, locale, { count: open.length, items })
}

function contested({ application, locale }: View): Block[] {
  const count = contestsOf(application).length
  return count === 0 ? [] : [text(`**${words.contested[locale]}**`, { count })]
}

/** The nearest duty that has a date. */
function next(view: View): Block[] {
  const { library, locale } = view
  const first = nextDue(view)
  if (first === undefined) return []
  const duty = library.duties.get(first.duty)?.name[locale] ?? first.duty
  return [text(words.next[locale], { duty, date: sayDate(first.dueOn, locale) })]
}

function lines({ locale }: View, all: readonly string[], most: number): Block {
  const rest = all.length - most
  const shown = rest > 0 ? [...all.slice(0, most), say(words.more, locale, { count: rest })] : all
  return { kind: 'list', items: shown.map((line) => [line]) }
}

/** Words cut to a length, never inside a character. */
export function short(said: string, most: number): string {
  const signs = [...said.replace(/\s+/g, ' ').trim()]
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most - 1).join('')}…`
}
