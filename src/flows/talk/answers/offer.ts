// A bare yes or no to what the last reply offered ("check my case", "talk to a person"). The offer holds for one message.
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { assent } from '../../understand/value.ts'

const words = { fine: { en: 'Fine. Ask me anything else.', zh: '好的，您可以继续提问。' } }

/** Longer than that, a message says more than yes or no. */
const shortMost = 24

/** True if the message was taken as the answer to the offer. */
export function takeOffer(draft: Draft, said: string): boolean {
  const { offered } = draft.memory
  if (offered === undefined) return false
  draft.write.remember({ offered: undefined })
  const value = openQuestion(draft) === null && said.length <= shortMost ? assent(said) : null
  if (value === null) return false
  if (value) draft.leadTo(offered)
  else draft.reply.tell(words.fine)
  return true
}
