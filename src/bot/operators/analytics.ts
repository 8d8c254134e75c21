// How well the assistant does, counted: how far people come, where they leave, how long a verdict takes, which articles help. Nobody is in it.
import { type Application, clientChats } from '../../flows/index.ts'
import type { Store } from '../../store/store.ts'
import { everyCase } from '../every-case.ts'

/** The steps of the funnel, in order. */
export const steps = ['begun', 'answered', 'verdict', 'order', 'submitted', 'granted'] as const
type Step = (typeof steps)[number]

/**
 * The counts. Questions and articles by their ids; times in minutes. Example: `dropOff: [{ question: 'cdn', put: 40, left: 6 }]` says
 * that six of forty chats fell silent at that question.
 */
export type Analytics = {
  /** How far applications have come, each step counting those that reached it. */
  readonly funnel: Readonly<Record<Step, number>>
  /** Questions at which somebody left, most first: how many chats were put it, how many fell silent at it for a day or longer. */
  readonly dropOff: readonly { readonly question: string; readonly put: number; readonly left: number }[]
  /** From the first thing told to the first verdict, over those that got one; null where nobody did. */
  readonly minutesToVerdict: { readonly count: number; readonly median: number; readonly p90: number } | null
  readonly thumbs: readonly { readonly article: string; readonly up: number; readonly down: number }[]
  readonly channels: Readonly<Record<string, number>>
  readonly languages: Readonly<Record<string, number>>
}

const applicationsMost = 5_000
const dayMs = 86_400_000

/** The newest, but for records nobody is in any more (a chat that was tied to another application). */
export async function readApplications(store: Store): Promise<readonly Application[]> {
  const all: Application[] = []
  for await (const application of everyCase(store)) {
    if (application.conversations.length > 0) all.push(application)
    if (all.length === applicationsMost) break
  }
  return all
}

/** Counts. `now` is an instant. */
export function analyse(
  applications: readonly Application[],
  thumbs: Readonly<Record<string, { readonly up: number; readonly down: number }>>,
  now: string,
): Analytics {
  const chats = applications.flatMap((application) => clientChats(application).map((chat) => ({ application, chat })))
  const minutes = chats.flatMap(({ application, chat }) => minutesOf(application, chat.memory.toldAt)).sort((a, b) => a - b)
  return {
    funnel: Object.fromEntries(
      steps.map((step) => [step, applications.filter((application) => reached(application, step)).length]),
    ) as Record<Step, number>,
    dropOff: dropOff(
      chats.map(({ chat }) => chat),
      new Date(Date.parse(now) - dayMs).toISOString().slice(0, 10),
    ),
    minutesToVerdict: minutes.length === 0 ? null : { count: minutes.length, median: at(minutes, 0.5), p90: at(minutes, 0.9) },
    thumbs: Object.entries(thumbs)
      .map(([article, { up, down }]) => ({ article, up, down }))
      .sort((a, b) => b.down - a.down || b.up - a.up || a.article.localeCompare(b.article)),
    channels: tally(chats.map(({ chat }) => chat.address.channel)),
    languages: tally(chats.map(({ chat }) => chat.locale)),
  }
}

function dropOff(chats: readonly ReturnType<typeof clientChats>[number][], silentSince: string): Analytics['dropOff'] {
  const rows = new Map<string, { put: number; left: number }>()
  for (const { memory } of chats) {
    const open = memory.open?.question
    const put = new Set([...(memory.trail ?? []).map(({ question }) => question), ...(open === undefined ? [] : [open])])
    for (const question of put) {
      const row = rows.get(question) ?? { put: 0, left: 0 }
      const left = question === open && memory.activeOn !== undefined && memory.activeOn <= silentSince
      rows.set(question, { put: row.put + 1, left: row.left + (left ? 1 : 0) })
    }
  }
  return [...rows]
    .filter(([, { left }]) => left > 0)
    .map(([question, row]) => ({ question, ...row }))
    .sort((a, b) => b.left - a.left || a.question.localeCompare(b.question))
}

function minutesOf({ assertions }: Application, toldAt: string | undefined): number[] {
  const [first] = assertions
  if (toldAt === undefined || first === undefined) return []
  return [Math.max(0, Math.round((Date.parse(toldAt) - Date.parse(first.at)) / 6_000) / 10)]
}

/** The value at a share of a sorted list. */
const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function reached(application: Application, step: Step): boolean {
  const { assertions, orders } = application
  const been = orders.flatMap(({ stage, entered, history }) => [stage, ...Object.keys(entered), ...history.map(({ to }) => to)])
  switch (step) {
    case 'begun':
      return true
    case 'answered':
      return assertions.length > 0 || orders.length > 0
    case 'verdict':
      return orders.length > 0 || clientChats(application).some(({ memory }) => memory.told !== undefined)
    case 'order':
      return orders.length > 0
    case 'submitted':
      return been.some((stage) => !['preparing', 'ready', 'withdrawn'].includes(stage))
    case 'granted':
      return been.includes('granted') || been.includes('done')
  }
}
