// The pace Telegram asks for: about 30 messages a second in all, one a second in a chat, twenty a minute in a group.
import type { Pace } from '../channel.ts'
import { isGroup } from './identity.ts'

/** A little under what is published (Bots FAQ, "My bot is hitting limits"), since messages can bunch up on their way. */
export const pace: Pace = {
  accountPerSecond: 28,
  chatIntervalMs: (address) => (isGroup(address) ? 3_050 : 1_020),
  chatKey: ({ channel, account, chat }) => `${channel}:${account}:${chat}`,
}
