// The small forms of the desk: begin, import, note, tags, whose it is, what the client is asked for; those of orders stand beside.

import type { ModalView } from '@slack/types'
import { clientChat, reminderOf, type TeamForm, type View, whyNotRemind } from '../../../flows/index.ts'
import type { Locale } from '../../../locale.ts'
import { richText } from '../sending/rich-text.ts'
import { input, modal, notice, text } from './form-parts.ts'
import { inputAction } from './inputs.ts'
import { correctModal, holdModal, moveModal, openOrderModal } from './order-forms.ts'
import { overrideModal } from './override-form.ts'

const words = {
  send: { en: 'Send', zh: '发送' },
  client: { en: 'Client', zh: '客户名称' },
  message: { en: 'What was said', zh: '消息内容' },
  note: { en: 'Note, for the team only', zh: '备注（仅团队可见）' },
  tags: { en: 'Tags, separated by commas', zh: '标签（以逗号分隔）' },
  owner: { en: 'Owner (empty: nobody)', zh: '负责人（留空则为无）' },
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
  return modal('begin', locale, [
    text('client', words.client[locale], { ...(given.client !== undefined && { value: given.client }), max: 80 }),
    ...said,
  ])
}

/** The form for many at once. */
export function importModal(locale: Locale): ModalView {
  return modal('import', locale, [text('lines', words.lines[locale], { multiline: true, optional: false })])
}

/** A small form of an application. */
export function deskModal(
  form: Exclude<TeamForm, 'begin' | 'import' | 'answer' | 'gap-edit'>,
  view: View,
  now: string,
): ModalView {
  const { application, locale } = view
  const { casework } = application
  const about = { application: application.id }
  switch (form) {
    case 'note':
      return modal(form, locale, [text('text', words.note[locale], { multiline: true, optional: false, max: 2_000 })], about)
    case 'tag':
      return modal(form, locale, [text('tags', words.tags[locale], { value: casework.tags.join(', '), max: 300 })], about)
    case 'assign': {
      const user = casework.owner?.split(':').at(-1)
      const element = { type: 'users_select' as const, action_id: inputAction, ...(user !== undefined && { initial_user: user }) }
      return modal(form, locale, [input('person', words.owner[locale], element)], about)
    }
    case 'move':
      return moveModal(view)
    case 'correct':
      return correctModal(view)
    case 'open-order':
      return openOrderModal(view)
    case 'hold':
      return holdModal(view)
    case 'override':
      return overrideModal(view)
    case 'remind':
      return remindModal(view, now)
  }
}

/** The message exactly as it goes out, in the client's language; or why it can't be sent. */
function remindModal(view: View, now: string): ModalView {
  const { application, locale } = view
  const about = { application: application.id }
  const wrong = whyNotRemind(view, now, locale)
  if (wrong !== null) return modal('remind', locale, [notice(wrong)], { ...about, submit: null })
  const message = reminderOf({ ...view, locale: clientChat(application)?.locale ?? locale })!.message
  const blocks = [notice(words.preview[locale]), ...message.blocks.flatMap(richText)]
  return modal('remind', locale, blocks, { ...about, submit: words.send })
}
