// The small forms of the desk: begin, note, tags, whose it is, an order's move, a hold, what the client is asked for.
import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { isOver, legalMoves } from '../../flows/chart/order.ts'
import { waits } from '../../flows/chart/waiting.ts'
import { clientChat } from '../../flows/parties.ts'
import { reminderOf, whyNotRemind } from '../../flows/respond/desk/remind.ts'
import { orderTitle, type View } from '../../flows/view.ts'
import { type Locale, say, type Text } from '../../locale.ts'
import { blockOf, type Group, inputAction, option, plain } from './inputs.ts'
import { cut, groupLabelMost, inputMost, optionsMost, textMost, titleMost } from './limits.ts'
import { writeMetadata } from './metadata.ts'
import { richText } from './rich-text.ts'

/** The forms by name: what `callback_id` says. */
export const deskForms = ['begin', 'note', 'tag', 'assign', 'move', 'hold', 'remind', 'import'] as const
/** One of them. */
export type DeskForm = (typeof deskForms)[number]

const titles: Readonly<Record<DeskForm, Text>> = {
  begin: { en: 'New application', zh: '新建备案项目' },
  note: { en: 'Note', zh: '备注' },
  tag: { en: 'Tags', zh: '标签' },
  assign: { en: 'Owner', zh: '负责人' },
  move: { en: 'Move an order', zh: '更新订单' },
  hold: { en: 'Hold an order', zh: '暂停订单' },
  remind: { en: 'Ask the client', zh: '提醒客户' },
  import: { en: 'Import', zh: '批量导入' },
}

const words = {
  save: { en: 'Save', zh: '保存' },
  send: { en: 'Send', zh: '发送' },
  cancel: { en: 'Cancel', zh: '取消' },
  close: { en: 'Close', zh: '关闭' },
  client: { en: 'Client', zh: '客户名称' },
  message: { en: 'What was said', zh: '消息内容' },
  note: { en: 'Note, for the team only', zh: '备注（仅团队可见）' },
  tags: { en: 'Tags, separated by commas', zh: '标签（以逗号分隔）' },
  owner: { en: 'Owner (empty: nobody)', zh: '负责人（留空则为无）' },
  to: { en: 'Order and next stage', zh: '订单与下一阶段' },
  date: { en: 'Day it happened', zh: '发生日期' },
  number: { en: 'Number, where one was given', zh: '编号（如有）' },
  expiry: { en: 'Valid until, for a licence', zh: '有效期至（许可证）' },
  reason: { en: 'Reason, where it came back or ended', zh: '原因（退回或终止时）' },
  reference: { en: 'Reference at the provider', zh: '接入商订单号' },
  order: { en: 'Order', zh: '订单' },
  why: { en: 'Why it waits', zh: '暂停原因' },
  lift: { en: 'Nothing any more: lift the hold', zh: '取消暂停' },
  until: { en: 'Expected until', zh: '预计至' },
  none: { en: 'There is no open order to move.', zh: '没有可更新的订单。' },
  preview: { en: 'The client gets this message:', zh: '客户将收到以下消息：' },
  lines: { en: 'One client a line: name, domain, what is known', zh: '每行一个客户：名称、域名、已知情况' },
}

type Given = { readonly client?: string; readonly words?: string }

/** The form to begin an application; what a message said is shown and goes along. */
export function beginModal(locale: Locale, given: Given = {}): ModalView {
  const said =
    given.words === undefined || given.words === ''
      ? []
      : [text('words', words.message[locale], { multiline: true, value: given.words })]
  return modal('begin', '', locale, [
    text('client', words.client[locale], { ...(given.client !== undefined && { value: given.client }), max: 80 }),
    ...said,
  ])
}

/** The form for many at once. */
export function importModal(locale: Locale): ModalView {
  return modal('import', '', locale, [text('lines', words.lines[locale], { multiline: true, optional: false })])
}

/** A small form of an application. */
export function deskModal(form: Exclude<DeskForm, 'begin' | 'import'>, view: View, now: string): ModalView {
  const { application, locale } = view
  const { desk } = application
  switch (form) {
    case 'note':
      return modal(form, application.id, locale, [
        text('text', words.note[locale], { multiline: true, optional: false, max: 2_000 }),
      ])
    case 'tag':
      return modal(form, application.id, locale, [text('tags', words.tags[locale], { value: desk.tags.join(', '), max: 300 })])
    case 'assign': {
      const user = desk.owner?.split(':').at(-1)
      const element = { type: 'users_select' as const, action_id: inputAction, ...(user !== undefined && { initial_user: user }) }
      return modal(form, application.id, locale, [input('person', words.owner[locale], element)])
    }
    case 'move':
      return moveModal(view)
    case 'hold':
      return holdModal(view)
    case 'remind':
      return remindModal(view, now)
  }
}

