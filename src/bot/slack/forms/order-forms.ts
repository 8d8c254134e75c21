// The forms of orders: a legal move, the correction of a wrong entry, an order opened by hand, a hold.

import type { ActionsBlock, InputBlock, KnownBlock, ModalView } from '@slack/types'
import {
  correctable,
  isOver,
  legalMoves,
  type Order,
  orderLine,
  orderTitle,
  serviceName,
  type View,
  waits,
} from '../../../flows/index.ts'
import { type FactPath, spec } from '../../../knowledge/law/facts.ts'
import { valueName } from '../../../knowledge/law/labels/value-names.ts'
import { cut, groupLabelMost, optionsMost } from '../limits.ts'
import { input, modal, needed, notice, text } from './form-parts.ts'
import { type Group, inputAction, option, plain } from './inputs.ts'
import { ofOperator, stageField } from './sent-orders.ts'

/** The switches inside these forms: from a move to a correction, and to another order to correct. */
export const switchCorrect = 'switch-correct'
export const switchOrder = 'switch-order'

const words = {
  to: { en: 'Order and next stage', zh: '订单与下一阶段' },
  date: { en: 'Day it happened', zh: '发生日期' },
  number: { en: 'Number, where one was given', zh: '编号（如有）' },
  expiry: { en: 'Valid until, for a licence', zh: '有效期至（许可证）' },
  reason: { en: 'Reason, where it came back or ended', zh: '原因（退回或终止时）' },
  reference: { en: 'Reference at the provider', zh: '接入商订单号' },
  result: { en: 'What is left, where a record was cancelled', zh: '注销结果' },
  order: { en: 'Order', zh: '订单' },
  wrong: { en: 'Is what stands wrong? Then correct it instead.', zh: '现有记录有误？请改为更正。' },
  correct: { en: 'Correct the entry', zh: '更正记录' },
  really: { en: 'Stage it really stands at', zh: '实际所处阶段' },
  why: { en: 'Why the entry was wrong', zh: '更正原因' },
  told: {
    en: 'The client is told that an entry was corrected. What the wrong one had written is taken back.',
    zh: '客户会收到更正通知；原记录写入的内容会撤回。',
  },
  kind: { en: 'Kind of order', zh: '订单类别' },
  scope: { en: 'For', zh: '适用对象' },
  operator: { en: 'the operator as a whole', zh: '主体（整体）' },
  subject: { en: 'Sector or class, for a pre-approval or a licence', zh: '行业或许可证类别（前置审批、许可证）' },
  hold: { en: 'Why it waits', zh: '暂停原因' },
  lift: { en: 'Nothing any more: lift the hold', zh: '取消暂停' },
  until: { en: 'Expected until', zh: '预计至' },
  note: { en: 'Note, for the team only', zh: '备注（仅团队可见）' },
  none: { en: 'There is no open order to move.', zh: '没有可更新的订单。' },
  noOrder: { en: 'There is no order yet.', zh: '尚无订单。' },
}

const day = { type: 'datepicker' as const, action_id: inputAction }

/** Legal moves only, by order; the evidence a stage needs is checked where it is recorded. */
export function moveModal(view: View): ModalView {
  const { application, library, locale, today } = view
  const groups: Group[] = application.orders
    .filter((order) => !isOver(library.orders, order))
    .map((order) => ({
      label: plain(cut(orderTitle(view, order), groupLabelMost)),
      options: legalMoves(library.orders, order, { as: 'T', alone: false }).map((stage) =>
        option(stage.name[locale], `${order.id}:${stage.id}`),
      ),
    }))
    .filter(({ options }) => options.length > 0)
    .slice(0, optionsMost)
  const about = { application: application.id }
  const wrong = application.orders.length === 0 ? [] : toCorrection(view)
  if (groups.length === 0) return modal('move', locale, [notice(words.none[locale]), ...wrong], { ...about, submit: null })
  const menu = { type: 'static_select' as const, action_id: inputAction, option_groups: groups }
  return modal('move', locale, [needed('order', words.to[locale], menu), ...evidence(view, today), ...wrong], about)
}

/** What proves a move. */
function evidence({ application, locale }: View, today?: string): InputBlock[] {
  const cancels = application.orders.some((order) => order.kind === 'cancel-record')
  return [
    input('date', words.date[locale], { ...day, ...(today !== undefined && { initial_date: today }) }),
    text('number', words.number[locale], { max: 100 }),
    input('expiry', words.expiry[locale], day),
    ...(today === undefined ? [] : [text('reason', words.reason[locale], { multiline: true, max: 1_000 })]),
    text('reference', words.reference[locale], { max: 100 }),
    ...(cancels ? [input('result', words.result[locale], results(locale))] : []),
  ]
}

