// What was said in an application, by both sides, newest last.

import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { type Delivery, type Message, plainText } from '../../flows/index.ts'
import { deliveryOf } from '../rows/delivery-rows.ts'
import { type Said, saidOf } from '../rows/event-rows.ts'
import { deliveries, events } from '../schema.ts'
import type { TalkLine } from '../store.ts'
import type { Answering, Reader } from './reader.ts'

/** What was shown to people, and what was heard from them, each oldest first. */
export type Shown = { readonly at: string; readonly platform: string | null; readonly delivery: Delivery }
export type Heard = Said & { readonly at: string }

export const talk: Answering<'talk'> = (reader, { application, limit }) =>
  talkLines(shownTo(reader, application, limit), heardFrom(reader, application, limit), limit)

/** The talk of both sides, newest last. */
export function talkLines(shown: readonly Shown[], heard: readonly Heard[], limit: number): TalkLine[] {
  const said = heard.flatMap((one) => lineOf(one, shown))
  const told = shown.map(({ at, delivery }): TalkLine => ({ at, by: 'assistant', text: plainText(delivery.message) }))
  // Sorting is stable: of two lines of one instant, what was said comes before the answer.
  const lines = [...said, ...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return lines.slice(Math.max(0, lines.length - limit))
}

function shownTo({ orm, seal }: Reader, application: string, limit: number): Shown[] {
  return orm
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.application, application), eq(deliveries.state, 'sent')))
    .orderBy(desc(deliveries.seq))
    .limit(limit)
    .all()
    .reverse()
    .map((row) => ({ at: row.settledAt ?? row.createdAt, platform: row.message, delivery: deliveryOf(row, seal) }))
}

function heardFrom({ orm, seal }: Reader, application: string, limit: number): Heard[] {
  return orm
    .select({ at: events.at, said: events.said })
    .from(events)
    .where(and(eq(events.application, application), isNotNull(events.said)))
    .orderBy(desc(events.seq))
    .limit(limit)
    .all()
    .reverse()
    .map(({ at, said }) => ({ at, ...saidOf(said!, seal) }))
}

function lineOf({ at, actor, body }: Heard, shown: readonly Shown[]): TalkLine[] {
  const text = wordsOf(body, shown)
  if (text === undefined || text === '' || actor.role === 'program') return []
  return [{ at, by: actor.role, ...(actor.name !== undefined && { name: actor.name }), text }]
}

function wordsOf(body: Said['body'], shown: readonly Shown[]): string | undefined {
  if (body.kind === 'text' || body.kind === 'edited') return body.text
  if (body.kind === 'command') return `/${body.name} ${body.argument}`.trim()
  if (body.kind === 'files') return [body.caption, ...body.files.map((file) => file.name)].filter(Boolean).join('\n')
  if (body.kind === 'pressed') return labelOf(body.data, body.message, shown)
  return undefined
}

/** A button carries ids only; its label stands in the message it was pressed on. */
function labelOf(data: string, platform: string | undefined, shown: readonly Shown[]): string | undefined {
  const messages: Message[] = shown
    .filter((one) => platform === undefined || one.platform === platform)
    .map((one) => one.delivery.message)
  const buttons = messages.reverse().flatMap((message) => message.buttons?.flat() ?? [])
  return buttons.find((button) => 'data' in button && button.data === data)?.label
}
