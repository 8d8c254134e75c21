// Scores how notices are read: the share of reasons found, of reasons named that are none, and what was misread, for whoever looks.
import type { ReadNotice } from '../../../src/knowledge/counsel/notice.ts'

/** A notice, its reasons (none: it is no rejection), and reasons that count neither way. */
export type JudgedNotice = {
  readonly notice: string
  readonly wanted: readonly string[]
  readonly allowed?: readonly string[] | undefined
}

/** `found` of 1 and `wrong` of 1 are shares; `misread` says which notices and how. */
export function scoreNotices(read: ReadNotice, judged: readonly JudgedNotice[]) {
  let [wanted, hits, wrong, takenForRejections] = [0, 0, 0, 0]
  const misread: string[] = []
  for (const one of judged) {
    const { kind, reasons } = read(one.notice)
    const named = reasons.map((reason) => reason.id)
    const missed = one.wanted.filter((id) => !named.includes(id))
    const strange = named.filter((id) => !one.wanted.includes(id) && !(one.allowed ?? []).includes(id))
    wanted += one.wanted.length
    hits += one.wanted.length - missed.length
    wrong += strange.length
    if (one.wanted.length === 0 && kind === 'rejection') takenForRejections += 1
    if (missed.length + strange.length > 0)
      misread.push(`${one.notice}: missed ${missed.join(', ')}; wrong ${strange.join(', ')}`)
  }
  return { found: hits / wanted, wrong: wrong / (hits + wrong), takenForRejections, misread: misread.join('\n') }
}
