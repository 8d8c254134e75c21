// Facts read from a free message: shown for one confirmation, never stored silently; a wrong one is taken out, the others stay.
import type { FactPath, FactValue } from '../../../knowledge/law/facts.ts'
import type { Turning } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { encodeButton } from '../../model/button.ts'
import { holderOf } from '../../model/current.ts'
import { factLine } from '../../wording/fact-line.ts'
import { buttonsMost } from '../../wording/question.ts'
import { begin, fingerprint } from './interview.ts'

/** A reading of the message: a fact it seems to state. */
export type Proposal = { readonly path: FactPath; readonly value: FactValue }

const words = {
  which: { en: 'Which one is wrong? I’ll take it out and ask about it.', zh: '哪一项不对？我会去掉并另行询问。' },
  more: { en: 'More …', zh: '更多…' },
  all: { en: 'All of it', zh: '全部不对' },
  dropped: { en: 'Fine, I’ll ask step by step.', zh: '好的，我逐项询问。' },
}

/** Shows what was understood and asks once for all of it; what waited for confirmation before is shown along. */
export function propose(turning: Turning, proposals: readonly Proposal[]): void {
  const { service } = turning
  for (const { path, value } of proposals) turning.state({ [path]: value } as Record<FactPath, FactValue>, 'proposed')
  const waiting = (turning.memory.proposals ?? []).filter((one) => !proposals.some(({ path }) => path === one.path))
  const fresh = proposals.map(({ path, value }) => ({ path, value, service: holderOf(path, service) }))
  turning.remember({ proposals: [...waiting, ...fresh] })
  decide(turning, 'proposals')
}

/** Everything shown is taken as said. */
export function takeProposals(turning: Turning): void {
  const before = fingerprint(turning)
  for (const { path, value } of turning.memory.proposals ?? []) turning.state({ [path]: value } as Record<FactPath, FactValue>)
  turning.remember({ proposals: undefined, ...(before !== fingerprint(turning) && { told: undefined }) })
  begin(turning)
}

/** Something of it is wrong: which? As many at a time as a message has buttons for. */
export function dropProposals(turning: Turning, page = 0): void {
  const proposals = turning.memory.proposals ?? []
  if (proposals.length < 2) return takeOut(turning, 'all')
  turning.tell(words.which)
  const button = (label: string, argument: string) => ({
    label,
    data: encodeButton({ kind: 'command', name: 'wrong', argument }),
  })
  const { locale, library } = turning
  const several = proposals.length > buttonsMost - 1
  const room = several ? buttonsMost - 2 : buttonsMost - 1
  const from = page * room < proposals.length ? page * room : 0
  const lines = proposals
    .slice(from, from + room)
    .map(({ path, value }) => [button(factLine(path, value, locale, library), path)])
  const more = several ? [[button(words.more[locale], `page-${from / room + 1}`)]] : []
  turning.offer([...lines, ...more, [button(words.all[locale], 'all')]])
}

/** Takes one reading out (`all` takes all, `page-1` only looks further), and shows the rest again. */
export function takeOut(turning: Turning, path: string): void {
  if (path.startsWith('page-')) return dropProposals(turning, Number(path.slice(5)))
  const left = path === 'all' ? [] : (turning.memory.proposals ?? []).filter((one) => one.path !== path)
  turning.remember({ proposals: left.length === 0 ? undefined : left })
  if (left.length > 0) return decide(turning, 'proposals')
  turning.tell(words.dropped)
  if (turning.memory.open !== undefined) return askAgain(turning)
  begin(turning)
}
