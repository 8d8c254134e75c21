// The lines a page shows: what the program told, and what is still on its way. Pure.
import type { Entry, SaidEntry, Told } from '../wire.ts'
import type { Unsent } from './kept.ts'

/** The talk with what has just been told. A line of a known id takes that line's place, so nothing shows twice. */
export function withTold(lines: readonly Entry[], told: Told): readonly Entry[] {
  if (told.kind === 'talk') return told.entries
  if (told.kind !== 'entry') return lines
  const { entry } = told
  const at = lines.findIndex((line) => line.id === entry.id && line.by === entry.by)
  return at < 0 ? [...lines, entry] : lines.with(at, entry.by === 'assistant' ? { ...entry, at: lines[at]!.at } : entry)
}

/** A line for something the person did; null where it shows in another way (a thumb, a box that is ticked). */
export function lineOf({ id, at, what }: Unsent): SaidEntry | null {
  const text = what.kind === 'text' ? what.text : what.kind === 'press' ? what.label : ''
  return text === '' ? null : { by: 'person', id, at, text }
}

/** Is the assistant still to answer? So long as the last thing said is the person's. */
export function awaitsAnswer(lines: readonly Entry[]): boolean {
  return lines.at(-1)?.by === 'person'
}

/** Where the last group of the assistant's messages begins: what the person may answer now. */
export function answerableFrom(lines: readonly Entry[]): number {
  return lines.findLastIndex(({ by }) => by === 'person') + 1
}
