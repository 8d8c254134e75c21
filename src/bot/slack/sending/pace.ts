// The pace Slack asks for: about one message a second in a channel ("Rate limits"); a channel's threads and people share it.
import type { Pace } from '../../channel.ts'

/** A little under what is published. */
export const pace: Pace = {
  accountPerSecond: 20,
  chatIntervalMs: () => 1_050,
  chatKey: ({ channel, account, chat }) => `${channel}:${account}:${chat}`,
}
