// Two asks in one message: which parts ask, so that each gets its answer.
import { looksLikeQuestion } from './question-like.ts'
import type { Words } from './word-tables.ts'

const ends = /(?<=[。！？!?；;\n])\s*|(?<=[a-z)]\.)\s+(?=\S)/u
/** Within a sentence a new ask begins behind "and who …", 「，还要…」. */
const further =
  /,?\s+(?:and|but|or|plus|also)\s+(?:also\s+|then\s+)?(?=(?:who|whose|what|how|do|does|did|can|could|is|are|must|may|which|where|when|why|will|should|would|if|by when)\b)|[，,、]\s*(?=(?:还|另外|以及|同时|那|要不要|需不需要|用不用|能不能|可不可以|是不是|有没有|会不会|多久|多长|几天|多少|谁|怎么|如何|在哪|放哪|什么|哪))|\s+(?=(?:还要|还需要|另外|以及))/i

/** The asking parts of a message, in order; what stands before a part and asks nothing stays with it. Fewer than two: one ask. */
export function asksIn(message: string, words: Words): readonly string[] {
  const pieces = message
    .split(ends)
    .flatMap((sentence) => sentence.split(further))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const parts: string[] = []
  let told = ''
  for (const piece of pieces) {
    if (looksLikeQuestion(piece, words) > 0.5 && piece.length >= shortest) {
      parts.push(`${told} ${piece}`.trim())
      told = ''
    } else told = `${told} ${piece}`
  }
  return parts
}

/** What is shorter says too little to be asked alone. */
const shortest = 4
