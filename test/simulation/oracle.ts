// What should be sent, worked out the plain way from the text of the deadlines. It shares no code with the product's plan.
import { dutyBy, type Known, steps } from './duties-by-hand.ts'
import { china, ofOrders, orderIsOver, Running } from './running.ts'
import { nextMorning, type Recipient, type Series, slotsOf } from './slots.ts'
import type { Someone } from './story.ts'
import { instant, later, quietAt, quietOver, wall } from './wall.ts'

/** A message that should go out: when, to whom, with which reminders. */
export type Expected = { readonly at: number; readonly to: string; readonly keys: readonly string[] }

type Row = { at: number; series: string; duty: string; to: string; sent: boolean; snoozed: boolean; putOff: boolean }

/** The oracle of one application. */
export class Oracle extends Running {
  readonly application: string
  readonly sent: Expected[] = []
  readonly rows = new Map<string, Row>()
  readonly people: Recipient[]
  lastTo = new Map<string, string>()

  constructor(application: string, people: readonly Someone[]) {
    super()
    this.application = application
    this.people = people.map((person) => ({ ...person, stopped: new Set() }))
  }

  enter(now: number, name: string, value: string): void {
    if (name.startsWith('event:')) {
      const event = name.slice(6)
      // Another notice is another occurrence.
      if (event === 'inspection-notice' && this.events.has(event) && this.events.get(event) !== value)
        this.countUp(dutyBy('inspection-reply'))
      this.events.set(event, value)
    } else if (name === 'record.licences') this.licencesSince ??= this.today(now)
    else if (name === 'record.annualReportFiled') this.filedIn.add(Number(this.today(now).slice(0, 4)))
    else this.dates.set(name, value)
    this.plan(now)
  }

  /** The next step of an order, opened where there is none: the stage it goes to, or null where it cannot go on now. */
  step(kind: 'website-filing' | 'psb', chance: number): { order: string; to: string; opens: boolean } | null {
    const open = this.orders.find((order) => order.kind === kind && !orderIsOver(order))
    if (open === undefined) return { order: `o${this.orders.length + 1}`, to: 'preparing', opens: true }
    if (
      kind === 'psb' &&
      open.stage === 'preparing' &&
      this.orders.some((order) => order.kind === 'website-filing' && !orderIsOver(order))
    )
      return null
    const ways = steps[kind][open.stage]!
    return { order: open.id, to: ways[Math.floor(chance * ways.length)]!, opens: false }
  }

  move(now: number, kind: 'website-filing' | 'psb', id: string, to: string): void {
    const known = this.orders.find((order) => order.id === id)
    if (known === undefined) {
      this.orders.push({ id, kind, stage: to, at: now, entered: { [to]: 1 } })
      return this.plan(now)
    }
    known.stage = to
    known.at = now
    known.entered[to] = (known.entered[to] ?? 0) + 1
    this.settle(now)
    if (kind === 'website-filing' && to === 'granted') {
      this.held = true
      this.dates.set('record.grantedOn', this.today(now))
    }
    if (kind === 'psb' && to === 'granted') this.events.set('psb is filed', this.today(now))
    this.plan(now)
    // The message of the move is the first of the ladder.
    if (to === 'sms-check')
      for (const [key, row] of this.rows) if (!row.sent && key.includes('|0h|') && row.duty === 'sms-check') row.sent = true
  }

  says(now: number, person: string, words: string): void {
    const one = this.people.find(({ id }) => id === person)!
    if (words.startsWith('timezone ')) one.timezone = words.slice(9)
    else if (words === 'stop') one.stopped = new Set(['*'])
    else if (words === 'reminders on') one.stopped.clear()
    else one.stopped.add(words.replace('/stop ', ''))
    this.plan(now, person)
  }

  /** The reminder this person got last, by day: what can be put off or done. */
  last(person: string): string | undefined {
    return this.lastTo.get(person)
  }

  press(now: number, person: string, key: string, verb: 'snooze1' | 'snooze7' | 'done'): void {
    const row = this.rows.get(key)!
    const one = this.people.find(({ id }) => id === person)!
    if (verb === 'done') {
      const [, , duty, occurrence] = key.split('|') as [string, string, string, string]
      this.done.add(`${duty} ${occurrence}`)
      const { until } = dutyBy(duty)
      if (until !== undefined) this.events.set(until, this.today(now))
      if (duty === 'annual-report') this.filedIn.add(Number(this.today(now).slice(0, 4)))
      if (duty === 'psb') this.events.set('psb is filed', this.today(now))
    } else {
      const day = later(wall(now, one.timezone).slice(0, 10), verb === 'snooze1' ? 1 : 7)
      Object.assign(row, {
        sent: false,
        snoozed: true,
        at: quietOver(instant(day, '09:30', one.timezone), one.timezone, one.quiet),
      })
    }
    this.plan(now, person)
  }

