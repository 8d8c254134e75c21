// What should be sent, worked out the plain way from the text of the deadlines. It shares no code with the product's plan.
import { duties, dutyBy, type Known, steps, usualEnd } from './duties-by-hand.ts'
import type { Someone } from './story.ts'
import { instant, later, laterWorked, quietAt, quietOver, toWorked, wall } from './wall.ts'

/** A message that should go out: when, to whom, with which reminders. */
export type Expected = { readonly at: number; readonly to: string; readonly keys: readonly string[] }

type Row = { at: number; series: string; duty: string; to: string; sent: boolean; snoozed: boolean; putOff: boolean }
type OrderState = { id: string; kind: 'website-filing' | 'psb'; stage: string; at: number; entered: Record<string, number> }
type Series = { duty: Known; occurrence: string; start: string; startAt: number; due: string | null; live: boolean }
type Recipient = { id: string; timezone: string; quiet: string; stopped: Set<string> }

const china = 'Asia/Shanghai'
const hour = 3_600_000

/** The oracle of one application. */
export class Oracle {
  readonly application: string
  readonly sent: Expected[] = []
  readonly rows = new Map<string, Row>()
  readonly people: Recipient[]
  readonly dates = new Map<string, string>()
  readonly events = new Map<string, string>()
  readonly done = new Set<string>()
  readonly counts = new Map<string, number>()
  readonly endedWith = new Map<string, string>()
  readonly startsAnew = new Map<string, string>()
  readonly orders: OrderState[] = []
  readonly filedIn = new Set<number>()
  licencesSince: string | undefined
  held = false
  lastTo = new Map<string, string>()

  constructor(application: string, people: readonly Someone[]) {
    this.application = application
    this.people = people.map((one) => ({ ...one, stopped: new Set() }))
  }

  today = (now: number) => wall(now, china).slice(0, 10)

  // --- what happens ---

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
    const open = this.orders.find((one) => one.kind === kind && !isOver(one))
    if (open === undefined) return { order: `o${this.orders.length + 1}`, to: 'preparing', opens: true }
    if (kind === 'psb' && open.stage === 'preparing' && this.orders.some((one) => one.kind === 'website-filing' && !isOver(one)))
      return null
    const ways = steps[kind][open.stage]!
    return { order: open.id, to: ways[Math.floor(chance * ways.length)]!, opens: false }
  }

  move(now: number, kind: 'website-filing' | 'psb', id: string, to: string): void {
    const known = this.orders.find((one) => one.id === id)
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

  // --- what follows ---

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
    const slots = this.slots(series, one, now)
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

  /** The instants of a series for one recipient, in order; several on one day are one, the latest. */
  slots(series: Series, one: Recipient, now: number): { offset: string; at: number }[] {
    const { duty, start, startAt, due } = series
    const given =
      one.id === 'account_team' ? (duty.team === 'all' ? [...duty.offsets, 'overdue'] : duty.team) : [...duty.offsets, 'overdue']
    const anchor = duty.from === 'start' ? start : due
    if (duty.hourly) {
      return duty.offsets
        .filter((offset) => given.includes(offset))
        .map((offset) => ({ offset, at: startAt + Number.parseInt(offset, 10) * hour }))
    }
    const byDay = new Map<string, { offset: string; at: number }>()
    const put = (offset: string, day: string) => {
      const rolled = roll(duty, day, start, due)
      byDay.delete(rolled)
      byDay.set(rolled, { offset, at: instant(rolled, '09:30', one.timezone) })
      return instant(rolled, '09:30', one.timezone)
    }
    if (anchor !== null) {
      const days = duty.offsets
        .filter((offset) => given.includes(offset))
        .map((offset) => ({ offset, day: shifted(anchor, offset) }))
      for (const { offset, day } of days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) put(offset, day)
    }
    if (duty.overdue && given.includes('overdue') && due !== null) {
      for (let n = 1, after = 0; ; n++) {
        after += n <= 4 ? 7 : 30
        if (put(`+${after}d`, later(due, after)) > now) break
      }
    }
    return [...byDay.values()].sort((a, b) => a.at - b.at)
  }

  /** What is running now. */
  series(now: number): Series[] {
    return duties.flatMap((duty) => {
      if (duty.id === 'annual-report') return this.years(duty, now)
      if (ofOrders.includes(duty.id)) return this.ofOrders(duty)
      const start = this.startOf(duty, now)
      if (start === null) return []
      const occurrence = this.occurrence(duty)
      if (this.isOver(duty, occurrence) || this.isHeld(duty)) return []
      const series = { duty, occurrence, start, startAt: 0, due: dueOf(duty, start), live: true }
      return [series]
    })
  }

  startOf(duty: Known, now: number): string | null {
    const anew = this.startsAnew.get(duty.id)
    const [opened, granted] = [this.dates.get('service.openDate'), this.dates.get('record.grantedOn')]
    const number = this.held || granted !== undefined
    const registered = number || this.orders.some((one) => one.kind === 'website-filing' && one.stage !== 'withdrawn')
    switch (duty.id) {
      case 'psb':
      case 'footer-number': {
        if (!registered || (duty.id === 'psb' && this.events.has('psb is filed'))) return null
        const known = [opened, granted].filter((one) => one !== undefined).sort()
        const latest = known.at(-1)
        return latest === undefined || (!number && latest <= this.today(now)) ? null : latest
      }
      case 'psb-badge': {
        const order = this.orders.findLast((one) => one.kind === 'psb' && one.stage === 'granted')
        return order === undefined ? null : this.today(order.at)
      }
      case 'log-retention':
        return registered ? (opened ?? null) : null
      case 'health-check':
        return granted === undefined ? null : (anew ?? granted)
      case 'inspection-reply':
        return this.events.get('inspection-notice') ?? null
      default:
        return this.dates.get(dateOf[duty.id]!) ?? null
    }
  }

  isOver(duty: Known, occurrence: string): boolean {
    if (this.done.has(`${duty.id} ${occurrence}`) || (duty.until !== undefined && this.events.has(duty.until))) return true
    return duty.id === 'psb' && this.orders.some((one) => one.kind === 'psb' && one.stage === 'granted')
  }

  isHeld(duty: Known): boolean {
    return duty.id === 'psb' && this.orders.some((one) => one.kind === 'psb' && one.stage === 'psb-review')
  }

  occurrence(duty: Known): string {
    const count = String(this.counts.get(duty.id) ?? 1)
    return duty.id === 'document-renewal' ? `certificate.${count}` : count
  }

  years(duty: Known, now: number): Series[] {
    const since = this.licencesSince
    if (since === undefined) return []
    const found: Series[] = []
    const first = Number(since.slice(0, 4)) - (since.slice(5) <= '03-31' ? 1 : 0)
    for (let year = first; year <= Number(this.today(now).slice(0, 4)); year++) {
      if (this.filedIn.has(year + 1) || this.done.has(`annual-report ${year}`)) continue
      found.push({ duty, occurrence: String(year), start: since, startAt: 0, due: `${year + 1}-03-31`, live: true })
    }
    return found
  }

  ofOrders(duty: Known): Series[] {
    return this.orders.flatMap((order) => {
      if (isOver(order) || !concerns(duty, order)) return []
      if (order.kind === 'psb' && order.stage === 'preparing') return []
      const start = this.today(order.at)
      const range = usualEnd[`${order.kind} ${order.stage}`]
      if (duty.id === 'stage-overdue' && range === undefined) return []
      const due = duty.id === 'stage-overdue' ? shifted(start, range!) : null
      return [
        {
          duty,
          occurrence: `${order.id}.${order.stage}.${order.entered[order.stage]}`,
          start,
          startAt: order.at,
          due,
          live: true,
        },
      ]
    })
  }

  /** A new date after an occurrence was finished begins the next one; before that it corrects. */
  settle(now: number): void {
    for (const duty of duties) {
      if (!duty.counted) continue
      const start = this.startOf(duty, now)
      if (start === null) continue
      const over = this.isOver(duty, this.occurrence(duty))
      const ended = this.endedWith.get(duty.id)
      if (over && duty.repeats) {
        this.startsAnew.set(
          duty.id,
          this.done.has(`${duty.id} ${this.occurrence(duty)}`) ? this.lastDone(duty, now) : this.events.get(duty.until!)!,
        )
        this.countUp(duty)
      } else if (ended !== undefined && ended !== start) this.countUp(duty)
      else if (over && ended === undefined) this.endedWith.set(duty.id, start)
      else if (!over && ended !== undefined) this.endedWith.delete(duty.id)
    }
  }

  lastDone(duty: Known, now: number): string {
    return this.events.get(duty.until!) ?? this.today(now)
  }

  countUp(duty: Known): void {
    this.counts.set(duty.id, (this.counts.get(duty.id) ?? 1) + 1)
    this.endedWith.delete(duty.id)
    if (duty.until !== undefined) this.events.delete(duty.until)
  }

  recipients(duty: Known): Recipient[] {
    const team = duty.team === 'all' || duty.team.length > 0 ? [this.recipient('account_team')] : []
    return [...(duty.client ? this.people : []), ...team]
  }

  recipient(id: string): Recipient {
    return this.people.find((one) => one.id === id) ?? { id, timezone: china, quiet: '21:00-09:00', stopped: new Set() }
  }
}

