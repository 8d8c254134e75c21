// What stands in the plan of an application and what went out of it, as `offset day`: the tests of reminders compare such lists.
import { wallClock } from '../../../src/flows/duties/zone.ts'
import type { Scene } from '../scene.ts'

/** The instant the tests begin at: Monday morning in China. */
export const monday = '2026-11-23T02:00:00.000Z'

/** `offset day` of the waiting rows of a duty, as they stand. */
export const rowsOf = (scene: Scene, duty: string, recipient = 'ann') =>
  scene
    .rows()
    .filter((row) => row.duty === duty && row.recipient === recipient)
    .map((row) => `${row.offset} ${wallClock(row.fireAt, 'Asia/Shanghai').day}`)

/** `offset day` of the reminders of a duty as they went out until an instant. */
export function sentUntil(scene: Scene, duty: string, instant: string, recipient = 'ann'): string[] {
  const out: string[] = []
  for (;;) {
    const [next] = scene.rows()
    if (next === undefined || next.fireAt > instant) break
    const before = new Set(scene.rows('fired').map((one) => one.key))
    scene.until([next.fireAt, scene.now].sort()[1]!)
    for (const row of scene.rows('fired').filter((one) => !before.has(one.key)))
      if (row.duty === duty && row.recipient === recipient) out.push(`${row.offset} ${wallClock(scene.now, 'Asia/Shanghai').day}`)
  }
  return out
}
