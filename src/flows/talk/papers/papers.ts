// Which papers the verdict calls for, in what order things happen, and how long they usually take.

import type { Turning } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { begin } from '../interview/interview.ts'
import { papersBlocks } from './paper-list.ts'

const words = {
  first: { en: 'That depends on your case. Let me ask a few things first.', zh: '这取决于您的具体情况，先问几个问题。' },
}

/** The papers, or the questions they depend on. */
export function papers(turning: Turning): void {
  if (turning.memory.told === undefined) {
    turning.tell(words.first)
    return openQuestion(turning) === null ? begin(turning) : askAgain(turning)
  }
  turning.say(...papersBlocks(turning))
  if (openQuestion(turning) !== null) return askAgain(turning)
  turning.offer(verdictButtons(turning))
}
