// Takes one update in: reads it, fetches its files, hands the event to the line, and answers the press once it is committed.

import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { addressKey, type Event, type FileReference, invitationCodeIn, type Unfit } from '../../flows/index.ts'
import type { Store } from '../../store/store.ts'
import type { Receive } from '../channel.ts'
import { inOrder } from '../in-order.ts'
import type { Log } from '../log.ts'
import type { DeepLinks } from './deep-link.ts'
import { keepFile } from './files.ts'
import type { Bot } from './identity.ts'
import { type Inbound, moved, toEvent } from './inbound.ts'
import type { Known } from './known-words.ts'
import { openedLink } from './links.ts'
import type { Moves } from './moves.ts'
import type { Outage } from './outage.ts'
import type { Presses } from './presses.ts'
import { isWellFormed } from './well-formed.ts'

/** What taking in stands on. Example: `intake(parts)(update)` for one update; a test gives a `store` on disk and the twin's `apiRoot`. */
export type Intake = {
  readonly api: Api
  readonly apiRoot: string
  readonly token: string
  readonly bot: Bot
  readonly store: Pick<Store, 'putFile' | 'seen' | 'find'>
  readonly receive: Receive
  readonly links: DeepLinks | undefined
  readonly moves: Moves
  readonly presses: Presses
  readonly known: Known
  readonly outage: Outage
  readonly now: () => string
  readonly log: Log
}

/** Returns what takes an update: resolves when it is committed (or none of our business), throws when it cannot be stored. */
export function intake(parts: Intake): (update: Update) => Promise<void> {
  const { bot, moves, presses, known } = parts
  const ordered = inOrder<Taking>()

  return async (update) => {
    const inbound = readable(parts, update)
    if (inbound === null) return void (update.callback_query?.id && presses.answer(update.callback_query.id))
    const { event } = inbound
    if (event.body.kind === 'migrated') return takeMove(event, event.body.to)
    moves.heard(event.from)
    if (known.saidBefore(event)) return
    const { taken } = await ordered(addressKey(event.from), () => handIn(parts, inbound))
    await taken
  }

  /** A group has moved: each conversation in it that we know of goes along. */
  async function takeMove({ from, at }: Event, to: string): Promise<void> {
    for (const thread of moves.moved(from.chat, to)) await parts.receive(moved(from.chat, to, bot, at, thread))
  }
}

/** An update that breaks Telegram's own form has nobody to answer: it is passed over, so that the next one is not held up. */
function readable({ bot, now, log }: Intake, update: Update): Inbound | null {
  if (isWellFormed(update)) return toEvent(update, bot, now())
  log.warn({ update: update.update_id }, 'an update breaks its form and is passed over')
  return null
}

/** An event in the hands of the line. */
type Taking = { readonly taken: Promise<void> }

/** Hands an event to the line once its files are there: those of one chat in order, without waiting for the turn. */
async function handIn(parts: Intake, inbound: Inbound): Promise<Taking> {
  const { event, query } = inbound
  const whole = await completed(parts, inbound).catch((error: unknown) => ({ error }))
  const receive = async (): Promise<void> => {
    try {
      if ('error' in whole) throw whole.error
      await parts.receive(whole)
      parts.known.remember(whole)
    } catch (error) {
      await parts.outage.sorry(event, query, Date.parse(parts.now()))
      throw error
    }
    if (query !== undefined) parts.presses.answer(query)
  }
  const taken = receive()
  taken.catch(() => undefined)
  return { taken }
}

function completed(parts: Intake, { event, offered = [] }: Inbound): Promise<Event> {
  return offered.length > 0 ? withFiles(parts, event, offered) : withLink(parts, event)
}

async function withLink(parts: Intake, event: Event): Promise<Event> {
  const { body } = event
  if (body.kind !== 'command' || body.name !== 'start' || body.argument === '') return event
  // The code of an invitation is good on every channel: the line looks it up.
  if (invitationCodeIn(body.argument) !== null) return event
  return { ...event, body: { ...body, argument: '', link: await openedLink(event, body.argument, parts.links, parts.store) } }
}

/** Files are fetched first, so that the event names what is kept. An update seen before fetches nothing. */
async function withFiles(parts: Intake, event: Event, offered: NonNullable<Inbound['offered']>): Promise<Event> {
  if (event.body.kind !== 'files' || (await parts.store.seen(event.id))) return event
  const kept: FileReference[] = []
  let unfetched = false
  let unfit: Unfit | undefined
  for (const one of offered) {
    const result = await keepFile(parts, event.id, one)
    if (typeof result !== 'string') kept.push(result)
    else if (result === 'unfetched') unfetched = true
    else unfit ??= result
  }
  return { ...event, body: { ...event.body, files: kept, ...(unfetched && { unfetched }), ...(unfit && { unfit }) } }
}
