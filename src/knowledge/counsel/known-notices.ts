// What the decoder learns from: single wordings of each reason, and whole notices that were read by a person.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { authoredFile } from '../authored.ts'
import { readOwn } from '../read.ts'

const wordings = z.record(z.string(), z.array(z.string().min(1)).min(1))

/** A notice and the ids of its reasons, apart by commas; `NOT` where it is no rejection. */
export type KnownNotice = readonly [notice: string, reasons: string]

/** All lines of known-notices.tsv. */
export function knownNotices(): readonly KnownNotice[] {
  const lines = readFileSync(authoredFile('counsel/known-notices.tsv'), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => line.replaceAll('\\n', '\n').split('\t') as [string, string])
}

/** Words that mean one thing each: the id of a reason, or `none`. Throws FaultyFile. */
export function knownWordings(): readonly (readonly [wording: string, means: string])[] {
  const single = Object.entries(readOwn('counsel/notice-wordings.yaml', wordings)).flatMap(([means, lines]) =>
    lines.map((line) => [line, means] as const),
  )
  const whole = knownNotices()
    .filter(([, reasons]) => !reasons.includes(','))
    .map(([notice, reasons]) => [notice, reasons === 'NOT' ? 'none' : reasons] as const)
  return [...single, ...whole]
}
