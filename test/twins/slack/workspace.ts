// Who and what is in the workspace: people, channels, messages as everybody sees them, views as each person sees them.

/** A person. `team` differs for people of another workspace in a shared channel. */
export type User = {
  readonly id: string
  readonly name: string
  team: string
  locale: string
  tz?: string
  is_bot?: boolean
  is_restricted?: boolean
  is_ultra_restricted?: boolean
  is_stranger?: boolean
  deleted?: boolean
}

/** A channel and who is in it. Private chats are `D` and the person's id. */
export type Channel = { readonly id: string; readonly name: string; readonly members: Set<string>; archived: boolean }

/** A message as it stands now; `versions` are what it said before. `only`: shown to this person alone. */
export type Shown = {
  readonly channel: string
  readonly ts: string
  readonly thread?: string
  readonly only?: string
  readonly byUs: boolean
  /** Shown in the thread's channel as well. */
  readonly broadcast?: boolean
  /** Links that Slack unfolds under it, for everybody who reads it. */
  readonly unfolds?: readonly string[]
  /** Files shown with it. */
  readonly files?: readonly Stored[]
  text: string
  blocks: readonly Record<string, unknown>[]
  readonly versions: string[]
  deleted?: boolean
}

/** A view somebody has open. */
export type Opened = { readonly id: string; hash: string; user: string; view: Record<string, unknown> }

/** A prompt of the agent view. */
export type Prompt = { readonly title: string; readonly message: string }

/** A file that was uploaded. */
export type Stored = { readonly id: string; readonly name: string; bytes: Buffer; channel?: string; thread?: string }

/** The workspace. */
export class Workspace {
  readonly team = 'T1'
  /** Installed for a whole Enterprise Grid organisation. */
  ofOrganisation = false
  readonly users = new Map<string, User>()
  readonly channels = new Map<string, Channel>()
  readonly messages: Shown[] = []
  readonly views = new Map<string, Opened>()
  readonly homes = new Map<string, Record<string, unknown>>()
  /** The prompts at the top of each Messages tab, by its channel. */
  readonly prompts = new Map<string, readonly Prompt[]>()
  /** The statuses shown now, by channel and thread; and all there ever were. */
  readonly statuses = new Map<string, string>()
  readonly pastStatuses: { readonly channel: string; readonly thread: string; readonly status: string }[] = []
  readonly files = new Map<string, Stored>()
  #last = 0
  #count = 0
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
    this.add({ id: 'UBOT', name: 'icp-assistant', is_bot: true })
  }

  add(user: Partial<User> & { readonly id: string; readonly name: string }): User {
    const whole: User = { team: this.team, locale: 'en-GB', ...user }
    this.users.set(user.id, whole)
    return whole
  }

  channel(id: string, members: readonly string[] = []): Channel {
    const known = this.channels.get(id)
    if (known !== undefined) return known
    const made = { id, name: id.toLowerCase(), members: new Set(['UBOT', ...members]), archived: false }
    this.channels.set(id, made)
    return made
  }

  /** The private chat of a person with the app. */
  privateChat(user: string): Channel {
    return this.channel(`D${user.slice(1)}`, [user])
  }

  /** An instant no other message has. */
  ts(): string {
    this.#last = Math.max(this.#last + 1, Math.floor(this.#now() * 1_000))
    return `${Math.floor(this.#last / 1_000_000)}.${String(this.#last % 1_000_000).padStart(6, '0')}`
  }

  id(letter: string): string {
    return `${letter}${String(++this.#count).padStart(6, '0')}`
  }
}

/** Who is called by a message: by a mention in its blocks, or by words of its text that Slack reads as one. */
export function calledIn({ text, blocks }: { readonly text: string; readonly blocks: readonly object[] }): string[] {
  const marked = [...text.matchAll(/<(@[UW][A-Z0-9]+|![a-z]+)[^>]*>/g)].map((one) => one[1]!.replace('@', ''))
  const meant = [...JSON.stringify(blocks).matchAll(/"type":"user","user_id":"(\w+)"/g)].map((one) => one[1]!)
  return [...new Set([...marked, ...meant])]
}

/** The words of blocks, as a person reads them. */
export function wordsOf(blocks: unknown): string {
  const words: string[] = []
  const walk = (value: unknown, key = ''): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, key)
    else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) walk(inner, name)
    else if (typeof value === 'string' && key === 'text') words.push(value)
  }
  walk(blocks)
  return words.join(' ')
}
