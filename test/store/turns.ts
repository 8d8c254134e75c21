// The smallest events and turns a store can be tried with.
import type { Reminder } from '../../src/flows/model/application.ts'
import type { Address, Event } from '../../src/flows/model/event.ts'
import { type Message, text } from '../../src/flows/model/message.ts'
import { type ChatState, chatOf } from '../../src/flows/model/state.ts'
import type { Change, Delivery, Turn } from '../../src/flows/model/turn.ts'
import type { Claim, Commit, Outcome, Store } from '../../src/store/store.ts'

/** The instant tests happen at, and others counted from it. */
export const at = '2027-01-04T02:00:00.000Z'
export const plus = (ms: number) => new Date(Date.parse(at) + ms).toISOString()

/** The chat of a client. */
export const chat = (name: string): Address => ({ channel: 'telegram', account: 'bot', chat: name })
export const clientOf = (from: Address) => ({
  id: `telegram:bot:${from.chat}`,
  name: `Client ${from.chat}`,
  locale: 'en' as const,
})

/** A message a client typed. */
export function typed(id: string, from: Address, words = `words of ${id}`): Event {
  return { id, at, from, actor: { ...clientOf(from), role: 'client' }, body: { kind: 'text', text: words, message: `m-${id}` } }
}

export const words = (content: string): Message => ({ blocks: [text(content)] })

/** A message owed to a chat. */
export function owed(key: string, to: Address, more: Partial<Delivery> = {}): Delivery {
  return { key, to, lane: 'reply', locale: 'en', message: words(`answer ${key}`), ...more }
}

export function turnOf(changes: readonly Change[], deliveries: readonly Delivery[] = [], children: readonly Event[] = []): Turn {
  return { changes, deliveries, nudges: [], ...(children.length > 0 && { children }) }
}

/** The state of a chat. */
export async function loaded(
  store: Store,
  from: Address,
  who: Parameters<Store['load']>[1] = clientOf(from),
): Promise<ChatState> {
  const state = await store.load(from, who)
  if (state.at === 'office') throw new Error('the office is no chat')
  return state
}

/** Loads the chat's state and makes a commit of one event from it. */
export async function prepared(
  store: Store,
  event: Event,
  make: (state: ChatState) => {
    changes?: readonly Change[]
    deliveries?: readonly Delivery[]
    children?: readonly Event[]
  } = () => ({}),
): Promise<Commit> {
  const state = await store.load(event.from, event.actor)
  const { changes = [], deliveries = [], children = [] } = make({ ...state, at: 'chat', conversation: chatOf(state) })
  return { event, state, turn: turnOf(changes, deliveries, children) }
}

/** Loads, makes and commits. */
export async function happen(store: Store, event: Event, make?: Parameters<typeof prepared>[2]): Promise<Outcome> {
  const [outcome] = await store.commit([await prepared(store, event, make)])
  return outcome!
}

/** Owes messages in the order given, each by an event of its own chat. */
export async function owe(store: Store, ...deliveries: readonly Delivery[]): Promise<void> {
  for (const delivery of deliveries)
    await happen(store, typed(`owes ${delivery.key}`, delivery.to), () => ({ deliveries: [delivery] }))
}

/** Claims for the tests' bot and tells the keys. */
export const claimOf = (more: Partial<Claim> = {}): Claim => ({
  channel: 'telegram',
  account: 'bot',
  now: at,
  leaseMs: 60_000,
  limit: 100,
  ...more,
})
export async function claimedKeys(store: Store, more: Partial<Claim> = {}): Promise<string[]> {
  return (await store.claimDeliveries(claimOf(more))).map((claimed) => claimed.delivery.key)
}

export const saying = (event: string, value: string[] | null = ['website']): Change => ({
  kind: 'assert',
  assertion: { path: 'service.kind', service: 's1', value, standing: 'said', by: 'telegram:bot:ann', at, event },
})

export function reminderOf(application: string, occurrence: string, more: Partial<Reminder> = {}): Reminder {
  return {
    key: `${application}|-|psb|${occurrence}|-7|telegram:bot:ann`,
    application,
    service: null,
    duty: 'psb',
    occurrence,
    offset: '-7',
    recipient: 'telegram:bot:ann',
    dueOn: '2027-02-01',
    fireAt: at,
    state: 'waiting',
    ...more,
  }
}
