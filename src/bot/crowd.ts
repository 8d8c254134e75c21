// What channels hear while much comes in at once: written down and taken in turn, so that nobody stands behind it unseen; a flood is told.
import { LRUCache } from 'lru-cache'
import { type Address, addressKey, type Event } from '../flows/index.ts'
import type { Store } from '../store/store.ts'
import type { Receipt, Receive } from './channel.ts'
import type { FairLanes } from './fair-lanes.ts'
import type { Log } from './log.ts'

/** How long an event may wait for its turn before the crowd is looked at again, in milliseconds. */
const patienceMs = 150
/** A chat with so many messages unanswered floods; below the second it is heard again. */
const unansweredMost = 40
const unansweredFew = 10
/** A flood is told once in so long, in milliseconds. */
const toldAgainMs = 10 * 60_000
const toldMost = 10_000
const behindMost = 2_000

/** Counts what each chat waits for, and hears for the channels. */
export class Crowd {
  readonly #lanes: FairLanes
  readonly #owed = new Map<string, number>()
  readonly #flooding = new Set<string>()
  readonly #told = new LRUCache<string, number>({ max: toldMost })
  /** Floods that are being told, by chat, with the event that says so. */
  readonly #telling = new Map<string, string>()

  constructor(lanes: FairLanes) {
    this.#lanes = lanes
  }

  /** A reply is owed to a chat (1), or has been settled (-1); `delivery` is its key. */
  owes(to: Address, change: 1 | -1, delivery: string): void {
    const key = addressKey(to)
    const told = this.#telling.get(key)
    if (change === -1 && told !== undefined && delivery.startsWith(told)) this.#telling.delete(key)
    const owed = (this.#owed.get(key) ?? 0) + change
    if (owed > 0) this.#owed.set(key, owed)
    else this.#owed.delete(key)
  }

  /** Chats that wait for several answers: whoever waits for one goes before them, and whoever has to be told of a flood. */
  behind(): readonly string[] {
    const behind: string[] = []
    for (const [key, owed] of this.#owed) {
      if (owed + this.#lanes.waiting(key) > 1 && !this.#telling.has(key)) behind.push(key)
      if (behind.length === behindMost) break
    }
    return behind
  }

  /**
   * The line as channels use it. In a crowd it answers as soon as the event is written down, sealed; the turn is committed later, in order.
   * `receive` is the line itself: it answers when the turn is committed.
   */
  hearing(parts: { receive: Receive; store: Pick<Store, 'park'>; log: Log }): Receive {
    const { receive, store, log } = parts
    const parked = async (event: Event): Promise<Receipt> => {
      await store.park(event)
      this.#lanes.streaming()
      return { outcome: 'committed' }
    }
    return async (event) => {
      if (!canWait(event)) return receive(event)
      if (this.#floods(addressKey(event.from))) {
        if (this.#tellsNow(addressKey(event.from))) {
          log.warn({ event: event.id }, 'a chat sends more than can be answered; the rest stays unread')
          const id = `${event.id}#flooded`
          this.#telling.set(addressKey(event.from), id)
          await receive({ ...event, id, body: { kind: 'flooded' } })
        }
        return { outcome: 'committed' }
      }
      const taken = receive(event)
      if (this.#lanes.crowded || ((await inTime(taken)) === late && this.#lanes.crowded)) {
        taken.catch(() => undefined)
        return parked(event).catch(() => taken)
      }
      return taken
    }
  }

  #floods(key: string): boolean {
    const unanswered = (this.#owed.get(key) ?? 0) + this.#lanes.waiting(key)
    if (unanswered >= unansweredMost) this.#flooding.add(key)
    else if (unanswered < unansweredFew) this.#flooding.delete(key)
    return this.#flooding.has(key)
  }

  #tellsNow(key: string): boolean {
    const at = performance.now()
    if (at - (this.#told.get(key) ?? Number.NEGATIVE_INFINITY) < toldAgainMs) return false
    this.#told.set(key, at)
    return true
  }
}

/** What a person says or presses in a chat. Forms and the desk wait for their answer, and the program waits for its own events. */
function canWait({ from, body }: Event): boolean {
  return from.channel !== 'system' && ['text', 'edited', 'command', 'pressed', 'files'].includes(body.kind)
}

const late = Symbol('late')

function inTime<Value>(taken: Promise<Value>): Promise<Value | typeof late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), patienceMs)
    taken.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
