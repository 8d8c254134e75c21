// Tells an answer from a question and from a guess: neither is ever taken as a fact.
import { plainly } from '../../knowledge/names/names.ts'

const opening =
  /^(?:what|why|how|who|whose|where|which|when(?= (?:do|does|is|will|can|should)\b)|do (?:i|we|you|they)|does (?:it|this|that|the|a|my|our)|did|is (?:it|that|this|there|a|an|my|our)|are (?:we|you|they|there)|am i|can (?:i|we|you|a|it)|could|should|would|will (?:i|we|you|it)|may i|shall|explain|tell me|meaning of|what's|whats|how's|please explain|i (?:have a question|want to know|wonder))\b/i
const asking =
  /(?:吗|么|呢|吧)\s*$|什么|怎么|为什么|为何|如何|哪个|哪里|哪些|哪种|是否|能不能|可不可以|是不是|要不要|有没有必要|会不会|多少钱|多久|请问|啥意思|何时|谁/
const guessing =
  /\b(?:(?:do not|don't|dont) think|not that i know|i think|i guess|i believe|i suppose|i assume|i'd say|maybe|perhaps|probably|possibly|presumably|might|could be|may be|not (?:quite |really |entirely |so )?sure|unsure|no idea|no clue|not certain|don't know|dont know|do not know|can't say|hard to say|as far as i know|afaik|if i remember|supposedly|apparently|likely|either|depends|something like)\b|可能|也许|或许|大概|应该是|应该在|好像|似乎|估计|不确定|说不定|说不准|不清楚|不知道|不太清楚|我猜|听说|貌似|看情况|不一定|要么|或者/i
const roughly =
  /\b(?:about|around|roughly|approximately|approx|circa|more or less|some|nearly|almost|over|under|at least|at most|up to|less than|more than)\b|[~≈<>±]|大约|左右|上下|差不多|接近|近|超过|不到|不足|至少|最多|以上|以下/i

/** Is this a question rather than an answer? */
export function isQuestion(said: string): boolean {
  const plain = plainly(said)
  return /[?？]["'”’)\s]*$/.test(plain) || opening.test(plain) || asking.test(plain)
}

/** Does the speaker leave it open: "I think it's the boss's", 「可能在上海」? */
export function isDoubtful(said: string): boolean {
  return guessing.test(plainly(said))
}

/** A question or a guess. In words kept as typed (names, addresses) only the sentence around them tells. */
export function isLeftOpen(said: string, verbatim: boolean): boolean {
  if (!verbatim) return isQuestion(said) || isDoubtful(said)
  const plain = plainly(said)
  return (
    /[?？]["'”’)\s]*$/.test(plain) ||
    /^(?:什么|怎么|为什么|如何|哪)|(?:吗|什么意思)$/.test(plain) ||
    opening.test(plain) ||
    new RegExp(`^(?:${guessing.source})`, 'i').test(plain)
  )
}

/** Is a figure only roughly given: "about half", 「左右」? */
export function isRough(said: string): boolean {
  return roughly.test(plainly(said))
}
