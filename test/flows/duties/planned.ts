// What stands in the plan of an office and what went out of it, as `offset day`: the tests of reminders compare such lists.
import { wallClock } from '../../../src/flows/duties/zone.ts'
import type { Office } from '../office.ts'

/** The instant the tests begin at: Monday morning in China. */
export const monday = '2026-11-23T02:00:00.000Z'

/** `offset day` of the waiting rows of a duty, as they stand. */
export const rowsOf = (office: Office, duty: string, recipient = 'ann') =>
  office
    .rows()
    .filter((one) => one.duty === duty && one.recipient === recipient)
    .map((one) => `${one.offset} ${wallClock(one.fireAt, 'Asia/Shanghai').day}`)

/** `offset day` of the reminders of a duty as they went out until an instant. */
export function sentUntil(office: Office, duty: string, instant: string, recipient = 'ann'): string[] {
  const out: string[] = []
  for (;;) {
    const [next] = office.rows()
    if (next === undefined || next.fireAt > instant) break
    const before = new Set(office.rows('fired').map((one) => one.key))
    office.until([next.fireAt, office.now].sort()[1]!)
    for (const row of office.rows('fired').filter((one) => !before.has(one.key)))
      if (row.duty === duty && row.recipient === recipient)
        out.push(`${row.offset} ${wallClock(office.now, 'Asia/Shanghai').day}`)
  }
  return out
}
