// Which of the three suffix lists a domain falls into: approved, known refused, or on neither.
import { domainToUnicode } from 'node:url'
import { z } from 'zod'

const list = z.array(z.string())

/** The file data/suffixes.yaml. */
export const suffixesSchema = z.strictObject({
  asOf: z.iso.date(),
  sources: list,
  state: list,
  script: list,
  generic: list,
  refused: list,
  beijing: list,
})

/** Suffixes without the leading dot, ready for look-up. */
export type Suffixes = {
  readonly approved: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
  readonly narrow: ReadonlySet<string>
}

/** The three lists from the file. */
export function suffixLists(file: z.output<typeof suffixesSchema>): Suffixes {
  return {
    approved: new Set([...file.state, ...file.script, ...file.generic]),
    refused: new Set(file.refused),
    narrow: new Set(file.beijing),
  }
}

/** The longest listed suffix of a name, else its last label. Understands a leading dot, capitals, punycode and a trailing dot. */
export function suffixOf(name: string, lists: Suffixes): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:?#].*$/, '')
    .replace(/^\.+|\.+$/g, '')
  const labels = (plain.includes('xn--') ? domainToUnicode(plain) || plain : plain).split('.')
  for (let from = Math.max(0, labels.length - 3); from < labels.length; from++) {
    const suffix = labels.slice(from).join('.')
    if (lists.approved.has(suffix) || lists.refused.has(suffix)) return suffix
  }
  return labels.at(-1)!
}

/** The list a suffix is on. */
export function suffixStanding(suffix: string, lists: Suffixes): 'approved' | 'refused' | 'unlisted' {
  return lists.refused.has(suffix) ? 'refused' : lists.approved.has(suffix) ? 'approved' : 'unlisted'
}
