// Says what stays unread or unanswered: messages that came faster than they can be answered, and the rest of one that is too long or asks too much.
import type { Draft } from '../draft/draft.ts'

const words = {
  unread: {
    en: '**That’s more than I can answer.** I take your first messages in order; what came after them is unread. Wait for my answers, then send what matters in one message.',
    zh: '**消息太多，我来不及逐条回复。**最先发来的消息会依次答复，之后的未读取。请等我答复后，将要点合并为一条消息发送。',
  },
  rest: {
    en: '**I read only the beginning of that message**: it is very long. Please send what else matters in a few sentences.',
    zh: '**这条消息太长，只读取了开头部分。**其余要点请用几句话再发一次。',
  },
  unanswered: {
    en: '**You asked more than fits in one reply.** Above are the first answers; please ask the rest again, a few at a time.',
    zh: '**问题较多，一次答不完。**以上是前几个问题的答复，其余请分几次再问。',
  },
}

/** Most characters of a message that are read: as many as Telegram lets one send (core.telegram.org, "messages"); Slack lets more through. */
export const readMost = 4_096

/** A chat floods: told once, so that nobody waits for an answer that will not come. */
export function tellUnread(draft: Draft): void {
  draft.reply.tell(words.unread)
}

/** A message was longer than anybody reads: its beginning is answered, and the rest asked for in short. */
export function tellUnreadRest(draft: Draft): void {
  draft.reply.tell(words.rest)
}

/** A message asked more than one reply can answer: the first ones are answered, the rest may be asked again. */
export function tellUnanswered(draft: Draft): void {
  draft.reply.tell(words.unanswered)
}
