// Where things stand, in one message: the orders with their stages and who acts, the next dates; before that, the answer and what is open.
import { headline } from '../../../knowledge/law/headline.ts'
import { type Locale, sayDate } from '../../../locale.ts'
import { isOver } from '../../charts/order.ts'
import { applicationStage } from '../../charts/stage.ts'
import { waits } from '../../charts/waiting.ts'
import type { Draft } from '../../draft/draft.ts'
import { ground } from '../../draft/keep-reminders.ts'
import { openPapers } from '../../draft/next.ts'
import { openRanks } from '../../draft/progress.ts'
import { entered } from '../../duties/plan-input.ts'
import type { Order } from '../../model/application.ts'
import { type Block, messageMost, plainText, small, text } from '../../model/message.ts'
import { basisNames, holdReason, nextWords } from '../../orders/order-words.ts'
import { holdsRecord, orderName, stageName } from '../../orders/orders.ts'
import { dutyName } from '../reminders/reminder-message.ts'

const datesMost = 3

const words = {
  stage: { en: '**{order}: {stage}**, since {date}', zh: '**{order}：{stage}**（自{date}）' },
  held: { en: 'On hold: {reason}.', zh: '暂停：{reason}。' },
  heldUntil: { en: 'On hold: {reason}, expected until {date}.', zh: '暂停：{reason}，预计至{date}。' },
  other: { en: '{order}: {stage}', zh: '{order}：{stage}' },
  waits: { en: '{order}: waits for {other}', zh: '{order}：等待{other}' },
  dates: { en: 'Next dates:', zh: '近期期限：' },
  date: { en: '{duty}: {date} ({basis})', zh: '{duty}：{date}（{basis}）' },
  known: { en: 'Answers kept: {count}.', zh: '已保存{count}项回答。' },
  papers: { en: 'Still open for the form: {count}.', zh: '还有{count}项资料未填。' },
  missing: { en: 'Questions until the answer: about {count}.', zh: '距离结论还有约{count}个问题。' },
  nothing: {
    en: 'Nothing is known yet. “check” asks a few short questions and gives you the answer.',
    zh: '目前还没有信息。发送“评估”，回答几个简短问题即可得到结论。',
  },
  notConfirmed: { en: 'Not confirmed yet, so no order is open.', zh: '尚未确认，还没有备案订单。' },
}

/** The status; it fits a phone. */
export function statusBlocks(draft: Draft): Block[] {
  return draft.application.orders.length === 0 ? withoutOrders(draft) : withOrders(draft)
}

function withoutOrders(draft: Draft): Block[] {
  const { locale, library } = draft
  const facts = draft.facts()
  const known = Object.keys(facts).length
  if (known === 0) return [text(words.nothing[locale])]
  const verdict = draft.verdict()
  const told = draft.memory.told !== undefined
  const missing = openRanks(draft).length
  const blocks: Block[] = []
  if (told) blocks.push({ kind: 'text', spans: [{ bold: headline(verdict, library.rulebook, locale, facts) }] })
  blocks.push(text(words.known[locale], { count: known }))
  if (!told && missing > 0) blocks.push(text(words.missing[locale], { count: missing }))
  if (told) {
    const open = openPapers(draft).length
    if (open > 0) blocks.push(text(words.papers[locale], { count: open }))
    blocks.push(small(words.notConfirmed[locale]))
  }
  return [...blocks, ...dateBlocks(draft, locale)]
}

function withOrders(draft: Draft): Block[] {
  const { locale, application, library } = draft
  const book = library.orders
  const stage = applicationStage(book, application, holdsRecord(draft))
  const lead = 'order' in stage ? leadBlocks(draft, stage.order, locale) : [text(`**${book.derived[stage.derived][locale]}**`)]
  const led = 'order' in stage ? stage.order.id : ''
  const others = application.orders.filter((order) => order.id !== led).map((order) => otherLine(draft, order, locale))
  const dates = dateBlocks(draft, locale)
  for (let shown = others.length; ; shown--) {
    const items = others.slice(others.length - shown).map((line) => [line])
    const blocks: Block[] = [...lead, ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []), ...dates]
    if (shown === 0 || plainText({ blocks }).length <= messageMost) return blocks
  }
}

function leadBlocks(draft: Draft, order: Order, locale: Locale): Block[] {
  const book = draft.library.orders
  const named = {
    order: orderName(draft, order)[locale],
    stage: stageName(book, order)[locale],
    date: sayDate(entered(order).day, locale),
  }
  const blocks: Block[] = [text(words.stage[locale], named)]
  const { hold } = order
  if (hold !== null) {
    const reason = holdReason(book, hold, locale)
    const form = hold.until === undefined ? words.held : words.heldUntil
    blocks.push(text(form[locale], { reason, date: hold.until === undefined ? '' : sayDate(hold.until, locale) }))
  }
  const next = nextWords(book, order, undefined, locale)
  if (next !== null) blocks.push(text(next))
  return blocks
}

function otherLine(draft: Draft, order: Order, locale: Locale): string {
  const name = orderName(draft, order)[locale]
  const other = draft.application.orders.find((one) => one.id === order.hold?.note)
  if (order.hold?.reason === waits && other !== undefined) {
    return words.waits[locale].replace('{order}', name).replace('{other}', orderName(draft, other)[locale])
  }
  const line = words.other[locale].replace('{order}', name).replace('{stage}', stageName(draft.library.orders, order)[locale])
  return order.hold === null || isOver(draft.library.orders, order)
    ? line
    : `${line} (${holdReason(draft.library.orders, order.hold, locale)})`
}

/** The nearest dates a duty is due, each once. */
function dateBlocks(draft: Draft, locale: Locale): Block[] {
  const { library, application } = draft
  const view = { ground: ground(draft), library, locale }
  const seen = new Set<string>()
  const rows = application.reminders
    .filter(
      (reminder) =>
        reminder.state === 'waiting' && reminder.dueOn !== null && library.duties.get(reminder.duty)?.to.applicant !== undefined,
    )
    .sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))
    .filter((reminder) => {
      const stem = `${reminder.duty}|${reminder.service}`
      return seen.has(stem) ? false : seen.add(stem)
    })
    .slice(0, datesMost)
  if (rows.length === 0) return []
  const lines = rows.map((row) => {
    const basis = basisNames[library.duties.get(row.duty)!.basis][locale].split(/[;，]/)[0]!
    const date = sayDate(row.dueOn!, locale)
    return words.date[locale].replace('{duty}', dutyName(view, row)).replace('{date}', date).replace('{basis}', basis)
  })
  return [text(words.dates[locale]), { kind: 'list', items: lines.map((line) => [line]) }]
}
