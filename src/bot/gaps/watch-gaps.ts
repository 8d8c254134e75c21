// Watches what nobody could answer: shows the team gaps with a drafted answer, publishes those approved, and only then has whoever asked told.
import { type Address, type Event, type Gap, gapsOf, officeOf } from '../../flows/index.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'
import type { Receive } from '../channel.ts'
import type { Log } from '../log.ts'
import { type Rounds, rounds } from '../rounds.ts'
import { findGaps, rowsMost } from './find-gaps.ts'
import { publish } from './publish.ts'

/**
 * What it stands on. `takeUp` has written files speak; `team`: where the account team works, once connected. Example: without `overlay` a
 * draft is shown and can't be published: there is no folder for its files.
 */
export type WatchedGaps = {
  readonly overlay: string | undefined
  readonly library: () => Library
  readonly store: Pick<Store, 'find' | 'holds' | 'loadApplication'>
  readonly receive: Receive
  readonly takeUp: () => Promise<unknown>
  readonly team: () => Address | undefined
  readonly now: () => string
  readonly log: Log
  readonly everyMs?: number
}

/** After these the next round need not wait: an answer was given, a talk has ended, a gap was approved. */
const telling = new Set(['answer', 'hand-back', 'gap-approve'])

/** Rounds; after some events the next one is due at once. */
export type GapRounds = Rounds & { readonly hear: (event: Event) => void }

/** What has not changed is not looked through again for so long. */
const sameMs = 3_600_000

/**
 * Starts watching; a round returns how many gaps it moved on. Whatever it does is an event with an id of its own, and files are written before
 * their event: after a kill all of it is done again, to no effect.
 */
export function watchGaps(parts: WatchedGaps): GapRounds {
  const { overlay, library, store, receive, takeUp, team, now, log, everyMs = 60_000 } = parts
  let looked: { readonly at: string; readonly what: string } | undefined

  async function round(): Promise<number> {
    const place = team()
    if (place === undefined || !(await store.holds('clock'))) return 0
    const office = officeOf(place)
    const casework = await store.find('teamRecord', { address: office })
    const kept = casework === null ? [] : gapsOf({ casework })
    const approved = kept.filter(({ state }) => state === 'approved')
    for (const gap of approved) {
      const faults = await faultsOf(gap)
      const name = `${gap.id}:${gap.version}`
      if (faults.length === 0) await hand(office, `gap-published:${name}`, 'gap-published', { id: gap.id })
      else
        await hand(office, `gap-faulty:${name}`, 'gap-faulty', { id: gap.id, ...(overlay && { faults: JSON.stringify(faults) }) })
    }
    if (await isSame(kept)) return approved.length
    const found = await findGaps(kept, { store, library: library(), now: now() })
    for (const { id, version, questions, texts, by } of found) {
      const drafted = texts === undefined ? {} : { texts: JSON.stringify(texts), by: by ?? '' }
      const values = { id, version: String(version), questions: JSON.stringify(questions), ...drafted }
      await hand(office, `gap-seen:${id}:${version}`, 'gap-seen', { ...values, ...(overlay === undefined && { folder: 'none' }) })
    }
    return approved.length + found.length
  }

  /** Are questions, answers and gaps as they were when they were looked through last? To group many takes half a second. */
  async function isSame(kept: readonly Gap[]): Promise<boolean> {
    const rows = await store.find('feedback', { what: ['unanswered', 'thumb-down'], limit: rowsMost })
    const what = JSON.stringify([rows.map(({ id, application, settled }) => [id, application, settled?.at]), kept])
    const same = looked?.what === what && Date.parse(now()) - Date.parse(looked.at) < sameMs
    if (!same) looked = { at: now(), what }
    return same
  }

  /** Writes the article and has it speak. */
  async function faultsOf(gap: Gap): Promise<readonly string[]> {
    if (overlay === undefined) return ['OVERLAY_DIR']
    const { faults } = await publish(gap, { overlay, library: library(), today: chinaDay(now()) })
    if (faults.length === 0) await takeUp()
    log.info({ gap: gap.id, faults: faults.length }, faults.length === 0 ? 'an answer was published' : 'an answer is faulty')
    return faults
  }

  async function hand(from: Address, id: string, action: string, values: Readonly<Record<string, string>>): Promise<void> {
    const actor = { id: 'program', role: 'program' } as const
    await receive({ id, at: now(), from, actor, body: { kind: 'desk', action, values } } as Event)
  }

  const turning = rounds({ round, everyMs, soonMs: Math.min(everyMs, 15_000), log, failed: 'gaps could not be looked after' })
  const hear = ({ body }: Event) => {
    if (body.kind !== 'desk' || !telling.has(body.action)) return
    looked = undefined
    turning.wake()
  }
  return { ...turning, hear }
}
