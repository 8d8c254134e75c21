// What has happened to an application, and which duties run because of it: the oracle's memory.
import { duties, type Known, usualEnd } from './duties-by-hand.ts'
import { dueOf, type Series, shifted } from './slots.ts'
import { wall } from './wall.ts'

/** The zone of the account team, and of all days that are entered. */
export const china = 'Asia/Shanghai'

/** An order, as far as reminders depend on it. */
export type OrderState = {
  id: string
  kind: 'website-filing' | 'psb'
  stage: string
  at: number
  entered: Record<string, number>
}

/** What has happened, and what runs. */
export class Running {
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

  today = (now: number) => wall(now, china).slice(0, 10)

  /** What is running now. */
  series(now: number): Series[] {
    return duties.flatMap((duty) => {
      if (duty.id === 'annual-report') return this.years(duty, now)
      if (ofOrders.includes(duty.id)) return this.ofOrders(duty)
      const start = this.startOf(duty, now)
      if (start === null) return []
      const occurrence = this.occurrence(duty)
      if (this.isOver(duty, occurrence) || this.isHeld(duty)) return []
      const series = { duty, occurrence, start, startAt: 0, due: dueOf(duty, start) }
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
        const order = this.orders.findLast((order) => order.kind === 'psb' && order.stage === 'granted')
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
    return duty.id === 'psb' && this.orders.some((order) => order.kind === 'psb' && order.stage === 'granted')
  }

  isHeld(duty: Known): boolean {
    return duty.id === 'psb' && this.orders.some((order) => order.kind === 'psb' && order.stage === 'psb-review')
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
      found.push({ duty, occurrence: String(year), start: since, startAt: 0, due: `${year + 1}-03-31` })
    }
    return found
  }

  ofOrders(duty: Known): Series[] {
    return this.orders.flatMap((order) => {
      if (orderIsOver(order) || !concerns(duty, order)) return []
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
}

/** Duties that follow from the stage of an order, not from a day. */
export const ofOrders = ['stage-overdue', 'order-returned', 'authority-status', 'sms-check']
const dateOf: Readonly<Record<string, string>> = {
  'change-notice': 'change.plannedOn',
  'change-record': 'change.happenedOn',
  'licence-renewal': 'record.licenceExpiresOn',
  'domain-renewal': 'domain.expiresOn',
  'server-renewal': 'hosting.expiresOn',
  'document-renewal': 'entity.certificateExpiresOn',
}

/** Has an order come to its end? */
export const orderIsOver = (order: OrderState) => order.stage === 'granted' || order.stage === 'withdrawn'

function concerns(duty: Known, order: OrderState): boolean {
  if (duty.id === 'order-returned') return order.stage.endsWith('-returned')
  if (duty.id === 'authority-status') return order.kind === 'website-filing' && order.stage === 'authority-review'
  if (duty.id === 'sms-check') return order.stage === 'sms-check'
  return true
}
