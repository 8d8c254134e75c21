// A story: people, and what happens to one application over the years: dates given and corrected, orders moved, wishes, downtime, restarts, clock jumps.
import { type Chance, chanceOf } from './chance.ts'

/** One thing that happens at an instant of the clock (milliseconds). */
export type Act = {
  readonly at: number
} /** The team enters a date, a fact or an event. `plus`: days from the day it is entered. */ & (
  | { readonly kind: 'enter'; readonly name: string; readonly plus?: number; readonly value?: string }
  /** An order goes one legal step on; which one, chance says (0 to 1). */
  | { readonly kind: 'order'; readonly order: 'website-filing' | 'psb'; readonly chance: number }
  | { readonly kind: 'says'; readonly person: string; readonly words: string }
  /** Something is done about the reminder this person got last. */
  | { readonly kind: 'press'; readonly person: string; readonly verb: 'snooze1' | 'snooze7' | 'done' }
  /** Nothing runs for so many hours. */
  | { readonly kind: 'down'; readonly hours: number }
  | { readonly kind: 'restart' }
  /** The clock is set back by so many minutes. */
  | { readonly kind: 'back'; readonly minutes: number }
  /** Two programs run the clock at the same moment. */
  | { readonly kind: 'double' }
)

/** A person of the client. */
export type Someone = { readonly id: string; readonly timezone: string; readonly quiet: string }

/** The whole story. */
export type Story = {
  readonly seed: number
  readonly start: number
  readonly end: number
  readonly people: readonly Someone[]
  readonly acts: readonly Act[]
}

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Sydney', 'Pacific/Auckland']
const quiets = ['21:00-09:00', '21:00-09:00', '22:00-10:00', '08:00-11:00', 'off']
const day = 86_400_000

/** The story of a seed: so many years, at least so many restarts. */
export function storyOf(seed: number, years: number, restarts: number): Story {
  const chance = chanceOf(seed)
  const start = Date.UTC(2026, chance.between(0, 11), chance.between(1, 28), chance.between(0, 23), chance.between(0, 59))
  const end = start + years * 365 * day
  const people = ['ann', 'bao']
    .slice(0, chance.between(1, 2))
    .map((id) => ({ id, timezone: chance.pick(zones), quiet: chance.pick(quiets) }))
  const acts: Act[] = []
  const sometime = () => start + Math.floor(chance.next() * (end - start))
  const often = (perYear: number, act: () => DistributiveOmit<Act, 'at'>) => {
    for (let n = Math.max(1, Math.round(perYear * years)); n > 0; n--) acts.push({ at: sometime(), ...act() } as Act)
  }
  often(9, () => ({ kind: 'enter', ...entry(chance) }))
  often(9, () => ({ kind: 'enter', ...entry(chance) }))
  often(14, () => ({
    kind: 'order',
    order: chance.pick(['website-filing', 'website-filing', 'psb'] as const),
    chance: chance.next(),
  }))
  often(3, () => ({ kind: 'says', person: chance.pick(people).id, words: words(chance) }))
  often(5, () => ({ kind: 'press', person: chance.pick(people).id, verb: chance.pick(['snooze1', 'snooze7', 'done'] as const) }))
  often(5, () => ({ kind: 'down', hours: chance.pick([2, 9, 30, 100, 400]) }))
  often(3, () => ({ kind: 'back', minutes: chance.pick([5, 90, 1_500]) }))
  often(4, () => ({ kind: 'double' }))
  while (acts.filter((act) => act.kind === 'restart').length < restarts) acts.push({ at: sometime(), kind: 'restart' })
  return { seed, start, end, people, acts: acts.sort((a, b) => a.at - b.at) }
}

type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never

function entry(chance: Chance): { name: string; plus?: number; value?: string } {
  const name = chance.pick([
    'service.openDate',
    'record.grantedOn',
    'domain.expiresOn',
    'domain.expiresOn',
    'hosting.expiresOn',
    'entity.certificateExpiresOn',
    'record.licenceExpiresOn',
    'record.licences',
    'record.annualReportFiled',
    'change.happenedOn',
    'change.plannedOn',
    'event:footer-seen',
    'event:health-checked',
    'event:domain-renewed',
    'event:server-renewed',
    'event:inspection-notice',
    'event:inspection-answered',
  ])
  if (name === 'record.licences') return { name, value: 'b25' }
  if (name === 'record.annualReportFiled') return { name, value: 'yes' }
  const ahead: Readonly<Record<string, readonly [number, number]>> = {
    'service.openDate': [-40, 60],
    'record.grantedOn': [-60, 0],
    'domain.expiresOn': [-5, 400],
    'hosting.expiresOn': [-3, 200],
    'entity.certificateExpiresOn': [10, 400],
    'record.licenceExpiresOn': [20, 500],
    'change.happenedOn': [-20, 0],
    'change.plannedOn': [5, 90],
  }
  const [from, to] = ahead[name] ?? [0, 0]
  return { name, plus: chance.between(from, to) }
}

function words(chance: Chance): string {
  return chance.pick([
    `timezone ${chance.pick(zones)}`,
    'stop',
    'reminders on',
    'reminders on',
    `/stop ${chance.pick(['psb', 'domain-renewal', 'log-retention'])}`,
  ])
}
