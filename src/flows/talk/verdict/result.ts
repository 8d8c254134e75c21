// The answer once more, or how far it is from one.
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { begin, tellVerdict } from '../interview/interview.ts'

const words = { soon: { en: 'Not yet: a few questions are left.', zh: '还没有结论，还差几个问题。' } }

/** Tells the verdict again; before there is one, goes on with the questions. */
export function result(draft: Draft): void {
  if (draft.memory.told !== undefined && openQuestion(draft) === null) return tellVerdict(draft)
  draft.reply.tell(words.soon)
  begin(draft)
}
