// A person takes over, and gives back: from the call for one to the moment the assistant goes on with the same open question.

import type { ChartInput } from '../charts/conversation.ts'
import { move } from '../charts/position.ts'
import type { Draft } from '../draft/draft.ts'
import { chartInput } from '../draft/next.ts'
import { actorName, noteInThread, tellActor } from '../draft/tell-team.ts'
import type { Conversation } from '../model/application.ts'
import { text } from '../model/message.ts'
import { isThread } from '../model/parties.ts'
import { endWait } from './wait.ts'
import { withPerson } from './with-person.ts'

const words = {
  here: { en: '{owner} is here now and reads along. Write as to a person.', zh: '{owner}已接入，请直接留言。' },
  nobody: { en: 'Nobody is waiting for a person here.', zh: '该项目目前没有等待人工的客户。' },
  back: { en: '{owner} has handed back to the assistant. We go on where we were.', zh: '{owner}已转回助手，我们继续。' },
  given: { en: 'The assistant goes on.', zh: '已转回助手。' },
  givenNote: { en: '{by} has handed back; the assistant goes on.', zh: '{by}已转回助手。' },
}

/** Tells waiting clients who has come. */
export function greetClient(draft: Draft): void {
  const waiting = withPerson(draft)
  if (waiting.length === 0) return
  endWait(draft)
  for (const chat of waiting) {
    const message = { blocks: [text(words.here[chat.locale], { owner: actorName(draft) })] }
    draft.send.deliver({ key: `here-${chat.id}`, to: chat.address, lane: 'reply', locale: chat.locale, message })
  }
}

/** The team gives the talk back: the assistant goes on with the same open question. */
export function handBack(draft: Draft): void {
  const chats = withPerson(draft)
  if (chats.length === 0) return tellActor(draft, words.nobody)
  endWait(draft)
  for (const chat of chats) {
    const back = { ...chat, position: move(chat.position, { type: 'handed-back', input: inputOf(draft, chat) }) }
    if (!isThread(draft.conversation) && draft.conversation.id === chat.id) draft.write.conversation = back
    draft.write.change({ kind: 'conversation', conversation: back })
    const message = { blocks: [text(words.back[chat.locale], { owner: actorName(draft) })] }
    draft.send.deliver({ key: `back-${chat.id}`, to: chat.address, lane: 'reply', locale: chat.locale, message })
    // The open question is shown again in the client's own chat, by an event of its own there.
    const id = `${draft.event.id}#again-${chat.id}`
    const actor = { id: chat.person, role: 'client' as const, locale: chat.locale }
    draft.send.follow({ id, at: draft.now, from: chat.address, actor, body: { kind: 'command', name: 'repeat', argument: '' } })
  }
  draft.write.audit('handed back', draft.event.actor.id)
  tellActor(draft, words.given)
  noteInThread(draft, 'back', words.givenNote, { by: actorName(draft) })
}

/** A chat as the chart sees it, with its open question. */
function inputOf({ application, library }: Draft, { memory }: Conversation): ChartInput {
  return chartInput({ application, memory }, library.questions.find((question) => question.id === memory.open?.question) ?? null)
}
