// "I don't have it yet", 「还没有」: where no entry of the question says so, the answer is kept as open.
import type { Facts } from '../../knowledge/law/facts.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import { bare } from './plain-words.ts'
import type { Answer, Surroundings } from './reading.ts'
import { nothing } from './stated.ts'

const notYet =
  /^(?:(?:sorry|no)[, ]+)?(?:(?:i|we) (?:don't|dont|do not|haven't|have not)(?: (?:have|got|received|decided|chosen))?(?: (?:it|one|that|this|any|a number|the number|a name))?(?: yet| now| at hand| right now| ready)?|not (?:yet|available|there|decided|at hand|assigned|received|ready|known|chosen)(?: yet)?|(?:none|nothing) yet|no (?:number|code|name|domain|address)(?: yet)?|still waiting(?: for it)?|(?:when|once|as soon as|after) (?:the|our|my|we|i|it|this|that)\b.{2,60}|(?:we|i) (?:have|got) no (?:landline|fixed line|office phone|phone|fax|website|number)(?: yet)?|not (?:assigned|given|issued|set up|bought|registered|created|signed)(?: yet)?|not at hand, later|to be decided|tbd)$/
const notYetHan =
  /^(?:我们?|我们公司|公司|目前|暂时|现在)?(?:还|暂|尚|都|暂时|目前)?(?:没有?|无|未有?)(?:呢|啊|的|拿到|收到|办好|办下来|确定|决定|定|想好|取好|下来|这个|编号|号码|名称)*$|^待定$|^(?:等|待).{1,20}(?:后|再|了|下来|通过|批|好|拿到|确定)(?:.{0,6})$|^(?:还没|尚未|未)(?:分配|下来|申请|办|定|开通|发放)(?:呢|好|下来)?$|^没有?(?:座机|固话|固定电话|传真)$/

/** Where "none" is itself what is to be written. */
const mayBeNone: readonly string[] = ['app.sdks']

/** Says of the paperwork what is not there yet: the field and every fact not known are `unknown`. Deciding questions are never left open so. */
export function readNotYet(question: Question, said: string, { library, facts }: Surroundings): Answer {
  const words = bare(said)
  if (question.rank !== undefined || question.reading === 'choice' || question.reading === 'yes-no') return nothing
  if (question.field !== undefined && mayBeNone.includes(question.field)) return nothing
  if (!notYet.test(words) && !notYetHan.test(library.simplified(words))) return nothing
  const open = question.asks.filter((path) => facts[path] === undefined)
  if (open.length === 0 && question.field === undefined) return nothing
  const states = Object.fromEntries(open.map((path) => [path, 'unknown'])) as Facts
  return { kind: 'value', states, ...(question.field !== undefined && { field: 'unknown' }) }
}
