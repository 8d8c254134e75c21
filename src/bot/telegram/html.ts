// Telegram's HTML, written so that it always parses: every word is escaped, every tag is closed where it was opened.
import { type Block, type Span, wordsOf } from '../../flows/index.ts'

/** A run of words as HTML, with the length Telegram will count: UTF-16 units after tags and entities are gone. */
export type Piece = { readonly words: string; readonly bold?: boolean; readonly small?: boolean; readonly url?: string }

/** Words that people typed are shown as they are; nothing in them formats, links or mentions. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (mark) => entities[mark as keyof typeof entities])
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The pieces of a block, line by line. */
export function piecesOf(block: Block): Piece[] {
  if (block.kind === 'list')
    return block.items.flatMap((item, index) => [{ words: index === 0 ? '• ' : '\n• ' }, ...item.map(pieceOf)])
  const pieces = block.spans.map(pieceOf)
  return block.kind === 'small' ? pieces.map((piece) => ({ ...piece, small: true })) : pieces
}

function pieceOf(span: Span): Piece {
  const words = clean(wordsOf(span))
  if (typeof span === 'string' || 'mention' in span) return { words }
  if ('bold' in span) return { words, bold: true }
  return { words, ...(isWebAddress(span.url) && { url: span.url }) }
}

/** The HTML of pieces. */
export function htmlOf(pieces: readonly Piece[]): string {
  return joined(pieces).map(tagged).join('')
}

/** The same words without any formatting, for the case that Telegram cannot read ours. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.words).join('')
}

function tagged({ words, bold, small, url }: Piece): string {
  let html = escapeHtml(words)
  if (words.trim() === '') return html
  if (url !== undefined) html = `<a href="${escapeHtml(url)}">${html}</a>`
  if (bold) html = `<b>${html}</b>`
  return small ? `<i>${html}</i>` : html
}

/** Neighbours of one kind become one piece, so that no needless tags are opened. */
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

/** Telegram drops control characters and refuses broken surrogates; so they are taken out before they are counted. */
export function clean(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(url)
}
