// What somebody once asked in vain has an answer now: they are told, once, in the chat where they asked and in its language.
import type { Draft } from '../draft/draft.ts'
import { quietEnd } from '../duties/quiet.ts'
import type { ActionValues } from '../model/action.ts'
import type { Conversation } from '../model/application.ts'
import { addressKey } from '../model/event.ts'
import type { KeptFeedback } from '../model/feedback.ts'
import type { Gap } from '../model/gap.ts'
import { blocks, text } from '../model/message.ts'
import { personOf } from '../model/parties.ts'
import { short } from '../wording/card.ts'
import { sourceLine } from '../wording/source-line.ts'

const questionMost = 150

const words = {
  told: { en: 'You asked “{question}”. Now I can answer it:', zh: '您之前问过“{question}”，现在可以答复您：' },
}

/**
 * Tells each chat that asked, and settles its questions. Whoever had a colleague's own answer has been told; whoever wants no messages, or
 * cannot be reached, is left alone, and their question stays on the list.
 */
export function tellAsked(draft: Draft, { rows = '', texts = '{}', source = '', by = '' }: ActionValues['gap-told']): void {
  const ids = rows.split(' ')
  const open = (draft.application.feedback ?? []).filter(
    (feedback) => ids.includes(String(feedback.id)) && feedback.settled === undefined,
  )
  const told = new Set<string>()
  for (const asked of open) {
    const chat = chatOf(draft, asked)
    const person = chat && personOf(draft.application, chat.person)
    if (chat === undefined || person?.stopped.includes('*') === true) continue
    const { locale, id } = chat
    const { title, body } = (JSON.parse(texts) as Gap['texts'])[locale]
    if (!told.has(id)) {
      const free = person === undefined ? draft.now : quietEnd(person, draft.now)
      const from = sourceLine(draft.library, [source], locale)
      const head = text(words.told[locale], { question: short(asked.question, questionMost) })
      draft.send.deliver({
        key: `answer-${id}`,
        to: chat.address,
        lane: 'push',
        locale,
        message: { blocks: [head, ...blocks(body), ...(from === null ? [] : [from])] },
        ...(free > draft.now && { notBefore: free }),
      })
      told.add(id)
    }
    const settled = { by, at: draft.now, answer: `${title}\n${body}` }
    draft.write.change({ kind: 'settle-feedback', id: asked.id, settled })
    draft.write.audit('question answered for all', String(asked.id))
  }
}

function chatOf({ application }: Draft, { conversation, from }: KeptFeedback): Conversation | undefined {
  return application.conversations.find(
    ({ id, address, reachable }) => reachable && (id === conversation || addressKey(address) === addressKey(from)),
  )
}
