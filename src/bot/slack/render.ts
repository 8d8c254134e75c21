// A message as Slack shows it: blocks within their limits, a text for notifications, further messages where one is not enough.

import type { ActionsBlock, ContextActionsBlock, KnownBlock, Button as SlackButton } from '@slack/types'
import { type Button, type Message, plainText, type Span, wordsOf } from '../../flows/index.ts'
import { cleanMessage } from '../clean-message.ts'
import { memberIn } from './identity.ts'
import { actionIdMost, blocksJsonMost, buttonTextMost, buttonUrlMost, cut, fallbackMost, messageBlocksMost } from './limits.ts'
import { escaped, richText } from './sending/rich-text.ts'

/** One message to post: blocks, and the words that stand for them where blocks are not shown. */
export type Part = { readonly blocks: KnownBlock[]; readonly text: string }

/** A message in parts, with the file it brings. */
export type Rendered = { readonly parts: readonly Part[]; readonly file?: NonNullable<Message['file']> }

const perRowMost = 5
/** Room for the buttons under the last part, as JSON. */
const buttonsRoom = 4_000

/** Renders a message. Whatever is in it, no part is over a limit. */
export function render(given: Message): Rendered {
  const message = cleanMessage(given)
  const parts: KnownBlock[][] = [[]]
  let size = 0
  for (const block of message.blocks.flatMap(richText)) {
    const own = JSON.stringify(block).length + 1
    const last = parts.at(-1)!
    if (last.length > 0 && (last.length >= messageBlocksMost - 10 || size + own > blocksJsonMost - buttonsRoom)) {
      parts.push([block])
      size = own
    } else {
      last.push(block)
      size += own
    }
  }
  parts.at(-1)!.push(...buttonBlocks(message.buttons ?? []), ...thumbs(message))
  const whole = fallback(message)
  const filled = parts.filter((blocks) => blocks.length > 0)
  return {
    parts: filled.map((blocks, index) => ({ blocks, text: index === 0 ? whole : '…' })),
    ...(message.file !== undefined && { file: message.file }),
  }
}

/** The buttons, a block for each row; at most as many as a message of ours ever has. */
export function buttonBlocks(rows: readonly (readonly Button[])[]): ActionsBlock[] {
  const used = new Set<string>()
  const full = rows.flatMap((row) => chunks(row, perRowMost)).slice(0, 9)
  return full
    .filter((row) => row.length > 0)
    .map((row) => ({ type: 'actions', elements: row.map((button) => element(button, used)) }))
}

/** Slack's own buttons for feedback: they show by themselves which one was pressed. */
function thumbs({ rating }: Message): ContextActionsBlock[] {
  if (rating === undefined) return []
  const button = (emoji: string, value: string) => ({ text: { type: 'plain_text' as const, text: emoji, emoji: true }, value })
  const [positive_button, negative_button] = [button('👍', rating.up), button('👎', rating.down)]
  return [
    { type: 'context_actions', elements: [{ type: 'feedback_buttons', action_id: 'rating', positive_button, negative_button }] },
  ]
}

function element(button: Button, used: Set<string>): SlackButton {
  const label = 'url' in button || !button.chosen ? button.label : `✓ ${button.label}`
  const text = { type: 'plain_text' as const, text: cut(label.trim() === '' ? '…' : label, buttonTextMost), emoji: false }
  if ('url' in button)
    return { type: 'button', text, url: button.url.slice(0, buttonUrlMost), action_id: unused(`url-${used.size}`, used) }
  const style = button.style === undefined ? {} : { style: button.style }
  return { type: 'button', text, value: button.data, action_id: unused(button.data, used), ...style }
}

/** Two buttons of a message never share an action id. */
function unused(id: string, used: Set<string>): string {
  let name = id.slice(0, actionIdMost)
  for (let n = 2; used.has(name); n++) name = `${id.slice(0, actionIdMost - 4)}#${n}`
  used.add(name)
  return name
}

/** The words alone: signs of Slack's formatting are undone, so that nothing in them can mention but a mention of ours. */
export function fallback(message: Message): string {
  const words = plainText(message, fallbackOf)
  return cut(words.trim() === '' ? escaped(message.file?.name ?? '…') : words, fallbackMost)
}

function fallbackOf(span: Span): string {
  const member = typeof span !== 'string' && 'mention' in span ? memberIn(span.mention) : null
  return member === null ? escaped(wordsOf(span)) : `<@${member}>`
}

function chunks<Item>(all: readonly Item[], size: number): Item[][] {
  const result: Item[][] = []
  for (let start = 0; start < all.length; start += size) result.push(all.slice(start, start + size))
  return result
}
