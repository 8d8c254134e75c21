// Client and team come together: a link the team gives out, good once and for a while, and the client's chat it ties to the application.
import { type FactValue, factPaths, isFactPath } from '../../knowledge/law/facts.ts'
import { sayDate } from '../../locale.ts'
import type { Turning } from '../draft/draft.ts'
import { actorLocale, actorName, keepMore, noteInThread } from '../draft/outbox.ts'
import { currentFacts } from '../model/current.ts'
import type { OpenedLink } from '../model/event.ts'
import { text } from '../model/message.ts'
import { commands } from '../talk/commands.ts'

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
  joined: { en: '{client} has come in through the invitation.', zh: '{client}已通过邀请加入。' },
  welcome: {
    en: 'You are connected to the team that handles your registration. What they know already is kept; whatever you tell me, they see too.',
    zh: '您已与办理团队建立联系。已有资料会沿用，您在此提供的内容团队也能看到。',
  },
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

/** The client opened an invitation: their chat goes over to the application, and what they said so far comes along. */
export function takeInvitation(turning: Turning, link: Exclude<OpenedLink, { fault: string }>): void {
  if (link.subject === turning.application.id) return commands.start(turning, '')
  const { hash, expiresAt, subject } = link
  const { actor, from, id } = turning.event
  turning.write({ kind: 'token', token: { hash, purpose: 'invite', application: subject, expiresAt, usedBy: actor.id } })
  turning.audit('joined', subject)
  const facts = JSON.stringify(currentFacts(turning.application, turning.service))
  turning.conversation = {
    ...turning.conversation,
    application: subject,
    memory: { ...turning.memory, service: 's1', open: undefined } as never,
  }
  turning.follow({
    id: `${id}#joined`,
    at: turning.now,
    from,
    actor,
    body: { kind: 'desk', action: 'joined', values: { facts } },
  })
}

/** In the application they were invited to: what they had said comes along, and the talk begins. */
export function joined(turning: Turning, { facts = '{}' }: Readonly<Record<string, string>>): void {
  const brought = JSON.parse(facts) as Record<string, FactValue>
  for (const path of factPaths) {
    if (isFactPath(path) && brought[path] !== undefined) turning.state({ [path]: brought[path] })
  }
  turning.remember({ greetedAt: turning.memory.greetedAt ?? turning.now, told: undefined })
  if (typeof turning.application.desk.more?.client !== 'string') keepMore(turning, 'client', actorName(turning))
  noteInThread(turning, 'joined', words.joined, { client: actorName(turning) })
  turning.tell(words.welcome)
  commands.check(turning, '')
}