const results = (locale: View['locale']) => ({
  type: 'static_select' as const,
  action_id: inputAction,
  options: ['cancelled', 'own_access_cancelled', 'own'].map((one) => option(valueName('record.icpFiling', one)[locale], one)),
})

function toCorrection({ locale }: View): KnownBlock[] {
  return [
    { type: 'context', elements: [plain(words.wrong[locale])] },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: switchCorrect, text: plain(words.correct[locale]), value: 'correct' }],
    },
  ]
}

/** A wrong entry of one order is repaired: any other stage of its track, closed or not, with a reason. Without an order: the one moved last. */
export function correctModal(view: View, chosen?: string): ModalView {
  const { application, library, locale } = view
  const latest = [...application.orders].sort((a, b) => (a.since < b.since ? 1 : -1)).slice(0, optionsMost)
  const order = latest.find((order) => order.id === chosen) ?? latest[0]
  if (order === undefined)
    return modal('correct', locale, [notice(words.noOrder[locale])], { application: application.id, submit: null })
  const stages = correctable(library.orders, order).map((stage) => option(stage.name[locale], stage.id))
  const menu = { type: 'static_select' as const, action_id: inputAction, options: stages }
  const blocks: KnownBlock[] = [
    ...(latest.length < 2 ? [] : [orderMenu(view, latest, order)]),
    notice(orderLine(view, order)),
    needed(stageField(order.id), words.really[locale], menu),
    text('reason', words.why[locale], { multiline: true, optional: false, max: 1_000 }),
    ...evidence(view),
    { type: 'context', elements: [plain(words.told[locale])] },
  ]
  return modal('correct', locale, blocks, { application: application.id, about: `correct:${order.id}` })
}

function orderMenu(view: View, orders: readonly Order[], chosen: Order): ActionsBlock {
  const options = orders.map((order) => option(`${order.id} · ${orderTitle(view, order)}`, order.id))
  const initial = options[orders.indexOf(chosen)]!
  return {
    type: 'actions',
    block_id: `switch.${chosen.id}`,
    elements: [{ type: 'static_select', action_id: switchOrder, options, initial_option: initial }],
  }
}

/** An order opened by hand: its kind, and what it is for. */
export function openOrderModal(view: View, kind?: string): ModalView {
  const { application, library, locale } = view
  const kinds = Object.entries(library.orders.kinds).map(([id, one]) => option(one.name[locale], id))
  const given = kinds.find((one) => one.value === kind)
  const services = application.services
    .slice(0, optionsMost - 1)
    .map((service) => option(serviceName(view, service.id), service.id))
  const scopes = [...services, option(words.operator[locale], ofOperator)]
  const menu = { type: 'static_select' as const, action_id: inputAction }
  const subjects: Group[] = (['record.permits', 'record.licences'] as const).map((path) => ({
    label: plain(cut(library.orders.kinds[path === 'record.permits' ? 'pre-approval' : 'licence']!.name[locale], groupLabelMost)),
    options: valuesOf(path).map((one) => option(valueName(path, one)[locale], one.replaceAll('_', '-'))),
  }))
  return modal(
    'open-order',
    locale,
    [
      needed('kind', words.kind[locale], { ...menu, options: kinds, ...(given && { initial_option: given }) }),
      input('service', words.scope[locale], { ...menu, options: scopes }),
      input('subject', words.subject[locale], { ...menu, option_groups: subjects }),
    ],
    { application: application.id },
  )
}

const valuesOf = (path: FactPath): readonly string[] => (spec(path).values ?? []).filter((value) => value !== 'class_unknown')

/** A hold over one order, or its end. */
export function holdModal(view: View): ModalView {
  const { application, library, locale } = view
  const about = { application: application.id }
  const open = application.orders.filter((order) => !isOver(library.orders, order)).slice(0, optionsMost)
  if (open.length === 0) return modal('hold', locale, [notice(words.none[locale])], { ...about, submit: null })
  const orders = open.map((order) => option(orderTitle(view, order), order.id))
  const reasons = Object.entries(library.orders.holds).filter(([reason]) => reason !== waits)
  const options = [...reasons.map(([reason, name]) => option(name[locale], reason)), option(words.lift[locale], 'lift')]
  const menu = { type: 'static_select' as const, action_id: inputAction }
  return modal(
    'hold',
    locale,
    [
      needed('order', words.order[locale], { ...menu, options: orders, initial_option: orders[0]! }),
      needed('reason', words.hold[locale], { ...menu, options }),
      input('until', words.until[locale], day),
      text('note', words.note[locale], { max: 500 }),
    ],
    about,
  )
}
