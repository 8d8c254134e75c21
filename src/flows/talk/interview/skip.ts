// Leaving a question: `skip` puts it off, "I don't know" answers it with what is true.
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { isAnswered } from '../../model/answered.ts'
import { currentFields } from '../../model/current.ts'
import { takeTypedDecision } from '../decisions.ts'
import { help } from '../welcome/help.ts'
import { goOn } from './interview.ts'
import { takeUnknown } from './on-answer.ts'

const words = {
  skipped: { en: 'Left for later; it is on the list of open items.', zh: '已跳过，列入待补充事项。' },
  noted: { en: 'Fine. The answer will say what depends on it.', zh: '好的，先按“不清楚”处理，结论中会注明影响。' },
  nothing: { en: 'No question is open right now.', zh: '当前没有待回答的问题。' },
  kept: { en: 'Kept as it was.', zh: '已保留原回答。' },
}

/** Leaves the open question for later; an answered one (shown by `back`) keeps its answer. */
export function skip(draft: Draft): void {
  const question = openQuestion(draft)
  if (question === null && takeTypedDecision(draft, 'no')) return
  if (question === null) return nothingOpen(draft)
  const known = isAnswered(question, draft.facts(), currentFields(draft.application, draft.service))
  draft.reply.tell(known ? words.kept : words.skipped)
  if (!known) draft.write.remember({ skipped: [...(draft.memory.skipped ?? []), question.id] })
  goOn(draft)
}

/** "I don't know." */
export function unknown(draft: Draft): void {
  const question = openQuestion(draft)
  if (question === null) return nothingOpen(draft)
  draft.reply.tell(words.noted)
  takeUnknown(draft, question)
}

function nothingOpen(draft: Draft): void {
  draft.reply.tell(words.nothing)
  help(draft)
}
