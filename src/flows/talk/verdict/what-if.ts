// What would change this: the single answers whose change turns the verdict into another one. Nothing is changed by asking.

import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { whatIfBlocks } from './changes.ts'
import { result } from './result.ts'

/** Shows them. */
export function whatIf(draft: Draft): void {
  if (draft.memory.told === undefined) return result(draft)
  draft.reply.say(...whatIfBlocks(draft))
  if (openQuestion(draft) !== null) return askAgain(draft)
  draft.reply.offer(verdictButtons(draft))
}
