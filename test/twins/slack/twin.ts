// A Slack of one's own for tests: the Web API, signed posts or a socket towards the app, and people who type, click and fill in forms.
import { EventEmitter, once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { type Acked, type Deliver, type Kind, overHttp, Sockets } from './delivery.ts'
import { Member } from './member.ts'
import { methodsOn } from './methods.ts'
import { type Call, type Fault, serve } from './server.ts'
import { Triggers } from './triggers.ts'
import { type Shown, type User, Workspace, wordsOf } from './workspace.ts'

/** What one person was told alone, through a late answer or as the answer to a command. */
export type Private = { readonly user: string; readonly text: string; readonly blocks: readonly Record<string, unknown>[] }

/** Tokens and secret of the one app. */
export const tokens = { bot: 'xoxb-twin-bot-token', app: 'xapp-twin-app-token' }
export const signingSecret = 'a-signing-secret-of-the-twin'
/** The team's channel. */
export const teamChannel = 'CTEAM'

const patienceMs = 20_000

/** Slack. `now` is its clock, in milliseconds. */
export class SlackTwin {
  now = () => Date.now()
  readonly workspace = new Workspace(() => this.now())
  readonly triggers = new Triggers(() => this.now())
  readonly calls: Call[] = []
  readonly acks: Acked[] = []
  readonly privately: Private[] = []
  readonly sockets = new Sockets()
  readonly answerPlaces = new Map<string, { readonly user: string; readonly channel: string; uses: number }>()
  scopes: readonly string[] = []
  /** How often a thing is delivered again while it is not taken. */
  retries = 1
  /** What goes wrong by chance, asked for each call where no fault was ordered. */
  chance: (method: string) => Fault | undefined = () => undefined
  readonly #faults = new Map<string, Fault[]>()
  readonly #changes = new EventEmitter({ captureRejections: false })
  #server: Server | undefined
  #deliver: Deliver | undefined

  async open(): Promise<this> {
    this.#changes.setMaxListeners(1_000)
    this.workspace.channel(teamChannel)
    const changed = () => void this.#changes.emit('change')
    const methods = methodsOn({
      workspace: this.workspace,
      triggers: this.triggers,
      root: () => this.root,
      changed,
      socketUrl: () => `${this.root.replace('http', 'ws')}/socket`,
    })
    const { workspace, calls, answerPlaces } = this
    this.#server = serve({
      workspace,
      methods,
      tokens,
      scopes: () => this.scopes,
      calls,
      faults: this.#faults,
      chance: (method) => this.chance(method),
      answered: changed,
      answerPlaces,
      late: ({ user, body }) => {
        this.tellPrivately(user, body)
        changed()
      },
    })
    new WebSocketServer({ server: this.#server, path: '/socket' }).on('connection', (socket) => this.sockets.add(socket))
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return this
  }

  get root(): string {
    return `http://127.0.0.1:${(this.#server!.address() as AddressInfo).port}`
  }

  /** Where the app reaches the Web API. */
  get apiUrl(): string {
    return `${this.root}/api/`
  }

  /** From now on things are posted to this address. */
  postTo(url: string): void {
    this.#deliver = overHttp(
      () => url,
      signingSecret,
      () => this.now() / 1_000,
    )
  }

  /** From now on things go over the app's socket. */
  useSocket(): void {
    this.#deliver = this.sockets.deliver
  }

  async close(): Promise<void> {
    this.sockets.cut()
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  /** Orders a fault for the next calls of a method. */
  fault(method: string, ...faults: Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults])
  }

  /** Somebody of the account team. */
  member(id: string, name: string, more: Partial<User> = {}): Member {
    this.workspace.channel(teamChannel).members.add(id)
    return this.person(id, name, more)
  }

  /** Somebody else in the workspace. */
  person(id: string, name: string, more: Partial<User> = {}): Member {
    return new Member(this, this.workspace.add({ ...more, id, name }))
  }

  /** Hands a thing to the app, again while it is not taken; gives how it ended. */
  async hand(kind: Kind, payload: Record<string, unknown>): Promise<Acked> {
    if (this.#deliver === undefined) throw new Error('the twin is connected to no app')
    for (let attempt = 0; ; attempt++) {
      const acked = await this.#deliver(kind, payload, attempt)
      this.acks.push(acked)
      if (acked.status === 200 || kind !== 'events_api' || attempt >= this.retries) return acked
    }
  }

  tellPrivately(user: string, body: Record<string, unknown>): void {
    this.privately.push({ user, text: String(body.text ?? ''), blocks: (body.blocks as Private['blocks'] | undefined) ?? [] })
  }

  /** What the app has posted, as everybody sees it now. */
  outbox(channel?: string): readonly Shown[] {
    return this.workspace.messages.filter(
      (message) => message.byUs && !message.deleted && (channel === undefined || message.channel === channel),
    )
  }

  /** The words of a message, blocks and all. */
  words(shown: Pick<Shown, 'text' | 'blocks'>): string {
    return shown.blocks.length === 0 ? shown.text : wordsOf(shown.blocks)
  }

  /** Waits until something is so. */
  async until<Value>(look: () => Value | undefined | null | false, what = 'something'): Promise<Value> {
    const giveUp = AbortSignal.timeout(patienceMs)
    for (;;) {
      const found = look()
      if (found !== undefined && found !== null && found !== false) return found
      try {
        await once(this.#changes, 'change', { signal: giveUp })
      } catch {
        throw new Error(
          `${what} did not happen; posted: ${this.outbox()
            .map((one) => this.words(one))
            .join(' | ')
            .slice(-1_500)}`,
        )
      }
    }
  }
}
