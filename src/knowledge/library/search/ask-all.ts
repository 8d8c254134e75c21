// Answers a message that asks two things with two short answers; any other message with one.
import type { Answer, AskContext } from './answer.ts'
import { ask } from './ask.ts'
import type { Index } from './build.ts'
import { asksIn } from './parts.ts'
import { readingOf } from './query.ts'

/** From here up the answers to both parts stand together. */
const both = 0.55

/** The answer to a message; `second` is the answer to its second ask, where that is another one. */
export function askAll(index: Index, message: string, context: AskContext = {}): Answer {
  const whole = ask(index, message, context)
  const parts = asksIn(message, index.words)
  const [first, second] = parts
  if (first === undefined || second === undefined || whole.reply !== undefined) return whole
  const one = sure(ask(index, first, context))
  if (one === undefined) return whole
  const later = { ...context, given: [one.article!.id] }
  const subject = subjectOf(first, index)
  // "What does the licence cost, and how long is it valid?": a part that names nothing of its own is about the same.
  const inherits = subjectOf(second, index) === '' && subject !== ''
  const asked = inherits ? [`${subject} ${second}`, second] : [second]
  const [other] = asked.flatMap((part) => sure(ask(index, part, later)) ?? [])
  if (other === undefined) return whole
  return { ...one, options: [], confidence: Math.min(one.confidence, other.confidence), second: { ...other, options: [] } }
}

function sure(answer: Answer): Answer | undefined {
  return answer.kind === 'answer' && answer.confidence >= both ? answer : undefined
}

/** What a part speaks of, for one that says "it". */
function subjectOf(part: string, index: Index): string {
  const { things } = readingOf(part, index.words)
  return things
    .filter((thing) => index.words.lexicon.core.has(thing))
    .slice(0, 2)
    .join(' ')
    .replaceAll('-', ' ')
}
