// What was read from a free message or a photo: shown for one confirmation, never stored silently; a wrong one is taken out, the others stay.
import type { FactPath, FactValue } from '../../../knowledge/law/facts.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { encodeButton } from '../../model/button.ts'
import type { Proposed } from '../../model/memory.ts'
import { proposedLine } from '../../wording/fact-line.ts'
import { buttonsMost } from '../../wording/question.ts'
import { fingerprint } from '../verdict/fingerprint.ts'
import { begin } from './interview.ts'
import { fieldHolder } from './on-answer.ts'

const words = {
  which: { en: 'Which one is wrong? I’ll take it out and ask about it.', zh: '哪一项不对？我会去掉并另行询问。' },
  more: { en: 'More …', zh: '更多…' },
  all: { en: 'All of it', zh: '全部不对' },
  dropped: { en: 'Fine, I’ll ask step by step.', zh: '好的，我逐项询问。' },
}

/** What a reading is called by: the path of a fact, the id of a field. */
const keyOf = (one: Proposed) => ('path' in one ? one.path : one.field)

/** Everything shown is taken as said. */
export function takeProposals(draft: Draft): void {
  const before = fingerprint(draft)
  for (const one of draft.memory.proposals ?? [])
    if ('path' in one) draft.write.state({ [one.path]: one.value } as Record<FactPath, FactValue>)
    else draft.write.fill(one.field, one.value, fieldHolder(draft, one.field, draft.service))
  draft.write.remember({ proposals: undefined, ...(before !== fingerprint(draft) && { told: undefined }) })
  begin(draft)
}

/** Something of it is wrong: which? As many at a time as a message has buttons for. */
export function dropProposals(draft: Draft, page = 0): void {
  const proposals = draft.memory.proposals ?? []
  if (proposals.length < 2) return takeOut(draft, 'all')
  draft.reply.tell(words.which)
  const button = (label: string, argument: string) => ({
    label,
    data: encodeButton({ kind: 'command', name: 'wrong', argument }),
  })
  const { locale, library } = draft
  const several = proposals.length > buttonsMost - 1
  const room = several ? buttonsMost - 2 : buttonsMost - 1
  const from = page * room < proposals.length ? page * room : 0
  const lines = proposals
    .slice(from, from + room)
    .map((proposal) => [button(proposedLine(proposal, locale, library), keyOf(proposal))])
  const more = several ? [[button(words.more[locale], `page-${from / room + 1}`)]] : []
  draft.reply.offer([...lines, ...more, [button(words.all[locale], 'all')]])
}

/** Takes one reading out (`all` takes all, `page-1` only looks further), and shows the rest again. */
export function takeOut(draft: Draft, path: string): void {
  if (path.startsWith('page-')) return dropProposals(draft, Number(path.slice(5)))
  const left = path === 'all' ? [] : (draft.memory.proposals ?? []).filter((proposal) => keyOf(proposal) !== path)
  draft.write.remember({ proposals: left.length === 0 ? undefined : left })
  if (left.length > 0) return decide(draft, 'proposals')
  draft.reply.tell(words.dropped)
  if (draft.memory.open !== undefined) return askAgain(draft)
  begin(draft)
}
