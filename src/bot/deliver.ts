// Sends what is owed: takes messages under a lease, keeps to the channel's pace, settles what the platform says.
import { type Address, addressKey, type Delivery, type Event } from '../flows/index.ts'
import { whyNotWritten } from '../store/problem.ts'
import type { ClaimedDelivery, Settlement, Store } from '../store/store.ts'
import type { ChannelAdapter, Receive, Sending } from './channel.ts'
import type { Crowd } from './crowd.ts'
import type { Log } from './log.ts'
import type { Meter } from './meter.ts'
import { Pauses } from './pauses.ts'

/** How long a message may be in flight before it is taken for unsent, in milliseconds. */
export const leaseMs = 60_000
const idleMs = 1_000
const inFlightMost = 32
/** The clock has jumped where it goes back further than this, in milliseconds. */
const jumpMs = 1_000

/** The sender of one channel. */
export type Deliverer = {
  /** Something new may be owed. */
  wake(): void
  /** Resolves when nothing can be sent at this moment: all owed is settled, paused or in flight no more. */
  drained(): Promise<void>
  stop(): Promise<void>
}

/** Starts sending for one channel. `receive` takes the events that follow from refusals (blocked, migrated, undeliverable). */
export function deliver(parts: {
  store: Store
  adapter: ChannelAdapter
  receive: Receive
  now: () => string
  log: Log
  meter?: Meter
  /** Who waits for several answers goes behind who waits for one. */
  crowd?: Pick<Crowd, 'owes' | 'behind'>
}): Deliverer {
  const { store, adapter, receive, now, log, meter, crowd } = parts
  const pauses = new Pauses(adapter.pace)
  const inFlight = new Map<string, Promise<void>>()
  let running = true
  let newest = false
  let lastLook = Number.NEGATIVE_INFINITY
  let waker: () => void = () => {}
  let woken = false
  let resting: (() => void)[] = []

  async function noticeClock(): Promise<void> {
    const wall = Date.parse(now())
    const back = lastLook - wall
    if (back > jumpMs) {
      log.warn({ ms: back }, 'the clock was set back')
      await store.clockSetBack(adapter, back)
    }
    lastLook = wall
  }

  async function take(): Promise<readonly ClaimedDelivery[]> {
    // Whose account this is shows with the first connection.
    if (adapter.account === '') return []
    // Of several processes one sends for an account: only then does its pace hold.
    if (!(await store.holds(`send:${adapter.channel}:${adapter.account}`))) return []
    await noticeClock()
    const at = steady()
    const limit = Math.min(inFlightMost - inFlight.size, pauses.allowance(at))
    if (limit <= 0) return []
    const busy = [...inFlight.keys(), ...pauses.paused(at)]
    const { channel, account } = adapter
    const behind = crowd?.behind() ?? []
    const claimed = await store.claimDeliveries({ channel, account, now: now(), leaseMs, limit, busy, behind, newest })
    // Where more is owed than may go out, every second time whoever wrote last goes first: they look at the chat.
    newest = !newest && claimed.length === limit
    return claimed
  }

  async function sendOne(given: ClaimedDelivery): Promise<void> {
    const { delivery } = given
    // Whoever remembers what has gone out goes on there, and repeats nothing.
    const claimed = adapter.again?.(given) === 'rest' ? { ...given, repeat: false, spent: false } : given
    if (claimed.repeat && adapter.repeatable !== true && !(await mayRepeat(claimed))) return
    const ended = meter?.sending(claimed)
    const sending = await adapter
      .send(claimed)
      .catch((error: unknown): Sending => ({ kind: 'unknown', reason: whyNotWritten(error) }))
    ended?.(sending)
    pauses.ended(delivery.to, sending, steady())
    await settleSurely(delivery, settlement(sending, claimed, now()))
    for (const event of consequences(sending, claimed, now())) await receive(event)
  }

  /** A second time is noted before it goes out, so that there is never a third. An edit shows once however often it is made. */
  async function mayRepeat(claimed: ClaimedDelivery): Promise<boolean> {
    const { delivery, spent } = claimed
    const { key, to } = delivery
    log.warn({ delivery: key, spent }, 'it is not known whether this message arrived')
    if (!spent) await settleSurely(delivery, { kind: 'repeating' })
    if (!spent || adapter.again?.(claimed) === 'in place') return true
    await settleSurely(delivery, { kind: 'impossible', at: now(), reason: 'sent twice without an answer' })
    const sending: Sending = { kind: 'unknown', reason: 'spent' }
    pauses.ended(to, sending, steady())
    for (const event of consequences(sending, claimed, now())) await receive(event)
    return false
  }

  /** What was sent must be written down, or it would be sent again: a store that is away for a while is waited for. */
  async function settleSurely({ key, lane, to }: Delivery, result: Settlement): Promise<void> {
    for (;;) {
      try {
        await store.settle(key, result)
        if (lane === 'reply' && (result.kind === 'sent' || result.kind === 'impossible')) crowd?.owes(to, -1, key)
        return
      } catch (error) {
        if (!running) throw error
        log.error({ delivery: key, fault: whyNotWritten(error) }, 'a sending could not be written down yet')
        await new Promise((resolve) => setTimeout(resolve, idleMs))
      }
    }
  }

  async function loop(): Promise<void> {
    while (running) {
      woken = false
      try {
        const claimed = await take()
        for (const one of claimed) {
          const wait = pauses.waitMs(one.delivery.to, steady())
          if (wait > 0) {
            await store.settle(one.delivery.key, putBack(wait))
            continue
          }
          pauses.started(one.delivery.to, steady())
          const key = addressKey(one.delivery.to)
          const sending = sendOne(one)
            .catch((error: unknown) => log.error({ delivery: one.delivery.key, fault: whyNotWritten(error) }, 'sending failed'))
            .finally(() => {
              inFlight.delete(key)
              wake()
            })
          inFlight.set(key, sending)
        }
        if (claimed.length === 0) {
          if (inFlight.size === 0) {
            for (const rested of resting) rested()
            resting = []
          }
          await rest(Math.min(idleMs, pauses.nextMs(steady())))
        }
      } catch (error) {
        log.error({ fault: whyNotWritten(error) }, 'owed messages could not be taken')
        await rest(idleMs)
      }
    }
  }

  /** Another conversation of the same chat has just been written to. */
  function putBack(wait: number): Settlement {
    return { kind: 'later', notBefore: new Date(Date.parse(now()) + wait).toISOString(), reason: 'the chat has to wait' }
  }

  function wake(): void {
    woken = true
    waker()
  }

  /** A wish that came while messages were being taken counts as well. */
  function rest(ms: number): Promise<void> {
    if (woken) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(ms, 1))
      waker = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  const looping = loop()
  return {
    wake,
    drained: () =>
      new Promise((resolve) => {
        resting.push(resolve)
        wake()
      }),
    stop: async () => {
      running = false
      wake()
      await looping
      await Promise.all(inFlight.values())
    },
  }
}

