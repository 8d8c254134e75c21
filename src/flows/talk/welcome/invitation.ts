// A client comes in through the team's invitation, or goes on from the page: their chat goes over to the application, and what they said
// so far comes along.
import { type FactValue, factPaths, isFactPath } from '../../../knowledge/law/facts.ts'
import type { Draft } from '../../draft/draft.ts'
import { actorName, keep, noteInThread } from '../../draft/tell-team.ts'
import type { ActionValues } from '../../model/action.ts'
import { currentFacts } from '../../model/current.ts'
import type { OpenedLink } from '../../model/event.ts'

const words = {
  joined: { en: '{client} has come in through the invitation.', zh: '{client}已通过邀请加入。' },
  continued: { en: '{client} goes on in another chat.', zh: '{client}已转到另一聊天继续办理。' },
  here: {
    en: 'We go on here. What you told me on the page is kept, and reminders come to this chat.',
    zh: '我们在此继续。您在网页中提供的内容已保留，提醒会发送到此聊天。',
  },
  welcome: {
    en: 'You are connected to the team that handles your registration. What they know already is kept; whatever you tell me, they see too.',
    zh: '您已与办理团队建立联系。已有资料会沿用，您在此提供的内容团队也能看到。',
  },
}

/** The client opened such a link: their chat goes over to the application, and what they said so far comes along. */
export function takeInvitation(draft: Draft, link: Exclude<OpenedLink, { fault: string }>): void {
  if (link.subject === draft.application.id) return draft.leadTo('start')
  const { hash, expiresAt, subject } = link
  const { actor, from, id } = draft.event
  draft.write.change({ kind: 'token', token: { hash, purpose: link.purpose, application: subject, expiresAt, usedBy: actor.id } })
  draft.write.audit('joined', subject)
  const facts = JSON.stringify(currentFacts(draft.application, draft.service))
  draft.write.conversation = {
    ...draft.conversation,
    application: subject,
    memory: { ...draft.memory, service: 's1', open: undefined } as never,
  }
  draft.send.follow({
    id: `${id}#joined`,
    at: draft.now,
    from,
    actor,
    body: { kind: 'desk', action: 'joined', values: { facts, by: link.purpose } },
  })
}

/** In the application they were invited to: what they had said comes along, and the talk begins. */
export function joined(draft: Draft, { facts = '{}', by = 'invite' }: ActionValues['joined']): void {
  const brought = JSON.parse(facts) as Record<string, FactValue>
  for (const path of factPaths) {
    if (isFactPath(path) && brought[path] !== undefined) draft.write.state({ [path]: brought[path] })
  }
  draft.write.remember({ greetedAt: draft.memory.greetedAt ?? draft.now, told: undefined })
  if (typeof draft.application.casework.client !== 'string') keep(draft, { client: actorName(draft) })
  noteInThread(draft, 'joined', by === 'continue' ? words.continued : words.joined, { client: actorName(draft) })
  draft.reply.tell(by === 'continue' ? words.here : words.welcome)
  draft.leadTo('check')
}
