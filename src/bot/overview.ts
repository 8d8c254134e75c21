// Reads the team's whole work for a digest that is due, before its turn is taken: applications, the reader, the way to the threads.

import { setImmediate } from 'node:timers/promises'
import {
  type Application,
  chinaZone,
  digestReader,
  type Event,
  namedInDigest,
  type Overview,
  owed,
  type View,
  wallClock,
} from '../flows/index.ts'
import type { Library } from '../knowledge/library.ts'
import type { Store } from '../store/store.ts'
import type { ChannelAdapter } from './channel.ts'
import { everyCase } from './every-case.ts'

const applicationsMost = 5_000
/** Several digests are due at the same instant: what was read for one serves the next, so long, in milliseconds. */
const freshMs = 60_000

/** Prepares the reading; what it gives is undefined for every event that is no digest, and where no team is connected. */
export function overviews(parts: {
  store: Pick<Store, 'find'>
  library: Library
  now: () => string
  adapters: () => readonly ChannelAdapter[]
}): (event: Event) => Promise<Overview | undefined> {
  const { store, library, now, adapters } = parts
  let read: { readonly at: number; readonly applications: Promise<readonly Application[]> } | undefined

  function applications(): Promise<readonly Application[]> {
    const at = Date.parse(now())
    if (read === undefined || Math.abs(at - read.at) > freshMs) {
      read = { at, applications: readAll() }
      const forget = () => {
        read = undefined
      }
      read.applications.then(() => setTimeout(forget, freshMs).unref(), forget)
    }
    return read.applications
  }

  async function readAll(): Promise<readonly Application[]> {
    const all: Application[] = []
    for await (const application of everyCase(store)) {
      all.push(application)
      // What is open in it is reckoned now, one at a time.
      if (application.casework.owner !== undefined) owed(asView(application))
      if (all.length === applicationsMost) break
    }
    return all
  }

  const asView = (application: Application): View => {
    return { application, library, today: wallClock(now(), chinaZone).day, locale: 'en' }
  }

  return async ({ body }) => {
    const person = body.kind === 'due' ? digestReader(body.reminder) : null
    const adapter = adapters().find((adapter) => adapter.team !== undefined)
    if (person === null || adapter?.member === undefined) return undefined
    const member = await adapter.member(person)
    if (typeof member === 'string') return { applications: [], member, links: new Map() }
    const all = await applications()
    const views = all.map(asView)
    const named = [true, false].flatMap((weekly) => namedInDigest({ views, person, locale: 'en', weekly }))
    return { applications: all, member, links: (await adapter.threads?.(named)) ?? new Map() }
  }
}

/** Reckons what is open in many applications one at a time: whoever writes meanwhile is not kept waiting. */
export async function unhurried(views: readonly View[]): Promise<void> {
  for (const view of views) {
    owed(view)
    await setImmediate()
  }
}