  /** The clock ticks: all that is due goes out, together for each recipient; in quiet hours it is put off. */
  tick(now: number): void {
    const due = () => [...this.rows].filter(([, row]) => !row.sent && row.at <= now).sort(([, a], [, b]) => a.at - b.at)
    const tried = new Set<string>()
    for (;;) {
      const found = due().find(([key, row]) => !tried.has(`${key} ${row.at}`))
      if (found === undefined) return
      tried.add(`${found[0]} ${found[1].at}`)
      this.take(now, found[0], due)
    }
  }

  take(now: number, key: string, due: () => [string, Row][]): void {
    this.plan(now)
    const row = this.rows.get(key)
    if (row === undefined || row.sent || row.at > now) return
    const one = this.recipient(row.to)
    const silent = quietAt(now, one.timezone, one.quiet)
    const breaks = (other: Row) => dutyBy(other.duty).hourly === true
    if (silent && !breaks(row)) {
      const end = quietOver(now, one.timezone, one.quiet)
      const [day, time] = wall(end, one.timezone).split(' ') as [string, string]
      row.at = time < '09:30' ? instant(day, '09:30', one.timezone) : end
      row.putOff = true
      return
    }
    const together = due().filter(([, other]) => other.to === row.to && (!silent || breaks(other)))
    for (const [, other] of together) Object.assign(other, { sent: true, snoozed: false })
    const keys = together.map(([name]) => name).sort()
    this.sent.push({ at: now, to: row.to, keys })
    const byDay = keys.filter((name) => !ofOrders.includes(name.split('|')[2]!))
    if (byDay.length > 0) this.lastTo.set(row.to, byDay[0]!)
    this.plan(now)
  }

  /** The next instant at which something should go out. */
  get next(): number {
    return Math.min(...[...this.rows.values()].filter((row) => !row.sent).map((row) => row.at))
  }

  /** Which reminders there should be now. */
  plan(now: number, present?: string): void {
    this.settle(now)
    const wanted = new Set<string>()
    for (const series of this.series(now)) {
      for (const one of this.recipients(series.duty)) {
        if (one.stopped.has('*') || one.stopped.has(series.duty.id)) continue
        this.planFor(series, one, now, present, wanted)
      }
    }
    for (const [key, row] of this.rows) {
      if (row.sent || wanted.has(key)) continue
      if (row.snoozed) Object.assign(row, { sent: true, snoozed: false })
      else this.rows.delete(key)
    }
  }

  planFor(series: Series, one: Recipient, now: number, present: string | undefined, wanted: Set<string>): void {
    const { duty, occurrence } = series
    const stem = `${this.application}|${duty.ofService ? 's1' : '-'}|${duty.id}|${occurrence}`
    const slots = slotsOf(series, one, now)
    const lastPast = slots.filter((slot) => slot.at <= now).at(-1)
    const missed = slots
      .map((slot) => this.rows.get(`${stem}|${slot.offset}|${one.id}`))
      .find((row) => row && !row.sent && !row.snoozed && row.at <= now)
    for (const slot of slots) {
      const key = `${stem}|${slot.offset}|${one.id}`
      const row = this.rows.get(key)
      if (row?.sent) continue
      const fresh = (at: number, putOff: boolean) =>
        this.rows.set(key, { at, series: stem, duty: duty.id, to: one.id, sent: false, snoozed: false, putOff })
      if (row?.snoozed) wanted.add(key)
      else if (slot.at > now) {
        wanted.add(key)
        fresh(slot.at, false)
      } else if (slot === lastPast) {
        wanted.add(key)
        if (row !== undefined && (row.at <= now || row.putOff)) continue
        if (missed !== undefined) fresh(missed.at, true)
        else fresh(duty.hourly || one.id === present ? now : nextMorning(now, one), true)
      }
    }
  }

  recipients(duty: Known): Recipient[] {
    const team = duty.team === 'all' || duty.team.length > 0 ? [this.recipient('account_team')] : []
    return [...(duty.client ? this.people : []), ...team]
  }

  recipient(id: string): Recipient {
    return this.people.find((person) => person.id === id) ?? { id, timezone: china, quiet: '21:00-09:00', stopped: new Set() }
  }
}
