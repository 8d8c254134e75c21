// The last word when an event could not be handled: said plainly, nothing lost, and the way to a person.
import type { Event } from '../model/event.ts'
import { text } from '../model/message.ts'
import { chatOf, type State } from '../model/state.ts'
import type { Turn } from '../model/turn.ts'

const words = {
  en: 'Something went wrong on our side with that message. Everything you told me before is kept. Please try once more, or write “person” to reach a colleague.',
  zh: '刚才这条消息处理时出了问题，是我们这边的原因。您之前提供的内容都已保存。请再发一次，或回复“人工”联系同事。',
}

/** A turn that only apologises; it never depends on what failed. */
export function apologise(state: State, event: Event): Turn {
  const { locale, address } = chatOf(state)
  if (address.channel === 'system') return { changes: [], deliveries: [], nudges: [] }
  const message = { blocks: [text(words[locale])] }
  return { changes: [], nudges: [], deliveries: [{ key: `${event.id}#1`, to: address, lane: 'reply', locale, message }] }
}
