// The pace Telegram asks for: about 30 messages a second in all, one a second in a chat, twenty a minute in a group.
import type { Pace } from '../channel.ts'
import { isGroup } from './identity.ts'

/** What is published (Bots FAQ, "My bot is hitting limits"); intervals a little longer, for clocks that differ. */
export const pace: Pace = {
  accountPerSecond: 30,
  chatIntervalMs: (address) => (isGroup(address) ? 3_050 : 1_020),
  chatKey: ({ channel, account, chat }) => `${channel}:${account}:${chat}`,
}
