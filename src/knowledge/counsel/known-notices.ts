// The whole notices that are known, each with its reasons: the decoder learns from those that have one, and tests read them all.
import { readFileSync } from 'node:fs'
import { authoredFile } from '../authored.ts'

/** A notice and the ids of its reasons, apart by commas; `NOT` where it is no rejection. */
export type KnownNotice = readonly [notice: string, reasons: string]

/** All lines of known-notices.tsv. */
export function allKnownNotices(): readonly KnownNotice[] {
  const lines = readFileSync(authoredFile('counsel/known-notices.tsv'), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => line.split('\t') as [string, string])
}

/** Those that mean one thing, as wordings: a reason or `none`. */
export const knownNotices = (): readonly (readonly [wording: string, means: string])[] =>
  allKnownNotices()
    .filter(([, reasons]) => !reasons.includes(','))
    .map(([notice, reasons]) => [notice, reasons === 'NOT' ? 'none' : reasons])
