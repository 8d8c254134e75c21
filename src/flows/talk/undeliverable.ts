// Whether and where a chat can be written to: blocked, back again, gone on under another id, or a message that has to go another way.

import type { Locale } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { chatsWith, push, pushedIn, teamChats } from '../draft/push.ts'
import { noteFileLost } from '../handover/relay-files.ts'
import { noteUnheard } from '../handover/unheard.ts'
import type { Conversation } from '../model/application.ts'
import type { About } from '../model/casework.ts'
import { type Message, text } from '../model/message.ts'
import { clientChats, isThread } from '../model/parties.ts'
import { holdBlocks, moveBlocks } from '../orders/order-words.ts'
import { messageOf } from './reminders/due-message.ts'

const words = {
  unread: {
    en: '**The client can’t be reached.** This should have reached them; please pass it on:',
    zh: '**无法联系客户。**以下内容未能送达，请转告：',
  },
}

/** The person has blocked us, or is back: nothing is said, but nothing is pushed into the void either. */
export function noteReachable(draft: Draft, reachable: boolean): void {
  if (draft.conversation.reachable === reachable) return
  draft.write.conversation = { ...draft.conversation, reachable }
}

/** The chat goes on under another id: the conversation follows, and what is owed goes along. */
export function noteMoved(draft: Draft, to: string): void {
  const { address } = draft.conversation
  if (address.chat !== to) draft.write.conversation = { ...draft.conversation, address: { ...address, chat: to } }
}

/** A message could not be delivered. What nobody asked for goes another way: another chat of the person, of the client, the account team. */
export function noteUndeliverable(draft: Draft, delivery: string, reason: string): void {
  draft.write.audit('undeliverable', `${delivery}: ${reason}`)
  noteFileLost(draft, delivery)
  noteUnheard(draft, delivery, reason)
  const lost = pushedIn(draft).find((pushed) => pushed.key === delivery)
  if (lost !== undefined) sendElsewhere(draft, lost.about, lost.chat)
}

/** Says it where somebody can read it, each chat once; where nobody can, the deployer finds it in the list of what went unanswered. */
export function sendElsewhere(draft: Draft, about: About, from: string | null): void {
  const tried = new Set(
    pushedIn(draft)
      .filter((pushed) => same(pushed.about, about))
      .map((pushed) => pushed.chat),
  )
  const next = candidates(draft, from).find((candidate) => !tried.has(candidate.id))
  if (next === undefined) return giveUp(draft, about)
  const desk = isThread(next)
  push(draft, next, about, (locale) => {
    const message = messageAbout(draft, about, locale)
    return desk && aboutClient(about) ? { blocks: [text(words.unread[locale]), ...message.blocks] } : message
  })
}

function candidates(draft: Draft, from: string | null): readonly Conversation[] {
  const { conversations } = draft.application
  const person = conversations.find((conversation) => conversation.id === from)?.person
  const own = person === undefined ? [] : chatsWith(draft, person)
  const others = clientChats(draft.application).filter((chat) => chat.reachable)
  const clients = conversations.some((conversation) => conversation.id === from && isThread(conversation))
    ? []
    : [...own, ...others]
  return [...clients, ...teamChats(draft)]
}

function messageAbout(draft: Draft, about: About, locale: Locale): Message {
  const { orders, reminders } = draft.application
  if (about.kind === 'reminders') {
    const rows = reminders.filter((reminder) => about.rows.includes(reminder.key))
    return messageOf(draft, rows, locale)
  }
  const order = orders.find((order) => order.id === about.order)
  const move = order?.history[about.move]
  if (order === undefined || move === undefined) return { blocks: [] }
  return { blocks: about.kind === 'move' ? moveBlocks(draft, order, move, [], locale) : holdBlocks(draft, order, locale) }
}

function giveUp(draft: Draft, about: About): void {
  draft.write.audit('nobody can be reached', JSON.stringify(about))
  const { locale, address } = draft.conversation
  const subject = about.kind === 'reminders' ? about.rows.map((row) => row.split('|')[2]).join(', ') : `order ${about.order}`
  const question = `nobody can be reached in ${draft.application.id}: ${subject}`
  draft.write.change({
    kind: 'feedback',
    feedback: { what: 'unreachable', question, locale, articles: [], at: draft.now, from: address },
  })
}

const aboutClient = (about: About) => about.kind !== 'reminders' || !about.rows.every((row) => row.endsWith('|account_team'))
const same = (one: About, other: About) => JSON.stringify(one) === JSON.stringify(other)
