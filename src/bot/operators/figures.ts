// What the operators' view shows, counted from the store: no names, no words of a chat, nothing that says who somebody is.
import { setImmediate } from 'node:timers/promises'
import { chinaZone, stageId, stageName, type View, wallClock } from '../../flows/index.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Locale } from '../../locale.ts'
import type { DeliveryRow, Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'
import type { ChannelAdapter } from '../channel.ts'
import { type Check, checkHealth } from '../health.ts'
import { type Analytics, analyse, readApplications } from './analytics.ts'
import { type OpenQuestion, openQuestions } from './questions.ts'

/**
 * Everything on the page. Example: `reminders: [{ name: 'PSB filing', late: 0, day: 2, week: 5 }]` has two due within a day, five within
 * a week.
 */
export type Figures = {
  readonly at: string
  readonly checks: readonly Check[]
  readonly stages: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly analytics: Analytics
  readonly owed: readonly DeliveryRow[]
  readonly impossible: readonly DeliveryRow[]
  readonly counts: Readonly<Record<string, number>>
  readonly reminders: readonly { readonly name: string; readonly late: number; readonly day: number; readonly week: number }[]
  readonly questions: readonly OpenQuestion[]
  readonly setAside: readonly { readonly event: string; readonly reason: string; readonly at: string }[]
}

const rowsMost = 20
const dayMs = 86_400_000

/** Reads them all. */
export async function readFigures(
  parts: { store: Store; library: Library; adapters: () => readonly ChannelAdapter[] },
  now: string,
  locale: Locale,
): Promise<Figures> {
  const { store, library } = parts
  const applications = await readApplications(store)
  const stages = new Map<string, { name: string; count: number }>()
  const today = wallClock(now, chinaZone).day
  for (const application of applications) {
    const view: View = { application, library, today, locale }
    const id = stageId(view)
    const stage = stages.get(id) ?? { name: stageName(view), count: 0 }
    stages.set(id, { ...stage, count: stage.count + 1 })
    await setImmediate()
  }
  const rank = ['interview', ...library.orders.rank]
  const place = (id: string) => (rank.includes(id) ? rank.indexOf(id) : rank.length)
  return {
    at: now,
    checks: (await checkHealth(store, parts.adapters(), now)).checks,
    stages: [...stages].map(([id, stage]) => ({ id, ...stage })).sort((a, b) => place(a.id) - place(b.id)),
    analytics: analyse(applications, await store.find('thumbs', {}), now),
    owed: await store.find('deliveries', { state: 'waiting', limit: rowsMost }),
    impossible: await store.find('deliveries', { state: 'impossible', limit: rowsMost }),
    counts: await store.find('deliveryCounts', {}),
    reminders: await remindersBy(store, library, now, locale),
    questions: await openQuestions(store),
    // An event's id holds the chat it came from; its channel is enough here.
    setAside: (await store.find('setAside', { limit: rowsMost })).map((one) => ({ ...one, event: one.event.split(':')[0]! })),
  }
}

async function remindersBy(store: Store, library: Library, now: string, locale: Locale): Promise<Figures['reminders']> {
  const waiting = await store.find('reminders', { state: 'waiting' })
  const within = (days: number) => new Date(Date.parse(now) + days * dayMs).toISOString()
  const rows = new Map<string, { late: number; day: number; week: number }>()
  for (const { duty, fireAt } of waiting) {
    if (fireAt > within(7)) continue
    const row = rows.get(duty) ?? { late: 0, day: 0, week: 0 }
    const when = fireAt <= now ? 'late' : chinaDay(fireAt) <= chinaDay(now) ? 'day' : 'week'
    rows.set(duty, { ...row, [when]: row[when] + 1 })
  }
  return [...rows].map(([duty, row]) => ({ name: library.duties.get(duty)?.name[locale] ?? duty, ...row }))
}
