// What the client is told of an order: what happened, who acts next, how long it usually takes, what to do now, what a grant brings.
import type { OrderBook, Stage } from '../../knowledge/procedure/orders.ts'
import { stageOf } from '../../knowledge/procedure/orders.ts'
import { type Locale, sayDate } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import type { Order, OrderMove } from '../model/application.ts'
import { type Block, small, text } from '../model/message.ts'
import { grantBlocks } from './grant.ts'
import { orderName, stageName } from './orders.ts'

const words = {
  title: { en: '**{order}: {stage}**', zh: '**{order}：{stage}**' },
  reason: { en: 'Reason given: {reason}', zh: '原因：{reason}' },
  you: { en: 'Next: you. {range}', zh: '下一步：由您处理。{range}' },
  other: { en: 'Next: {actor}. {range}', zh: '下一步：{actor}处理。{range}' },
  corrected: { en: 'A wrong entry was corrected. Please go by this message.', zh: '此前的记录有误，已更正，请以本消息为准。' },
  held: { en: '**{order}: on hold**', zh: '**{order}：暂停**' },
  heldBecause: { en: 'Reason: {reason}.', zh: '原因：{reason}。' },
  heldUntil: { en: 'Expected to go on: {date}.', zh: '预计恢复时间：{date}。' },
  lifted: { en: '**{order} goes on**: {stage}', zh: '**{order}恢复办理**：{stage}' },
  turn: { en: 'Now it is the turn of: {orders}.', zh: '现在轮到：{orders}。' },
}
const units = {
  wd: { en: ['working day', 'working days'], zh: '个工作日' },
  d: { en: ['day', 'days'], zh: '日' },
  h: { en: ['hour', 'hours'], zh: '小时' },
} as const

/** How a basis is called (deadlines: every date names its own). */
export const basisNames = {
  law: { en: 'law', zh: '法律规定' },
  law_recalled: { en: 'generally understood; check with the authority', zh: '一般理解如此，请向主管部门核实' },
  provider: { en: 'provider practice', zh: '接入商惯例' },
  practice: { en: 'common practice', zh: '行业惯例' },
  product: { en: 'our follow-up', zh: '跟进提醒' },
} as const

/** The message about one move. `turns`: orders whose turn has come by it. */
export function moveBlocks(draft: Draft, order: Order, move: OrderMove, turns: readonly Order[], locale: Locale): Block[] {
  const book = draft.library.orders
  const stage = stageOf(book, order.kind, move.to)!
  const blocks: Block[] = [text(words.title[locale], { order: orderName(draft, order)[locale], stage: stage.name[locale] })]
  if (move.correction === true) blocks.push(small(words.corrected[locale]))
  else if (move.evidence.reason !== undefined)
    blocks.push(text(words.reason[locale], { reason: shortened(move.evidence.reason) }))
  blocks.push(text(toldOf(book, order, stage)[locale]))
  if (stage.id === 'granted') blocks.push(...grantBlocks(draft, order, move, locale))
  const next = nextWords(book, order, stage, locale)
  if (next !== null) blocks.push(text(next))
  const names = turns.map((turn) => orderName(draft, turn)[locale])
  if (names.length > 0) blocks.push(text(words.turn[locale], { orders: names.join(locale === 'zh' ? '、' : ', ') }))
  return blocks
}

/** What is told of a stage; the end of a narrower order has words of its own. */
const toldOf = (book: OrderBook, { kind, subject }: Order, stage: Stage) =>
  (stage.id === 'done' ? book.kinds[kind]?.subjects[subject ?? '']?.done : undefined) ?? stage.tell

/** The message about a hold that was laid or lifted. */
export function holdBlocks(draft: Draft, order: Order, locale: Locale): Block[] {
  const book = draft.library.orders
  const named = { order: orderName(draft, order)[locale], stage: stageName(book, order)[locale] }
  const { hold } = order
  if (hold === null) return [text(words.lifted[locale], named), ...present(nextWords(book, order, undefined, locale))]
  return [
    text(words.held[locale], named),
    text(words.heldBecause[locale], { reason: holdReason(book, hold, locale) }),
    ...(hold.until === undefined ? [] : [text(words.heldUntil[locale], { date: sayDate(hold.until, locale) })]),
  ]
}

/** Why an order is held: the reason, with the note where there is one. */
export function holdReason(book: OrderBook, hold: NonNullable<Order['hold']>, locale: Locale): string {
  const reason = book.holds[hold.reason]?.[locale] ?? hold.reason
  if (hold.note === undefined || hold.note === '') return reason
  return locale === 'zh' ? `${reason}（${shortened(hold.note)}）` : `${reason} (${shortened(hold.note)})`
}

/** Who acts next and how long it usually takes; null where the order is closed. */
export function nextWords(book: OrderBook, order: Order, at: Stage | undefined, locale: Locale): string | null {
  const stage = at ?? stageOf(book, order.kind, order.stage)
  if (stage === undefined || stage.next === null) return null
  const range = rangeWords(stage, order.hold !== null, locale)
  if (stage.next === 'applicant') return words.you[locale].replace('{range}', range).trim()
  return words.other[locale]
    .replace('{actor}', actorName(book, order, stage, locale))
    .replace('{range}', range)
    .trim()
}

/** Who acts in a stage, in words. */
export function actorName(book: OrderBook, order: Order, stage: Stage, locale: Locale): string {
  if (stage.next === null) return ''
  const { authority } = book.kinds[order.kind]!
  const named = stage.next === 'authority' ? authority : book.actors[stage.next]
  return stage.next === 'authority' && locale === 'en' ? `the ${named.en}` : named[locale]
}

/** "Usually 1 to 20 working days; at most 20 working days (generally understood …)." A hold stops the usual range, never the limit. */
export function rangeWords(stage: Stage, held: boolean, locale: Locale): string {
  const parts: string[] = []
  if (stage.usual !== null && !held) {
    const [from, to, unit] = stage.usual
    const much = amount(to, unit, locale)
    const between = locale === 'zh' ? `通常${from}至${much}` : `usually ${from} to ${much}`
    parts.push(from === 0 ? (locale === 'zh' ? `通常${much}内` : `usually within ${much}`) : between)
  }
  if (stage.limit !== null && stage.basis !== undefined) {
    const much = amount(stage.limit[0], stage.limit[1], locale)
    const basis = basisNames[stage.basis][locale]
    parts.push(locale === 'zh' ? `最长${much}（${basis}）` : `at most ${much} (${basis})`)
  }
  if (parts.length === 0) return ''
  const line = parts.join(locale === 'zh' ? '，' : '; ')
  return locale === 'zh' ? `${line}。` : `${line[0]!.toUpperCase()}${line.slice(1)}.`
}

function amount(n: number, unit: 'wd' | 'd' | 'h', locale: Locale): string {
  if (locale === 'zh') return `${n}${units[unit].zh}`
  return `${n} ${units[unit].en[n === 1 ? 0 : 1]}`
}

const present = (line: string | null): Block[] => (line === null ? [] : [text(line)])

/** Words that people typed, no longer than a phone takes. */
const shortened = (words: string) => (words.length > 160 ? `${words.slice(0, 159)}…` : words)
