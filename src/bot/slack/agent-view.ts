// The prompts in each person's Messages tab: what fits where they stand, and for the team what they look at beside it.
//
// An agent's prompts stand at the top of the tab and belong to no thread: a call that names one fails without a word
// (docs.slack.dev, assistant.threads.setSuggestedPrompts, "Migrating to the Agent messaging experience").

import { LRUCache } from 'lru-cache'
import { type Prompt, promptsFor, promptsMost, teamPrompts } from '../../flows/index.ts'
import { inOrder } from '../in-order.ts'
import { privateChat } from './identity.ts'
import type { Viewed } from './inbound.ts'
import { applicationAt } from './sending/permalinks.ts'
import { actingOf, actorOf, look, type Session, todayOf } from './session.ts'

const keptMost = 5_000

/** What stands in somebody's tab: where it is, the application they look at, and the prompts as sent. */
type Tab = { readonly channel: string; readonly viewed: string | null; readonly prompts: string }

/** Everybody's prompts. A courtesy: each is sent once or never, and a fault is only noted. */
export class AgentView {
  readonly #session: Session
  readonly #tabs = new LRUCache<string, Tab>({ max: keptMost })
  readonly #ordered = inOrder<void>()

  constructor(session: Session) {
    this.#session = session
  }

  /** The tab was opened, or something else is looked at beside it. Slack tells no channel where it takes us to know it. */
  looked(user: string, at: string | undefined, viewed: readonly Viewed[]): Promise<void> {
    return this.#ordered(user, async () => {
      const channel = at ?? this.#tabs.get(user)?.channel
      if (channel !== undefined) await this.#offer(user, channel, await this.#applicationOf(user, viewed), true)
    })
  }

  /** Something was said in the tab: other prompts may fit now. */
  spoken(user: string, channel: string): Promise<void> {
    return this.#ordered(user, () => this.#offer(user, channel, this.#tabs.get(user)?.viewed ?? null, false))
  }

  async #offer(user: string, channel: string, viewed: string | null, anew: boolean): Promise<void> {
    const offered = (await this.#promptsOf(user, viewed)).slice(0, promptsMost)
    const prompts = offered.map(({ title, words }) => ({ title, message: words }))
    const tab: Tab = { channel, viewed, prompts: JSON.stringify(prompts) }
    const stands = this.#tabs.get(user)?.prompts === tab.prompts
    this.#tabs.set(user, tab)
    if (anew || !stands) await this.#session.api.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts })
  }

  async #promptsOf(user: string, viewed: string | null): Promise<readonly Prompt[]> {
    const session = this.#session
    const acting = await actingOf(session, user)
    const state = await session.store.load(privateChat(session.bot.team, user), actorOf(session, acting))
    // The chat somebody has with the assistant is never the team's own record.
    if (state.at === 'office') return []
    const { memory } = state.conversation
    // Who fills in for a client is in the middle of questions, like a client.
    if (acting.known.role !== 'team' || typeof memory.home === 'string')
      return promptsFor(state, session.library, todayOf(session))
    const { locale } = acting
    return teamPrompts(viewed === null ? null : await look(session, viewed, locale), locale)
  }

  async #applicationOf(user: string, viewed: readonly Viewed[]): Promise<string | null> {
    for (const { channel, ts } of viewed) {
      const application = await applicationAt(this.#session, user, { channel, thread: ts })
      if (application !== null) return application
    }
    return null
  }
}
