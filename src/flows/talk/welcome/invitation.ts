// A client comes in through the team's invitation: their chat goes over to the application, and what they said so far comes along.
import { type FactValue, factPaths, isFactPath } from '../../../knowledge/law/facts.ts'
import type { Turning } from '../../draft/draft.ts'
import { actorName, keepMore, noteInThread } from '../../draft/outbox.ts'
import { currentFacts } from '../../model/current.ts'
import type { OpenedLink } from '../../model/event.ts'

const words = {
  joined: { en: '{client} has come in through the invitation.', zh: '{client}已通过邀请加入。' },
  welcome: {
    en: 'You are connected to the team that handles your registration. What they know already is kept; whatever you tell me, they see too.',
    zh: '您已与办理团队建立联系。已有资料会沿用，您在此提供的内容团队也能看到。',
  },
}

/** The client opened an invitation: their chat goes over to the application, and what they said so far comes along. */
export function takeInvitation(turning: Turning, link: Exclude<OpenedLink, { fault: string }>): void {
  if (link.subject === turning.application.id) return turning.leadTo('start')
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
  turning.leadTo('check')
}
