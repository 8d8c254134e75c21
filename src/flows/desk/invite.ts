// The team invites the client: a link it gives out, good once and for a while. What opening it does: talk/welcome/invitation.ts.

import { sayDate } from '../../locale.ts'
import { chinaDay } from '../../time.ts'
import type { Draft } from '../draft/draft.ts'
import { actorLocale, actorName, noteInThread } from '../draft/outbox.ts'
import type { ActionValues } from '../model/action.ts'
import { text } from '../model/message.ts'

const words = {
  given: {
    en: 'Send this link to the client. It opens Telegram, works once, until {date}:',
    zh: '请将此链接发给客户。打开后进入Telegram，仅可使用一次，有效期至{date}：',
  },
  none: {
    en: 'There is no Telegram bot here, so there is nothing to invite the client to.',
    zh: '未接入Telegram机器人，无法邀请客户。',
  },
  note: { en: '{by} made an invitation, valid until {date}.', zh: '{by}生成了邀请链接，有效期至{date}。' },
}

/** Gives out an invitation: the secret is the channel's; only its hash is kept. */
export function invite(draft: Draft, { hash = '', url = '', expiresAt = '' }: ActionValues['invite']): void {
  const locale = actorLocale(draft)
  if (hash === '' || url === '') return draft.send.acknowledge({ message: { blocks: [text(words.none[locale])] }, locale })
  const { id } = draft.application
  draft.write.change({ kind: 'token', token: { hash, purpose: 'invite', application: id, expiresAt } })
  draft.write.audit('invited', expiresAt)
  const date = chinaDay(expiresAt)
  draft.send.acknowledge({
    message: {
      blocks: [text(words.given[locale], { date: sayDate(date, locale) }), { kind: 'text', spans: [{ link: url, url }] }],
    },
    locale,
  })
  noteInThread(draft, 'invite', words.note, { by: actorName(draft), date: sayDate(date, 'en') })
}
