// Says that messages came faster than they can be answered, and that the rest of them stays unread.
import type { Draft } from '../draft/draft.ts'

const words = {
  unread: {
    en: '**That’s more than I can answer.** I take your first messages in order; what came after them is unread. Wait for my answers, then send what matters in one message.',
    zh: '**消息太多，我来不及逐条回复。**最先发来的消息会依次答复，之后的未读取。请等我答复后，将要点合并为一条消息发送。',
  },
}

/** A chat floods: told once, so that nobody waits for an answer that will not come. */
export function tellUnread(draft: Draft): void {
  draft.reply.tell(words.unread)
}
