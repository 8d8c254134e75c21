// No reply repeats the one before: where it would, word for word, one line says so, and what is open comes back under it.
import { createHash } from 'node:crypto'
import { plainText, text } from '../model/message.ts'
import { commandIn } from '../understand/command-in-text.ts'
import type { Draft } from './draft.ts'

const words = {
  same: {
    en: 'The same as just above. Put it in other words, or tell me more about your case.',
    zh: '与上一条回答相同。可以换个说法，或再补充一些情况。',
  },
}

/**
 * Keeps the reply from being the one before. A button, a command with its slash, or words with a value of their own (a code) may
 * have the same answer twice.
 */
export function replyAnew(draft: Draft): void {
  const { reply, event, memory } = draft
  if (reply.silent || event.actor.role === 'program') return
  const { body } = event
  const typed = (body.kind === 'text' || body.kind === 'edited') && (commandIn(body.text)?.argument ?? '') === ''
  if (typed && fingerprintOf(draft) === memory.replied) reply.instead(text(words.same[draft.locale]))
  draft.write.remember({ replied: fingerprintOf(draft) })
}

const fingerprintOf = ({ reply }: Draft) =>
  createHash('sha256').update(plainText(reply.message())).digest('base64url').slice(0, 16)
