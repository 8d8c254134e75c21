// Counts occurrences up: a new date after one was finished begins the next; a date that is only corrected does not.
import type { Duty } from '../../knowledge/procedure/duties.ts'
import { doneOn, hasEnded } from './ending.ts'
import { beganMark, countMark, endedMark, eventMark, type Marks, marksOf, type SeriesName, startMark } from './marks.ts'
import { type Ground, unfinished } from './plan-input.ts'
import { countOf, datedSeries, occurrenceName, occurrencesOf } from './series.ts'
import { chinaZone, wallClock } from './zone.ts'

/** The marks as they are to be now; the same object where nothing has changed. */
export function settled(ground: Ground): Marks {
  const marks = marksOf(ground.application)
  const next: Record<string, string> = { ...marks }
  for (const duty of ground.library.duties.values()) {
    if (duty.occurrence !== 'number') continue
    if (duty.for === 'unfinished') settlePause(ground, duty, next)
    else if (duty.start.of.some((reference) => reference.kind !== 'order')) settleDated(ground, duty, next)
  }
  const changed = Object.keys({ ...marks, ...next }).some((name) => marks[name] !== next[name])
  return changed ? next : marks
}

function settleDated(ground: Ground, duty: Duty, next: Record<string, string>): void {
  for (const { series, start: found } of datedSeries(ground, duty)) {
    const start = next[startMark(series)] ?? found.at ?? found.day
    const occurrence = occurrenceName(series, countOf(ground, series))
    const ended = hasEnded(ground, duty, series, occurrence)
    const endedWith = next[endedMark(series)]
    if (ended && duty.repeats) {
      next[startMark(series)] = (doneOn(ground, duty, series, occurrence) ?? ground.today).slice(0, 10)
      countUp(ground, duty, series, next)
    } else if (endedWith !== undefined && endedWith !== start) countUp(ground, duty, series, next)
    else if (ended && endedWith === undefined) next[endedMark(series)] = start
    else if (!ended && endedWith !== undefined) delete next[endedMark(series)]
  }
}

/** The next occurrence of a series begins now; what ended the last one does not end it. */
export function countUp(ground: Ground, duty: Duty, series: SeriesName, next: Record<string, string>): void {
  next[countMark(series)] = String(Number(next[countMark(series)] ?? '1') + 1)
  next[beganMark(series)] = ground.now
  delete next[endedMark(series)]
  for (const until of duty.until) if (until.kind === 'event') delete next[eventMark(until.name, series.service)]
}

/** Activity after a nudge ends the pause: the next one is another. */
function settlePause(ground: Ground, duty: Duty, next: Record<string, string>): void {
  if (unfinished(ground).size === 0) return
  for (const { series, occurrence, start } of occurrencesOf(ground, duty)) {
    const nudged = ground.application.reminders.some(
      (row) =>
        row.duty === duty.id &&
        row.occurrence === occurrence &&
        row.state === 'fired' &&
        wallClock(row.fireAt, chinaZone).day <= start.day,
    )
    if (nudged) countUp(ground, duty, series, next)
  }
}
