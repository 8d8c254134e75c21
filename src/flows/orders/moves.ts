// An order is moved or corrected: recorded with its evidence, its facts written, whose turn has come noted, the client told once.
import type { Text } from '../../locale.ts'
import { type MoveGround, moveOrder } from '../charts/move-order.ts'
import type { Mover } from '../charts/order.ts'
import { waits } from '../charts/waiting.ts'
import type { Turning } from '../draft/draft.ts'
import { ground, plan, settle } from '../draft/keep-reminders.ts'
import { actorLocale, tellActor } from '../draft/outbox.ts'
import { openChats, push, teamChats } from '../draft/push.ts'
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
export function moveGround(turning: Turning): MoveGround {
  const province = turning.facts()['entity.province']
  return {
    book: turning.library.orders,
    orders: turning.application.orders,
    today: turning.today,
    footers: turning.library.footers,
    ...(typeof province === 'string' && province !== 'unknown' && { province }),
  }
}

/** How the one who acts may move orders. Without an account team the applicant records everything. */
export function moverOf(turning: Turning): Mover {
  const { application, event } = turning
  const team =
    turning.team !== undefined || application.desk.owner !== undefined || application.people.some((one) => one.role === 'team')
  return { as: event.actor.role === 'team' ? 'T' : 'A', alone: !team }
}

/** Records a move; refusals are explained to the one who acted, and change nothing. True if it was recorded. */
export function takeMove(turning: Turning, { order: id, to, evidence, correct }: Extract<EventBody, { kind: 'moved' }>): boolean {
  const { actor } = turning.event
  const order = turning.application.orders.find((one) => one.id === id)
  if (actor.role === 'program') return refuse(turning, words.program)
  if (order === undefined) return refuse(turning, words.unknown)
  const known = evidence.number === undefined && keepsNumber(order) ? { number: numberOf(turning, order), ...evidence } : evidence
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== ''))
  const move = {
    to,
    evidence: given,
    mover: moverOf(turning),
    by: actor.id,
    at: turning.now,
    ...(correct === true && { correct }),
  }
  const moved = moveOrder(moveGround(turning), order, move)
  if ('refusal' in moved) return refuse(turning, moved.refusal)
  record(turning, order, moved.order)
  return true
}

function record(turning: Turning, before: Order, order: Order): void {
  const move = order.history.at(-1)!
  turning.write({ kind: 'order', order })
  turning.audit(move.correction === true ? 'order corrected' : 'order moved', `${order.id} ${before.stage} > ${order.stage}`)
  // Ends are noted with the dates they belong to, before success writes new ones.
  settle(turning)
  if (move.correction === true && isSuccess(before.stage)) takeBackSuccess(turning, before)
  if (isSuccess(order.stage)) writeSuccess(turning, order, move.evidence)
  const waiting = turning.application.orders.filter((one) => one.hold?.reason === waits).map((one) => one.id)
  takeTurns(turning)
  const turns = turning.application.orders.filter((one) => waiting.includes(one.id) && one.hold === null)
  tell(turning, order, turns)
}

/** Each of the client's chats once; the one who acts gets the answer. */
function tell(turning: Turning, order: Order, turns: readonly Order[]): void {
  const move = order.history.at(-1)!
  const first = order.stage === 'sms-check' ? firstOfLadder(turning, order) : []
  const about = { kind: 'move', order: order.id, move: order.history.length - 1 } as const
  const chats = openChats(turning)
  for (const chat of chats) {
    const row = first.find((one) => one.recipient === chat.person)
    push(turning, chat, about, (locale) => ({
      blocks: moveBlocks(turning, order, move, turns, locale),
      ...(row && { buttons: reminderButtons(turning.library, [row], locale) }),
    }))
  }
  // The move's own message is the first of the ladder: nobody hears the same thing twice.
  for (const row of first) {
    if (chats.some((one) => one.person === row.recipient)) turning.write({ kind: 'remind', reminder: { ...row, state: 'fired' } })
  }
  if (turning.event.actor.role === 'team') tellActor(turning, words.done)
  else if (turning.event.from.channel !== 'system') turning.say(...moveBlocks(turning, order, move, turns, turning.locale))
  if (chats.length === 0 && turning.event.actor.role === 'team' && turning.event.from.channel === 'system') {
    for (const chat of teamChats(turning))
      push(turning, chat, about, (locale) => ({ blocks: moveBlocks(turning, order, move, turns, locale) }))
  }
}

function firstOfLadder(turning: Turning, order: Order) {
  plan(turning)
  const here = ground(turning)
  const ladder = here.library.duties.get('sms-check')!
  const stems = occurrencesOf(here, ladder)
    .filter((one) => one.occurrence.startsWith(`${order.id}.`))
    .map((one) => `${keyStem(turning.application.id, one)}|0h|`)
  return turning.application.reminders.filter((row) => row.state === 'waiting' && stems.some((stem) => row.key.startsWith(stem)))
}

/** Adding an access or changing a record leaves the number as it is. */
const keepsNumber = (order: Order) => order.kind === 'access-filing' || order.kind === 'change-record'

function numberOf(turning: Turning, order: Order): string | undefined {
  const number = turning.facts(order.service ?? turning.service)['record.number']
  return typeof number === 'string' && number !== 'unknown' ? number : undefined
}

/** Says why not, to the one who acted: at the desk and on the command line as the answer, in a chat as a reply. */
export function refuse(turning: Turning, why: Text): false {
  const { actor, from } = turning.event
  const locale = actorLocale(turning)
  if (from.channel === 'system') turning.acknowledge({ errors: { order: why[locale] }, locale })
  else if (actor.role === 'client') turning.tell(why)
  else tellActor(turning, why)
  turning.audit('refused', turning.event.body.kind)
  return false
}
