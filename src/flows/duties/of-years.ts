// Yearly reports: one occurrence for each year reported on, due in the year after it.
import type { Duty } from '../../knowledge/procedure/duties.ts'
import { concerns, hasEnded, isPaused } from './ending.ts'
import type { Occurrence } from './occurrence.ts'
import { entered, type Ground, type Moment } from './plan-input.ts'
import { chinaZone, wallClock } from './zone.ts'

/** The years owed so far and the one that is running. */
export function ofYears(ground: Ground, duty: Duty): readonly Occurrence[] {
  const { application, today } = ground
  const service = application.services.find(({ id }) => concerns(ground, duty, id))?.id
  const path = duty.start.of[0]
  if (service === undefined || path?.kind !== 'fact' || duty.due.kind !== 'yearly') return []
  const value = ground.facts(service)[path.path]
  if (value === undefined || value === 'unknown' || (Array.isArray(value) && value.every((one) => one === 'unknown'))) return []
  const series = { duty: duty.id, service: null }
  const start = firstKnown(ground, path.path)
  const { day } = duty.due
  const found: Occurrence[] = []
  for (let year = firstOwed(ground, duty, start, day); year <= Number(today.slice(0, 4)); year++) {
    const occurrence = String(year)
    found.push({
      duty,
      series,
      occurrence,
      start: start.moment,
      due: { day: `${year + 1}-${day}` },
      ended: hasEnded(ground, duty, series, occurrence, year),
      paused: isPaused(ground, duty, null) && year === Number(today.slice(0, 4)) - 1,
    })
  }
  return found
}

type Known = { readonly moment: Moment; readonly granted: boolean }

/** Granted in a year: the report on that year is the first. Merely known to be held: the first one due from then on, or said to be open. */
function firstOwed(ground: Ground, duty: Duty, { moment, granted }: Known, day: string): number {
  const year = Number(moment.day.slice(0, 4))
  if (granted) return year
  const open = ground.application.assertions.find(
    (assertion) =>
      duty.until.some((until) => until.kind === 'fact' && until.path === assertion.path) && assertion.value === false,
  )
  const said = open === undefined ? undefined : Number(wallClock(open.at, chinaZone).day.slice(0, 4)) - 1
  const first = moment.day <= `${year}-${day}` ? year - 1 : year
  return said === undefined ? first : Math.min(first, said)
}

function firstKnown(ground: Ground, path: string): Known {
  const order = ground.application.orders.find((order) => order.kind === 'licence' && order.stage === 'granted')
  const said = ground.application.assertions.find(
    (assertion) =>
      assertion.path === path &&
      assertion.standing !== 'proposed' &&
      assertion.value !== null &&
      !(Array.isArray(assertion.value) && assertion.value.length === 0),
  )
  const known = said === undefined ? ground.today : wallClock(said.at, chinaZone).day
  if (path === 'record.licences' && order !== undefined) {
    const moment = entered(order)
    if (moment.day <= known) return { moment, granted: true }
  }
  return { moment: { day: known }, granted: false }
}
