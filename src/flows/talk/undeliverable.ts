// Whether and where a chat can be written to: blocked, back again, gone on under another id, or a message that has to go another way.
import type { Locale } from '../../locale.ts'
import type { Turning } from '../draft/draft.ts'
import { type About, chatsWith, push, pushedIn, teamChats } from '../draft/push.ts'
import { noteFileLost } from '../handover/relay-files.ts'
import type { Conversation } from '../model/application.ts'
import { type Message, text } from '../model/message.ts'
import { clientChats, isDesk } from '../model/parties.ts'
import { holdBlocks, moveBlocks } from '../orders/order-words.ts'
import { messageOf } from './reminders/due-message.ts'

const words = {
  unread: {
    en: '**The client can’t be reached.** This should have reached them; please pass it on:',
    zh: '**无法联系客户。**以下内容未能送达，请转告：',
  },
}

/** The person has blocked us, or is back: nothing is said, but nothing is pushed into the void either. */
export function noteReachable(turning: Turning, reachable: boolean): void {
  if (turning.conversation.reachable === reachable) return
  turning.conversation = { ...turning.conversation, reachable }
}

/** The chat goes on under another id: the conversation follows, and what is owed goes along. */
export function noteMoved(turning: Turning, to: string): void {
  const { address } = turning.conversation
  if (address.chat !== to) turning.conversation = { ...turning.conversation, address: { ...address, chat: to } }
}

/** A message could not be delivered. What nobody asked for goes another way: another chat of the person, of the client, the account team. */
export function noteUndeliverable(turning: Turning, delivery: string, reason: string): void {
  turning.audit('undeliverable', `${delivery}: ${reason}`)
  noteFileLost(turning, delivery)
  const lost = pushedIn(turning).find((one) => one.key === delivery)
  if (lost !== undefined) sendElsewhere(turning, lost.about, lost.chat)
}

/** Says it where somebody can read it, each chat once; where nobody can, the deployer finds it in the list of what went unanswered. */
export function sendElsewhere(turning: Turning, about: About, from: string | null): void {
  const tried = new Set(
    pushedIn(turning)
      .filter((one) => same(one.about, about))
      .map((one) => one.chat),
  )
  const next = candidates(turning, from).find((one) => !tried.has(one.id))
  if (next === undefined) return giveUp(turning, about)
  const desk = isDesk(next)
  push(turning, next, about, (locale) => {
    const message = messageAbout(turning, about, locale)
    return desk && aboutClient(about) ? { blocks: [text(words.unread[locale]), ...message.blocks] } : message
  })
}

function candidates(turning: Turning, from: string | null): readonly Conversation[] {
  const { conversations } = turning.application
  const person = conversations.find((one) => one.id === from)?.person
  const own = person === undefined ? [] : chatsWith(turning, person)
  const others = clientChats(turning.application).filter((one) => one.reachable)
  const clients = conversations.some((one) => one.id === from && isDesk(one)) ? [] : [...own, ...others]
  return [...clients, ...teamChats(turning)]
}

function messageAbout(turning: Turning, about: About, locale: Locale): Message {
  const { orders, reminders } = turning.application
  if (about.kind === 'reminders') {
    const rows = reminders.filter((one) => about.rows.includes(one.key))
    return messageOf(turning, rows, locale)
  }
  const order = orders.find((one) => one.id === about.order)
  const move = order?.history[about.move]
  if (order === undefined || move === undefined) return { blocks: [] }
  return { blocks: about.kind === 'move' ? moveBlocks(turning, order, move, [], locale) : holdBlocks(turning, order, locale) }
}

function giveUp(turning: Turning, about: About): void {
  turning.audit('nobody can be reached', JSON.stringify(about))
  const { locale, address } = turning.conversation
  const subject = about.kind === 'reminders' ? about.rows.map((one) => one.split('|')[2]).join(', ') : `order ${about.order}`
  const question = `nobody can be reached in ${turning.application.id}: ${subject}`
  turning.write({
    kind: 'feedback',
    feedback: { what: 'unreachable', question, locale, articles: [], at: turning.now, from: address },
  })
}

const aboutClient = (about: About) => about.kind !== 'reminders' || !about.rows.every((one) => one.endsWith('|account_team'))
const same = (one: About, other: About) => JSON.stringify(one) === JSON.stringify(other)
