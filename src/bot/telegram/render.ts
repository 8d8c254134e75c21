// A message as Telegram shows it: formatted words in parts that fit, and the buttons under the last of them. Pure.

import type { InlineKeyboardButton } from 'grammy/types'
import type { Block, Button, Message } from '../../flows/index.ts'
import { cleanMessage } from '../clean-message.ts'
import { type Formatted, formatted, type Piece, piecesOf } from './entities.ts'
import { callbackBytesMost, captionMost, textMost } from './limits.ts'
import { split } from './split.ts'

/** One message of Telegram. */
export type Part = Formatted & { readonly keyboard?: InlineKeyboardButton[][] }

/** What is sent for one message: texts in order, and last the file, whose caption is short enough or empty. */
export type Rendered = {
  readonly parts: readonly Part[]
  readonly file?: NonNullable<Message['file']> & { readonly caption?: Part }
}

/** Turns `start:` addresses of buttons into links to the private chat; null leaves the button out. */
export type LinkToChat = (url: string) => string | null

/** Renders a message. Throws where a button carries too much: that is a fault of the author, found by tests. */
export function render(given: Message, linkToChat: LinkToChat = () => null): Rendered {
  const message = cleanMessage(given)
  const pieces = joined(message.blocks.map((block) => linked(block, linkToChat)))
  const keyboard = keyboardOf([...(message.buttons ?? []), ...thumbs(message)], linkToChat)
  const under = keyboard.length > 0 ? { keyboard } : {}
  const { file } = message
  if (file === undefined) return { parts: parts(pieces, textMost, under) }
  const captions = parts(pieces, captionMost, under)
  if (captions.length <= 1) return { parts: [], file: { ...file, ...(captions[0] && { caption: captions[0] }) } }
  return { parts: parts(pieces, textMost, under), file }
}

function parts(pieces: readonly Piece[], most: number, under: Pick<Part, 'keyboard'>): Part[] {
  const all = split(pieces, most)
  return all.map((part, index) => ({ ...formatted(part), ...(index === all.length - 1 && under) }))
}

/** A `start:` address among the words becomes the link, written out so that it can be copied; it is left out where there is none. */
function linked(block: Block, linkToChat: LinkToChat): Block {
  if (block.kind === 'list') return block
  const spans = block.spans.flatMap((span) => {
    if (typeof span === 'string' || !('link' in span) || !span.url.startsWith('start:')) return [span]
    const url = linkToChat(span.url)
    return url === null ? [] : [{ link: url, url }]
  })
  return { ...block, spans }
}

/** All blocks as one run of words; small print stands last or between, always on lines of its own. */
function joined(blocks: readonly Block[]): Piece[] {
  const result: Piece[] = []
  blocks.forEach((block, index) => {
    const pieces = piecesOf(block)
    if (pieces.length === 0) return
    if (result.length > 0) result.push({ words: block.kind === 'list' && blocks[index - 1]?.kind === 'text' ? '\n' : '\n\n' })
    result.push(...pieces)
  })
  return result
}

/** The two thumbs as one row of small buttons. */
function thumbs({ rating }: Message): Button[][] {
  if (rating === undefined) return []
  return [
    [
      { label: '👍', data: rating.up },
      { label: '👎', data: rating.down },
    ],
  ]
}

function keyboardOf(rows: NonNullable<Message['buttons']>, linkToChat: LinkToChat): InlineKeyboardButton[][] {
  const keyboard = rows.map((row) => row.flatMap((button) => keyOf(button, linkToChat)))
  return keyboard.filter((row) => row.length > 0)
}

function keyOf(button: Button, linkToChat: LinkToChat): InlineKeyboardButton[] {
  const { label } = button
  if ('url' in button) {
    const url = button.url.startsWith('start:') ? linkToChat(button.url) : button.url
    return url === null ? [] : [{ text: label, url }]
  }
  const bytes = Buffer.byteLength(button.data)
  if (bytes === 0 || bytes > callbackBytesMost)
    throw new RangeError(`button "${button.data}" carries ${bytes} bytes, not 1 to ${callbackBytesMost}`)
  const style = button.style === undefined ? {} : { style: button.style }
  return [{ text: button.chosen ? `✓ ${label}` : label, callback_data: button.data, ...style }]
}