/** Legal moves only, by order; the evidence a stage needs is checked where it is recorded. */
function moveModal(view: View): ModalView {
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
  if (groups.length === 0) return modal('move', application.id, locale, [notice(words.none[locale])], null)
  const day = { type: 'datepicker' as const, action_id: inputAction }
  return modal('move', application.id, locale, [
    {
      ...input('order', words.to[locale], { type: 'static_select', action_id: inputAction, option_groups: groups }),
      optional: false,
    },
    input('date', words.date[locale], { ...day, initial_date: today }),
    text('number', words.number[locale], { max: 100 }),
    input('expiry', words.expiry[locale], day),
    text('reason', words.reason[locale], { multiline: true, max: 1_000 }),
    text('reference', words.reference[locale], { max: 100 }),
  ])
}

function holdModal(view: View): ModalView {
  const { application, library, locale } = view
  const open = application.orders.filter((order) => !isOver(library.orders, order)).slice(0, optionsMost)
  if (open.length === 0) return modal('hold', application.id, locale, [notice(words.none[locale])], null)
  const orders = open.map((order) => option(orderTitle(view, order), order.id))
  const reasons = Object.entries(library.orders.holds).filter(([reason]) => reason !== waits)
  const options = [...reasons.map(([reason, name]) => option(name[locale], reason)), option(words.lift[locale], 'lift')]
  return modal('hold', application.id, locale, [
    {
      ...input('order', words.order[locale], {
        type: 'static_select',
        action_id: inputAction,
        options: orders,
        initial_option: orders[0]!,
      }),
      optional: false,
    },
    { ...input('reason', words.why[locale], { type: 'static_select', action_id: inputAction, options }), optional: false },
    input('until', words.until[locale], { type: 'datepicker', action_id: inputAction }),
    text('note', words.note[locale], { max: 500 }),
  ])
}

/** The message exactly as it goes out, in the client's language; or why it can't be sent. */
function remindModal(view: View, now: string): ModalView {
  const { application, locale } = view
  const wrong = whyNotRemind(view, now, locale)
  if (wrong !== null) return modal('remind', application.id, locale, [notice(wrong)], null)
  const message = reminderOf({ ...view, locale: clientChat(application)?.locale ?? locale })!.message
  return modal('remind', application.id, locale, [notice(words.preview[locale]), ...message.blocks.flatMap(richText)], words.send)
}

function modal(
  form: DeskForm,
  application: string,
  locale: Locale,
  blocks: KnownBlock[],
  submit: Text | null = words.save,
): ModalView {
  return {
    type: 'modal',
    callback_id: form,
    private_metadata: writeMetadata({ application, about: form }),
    title: plain(cut(titles[form][locale], titleMost)),
    ...(submit !== null && { submit: plain(submit[locale]) }),
    close: plain(words[submit === null ? 'close' : 'cancel'][locale]),
    blocks,
  }
}

/** A view that only tells something. */
export function noticeModal(title: string, blocks: KnownBlock[], locale: Locale): ModalView {
  return { type: 'modal', callback_id: 'notice', title: plain(cut(title, titleMost)), close: plain(words.close[locale]), blocks }
}

const notice = (said: string): KnownBlock => ({ type: 'section', text: plain(cut(said, textMost)) })

function text(
  name: string,
  label: string,
  {
    multiline = false,
    optional = true,
    value = '',
    max = inputMost,
  }: { multiline?: boolean; optional?: boolean; value?: string; max?: number } = {},
): InputBlock {
  const initial = value === '' ? {} : { initial_value: cut(value, max) }
  return {
    ...input(name, label, { type: 'plain_text_input', action_id: inputAction, multiline, max_length: max, ...initial }),
    optional,
  }
}

const input = (name: string, label: string, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: blockOf(name),
  optional: true,
  label: plain(label),
  element,
})

/** The title of a form, for a view that tells what became of it. */
export const titleOf = (form: string, locale: Locale): string =>
  (titles as Readonly<Record<string, Text>>)[form]?.[locale] ?? say({ en: 'Saved', zh: '已保存' }, locale)
