// Leaving a question: `skip` puts it off, "I don't know" answers it with what is true.
import type { Turning } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { takeTypedDecision } from '../decisions.ts'
import { help } from '../welcome/help.ts'
import { takeUnknown } from './answer.ts'
import { goOn } from './interview.ts'

const words = {
  skipped: { en: 'Left for later; it is on the list of open items.', zh: '已跳过，列入待补充事项。' },
  noted: { en: 'Fine. The answer will say what depends on it.', zh: '好的，先按“不清楚”处理，结论中会注明影响。' },
  nothing: { en: 'No question is open right now.', zh: '当前没有待回答的问题。' },
  kept: { en: 'Kept as it was.', zh: '已保留原回答。' },
}

/** Leaves the open question for later; an answered one (shown by `back`) keeps its answer. */
export function skip(turning: Turning): void {
  const question = openQuestion(turning)
  if (question === null && takeTypedDecision(turning, 'no')) return
  if (question === null) return nothingOpen(turning)
  const known = question.asks.some((path) => turning.facts()[path] !== undefined)
  turning.tell(known ? words.kept : words.skipped)
  if (!known) turning.remember({ skipped: [...(turning.memory.skipped ?? []), question.id] })
  goOn(turning)
}

/** "I don't know." */
export function unknown(turning: Turning): void {
  const question = openQuestion(turning)
  if (question === null) return nothingOpen(turning)
  turning.tell(words.noted)
  takeUnknown(turning, question)
}

function nothingOpen(turning: Turning): void {
  turning.tell(words.nothing)
  help(turning)
}
