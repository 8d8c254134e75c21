// A talk with the pure flow in memory: for commands that try the assistant without a channel and without a store.
import {
  type Address,
  applied,
  type Button,
  type ChatState,
  type Event,
  type EventBody,
  type Message,
  newApplication,
  plainText,
  screen,
  type Turn,
  type TurnContext,
  takeTurn,
} from '../flows/index.ts'
import type { Library } from '../knowledge/library.ts'
import type { Locale } from '../locale.ts'
import type { ModelReader } from './reader/model-reader.ts'

const chat: Address = { channel: 'console', account: 'local', chat: 'rehearsal' }
const person = 'console:local:rehearsal'

/** One talk: where it stands, and what a message is answered; `heard` has an optional model read it first, where it is unclear. */
export type Rehearsal = {
  readonly state: ChatState
  readonly say: (words: string) => string
  readonly heard: (words: string, read: ModelReader) => Promise<string>
}

/** Begins a talk in a language, at an instant; `prepared` may stand it anywhere. Nothing is kept when it is over. */
export function rehearse(library: Library, locale: Locale, now: string, prepared?: (fresh: ChatState) => ChatState): Rehearsal {
  const fresh = newApplication({ application: 'a1', conversation: 'c1' }, chat, { id: person, locale }, now) as ChatState
  let state = prepared === undefined ? fresh : prepared(fresh)
  let buttons: readonly Button[] = []
  let count = 0
  const heard = (words: string) => {
    count++
    const body = bodyOf(words, buttons, `m${count}`)
    const given: Event = { id: `${person}:${count}`, at: now, from: chat, actor: { id: person, role: 'client', locale }, body }
    const { event, masked } = screen(given, false)
    return { event, context: { now, library, masked } }
  }
  const answered = (event: Event, context: TurnContext): string => {
    const turn = takeTurn(state, event, context)
    state = after(state, turn)
    const replies = turn.deliveries.filter(({ to }) => to.chat === chat.chat).map(({ message }) => message)
    if (replies.length > 0) buttons = (replies.at(-1)?.buttons ?? []).flat()
    return replies.map(shown).join('\n\n')
  }
  return {
    get state() {
      return state
    },
    say(words) {
      const { event, context } = heard(words)
      return answered(event, context)
    },
    async heard(words, read) {
      const { event, context } = heard(words)
      return answered(await read(state, event, context), context)
    },
  }
}

/** The state after a turn, as the store would load it. */
function after(state: ChatState, turn: Turn): ChatState {
  let { application, conversation } = state
  for (const change of turn.changes) {
    application = applied(application, change)
    if (change.kind === 'conversation' && change.conversation.id === conversation.id) conversation = change.conversation
  }
  return { at: 'chat', application, conversation, version: state.version + 1 }
}

/** A number picks a button, a slash begins a command, all else is words. */
function bodyOf(words: string, buttons: readonly Button[], message: string): EventBody {
  const picked = /^\s*\d{1,2}\s*[.。)]?\s*$/.test(words) ? buttons[Number.parseInt(words, 10) - 1] : undefined
  if (picked !== undefined && 'data' in picked) return { kind: 'pressed', data: picked.data, message }
  const command = /^\/([a-z_]+)(?:\s+(.*))?$/i.exec(words.trim())
  if (command === null) return { kind: 'text', text: words, message }
  return { kind: 'command', name: command[1]!.toLowerCase(), argument: command[2]?.trim() ?? '' }
}

/** A message as text, its buttons one a line. */
function shown(message: Message): string {
  const labels = (message.buttons ?? []).flat().map((button) => button.label)
  return [plainText(message), ...labels].join('\n')
}
