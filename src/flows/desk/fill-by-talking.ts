// A team member fills in a client's application by talking: their own chat with the assistant is tied to it for a while.

import type { Draft } from '../draft/draft.ts'
import { actorLocale, join, tellActor, viewOf } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { encodeButton } from '../model/button.ts'
import { clientName } from '../model/view.ts'
import { commands } from '../talk/commands.ts'
import { commandIn } from '../understand/command-in-text.ts'

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
const done = /^\s*(?:\/?done|完成|结束)\s*[.。!！]?\s*$/i

/** Ties the chat the event comes from to an application; the talk begins there. */
export function talk(draft: Draft, { application = '' }: ActionValues['talk']): void {
  const { memory, event, now } = draft
  const home = memory.home ?? draft.application.id
  join(draft)
  tellActor(draft, words.coming)
  draft.write.conversation = {
    ...draft.conversation,
    application,
    position: null,
    memory: { greetedAt: memory.greetedAt ?? now, revision: memory.revision ?? 0, home },
  }
  const { from, actor } = event
  draft.send.follow({ id: `${event.id}#talk`, at: now, from, actor, body: { kind: 'desk', action: 'talk-begin', values: {} } })
}

/** In the application talked about: the first open question. */
export function beginTalk(draft: Draft): void {
  join(draft)
  draft.write.speak(actorLocale(draft))
  const { id } = draft.application
  draft.reply.tell(words.begin, { client: clientName(viewOf(draft, draft.locale)), id })
  commands.check(draft, '')
  if (!draft.reply.offered)
    draft.reply.offer([[{ label: 'OK', data: encodeButton({ kind: 'command', name: 'repeat', argument: '' }) }]])
}

/** What ends such a talk, and what only the client may decide. True if it was taken. */
export function takeInTalk(draft: Draft): boolean {
  const { home } = draft.memory
  if (typeof home !== 'string') return false
  const { body } = draft.event
  const said =
    body.kind === 'text'
      ? body.text
      : body.kind === 'command'
        ? body.name
        : body.kind === 'pressed'
          ? (/^c:(\w+)/.exec(body.data)?.[1] ?? '')
          : ''
  if (done.test(said)) {
    const { greetedAt, revision } = draft.memory
    draft.reply.tell(words.end)
    draft.write.conversation = {
      ...draft.conversation,
      application: home,
      position: null,
      memory: { ...(greetedAt !== undefined && { greetedAt }), revision: revision ?? 0 },
    }
    return true
  }
  const command = commandIn(said)?.name ?? said
  if (!own.includes(command)) return false
  draft.reply.tell(words.notHere)
  return true
}
