// The last look at words before they leave for a channel: nothing broken, invisible or turned goes out, wherever it came from.
import type { Block, Button, Message, Span } from '../flows/index.ts'
import { cleanWords } from './clean-words.ts'

/** The message with clean words; what a button carries stays, and a button without words shows a sign that it is one. */
export function cleanMessage(message: Message): Message {
  const { blocks, buttons, file } = message
  return {
    ...message,
    blocks: blocks.map(cleanBlock),
    ...(buttons && { buttons: buttons.map((row) => row.map(cleanButton)) }),
    ...(file && { file: { ...file, name: cleanWords(file.name) } }),
  }
}

function cleanBlock(block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(cleanSpan)) }
  return { ...block, spans: block.spans.map(cleanSpan) }
}

function cleanSpan(span: Span): Span {
  if (typeof span === 'string') return cleanWords(span)
  if ('bold' in span) return { bold: cleanWords(span.bold) }
  if ('link' in span) return { ...span, link: cleanWords(span.link) }
  return { ...span, name: cleanWords(span.name) }
}

const cleanButton = (button: Button): Button => ({ ...button, label: cleanWords(button.label).trim() || '…' })
