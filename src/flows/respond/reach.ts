// Whether and where a chat can be written to: blocked, back again, gone on under another id, or a message that never arrived.
import type { Turning } from '../turning.ts'

/** The person has blocked us, or is back: nothing is said, but nothing is pushed into the void either. */
export function noteReachable(turning: Turning, reachable: boolean): void {
  if (turning.conversation.reachable === reachable) return
  turning.conversation = { ...turning.conversation, reachable }
}

/** The chat goes on under another id: the conversation follows, and what is owed goes along. */
export function noteMoved(turning: Turning, to: string): void {
  const { address } = turning.conversation
  if (address.chat !== to) turning.conversation = { ...turning.conversation, address: { ...address, chat: to } }
}

/** A message could not be delivered: it stands in the list of such messages; who looks at the application sees it in its history. */
export function noteUndeliverable(turning: Turning, delivery: string, reason: string): void {
  turning.audit('undeliverable', `${delivery}: ${reason}`)
}
