// Words with their formatting beside them, by place: what people typed stays words, and there is nothing for Telegram to parse.
import type { MessageEntity } from 'grammy/types'
import { type Block, type Span, wordsOf } from '../../flows/index.ts'

/** A run of words of one kind; Telegram counts its length in UTF-16 units. */
export type Piece = { readonly words: string; readonly bold?: boolean; readonly small?: boolean; readonly url?: string }

/** The pieces of a block, line by line. */
export function piecesOf(block: Block): Piece[] {
  if (block.kind === 'list')
    return block.items.flatMap((item, index) => [{ words: index === 0 ? '• ' : '\n• ' }, ...item.map(pieceOf)])
  const pieces = block.spans.map(pieceOf)
  return block.kind === 'small' ? pieces.map((piece) => ({ ...piece, small: true })) : pieces
}

function pieceOf(span: Span): Piece {
  const words = wordsOf(span)
  if (typeof span === 'string' || 'mention' in span) return { words }
  if ('bold' in span) return { words, bold: true }
  return { words, ...(isWebAddress(span.url) && { url: span.url }) }
}

/** What Telegram is given: the words, and which of them are bold, small print or a link, by place and length in UTF-16 units. */
export type Formatted = { readonly text: string; readonly entities: readonly MessageEntity[] }

/** Pieces as Telegram wants them: `[{ words: 'Verdict', bold: true }]` is `{ text: 'Verdict', entities: [{ type: 'bold', offset: 0, length: 7 }] }`. */
export function formatted(pieces: readonly Piece[]): Formatted {
  let text = ''
  const entities: MessageEntity[] = []
  for (const { words, bold, small, url } of joined(pieces)) {
    const place = { offset: text.length, length: words.length }
    text += words
    if (words.trim() === '') continue
    if (url !== undefined) entities.push({ type: 'text_link', url, ...place })
    if (bold) entities.push({ type: 'bold', ...place })
    if (small) entities.push({ type: 'italic', ...place })
  }
  return { text, entities }
}

/** Neighbours of one kind become one piece, so that no formatting ends where it goes on. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const same = last !== undefined && last.bold === piece.bold && last.small === piece.small && last.url === piece.url
    if (same) result[result.length - 1] = { ...last, words: last.words + piece.words }
    else if (piece.words !== '') result.push(piece)
  }
  return result
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(url)
}
