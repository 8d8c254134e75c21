// Why: of the open question, or of the verdict told last.

import type { Draft } from '../../draft/draft.ts'
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
export function why(draft: Draft): void {
  const question = openQuestion(draft)
  if (question !== null) {
    draft.reply.say(text(question.why[draft.locale]))
    const line = sourceLine(draft.library, question.sources, draft.locale)
    if (line !== null) draft.reply.say(line)
    return askAgain(draft)
  }
  if (draft.memory.asked?.what === 'proposals') return draft.reply.tell(words.confirming)
  if (Object.keys(draft.facts()).length === 0) return help(draft)
  draft.reply.say(...whyBlocks(draft))
  draft.reply.offer(verdictButtons(draft))
}
