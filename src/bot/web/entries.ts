// The lines of a talk as its page shows them: from a message that is being sent, an event just taken, or all the store remembers. Pure.
import type { Delivery, Event, Message } from '../../flows/index.ts'
import type { ChatRecord } from '../../store/store.ts'
import { cleanMessage } from '../clean-message.ts'
import { pressLabel } from './press-label.ts'
import { idOf } from './talk-token.ts'
import type { Entry, SaidEntry, ShownEntry } from './wire.ts'

/** A message of the assistant under the id it is known by in the page. */
export function shownEntry(delivery: Delivery, id: string, at: string): ShownEntry {
  const { blocks, buttons = [], rating, answer, file } = cleanMessage(delivery.message)
  return {
    by: 'assistant',
    id,
    at,
    locale: delivery.locale,
    blocks,
    buttons: buttons.map((row) => row.filter(isShown)).filter((row) => row.length > 0),
    ...(rating && { rating }),
    ...(answer && { answer }),
    ...(file && { file }),
  }
}

/** What the page does by its own buttons: the answer shows what was meant. */
const silent = ['start', 'join', 'language', 'topics', 'status', 'person', 'privacy', 'export']

/** What the person did, in words; null where it has none (the start of a talk). */
export function saidEntry(event: string, at: string, body: Event['body'], label?: string): SaidEntry | null {
  const entry = (text: string): SaidEntry => ({ by: 'person', id: idOf(event), at, text })
  if (body.kind === 'text') return entry(body.text)
  if (body.kind === 'pressed') return label === undefined || label === '' ? null : entry(label)
  if (body.kind === 'command') return silent.includes(body.name) ? null : entry(`/${body.name} ${body.argument}`.trim())
  if (body.kind !== 'files') return null
  return { ...entry(body.caption ?? ''), files: body.files.map(({ id, name, type, bytes }) => ({ id, name, type, bytes })) }
}

/** The whole talk, oldest first: a message that was replaced stands where it first stood, with its latest words. */
export function talkEntries({ shown, heard }: ChatRecord): Entry[] {
  const messages = new Map<string, ShownEntry>()
  const labels = new Map<string, string>()
  for (const { at, message, delivery } of shown) {
    const id = message ?? delivery.key
    const first = messages.get(id)
    messages.set(id, shownEntry(delivery, id, first?.at ?? at))
    for (const [data, label] of labelsOf(delivery.message)) labels.set(data, label)
  }
  const said = heard.flatMap(({ id, at, body }) => {
    const label = body.kind === 'pressed' ? labels.get(body.data) : undefined
    return saidEntry(id, at, body, label) ?? []
  })
  // Sorting is stable: of two lines of one instant, what was said comes before the answer.
  return [...said, ...messages.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function labelsOf(message: Message): [string, string][] {
  return (message.buttons ?? []).flat().flatMap((button): [string, string][] => {
    const label = 'data' in button ? pressLabel(message, button.data) : null
    return 'data' in button && label !== null ? [[button.data, label]] : []
  })
}

/** Of addresses that only another channel can fill, a page knows one: the way on to Telegram. */
const isShown = (button: NonNullable<Message['buttons']>[number][number]) =>
  'data' in button || /^https?:|^start:continue$/.test(button.url)