function settlement(sending: Sending, claimed: ClaimedDelivery, now: string): Settlement {
  const after = (ms: number) => new Date(Date.parse(now) + ms).toISOString()
  const later = (ms: number, reason: string) => ({ kind: 'later', notBefore: after(ms), reason }) as const
  const backoff = Math.min(250 * 2 ** claimed.attempts, 300_000)
  switch (sending.kind) {
    case 'sent':
      return { kind: 'sent', at: now, ...(sending.message !== undefined && { message: sending.message }) }
    case 'wait':
      return { ...later(sending.retryAfterMs, `asked to wait (${sending.bucket})`), ...(sending.begun && { perhapsSent: true }) }
    case 'failed':
      return { ...later(backoff, sending.reason), ...(sending.begun && { perhapsSent: true }) }
    case 'unknown':
      if (claimed.repeat) return { kind: 'impossible', at: now, reason: `sent twice without an answer: ${sending.reason}` }
      return { ...later(backoff, sending.reason), perhapsSent: true }
    case 'migrated':
      return { kind: 'impossible', at: now, reason: 'the chat has moved' }
    case 'impossible':
      return { kind: 'impossible', at: now, reason: sending.reason }
  }
}

/** What a refusal means for the application: an event of its own, with an id that makes it happen once. */
function consequences(sending: Sending, claimed: ClaimedDelivery, at: string): Event[] {
  const from: Address = { channel: 'system', account: 'delivery', chat: claimed.application }
  const event = (id: string, body: Event['body']): Event => ({ id, at, from, actor: { id: 'program', role: 'program' }, body })
  const { key } = claimed.delivery
  if (sending.kind === 'migrated') return [event(`migrated:${key}`, { kind: 'migrated', to: sending.to })]
  if (sending.kind === 'unknown' && claimed.repeat) {
    const { lane, to } = claimed.delivery
    if (lane === 'reply') return [{ ...event(`unconfirmed:${key}`, { kind: 'unconfirmed', delivery: key }), from: to }]
    return [event(`undeliverable:${key}`, { kind: 'undeliverable', delivery: key, reason: 'sent twice without an answer' })]
  }
  if (sending.kind !== 'impossible') return []
  const { reason, unreachable } = sending
  const lost = event(`undeliverable:${key}`, { kind: 'undeliverable', delivery: key, reason })
  const gone: Event = {
    ...event(`unreachable:${key}`, { kind: 'reachable', reachable: false, reason }),
    from: claimed.delivery.to,
  }
  return unreachable ? [gone, lost] : [lost]
}

/** Pauses are measured on a clock that neither jumps nor stands still. */
const steady = () => performance.now()
