// Reads a typed message as the answer to one question: a value, a reason why not, or silence where it is something else.
import type { Question, Reading } from '../../knowledge/questions/question.ts'
import { readAboutQuestion } from './about-question.ts'
import { withoutAsides } from './aside.ts'
import { readMentioned, readNamed } from './choice.ts'
import { isAboutCompany } from './company-words.ts'
import { isHedged, isLeftOpen, isMarked } from './doubt.ts'
import { readFacts } from './facts-in-text.ts'
import { readNotYet } from './not-yet.ts'
import type { Answer, Surroundings } from './reading.ts'
import { nothing, readable } from './stated.ts'
import { readValue } from './value.ts'

/** Reads a message against a question: an entry named outright, then a value of its kind, then an entry named in passing. */
export function readAnswer(question: Question, said: string, around: Surroundings): Answer {
  const simple = verbatim.includes(question.reading) ? said : around.library.simplified(said)
  const named = readNamed(question, simple, around.group)
  if (named.kind !== 'none') return named
  if (isMarked(said) || isHedged(said) || readAboutQuestion(said) !== null) return nothing
  const open = readNotYet(question, said, around)
  if (open.kind !== 'none') return open
  if (unmistakable.includes(question.reading)) {
    const value = readValue[question.reading](question, said, around)
    if (value.kind !== 'none') return value
  }
  if (isLeftOpen(said, verbatim.includes(question.reading))) return nothing
  if (question.asks.includes('hosting.originLocation') && isAboutCompany(readable(said, around), around.library)) return nothing
  const value = readValue[question.reading](question, said, around)
  if (value.kind === 'value' || value.kind === 'unclear' || value.kind === 'either') return value
  const passing = value.kind === 'none' && isSentence(said) ? readInPassing(question, said, around) : nothing
  if (passing.kind === 'value' && question.asks.includes('entity.type')) return passing
  const mentioned = readMentioned(question, question.asks.includes('service.kind') ? withoutAsides(simple) : simple)
  if (mentioned.kind !== 'none') return mentioned
  return value.kind === 'none' ? readInPassing(question, said, around) : value
}

/** More than the few words of a name. */
const isSentence = (said: string) => said.trim().split(/\s+/).length > 3 || (said.match(/\p{Script=Han}/gu) ?? []).length > 5

/** Last, what the message says of the facts asked in words of its own: "just a brochure site", 「纯展示」. */
function readInPassing(question: Question, said: string, around: Surroundings): Answer {
  if (question.reading !== 'choice' && question.reading !== 'yes-no') return nothing
  const stated = readFacts(said, { ...around, facts: {} }, question.asks).filter(
    ({ path, asked }) => question.asks.includes(path) && asked !== true,
  )
  return stated.length === 0
    ? nothing
    : { kind: 'value', states: Object.fromEntries(stated.map(({ path, value }) => [path, value])) }
}

/** Readings whose words are kept as they were typed. */
export const verbatim: readonly Reading[] = ['text', 'name', 'address', 'email']

/** Kinds of values that look like nothing else: letters inside them are no words of a question. */
export const unmistakable: readonly Reading[] = [
  'credit-code',
  'email',
  'mobile',
  'phone',
  'ip',
  'filing-number',
  'id-number',
  'domain',
  'package-name',
]
