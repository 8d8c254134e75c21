// Why: of the open question, or of the verdict told last.

import type { Turning } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { text } from '../../model/message.ts'
import { sourceLine } from '../../wording/source-line.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { help } from '../welcome/help.ts'
import { whyBlocks } from './reasons.ts'

const words = {
  confirming: {
    en: 'Only what you confirm counts. One tap settles all of it; what is wrong I take out.',
    zh: '只有您确认过的信息才会作为判断依据。点一下即可全部确认，不对的可以去掉。',
  },
}

/** Explains, then shows the open question once more. */
export function why(turning: Turning): void {
  const question = openQuestion(turning)
  if (question !== null) {
    turning.say(text(question.why[turning.locale]))
    const line = sourceLine(turning.library, question.sources, turning.locale)
    if (line !== null) turning.say(line)
    return askAgain(turning)
  }
  if (turning.memory.asked?.what === 'proposals') return turning.tell(words.confirming)
  if (Object.keys(turning.facts()).length === 0) return help(turning)
  turning.say(...whyBlocks(turning))
  turning.offer(verdictButtons(turning))
}
