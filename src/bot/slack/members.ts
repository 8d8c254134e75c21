// Who belongs to the account team: members of its channel who are not guests, not strangers and not of another workspace.
import { LRUCache } from 'lru-cache'
import type { Locale } from '../../locale.ts'
import type { Api } from './api.ts'

/** A person as Slack knows them now. */
export type Known = { readonly role: 'team' | 'client' } & Told

/** What Slack tells of somebody: how they are called, what they read, where they are. */
type Told = { readonly name?: string; readonly locale?: Locale; readonly timezone?: string }
type User = { readonly belongs: boolean } & Told

const freshMs = 60_000
const patienceMs = 1_500
const pageSize = 200
const keptMost = 5_000

/** Looks people up, and remembers for a minute. What cannot be looked up is nobody's right. */
export class Members {
  readonly #api: Api
  readonly #team: string
  readonly #channel: string | undefined
  readonly #now: () => number
  #members: { readonly at: number; readonly users: Promise<ReadonlySet<string>> } | undefined
  readonly #chats = new LRUCache<string, string>({ max: keptMost })
  readonly #users = new LRUCache<string, { readonly at: number; readonly user: Promise<User> }>({ max: keptMost })

  constructor(api: Api, team: string, channel: string | undefined, now: () => number) {
    this.#api = api
    this.#team = team
    this.#channel = channel
    this.#now = now
  }

  /** Who somebody is. Never throws, and never takes so long that Slack waits in vain: whoever is not known by then is no member. */
  async who(user: string): Promise<Known> {
    let patience: NodeJS.Timeout | undefined
    const nobody = new Promise<Known>((resolve) => {
      patience = setTimeout(() => resolve({ role: 'client' }), patienceMs)
    })
    const found = Promise.all([this.#user(user), this.#inChannel()]).then(([{ belongs, ...rest }, members]): Known => {
      return { role: belongs && members.has(user) ? 'team' : 'client', ...rest }
    })
    return Promise.race([found, nobody]).finally(() => clearTimeout(patience))
  }

  /** A member as they are now; null for whoever is none (any more). Throws where Slack does not say. */
  async member(user: string): Promise<Told | null> {
    const [{ belongs, ...told }, members] = await Promise.all([this.#readUser(user), this.#readMembers()])
    return belongs && members.has(user) ? told : null
  }

  /** Is a private chat with the app this person's own? Where Slack does not say, it is: what they do there concerns themselves alone. */
  async ownsChat(user: string, channel: string): Promise<boolean> {
    const kept = this.#chats.get(user) ?? (await this.#api.conversations.open({ users: user }).catch(() => null))?.channel?.id
    if (kept === undefined) return true
    this.#chats.set(user, kept)
    return kept === channel
  }

  /** Somebody came, went or changed: they are looked up again. */
  forget(user: string): void {
    this.#users.delete(user)
    this.#members = undefined
  }

  #inChannel(): Promise<ReadonlySet<string>> {
    return this.#readMembers().catch(() => new Set<string>())
  }

  async #readMembers(): Promise<ReadonlySet<string>> {
    if (this.#channel === undefined) return new Set()
    if (this.#members === undefined || this.#now() - this.#members.at > freshMs) {
      const users = this.#readChannel(this.#channel)
      this.#members = { at: this.#now(), users }
      users.catch(() => {
        this.#members = undefined
      })
    }
    return this.#members.users
  }

  async #readChannel(channel: string): Promise<ReadonlySet<string>> {
    const users = new Set<string>()
    let cursor = ''
    do {
      const page = await this.#api.conversations.members({ channel, limit: pageSize, ...(cursor !== '' && { cursor }) })
      for (const one of page.members ?? []) users.add(one)
      cursor = page.response_metadata?.next_cursor ?? ''
    } while (cursor !== '')
    return users
  }

  async #user(id: string): Promise<User> {
    const kept = this.#users.get(id)
    if (kept !== undefined && this.#now() - kept.at <= freshMs) return kept.user
    const user = this.#readUser(id)
    this.#users.set(id, { at: this.#now(), user })
    return user.catch(() => {
      this.#users.delete(id)
      return { belongs: false }
    })
  }

  async #readUser(id: string): Promise<User> {
    const { user } = await this.#api.users.info({ user: id, include_locale: true })
    if (user === undefined) return { belongs: false }
    const { is_bot, deleted, is_restricted, is_ultra_restricted, is_stranger, team_id } = user
    const outside = [is_bot, deleted, is_restricted, is_ultra_restricted, is_stranger].some((sign) => sign === true)
    const name = user.profile?.display_name || user.profile?.real_name || user.real_name || user.name
    return {
      belongs: !outside && team_id === this.#team,
      ...(name !== undefined && name !== '' && { name }),
      ...(user.tz !== undefined && user.tz !== '' && { timezone: user.tz }),
      ...(user.locale !== undefined && { locale: /^zh/i.test(user.locale) ? ('zh' as const) : ('en' as const) }),
    }
  }
}
