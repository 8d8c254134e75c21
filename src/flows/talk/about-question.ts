// The open question in other words, and putting it off: what people get who do not understand it, or cannot answer it now.
import type { Draft } from '../draft/draft.ts'
import { askAgain, openQuestion } from '../draft/open-question.ts'
import { small, text } from '../model/message.ts'
import { labelOf } from '../wording/fact-line.ts'

const words = {
  which: { en: 'Which of these is it?', zh: '请问是哪一种情况？' },
  unread: {
    en: 'I can’t tell “{question}” from that yet.',
    zh: '从这句话还看不出“{question}”。',
  },
  means: { en: 'In other words: {help}', zh: '换个说法：{help}' },
  leave: {
    en: '“Not sure” is an answer too; “later” leaves it open.',
    zh: '不确定可以直说，也可说“以后再说”先跳过。',
  },
}

/** Explains the open question: what it is about, an example, how to leave it. `because`: what was wrong with the message, if anything. */
export function explainQuestion(draft: Draft, because?: 'which' | 'unread'): void {
  const question = openQuestion(draft)
  if (question === null) return
  const { locale } = draft
  if (because === 'which') draft.reply.tell(words.which)
  if (because === 'unread') draft.reply.tell(words.unread, { question: labelOf(draft, question) })
  const again = because === undefined || (draft.memory.misses ?? 0) > 0
  if (again) draft.reply.say(text(words.means[locale], { help: question.help[locale] }))
  if (question.example !== undefined) draft.reply.say(small(question.example[locale]))
  if (again) draft.reply.say(small(words.leave[locale]))
  draft.write.remember({ misses: (draft.memory.misses ?? 0) + 1 })
  askAgain(draft)
}

/** Leaves the open question for later, and goes on. */
export function putOff(draft: Draft): void {
  if (openQuestion(draft) === null) return draft.leadTo('repeat')
  draft.leadTo('skip')
}
