// Links to applications: where the thread of each is opened, as Slack names it, and back from such a link to the application.
//
// Links are not unfolded by us: `link_shared` is only sent for domains an app has registered as its own, and permalinks are in Slack's
// (docs.slack.dev, "Unfurling links in messages"). Slack itself previews a message's link, for whoever may read the channel.

import { LRUCache } from 'lru-cache'
import { deskThread, isThread, isUnopened, type Links, questionInSlot, readReference, type View } from '../../../flows/index.ts'
import type { Api } from '../api.ts'
import { personId, referenceOf, threadIn } from '../identity.ts'
import type { Acting, Session } from '../session.ts'

const keptMost = 5_000

/** Asks Slack for links, once for each thread: a message keeps its link. */
export class Permalinks {
  readonly #api: Api
  readonly #kept = new LRUCache<string, string>({ max: keptMost })

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
    this.#kept.set(key, answer.permalink)
    return answer.permalink
  }
}

/** The message a link leads to and its thread, which a reply's link names. Null where the words are no link to a message. */
export function readLink(words: string): { readonly channel: string; readonly thread: string; readonly message: string } | null {
  const [, channel, seconds, rest, query = ''] =
    /^https:\/\/[\w.-]+\.slack(?:-gov)?\.com\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?:\?(\S*))?$/.exec(words.trim()) ?? []
  if (channel === undefined) return null
  const message = `${seconds}.${rest}`
  return { channel, message, thread: /(?:^|&)thread_ts=(\d+\.\d+)/.exec(query.replaceAll('&amp;', '&'))?.[1] ?? message }
}

/** The application whose thread begins with a message; null where it is none of ours. */
export async function applicationAt(
  { bot, teamChannel, store }: Session,
  user: string,
  at: { readonly channel: string; readonly thread: string },
): Promise<string | null> {
  if (at.channel !== teamChannel) return null
  const { version, conversation } = await store.load(threadIn(bot.team, at.channel, at.thread), { id: personId(bot.team, user) })
  return version > 0 && isThread(conversation) ? conversation.application : null
}

/** The application somebody names, by its id or by a link into its thread. A link to anything else names nothing. */
export async function namedBy(session: Session, { user }: Acting, words: string): Promise<string> {
  const link = readLink(words)
  return link === null ? words : ((await applicationAt(session, user, link)) ?? '')
}

/** The application somebody names, and the question of it where a single one is meant: by its name, or by a link to a message about it. */
export async function pointedAt(
  session: Session,
  acting: Acting,
  words: string,
): Promise<{ readonly application: string; readonly question: string | null }> {
  const reference = readReference(words)
  if (reference !== null) return { application: reference.application, question: reference.rest }
  const application = await namedBy(session, acting, words)
  const link = readLink(words)
  if (link === null || application === '' || link.message === link.thread) return { application, question: null }
  const to = threadIn(session.bot.team, link.channel, link.thread)
  const slot = await session.store.find('slotOfMessage', { to, message: referenceOf(link.channel, link.message) })
  return { application, question: questionInSlot(slot) }
}
