// Which of the suffix lists a domain falls into (approved, known refused, reported refused, none of them), and which body of the state it suits.
import { domainToUnicode } from 'node:url'
import { z } from 'zod'

const list = z.array(z.string())

/** The file names/suffixes.yaml. */
export const suffixesSchema = z.strictObject({
  asOf: z.iso.date(),
  sources: list,
  state: list,
  script: list,
  generic: list,
  refused: list,
  reported: list,
  beijing: list,
})

/** Suffixes without the leading dot, ready for look-up. */
export type Suffixes = {
  readonly approved: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
  /** Providers and users report that new filings are refused; MIIT's own page was not seen. */
  readonly reported: ReadonlySet<string>
  readonly narrow: ReadonlySet<string>
}

/** The three lists from the file. */
export function suffixLists(file: z.output<typeof suffixesSchema>): Suffixes {
  return {
    approved: new Set([...file.state, ...file.script, ...file.generic]),
    refused: new Set(file.refused),
    reported: new Set(file.reported),
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
    if (lists.approved.has(suffix) || lists.refused.has(suffix) || lists.reported.has(suffix)) return suffix
  }
  return labels.at(-1)!
}

/** The list a suffix is on. */
export function suffixStanding(suffix: string, lists: Suffixes): 'approved' | 'refused' | 'reported' | 'unlisted' {
  if (lists.refused.has(suffix)) return 'refused'
  if (lists.reported.has(suffix)) return 'reported'
  return lists.approved.has(suffix) ? 'approved' : 'unlisted'
}

/** Which body of the state a suffix is kept for: `.gov.cn` and `.政务` for government, any other `.cn` and `.公益` for institutions. */
export function stateSuffix(suffix: string): 'government' | 'cn' | 'other' {
  if (['gov.cn', '政务', '政务.cn'].includes(suffix)) return 'government'
  return suffix === '公益' || suffix === 'cn' || suffix.endsWith('.cn') ? 'cn' : 'other'
}
