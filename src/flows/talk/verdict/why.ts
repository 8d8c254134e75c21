// Why: of the open question, or of the verdict told last.

import { readingOf } from '../../../knowledge/library/search/index.ts'
import type { Question } from '../../../knowledge/questions/question.ts'
import { locales } from '../../../locale.ts'
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

/** Explains, then shows the open question once more. `said`: "why must I say how it earns?" may mean another question than the open one. */
export function why(draft: Draft, said = ''): void {
  const open = openQuestion(draft)
  const question = open === null ? null : questionMeant(draft, open, said)
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

/** The deciding question that alone shares a subject with these words; the open one where they name none, or its own. */
function questionMeant({ library }: Draft, open: Question, said: string): Question {
  const named = readingOf(said, library.words).things
  const subjectsOf = ({ prompt, label }: Question) =>
    locales.flatMap((locale) => readingOf(`${prompt[locale]} ${label?.[locale] ?? ''}`, library.words).things)
  const meant = library.questions.filter(
    (question) => question.rank !== undefined && subjectsOf(question).some((thing) => named.includes(thing)),
  )
  return meant.length === 1 && !meant.includes(open) ? meant[0]! : open
}
