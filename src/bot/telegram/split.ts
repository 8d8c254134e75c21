// Cuts a long text into messages: at paragraphs where possible, else after a sentence, else after a word, in English and in Chinese.
import type { Piece } from './entities.ts'

/** Where a text may be cut, best first; the cut is after the match. */
const borders = [/\n{2,}/g, /\n/g, /[。！？；…]["”’」』）)]*|[.!?;]["”’)]*\s/g, /[，、,:：]\s?|\s/g]

/** The parts of a text, each of at most `most` UTF-16 units. Nothing is lost but the blank space at the cuts. */
export function split(pieces: readonly Piece[], most: number): Piece[][] {
  const text = pieces.map((piece) => piece.words).join('')
  const parts: Piece[][] = []
  let from = 0
  for (;;) {
    while (/\s/.test(text[from] ?? '')) from++
    if (from >= text.length) break
    const to = text.length - from <= most ? text.length : cutAt(text, from, most)
    const part = trimmed(between(pieces, from, to))
    if (part.length > 0) parts.push(part)
    from = to
  }
  return parts
}

/** The best place in the window: the last border of the best kind that leaves the part at least half full. */
function cutAt(text: string, from: number, most: number): number {
  const window = text.slice(from, from + most)
  for (const border of borders) {
    let last = 0
    for (const match of window.matchAll(border)) last = match.index + match[0].length
    if (last >= most / 2) return from + last
  }
  // Never between the two halves of one character.
  const end = from + most
  return isLowSurrogate(text, end) ? end - 1 : end
}

const isLowSurrogate = (text: string, index: number) => {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}

function between(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = []
  let start = 0
  for (const piece of pieces) {
    const words = piece.words.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (words !== '') result.push({ ...piece, words })
    start += piece.words.length
  }
  return result
}

/** Telegram trims a message by itself; we do it first, so that what is compared and counted is what is shown. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces]
  while (result.length > 0 && result.at(-1)!.words.trimEnd() === '') result.pop()
  const last = result.at(-1)
  if (last) result[result.length - 1] = { ...last, words: last.words.trimEnd() }
  return result
}
