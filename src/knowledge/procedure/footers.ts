// Which number the home page shows in each province, and which letters its numbers begin with.
import { z } from 'zod'
import { readOwn } from '../read.ts'

const row = z.object({
  code: z.string(),
  letters: z.array(z.string()),
  footer: z.enum(['site', 'subject']),
  sources: z.array(z.string()),
})

/** A province's rule for the footer: the site number (`-1`) or the subject number; its letters; where it comes from. */
export type FooterRule = z.output<typeof row>

/** The rules by province code. Throws FaultyFile. */
export function loadFooters(): ReadonlyMap<string, FooterRule> {
  const rows = readOwn('names/provinces.yaml', z.array(row))
  return new Map(rows.map((one) => [one.code, one]))
}
