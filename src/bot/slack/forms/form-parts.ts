// What the small forms of the desk are made of: their names, their frame, and the few inputs they use.
import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { type Locale, say, type Text } from '../../../locale.ts'
import { cut, inputMost, textMost, titleMost } from '../limits.ts'
import { blockOf, inputAction, plain } from './inputs.ts'
import { writeMetadata } from './metadata.ts'

/** The forms by name: what `callback_id` says. */
export const deskForms = [
  'begin',
  'note',
  'tag',
  'assign',
  'move',
  'correct',
  'open-order',
  'hold',
  'remind',
  'import',
  'answer',
] as const
/** One of them. */
export type DeskForm = (typeof deskForms)[number]

const titles: Readonly<Record<DeskForm, Text>> = {
  begin: { en: 'New application', zh: '新建备案项目' },
  note: { en: 'Note', zh: '备注' },
  tag: { en: 'Tags', zh: '标签' },
  assign: { en: 'Owner', zh: '负责人' },
  move: { en: 'Move an order', zh: '更新订单' },
  correct: { en: 'Correct the entry', zh: '更正记录' },
  'open-order': { en: 'Open an order', zh: '新开订单' },
  hold: { en: 'Hold an order', zh: '暂停订单' },
  remind: { en: 'Ask the client', zh: '提醒客户' },
  import: { en: 'Import', zh: '批量导入' },
  answer: { en: 'Answer', zh: '回复问题' },
}

const words = {
  save: { en: 'Save', zh: '保存' },
  cancel: { en: 'Cancel', zh: '取消' },
  close: { en: 'Close', zh: '关闭' },
}

/** What a form is about, and how it is sent: `submit` null where it only tells something. */
export type Frame = { readonly application?: string; readonly about?: string; readonly submit?: Text | null }

/** A form of the desk. */
export function modal(form: DeskForm, locale: Locale, blocks: KnownBlock[], frame: Frame = {}): ModalView {
  const { application = '', about = form, submit = words.save } = frame
  return {
    type: 'modal',
    callback_id: form,
    private_metadata: writeMetadata({ application, about }),
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

/** The title of a form, for a view that tells what became of it. */
export const titleOf = (form: string, locale: Locale): string =>
  (titles as Readonly<Record<string, Text>>)[form]?.[locale] ?? say({ en: 'Saved', zh: '已保存' }, locale)

/** A line in a form. */
export const notice = (said: string): KnownBlock => ({ type: 'section', text: plain(cut(said, textMost)) })

/** An input that may be left empty. */
export const input = (name: string, label: string, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: blockOf(name),
  optional: true,
  label: plain(label),
  element,
})

/** An input that may not. */
export const needed = (name: string, label: string, element: InputBlock['element']): InputBlock => ({
  ...input(name, label, element),
  optional: false,
})

type TextForm = { readonly multiline?: boolean; readonly optional?: boolean; readonly value?: string; readonly max?: number }

/** A text of at most `max` characters; `value` stands in it already. */
export function text(
  name: string,
  label: string,
  { multiline = false, optional = true, value = '', max = inputMost }: TextForm = {},
): InputBlock {
  const initial = value === '' ? {} : { initial_value: cut(value, max) }
  return {
    ...input(name, label, { type: 'plain_text_input', action_id: inputAction, multiline, max_length: max, ...initial }),
    optional,
  }
}
