// Long polling of our own: an update is confirmed to Telegram only when it and all below it are committed.
import { setTimeout as after } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { inOrder } from '../in-order.ts'
import { laneOf } from './inbound.ts'
import { updatesMost, wantedUpdates } from './limits.ts'
import { nameOf } from './refusal.ts'

/**
 * What polling stands on. `take` resolves once an update is committed, and throws where it cannot be stored. Example: `poll({ api, take,
 * heard, trouble, holdSeconds: 1 })` in a test, so that stopping is quick.
 */
export type Polling = {
  readonly api: Api
  readonly take: (update: Update) => Promise<void>
  /** Of several processes one polls; the others stand by. */
  readonly mayPoll?: () => Promise<boolean>
  readonly heard: () => void
  readonly trouble: (what: string) => void
  /** Seconds Telegram holds a poll open. */
  readonly holdSeconds?: number
}

const slowMs = 1_000
const againMs = 500
const farewellMs = 3_000
const backoffMs = { least: 500, most: 15_000 }

/** Starts polling. `stop` ends it once what is under way is committed, and confirms that. */
export function poll(parts: Polling): { stop(): Promise<void> } {
  const { api, take, mayPoll, heard, trouble, holdSeconds = 25 } = parts
  /** Updates being taken, and those committed above one that is not. */
  const pending = new Map<number, Promise<void>>()
  const done = new Set<number>()
  const stopping = new AbortController()
  const ordered = inOrder<boolean>()
  /** Lanes with an update that could not be stored yet, by the last such update. */
  const failing = new Map<string, number>()
  /** The first update Telegram has not been told about; undefined where there is nothing to tell. */
  let unconfirmed: number | undefined

  function begin(update: Update): void {
    const id = update.update_id
    if (pending.has(id) || done.has(id)) return
    const lane = laneOf(update)
    // The line keeps the order; only while an earlier one cannot be stored does a later one wait here.
    const first = failing.has(lane) ? Promise.reject(new Error('an earlier one is not stored yet')) : take(update)
    first.catch(() => failing.set(lane, update.update_id))
    const taken = ordered(lane, () => untilTaken(update, first)).then((committed) => {
      if (failing.get(lane) === id) failing.delete(lane)
      pending.delete(id)
      if (committed) done.add(id)
    })
    pending.set(id, taken)
  }

  /** One that cannot be stored is tried again, before whatever the same person says next; others go on beside it. */
  async function untilTaken(update: Update, first: Promise<void>): Promise<boolean> {
    let taken = first
    for (let wait = backoffMs.least; ; wait = Math.min(wait * 2, backoffMs.most)) {
      try {
        await taken
        return true
      } catch (error) {
        trouble(`an update could not be stored (${nameOf(error)})`)
        await restUnlessStopped(wait)
      }
      if (stopping.signal.aborted) return false
      taken = take(update)
    }
  }

  /** Everything below the lowest that is still pending may be confirmed. */
  function confirmable(): number | undefined {
    const lowest = Math.min(...pending.keys())
    const finished = [...done].filter((id) => id < lowest)
    if (finished.length === 0) return undefined
    for (const id of finished) done.delete(id)
    return Math.max(...finished) + 1
  }

  async function round(): Promise<void> {
    if (mayPoll !== undefined && !(await mayPoll())) {
      heard()
      return restUnlessStopped(slowMs)
    }
    unconfirmed = confirmable() ?? unconfirmed
    const timeout = pending.size > 0 ? 0 : holdSeconds
    const confirming = unconfirmed
    const updates = await api.getUpdates(
      {
        ...(confirming !== undefined && { offset: confirming }),
        timeout,
        limit: updatesMost,
        allowed_updates: [...wantedUpdates],
      },
      stopping.signal as never,
    )
    heard()
    if (unconfirmed === confirming) unconfirmed = undefined
    const fresh = updates.filter(({ update_id }) => !pending.has(update_id) && !done.has(update_id))
    for (const update of fresh) begin(update)
    if (pending.size > 0) await settledOr(fresh.length > 0 ? slowMs : againMs)
  }

  /** Waits for what is pending, but not for one that takes long. */
  async function settledOr(ms: number): Promise<void> {
    const enough = new AbortController()
    const all = Promise.all(pending.values()).then(() => enough.abort())
    await Promise.race([all, rest(ms, AbortSignal.any([enough.signal, stopping.signal]))])
  }

  async function loop(): Promise<void> {
    let wait = backoffMs.least
    while (!stopping.signal.aborted) {
      try {
        await round()
        wait = backoffMs.least
      } catch (error) {
        if (stopping.signal.aborted) break
        trouble(explain(error))
        const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1_000 : 0
        await restUnlessStopped(Math.max(wait, asked))
        wait = Math.min(wait * 2, backoffMs.most)
      }
    }
  }

  function restUnlessStopped(ms: number): Promise<void> {
    return rest(ms, stopping.signal)
  }

  const looping = loop()
  return {
    stop: async () => {
      stopping.abort()
      await looping
      await Promise.all(pending.values())
      const offset = confirmable() ?? unconfirmed
      if (offset !== undefined)
        await api.getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(farewellMs) as never).catch(() => undefined)
    },
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return after(ms, undefined, { signal }).catch(() => undefined)
}

/** Says what keeps updates from coming in, for health. */
function explain(error: unknown): string {
  if (!(error instanceof GrammyError)) return `Telegram cannot be reached (${nameOf(error)})`
  if (error.error_code === 409 && /webhook/i.test(error.description))
    return 'a webhook is set for this bot: somebody else serves it; polling waits until it is removed'
  if (error.error_code === 409) return 'another program polls with the same token; only one of them hears each update'
  if (error.error_code === 401 || error.error_code === 404) return 'Telegram refuses the bot token'
  return `Telegram refuses to hand out updates (${error.error_code})`
}
