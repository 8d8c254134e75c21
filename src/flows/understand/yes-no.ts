// Reads yes or no in either language; anything with a "but" in it is left open.
import type { Facts } from '../../knowledge/law/facts.ts'
import { bare } from './plain-words.ts'
import type { ReadValue } from './reading.ts'

const yes = (
  'yes|y|yeah|yep|yup|sure|of course|correct|right|true|it does|it is|we do|i do|they do|we have|i have|' +
  'it has|absolutely|certainly|definitely|affirmative|ok|okay|是|是的|有|有的|对|对的|没错|会|会的|需要|要|要的|好|好的|可以|能|嗯|' +
  '嗯嗯|当然|确实|1|shi|shide'
).split('|')
const no = (
  "no|n|nope|nah|not|none|never|false|it doesn't|it does not|it isn't|it is not|we don't|we do not|" +
  "i don't|i do not|they don't|we haven't|not at all|not yet|no cdn|negative|否|不|不用了|不要了|不了|不是|不是的|没有|没有的|没|无|不会|不用|" +
  '不需要|不要|还没有|还没|不能|从不|从未|2|bu|meiyou|bushi|没用'
).split('|')
const spaced = [...yes, ...no].filter(
  (word) => word.includes(' ') || /^(?:yes|yeah|yep|yup|no|nope|nah|not|never)$|\p{Script=Han}/u.test(word),
)
const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
/** The word at the beginning: before a stop any of them, before a blank only those that can't begin another sentence. */
const opens = new RegExp(`^(?:(${alternatives([...yes, ...no])})(?:[,.;!，。；！、]|$)|(${alternatives(spaced)}) )(.*)$`, 'u')
/** 「没有CDN」「不是法人」「no cdn」: the word and a short object. */
const short = /^(没有|没用|没|不是|不会|不用|不需要|不|是|有|会|no) ?([\p{L} ]{1,16})$/u
/** The same beginnings where they say neither. */
const neither =
  /^(?:没有?|不是?|是|有|会|no) ?(?:问题|意见|关系|办法|什么|听说|懂|明白|太|很|一定|少|人|点|些|时|的是|idea|clue|worries|matter|way|one|longer)/u
const agreeing = /^(?:没问题|没有问题|没关系|no problem)$/
const open = /\b(?:but|except|unless|although|partly|sometimes|only if|or)\b|但|不过|除非|部分|有时|如果/u

/** Reads yes or no for the first fact a question asks. */
export const readYesNo: ReadValue = (question, said) => {
  const value = yesOrNo(said)
  return value === null ? { kind: 'none' } : { kind: 'value', states: { [question.asks[0]!]: value } as Facts }
}

/** Yes or no, in either language; null where it is neither, or neither clearly. */
export function yesOrNo(said: string): boolean | null {
  const words = bare(said)
  if (yes.includes(words)) return true
  if (no.includes(words)) return false
  if (agreeing.test(words)) return true
  if (neither.test(words)) return null
  const [word, rest] = opening(words)
  if (word === undefined || rest.length > 60 || open.test(rest)) return null
  const meant = yes.includes(word)
  const again = yesOrNo(rest)
  return again !== null && again !== meant ? null : meant
}

/** A yes or no to what is to be done: "we have no office there" answers many a question, but never "erase everything?". */
export function assent(said: string): boolean | null {
  const words = bare(said)
  const plain = yes.includes(words) || no.includes(words) || agreeing.test(words) || asserting.test(words)
  return plain ? yesOrNo(said) : null
}
/** Words that assent or refuse and can begin no statement of their own. */
const asserting =
  /^(?:yes|yeah|yep|yup|y|sure|ok(?:ay)?|no|nope|nah|n|是的?|对的?|好的?|嗯+|行|可以|要|不用|不要|不|否)(?=$|[\s,.;!，。；！、])/u

function opening(words: string): readonly [string | undefined, string] {
  const begun = opens.exec(words)
  if (begun !== null) return [begun[1] ?? begun[2], begun[3]!.trim()]
  const brief = short.exec(words)
  return [brief?.[1], brief?.[2] ?? '']
}
