// Reads a typed message as the answer to one question: a value, a reason why not, or silence where it is something else.
import { readingOf } from '../../knowledge/library/search/index.ts'
import { plainly, without } from '../../knowledge/names/names.ts'
import type { Question, Reading } from '../../knowledge/questions/question.ts'
import { locales } from '../../locale.ts'
import { readAboutQuestion } from './about-question.ts'
import { readDenied, readMentioned, readNamed } from './choice.ts'
import { isAboutElse } from './company-words.ts'
import { isHedged, isLeftOpen, isMarked } from './doubt.ts'
import { readFacts } from './facts-in-text.ts'
import { lessonsIn } from './lessons.ts'
import { mended } from './mended.ts'
import { withoutAsides } from './mentioned-beside.ts'
import { readNotYet } from './not-yet.ts'
import type { Answer, Surroundings } from './reading.ts'
import { nothing, readable } from './stated.ts'
import { readState } from './states-in-words.ts'
import { placeAlone } from './told-elsewhere.ts'
import { readValue } from './value.ts'

/** Reads a message against a question: an entry named outright, then a value of its kind, then an entry named in passing. */
export function readAnswer(question: Question, said: string, around: Surroundings): Answer {
  const simple = verbatim.includes(question.reading) ? said : around.library.simplified(said)
  const named = readNamed(question, simple, around.group)
  if (named.kind !== 'none') return named
  const guessed = question.asks.includes('service.kind') ? guess(question, simple, around) : nothing
  if (guessed.kind !== 'none') return guessed
  if (isMarked(said) || isHedged(said) || readAboutQuestion(said) !== null) return nothing
  const open = readNotYet(question, said, around)
  if (open.kind !== 'none') return open
  if (unmistakable.includes(question.reading)) {
    const value = readValue[question.reading](question, said, around)
    if (value.kind !== 'none') return value
  }
  if (isLeftOpen(said, verbatim.includes(question.reading))) return nothing
  if (question.asks.includes('hosting.originLocation') && isAboutElse(readable(said, around), around.library)) return nothing
  if (question.asks.includes('monetisation.sources') && ofOthers.test(readable(said, around))) return nothing
  if (question.reading === 'yes-no' && isAboutAnother(question, said, around)) return nothing
  const plain = readable(said, around)
  const value = apart(readValue[question.reading](question, said, around), question, said, around)
  if (value.kind === 'value' || value.kind === 'unclear' || value.kind === 'either') return value
  const state = readState(question, plain)
  if (state.kind !== 'none') return state
  const taught = question.asks.includes('service.contentCategories') ? lessonsIn(plain) : null
  if (taught !== null) return { kind: 'value', states: { 'service.contentCategories': taught } }
  const passing = value.kind === 'none' && isSentence(said, around) ? readInPassing(question, said, around) : nothing
  if (passing.kind === 'value' && question.asks.includes('entity.type')) return passing
  const denied = readDenied(question, simple)
  if (denied.kind !== 'none') return denied
  const mentioned = readMentioned(
    question,
    question.asks.includes('service.kind') ? withoutAsides(withoutHosts(simple, around)) : simple,
  )
  if (mentioned.kind !== 'none') return mentioned
  return value.kind === 'none' ? readInPassing(question, said, around) : value
}

/** "JD Cloud" is no shop on JD. */
const withoutHosts = (simple: string, { library }: Surroundings) => {
  const plain = plainly(simple)
  return without(plain, library.providers.find(plain))
}

/** 「原来那个建站公司倒闭了」 says nothing of how one earns. */
const ofOthers =
  /^(?:原来|以前|之前|那个|那家|当时)(?:的|那).{0,10}(?:公司|人|代理)|^(?:the|our) (?:old|previous|former|last|other|that) (?:\w+ )?(?:agency|company|provider|owner)\b/i

/** "No China entity", to whether a CDN is used: a word of denial, and behind it another fact. */
function isAboutAnother({ asks, prompt, help }: Question, said: string, around: Surroundings): boolean {
  if (!/[\s\p{Script=Han}]/u.test(said.trim())) return false
  if (placeAlone(said, around.library) !== null) return true
  const thingsOf = (text: string) => readingOf(text, around.library.words).things
  const asked = locales.flatMap((locale) => [...thingsOf(prompt[locale]), ...thingsOf(help[locale])])
  // 「不是本地的」: where something is answers many a question.
  const named = thingsOf(said).filter((thing) => thing !== 'mainland' && thing !== 'province')
  if (named.length > 0 && !named.some((thing) => asked.includes(thing))) return true
  const told = readFacts(mended(said, around.library), { ...around, facts: {} }, asks)
  return told.length > 0 && told.every(({ path }) => !asks.includes(path))
}

/** "A VPS in Hong Kong, our wofe in Suzhou": both places are named, and only one of them is the server’s. */
function apart(value: Answer, { asks }: Question, said: string, around: Surroundings): Answer {
  if (value.kind !== 'value' || value.states['hosting.originLocation'] === undefined) return value
  const read = readFacts(said, { ...around, facts: {} }, asks)
  const told = read.find(({ path }) => path === 'hosting.originLocation')
  return told === undefined ||
    told.value === 'mixed' ||
    (!read.some(({ path }) => path.startsWith('entity.')) && !namesBuilder.test(said))
    ? value
    : { ...value, states: { ...value.states, 'hosting.originLocation': told.value } }
}

/** 「香港公司帮我们建的，服务器在深圳」: where the hired builder is from is no second place of the server. */
const namesBuilder = /(?:公司|人|团队)(?:帮|给|替)(?:我们?|咱们?)?(?:建|做|弄|搭|搞|管)/

/** More than the few words of a name, or with a place from outside in it: "Hong Kong limited company". */
const isSentence = (said: string, { library }: Surroundings) =>
  said.trim().split(/\s+/).length > 3 ||
  (said.match(/\p{Script=Han}/gu) ?? []).length > 5 ||
  library.places.find(plainly(said)).some(({ values }) => values.some(({ kind, code }) => kind === 'country' && code !== 'CN'))

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

function guess(question: Question, simple: string, { group }: Surroundings): Answer {
  const words = simple.replace(hedge, '')
  if (words === simple) return nothing
  const named = readNamed(question, words, group)
  return named.kind === 'none' ? readMentioned(question, words) : named
}

/** "A website, I guess" is said of what one runs oneself: it is taken, and a word changes it. "Maybe" leaves it open. */
const hedge = /^i (?:think|guess)[, ]+(?:it(?:'s| is| will be) )?|[, ]*\b(?:i (?:think|guess|suppose|believe))[.! ]*$/i

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

/** Is the answer to this question kept letter by letter, so that nothing typed may be written out? */
export const isKeptAsTyped = (question: Question | null): boolean =>
  question !== null && [...verbatim, ...unmistakable].includes(question.reading)
