// The team invites the client: a link it gives out, good once and for a while. What opening it does: talk/welcome/invitation.ts.
import { sayDate } from '../../locale.ts'
import type { Turning } from '../draft/draft.ts'
import { actorLocale, actorName, noteInThread } from '../draft/outbox.ts'
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
export function invite(turning: Turning, { hash = '', url = '', expiresAt = '' }: Readonly<Record<string, string>>): void {
  const locale = actorLocale(turning)
  if (hash === '' || url === '') return turning.acknowledge({ message: { blocks: [text(words.none[locale])] }, locale })
  const { id } = turning.application
  turning.write({ kind: 'token', token: { hash, purpose: 'invite', application: id, expiresAt } })
  turning.audit('invited', expiresAt)
  const date = expiresAt.slice(0, 10)
  turning.acknowledge({
    message: {
      blocks: [text(words.given[locale], { date: sayDate(date, locale) }), { kind: 'text', spans: [{ link: url, url }] }],
    },
    locale,
  })
  noteInThread(turning, 'invite', words.note, { by: actorName(turning), date: sayDate(date, 'en') })
}
