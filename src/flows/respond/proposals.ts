// Facts read from a free message: shown for one confirmation, never stored silently.
import type { FactPath, FactValue } from '../../knowledge/facts.ts'
import { holderOf } from '../current.ts'
import { list } from '../message.ts'
import { factLine } from '../reply/fact-line.ts'
import type { Turning } from '../turning.ts'
import { askAgain } from './asking.ts'
import { decide } from './decision.ts'
import { begin, fingerprint } from './interview.ts'

/** A reading of the message: a fact it seems to state. */
export type Proposal = { readonly path: FactPath; readonly value: FactValue }

const words = {
  read: { en: 'I understood this. Is it right?', zh: '我的理解如下，是否正确？' },
  right: { en: 'Yes, that’s right', zh: '正确' },
  wrong: { en: 'No, ask me instead', zh: '不对，逐项问我' },
  dropped: { en: 'Fine, I’ll ask step by step. Nothing was kept.', zh: '好的，我逐项询问，刚才的理解未保存。' },
}

/** Shows what was understood and asks once for all of it. */
export function propose(turning: Turning, proposals: readonly Proposal[]): void {
  const { service } = turning
  for (const { path, value } of proposals) turning.state({ [path]: value } as Record<FactPath, FactValue>, 'proposed')
  turning.remember({ proposals: proposals.map(({ path, value }) => ({ path, value, service: holderOf(path, service) })) })
  decide(turning, 'proposals', words.read, { yes: words.right, no: words.wrong })
  turning.say(list(proposals.map(({ path, value }) => factLine(path, value, turning.locale))))
}

/** Everything shown is taken as said. */
export function takeProposals(turning: Turning): void {
  const before = fingerprint(turning)
  for (const { path, value } of turning.memory.proposals ?? []) turning.state({ [path]: value } as Record<FactPath, FactValue>)
  turning.remember({ proposals: undefined, ...(before !== fingerprint(turning) && { told: undefined }) })
  begin(turning)
}

/** Nothing of it is kept. */
export function dropProposals(turning: Turning): void {
  turning.remember({ proposals: undefined })
  turning.tell(words.dropped)
  if (turning.memory.open !== undefined) return askAgain(turning)
  begin(turning)
}
