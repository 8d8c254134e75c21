// What the small forms of the desk are made of: their names, their frame, and the few inputs they use.
import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { formTitle, isTeamForm, type TeamForm } from '../../../flows/index.ts'
import { type Locale, say, type Text } from '../../../locale.ts'
import { cut, inputMost, textMost, titleMost } from '../limits.ts'
import { blockOf, inputAction, plain } from './inputs.ts'
import { writeMetadata } from './metadata.ts'

const words = {
  save: { en: 'Save', zh: '保存' },
  cancel: { en: 'Cancel', zh: '取消' },
  close: { en: 'Close', zh: '关闭' },
}

/** What a form is about, and how it is sent: `submit` null where it only tells something. */
export type Frame = { readonly application?: string; readonly about?: string; readonly submit?: Text | null }

/** A form of the team. */
export function modal(form: TeamForm, locale: Locale, blocks: KnownBlock[], frame: Frame = {}): ModalView {
  const { application = '', about = form, submit = words.save } = frame
  return {
    type: 'modal',
    callback_id: form,
    private_metadata: writeMetadata({ application, about }),
    title: plain(cut(formTitle(form)[locale], titleMost)),
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
  say(isTeamForm(form) ? formTitle(form) : { en: 'Saved', zh: '已保存' }, locale)

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
