// Takes a message apart into sentences, and leaves out what was only guessed.
import { plainly } from '../../knowledge/names/names.ts'
import { isDoubtful, isQuestion } from './doubt.ts'

/** One sentence in plain form. `asked`: it stands in a question or a supposition. */
export type Sentence = { readonly plain: string; readonly asked: boolean }

const supposing = /^(?:if|suppose|supposing|assuming|what if|in case|imagine|say we|如果|假如|要是|若|假设|万一)/i

/** The sentences of a message; clauses that leave their content open are blanked out. */
export function sentencesOf(message: string, simplified: (text: string) => string): readonly Sentence[] {
  return message
    .replace(/([a-z])\.([A-Z][a-z])/g, '$1. $2')
    .split(/\n+|(?<=[。！？!?；;])|(?<=\.)\s+/)
    .map((part) => plainly(simplified(part)))
    .flatMap(inPieces)
    .filter((plain) => plain !== '')
    .map((plain) => ({ plain: settled(plain), asked: isQuestion(plain) || supposing.test(plain) }))
}

/** No sentence is longer than this; what runs on is cut where a clause ends. */
const longest = 300

function inPieces(plain: string): readonly string[] {
  if (plain.length <= longest) return [plain]
  const end = Math.max(...[',', '，', '、', ' '].map((mark) => plain.lastIndexOf(mark, longest)))
  const cut = end > longest / 2 ? end + 1 : longest
  return [plain.slice(0, cut), ...inPieces(plain.slice(cut))]
}

function settled(plain: string): string {
  return plain
    .split(/(?<=[,，:：、])/)
    .map((clause) => (isDoubtful(clause) ? ' '.repeat(clause.length) : clause))
    .join('')
}