const ofOrders = ['stage-overdue', 'order-returned', 'authority-status', 'sms-check']
const dateOf: Readonly<Record<string, string>> = {
  'change-notice': 'change.plannedOn',
  'change-record': 'change.happenedOn',
  'licence-renewal': 'record.licenceExpiresOn',
  'domain-renewal': 'domain.expiresOn',
  'server-renewal': 'hosting.expiresOn',
  'document-renewal': 'entity.certificateExpiresOn',
}

const isOver = (order: OrderState) => order.stage === 'granted' || order.stage === 'withdrawn'

function concerns(duty: Known, order: OrderState): boolean {
  if (duty.id === 'order-returned') return order.stage.endsWith('-returned')
  if (duty.id === 'authority-status') return order.kind === 'website-filing' && order.stage === 'authority-review'
  if (duty.id === 'sms-check') return order.stage === 'sms-check'
  return true
}

function shifted(day: string, offset: string): string {
  if (/^\d\d-\d\d$/.test(offset)) return `${day.slice(0, 4)}-${offset}`
  const n = Number.parseInt(offset, 10)
  return offset.endsWith('wd') ? laterWorked(day, n) : later(day, n)
}

const dueOf = (duty: Known, start: string) => (duty.due === undefined || duty.hourly ? null : shifted(start, duty.due))

/** Back to the working day before, forward to the next; a clock that runs forward is never met before its start. */
function roll(duty: Known, day: string, start: string, due: string | null): string {
  if (duty.roll === 1) return toWorked(day, 1)
  const back = toWorked(day, -1)
  if (back < start && (due === null || due > start)) return toWorked(day < start ? start : day, 1)
  return back
}

function nextMorning(now: number, { timezone, quiet }: Recipient): number {
  const day = wall(now, timezone).slice(0, 10)
  const today = instant(day, '09:30', timezone)
  return quietOver(today > now ? today : instant(later(day, 1), '09:30', timezone), timezone, quiet)
}
