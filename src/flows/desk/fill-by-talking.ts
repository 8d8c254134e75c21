// A team member fills in a client's application by talking: their own chat with the assistant is tied to it for a while.

import type { Turning } from '../draft/draft.ts'
import { actorLocale, join, tellActor, viewOf } from '../draft/outbox.ts'
import { encodeButton } from '../model/button.ts'
import { clientName } from '../model/view.ts'
import { commands } from '../talk/commands.ts'
import { commandIn } from '../understand/commands.ts'

const words = {
  begin: {
    en: 'We fill in {client} ({id}) here now; your answers count as the team’s. “done” ends it.',
    zh: '现在填写{client}（{id}），您的回答记为团队提供。发送“完成”即可结束。',
  },
  coming: { en: 'Look into your chat with the assistant.', zh: '请查看您与助手的私聊。' },
  end: { en: 'Done. This chat is your own again.', zh: '已完成，本对话恢复为您自己的会话。' },
  notHere: {
    en: 'That is the client’s own decision; it can’t be done from here. “done” ends this talk.',
    zh: '此操作只能由客户本人决定。发送“完成”即可结束填写。',
  },
}

const own = ['delete', 'restart', 'privacy', 'person', 'export']
const done = /^\s*(?:\/?done|完成|结束)\s*[.。!！]?\s*$/iu

/** Ties the chat the event comes from to an application; the talk begins there. */
export function talk(turning: Turning, { application = '' }: Readonly<Record<string, string>>): void {
  const { memory, event, now } = turning
  const home = typeof memory.more?.home === 'string' ? memory.more.home : turning.application.id
  join(turning)
  tellActor(turning, words.coming)
  turning.conversation = {
    ...turning.conversation,
    application,
    position: null,
    memory: { greetedAt: memory.greetedAt ?? now, revision: memory.revision ?? 0, more: { home } },
  }
  const { from, actor } = event
  turning.follow({ id: `${event.id}#talk`, at: now, from, actor, body: { kind: 'desk', action: 'talk-begin', values: {} } })
}

/** In the application talked about: the first open question. */
export function beginTalk(turning: Turning): void {
  join(turning)
  turning.speak(actorLocale(turning))
  const { id } = turning.application
  turning.tell(words.begin, { client: clientName(viewOf(turning, turning.locale)), id })
  commands.check(turning, '')
  if (!turning.offered) turning.offer([[{ label: 'OK', data: encodeButton({ kind: 'command', name: 'repeat', argument: '' }) }]])
}

/** What ends such a talk, and what only the client may decide. True if it was taken. */
export function takeInTalk(turning: Turning): boolean {
  const { home } = turning.memory.more ?? {}
  if (typeof home !== 'string') return false
  const { body } = turning.event
  const said =
    body.kind === 'text'
      ? body.text
      : body.kind === 'command'
        ? body.name
        : body.kind === 'pressed'
          ? (/^c:(\w+)/.exec(body.data)?.[1] ?? '')
          : ''
  if (done.test(said)) {
    const { greetedAt, revision } = turning.memory
    turning.tell(words.end)
    turning.conversation = {
      ...turning.conversation,
      application: home,
      position: null,
      memory: { ...(greetedAt !== undefined && { greetedAt }), revision: revision ?? 0 },
    }
    return true
  }
  const command = commandIn(said)?.name ?? said
  if (!own.includes(command)) return false
  turning.tell(words.notHere)
  return true
}
