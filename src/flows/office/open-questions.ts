// Questions without a good answer, as the team's home lists them: each can be answered or taken off the list.

import { type Locale, sayDate } from '../../locale.ts'
import { chinaDay } from '../../time.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import type { ListedFeedback } from '../model/feedback.ts'
import { type Button, type Message, small } from '../model/message.ts'
import { buttonName } from '../model/team-catalogue.ts'
import { short } from '../wording/card.ts'

const questionMost = 300

const words = {
  unanswered: { en: 'No answer · {date}', zh: '未能解答 · {date}' },
  missing: { en: 'Missing: {comment}', zh: '缺少：{comment}' },
  disliked: { en: 'The answer didn’t help · {date}', zh: '回答未解决问题 · {date}' },
}

/** Each question with its two buttons. */
export function openQuestions(listed: readonly ListedFeedback[], locale: Locale): readonly Message[] {
  return listed.map(({ id, application, what, question, at, comment }) => {
    const button = (name: 'answer' | 'dismiss'): Button => ({
      label: buttonName(name)[locale],
      data: encodeDeskButton(name, application, String(id)),
    })
    const why = words[what === 'thumb-down' ? 'disliked' : 'unanswered'][locale]
    return {
      blocks: [
        { kind: 'text', spans: [short(question, questionMost)] },
        ...(comment === undefined ? [] : [small(words.missing[locale], { comment: short(comment, questionMost) })]),
        small(why, { date: sayDate(chinaDay(at), locale) }),
      ],
      buttons: [[button('answer'), button('dismiss')]],
    }
  })
}
