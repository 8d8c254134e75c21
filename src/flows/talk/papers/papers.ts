// Which papers the verdict calls for, in what order things happen, and how long they usually take.

import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { begin } from '../interview/interview.ts'
import { papersBlocks } from './paper-list.ts'

const words = {
  first: { en: 'That depends on your case. Let me ask a few things first.', zh: '这取决于您的具体情况，先问几个问题。' },
}

/** The papers, or the questions they depend on. */
export function papers(draft: Draft): void {
  if (draft.memory.told === undefined) {
    draft.reply.tell(words.first)
    return openQuestion(draft) === null ? begin(draft) : askAgain(draft)
  }
  draft.reply.say(...papersBlocks(draft))
  if (openQuestion(draft) !== null) return askAgain(draft)
  draft.reply.offer(verdictButtons(draft))
}
