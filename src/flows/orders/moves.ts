// An order is moved or corrected: recorded with its evidence, its facts written, whose turn has come noted, the client told once.
import type { Text } from '../../locale.ts'
import { type MoveGround, moveOrder } from '../charts/move-order.ts'
import type { Mover } from '../charts/order.ts'
import { waits } from '../charts/waiting.ts'
import type { Draft } from '../draft/draft.ts'
import { ground, plan, settle } from '../draft/keep-reminders.ts'
import { openChats, push, teamChats } from '../draft/push.ts'
import { actorLocale, tellActor } from '../draft/tell-team.ts'
import { keyStem } from '../duties/occurrence.ts'
import { occurrencesOf } from '../duties/series.ts'
import type { Order } from '../model/application.ts'
import type { EventBody } from '../model/event.ts'
import { reminderButtons } from '../wording/reminder-buttons.ts'
import { moveBlocks } from './order-words.ts'
import { takeTurns } from './orders.ts'
import { isSuccess, takeBackSuccess, writeSuccess } from './success.ts'

const words = {
  unknown: { en: 'There is no such order.', zh: '没有该订单。' },
  program: { en: 'Orders are moved by people.', zh: '订单由人员更新。' },
  done: { en: 'Recorded.', zh: '已记录。' },
}

/** What moves are judged by, in this turn. */
export function moveGround(draft: Draft): MoveGround {
  const province = draft.facts()['entity.province']
  return {
    book: draft.library.orders,
    orders: draft.application.orders,
    today: draft.today,
    footers: draft.library.footers,
    ...(typeof province === 'string' && province !== 'unknown' && { province }),
  }
}

/** How the one who acts may move orders. Without an account team the applicant records everything. */
export function moverOf(draft: Draft): Mover {
  const { application, event, library } = draft
  const team =
    draft.team !== undefined ||
    library.overlay.teamConnected ||
    application.casework.owner !== undefined ||
    application.people.some((person) => person.role === 'team')
  return { as: event.actor.role === 'team' ? 'T' : 'A', alone: !team }
}

/** Records a move; refusals are explained to the one who acted, and change nothing. True if it was recorded. */
export function takeMove(draft: Draft, { order: id, to, evidence, correct }: Extract<EventBody, { kind: 'moved' }>): boolean {
  const { actor } = draft.event
  const order = draft.application.orders.find((one) => one.id === id)
  if (actor.role === 'program') return refuse(draft, words.program)
  if (order === undefined) return refuse(draft, words.unknown)
  const known = evidence.number === undefined && keepsNumber(order) ? { number: numberOf(draft, order), ...evidence } : evidence
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== ''))
  const move = {
    to,
    evidence: given,
    mover: moverOf(draft),
    by: actor.id,
    at: draft.now,
    ...(correct === true && { correct }),
  }
  const moved = moveOrder(moveGround(draft), order, move)
  if ('refusal' in moved) return refuse(draft, moved.refusal)
  record(draft, order, moved.order)
  return true
}

function record(draft: Draft, before: Order, order: Order): void {
  const move = order.history.at(-1)!
  draft.write.change({ kind: 'order', order })
  draft.write.audit(move.correction === true ? 'order corrected' : 'order moved', `${order.id} ${before.stage} > ${order.stage}`)
  // Ends are noted with the dates they belong to, before success writes new ones.
  settle(draft)
  if (move.correction === true && isSuccess(before.stage)) takeBackSuccess(draft, before)
  if (isSuccess(order.stage)) writeSuccess(draft, order, move.evidence)
  const waiting = draft.application.orders.filter((one) => one.hold?.reason === waits).map((one) => one.id)
  takeTurns(draft)
  const turns = draft.application.orders.filter((one) => waiting.includes(one.id) && one.hold === null)
  tell(draft, order, turns)
}

/** Each of the client's chats once; the one who acts gets the answer. */
function tell(draft: Draft, order: Order, turns: readonly Order[]): void {
  const move = order.history.at(-1)!
  const first = order.stage === 'sms-check' ? firstOfLadder(draft, order) : []
  const about = { kind: 'move', order: order.id, move: order.history.length - 1 } as const
  const chats = openChats(draft)
  for (const chat of chats) {
    const row = first.find((reminder) => reminder.recipient === chat.person) ?? first[0]
    push(draft, chat, about, (locale) => ({
      blocks: moveBlocks(draft, order, move, turns, locale),
      ...(row && { buttons: reminderButtons(draft.library, [row], locale) }),
    }))
  }
  // The move's own message is the first of the ladder: nobody hears the same thing twice.
  for (const row of first) {
    if (chats.some((one) => one.person === row.recipient))
      draft.write.change({ kind: 'remind', reminder: { ...row, state: 'fired' } })
  }
  if (draft.event.actor.role === 'team') tellActor(draft, words.done)
  else if (draft.event.from.channel !== 'system') draft.reply.say(...moveBlocks(draft, order, move, turns, draft.locale))
  if (chats.length === 0 && draft.event.actor.role === 'team' && draft.event.from.channel === 'system') {
    for (const chat of teamChats(draft))
      push(draft, chat, about, (locale) => ({ blocks: moveBlocks(draft, order, move, turns, locale) }))
  }
}

function firstOfLadder(draft: Draft, order: Order) {
  plan(draft)
  const here = ground(draft)
  const ladder = here.library.duties.get('sms-check')!
  const stems = occurrencesOf(here, ladder)
    .filter((occurrence) => occurrence.occurrence.startsWith(`${order.id}.`))
    .map((occurrence) => `${keyStem(draft.application.id, occurrence)}|0h|`)
  return draft.application.reminders.filter((row) => row.state === 'waiting' && stems.some((stem) => row.key.startsWith(stem)))
}

/** Adding an access or changing a record leaves the number as it is. */
const keepsNumber = (order: Order) => order.kind === 'access-filing' || order.kind === 'change-record'

function numberOf(draft: Draft, order: Order): string | undefined {
  const number = draft.facts(order.service ?? draft.service)['record.number']
  return typeof number === 'string' && number !== 'unknown' ? number : undefined
}

/** Says why not, to the one who acted: at the desk and on the command line as the answer, in a chat as a reply. */
export function refuse(draft: Draft, why: Text): false {
  const { actor, from } = draft.event
  const locale = actorLocale(draft)
  if (from.channel === 'system') draft.send.acknowledge({ errors: { order: why[locale] }, locale })
  else if (actor.role === 'client') draft.reply.tell(why)
  else tellActor(draft, why)
  draft.write.audit('refused', draft.event.body.kind)
  return false
}
