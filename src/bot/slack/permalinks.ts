// Links to applications: where the thread of each is opened, as Slack names it, and back from such a link to the application.
//
// Links are not unfolded by us: `link_shared` is only sent for domains an app has registered as its own, and permalinks are in Slack's
// (docs.slack.dev, "Unfurling links in messages"). Slack itself previews a message's link, for whoever may read the channel.
import { deskThread, isDesk, isUnopened } from '../../flows/parties.ts'
import type { Links } from '../../flows/reply/team-list.ts'
import type { View } from '../../flows/view.ts'
import type { Api } from './api.ts'
import type { Acting, Ground } from './ground.ts'
import { personId, threadIn } from './identity.ts'

const keptMost = 5_000

/** Asks Slack for links, once for each thread: a message keeps its link. */
export class Permalinks {
  readonly #api: Api
  readonly #kept = new Map<string, string>()

  constructor(api: Api) {
    this.#api = api
  }

  /** The links of those that have a thread. What Slack does not tell is left out: a list without links is better than none. */
  async of(views: readonly View[]): Promise<Links> {
    const found = await Promise.all(views.map(async (view) => [view.application.id, await this.#linkOf(view)] as const))
    return new Map(found.filter((one): one is readonly [string, string] => one[1] !== undefined))
  }

  async #linkOf({ application }: View): Promise<string | undefined> {
    const address = deskThread(application)?.address
    if (address?.thread === undefined || isUnopened(address)) return undefined
    const key = `${address.chat}:${address.thread}`
    const known = this.#kept.get(key)
    if (known !== undefined) return known
    const answer = await this.#api.chat.getPermalink({ channel: address.chat, message_ts: address.thread }).catch(() => undefined)
    if (answer?.permalink === undefined) return undefined
    if (this.#kept.size >= keptMost) this.#kept.clear()
    this.#kept.set(key, answer.permalink)
    return answer.permalink
  }
}

/** The thread a link leads to; a reply's link names its thread. Null where the words are no link to a message. */
export function threadOfLink(words: string): { readonly channel: string; readonly thread: string } | null {
  const [, channel, seconds, rest, query = ''] =
    /^https:\/\/[\w.-]+\.slack(?:-gov)?\.com\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?:\?(\S*))?$/.exec(words.trim()) ?? []
  if (channel === undefined) return null
  return { channel, thread: /(?:^|&)thread_ts=(\d+\.\d+)/.exec(query.replaceAll('&amp;', '&'))?.[1] ?? `${seconds}.${rest}` }
}

/** The application somebody names, by its id or by a link into its thread. A link to anything else names nothing. */
export async function namedBy({ bot, teamChannel, store }: Ground, { user }: Acting, words: string): Promise<string> {
  const link = threadOfLink(words)
  if (link === null) return words
  if (link.channel !== teamChannel) return ''
  const { version, conversation } = await store.load(threadIn(bot.team, link.channel, link.thread), {
    id: personId(bot.team, user),
  })
  return version > 0 && isDesk(conversation) ? conversation.application : ''
}
