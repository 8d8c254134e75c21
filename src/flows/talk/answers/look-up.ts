// Looks a question up for this person: by itself, with the message it stands in, or with the half it left out because the last question had it.
import { type Answer, ask as askKnowledge, readingOf, withSubject } from '../../../knowledge/library/search/index.ts'
import type { Draft } from '../../draft/draft.ts'
import { asksFirstStep } from '../../understand/own-case.ts'
import { knownOf } from './known.ts'
import { swapped } from './swapped.ts'

/** An answer this sure needs nothing beside it; words that are no question are answered from here up while another question is open. */
export const surely = 0.85
/** From here up an answer is better than one read together with what stood before. */
export const fairly = 0.7
/** So sure is knowledge of the very words of a phrasing only. */
const written = 0.97

/** What stands beside a question: the whole message, and the articles that the same reply has given already. */
export type Beside = {
  readonly whole?: string
  readonly given?: readonly string[]
  /** The message asks nothing else. */
  readonly only?: boolean
  /** It inherits nothing from what stood before. */
  readonly alone?: boolean
}

/** What knowledge says to a question, read in the talk it stands in. */
export function lookUp(draft: Draft, said: string, { whole = said, given, only, alone = false }: Beside = {}): Answer {
  const { library } = draft
  const facts = draft.facts()
  const province = facts['entity.province']
  const context = {
    known: knownOf(facts),
    previous: alone ? undefined : draft.memory.topic,
    lang: draft.locale,
    asOf: draft.today,
    ours: whole !== said || Object.keys(facts).length > 0,
    ...(given !== undefined && { given }),
    ...(typeof province === 'string' && province !== 'unknown' && { province }),
  }
  if (alone) return askKnowledge(library.index, said, context)
  const anew = swappedIn(draft, said)
  if (anew !== null) {
    const answer = askKnowledge(library.index, anew, { ...context, previous: undefined })
    if (answer.kind === 'answer' && answer.confidence >= fairly) return answer
  }
  const inherited = inheriting(draft, said).map((one) => askKnowledge(library.index, one, { ...context, previous: undefined }))
  const heirs = inherited.filter(({ kind }) => kind === 'answer' || kind === 'clarify')
  const last = library.shelf.articles.get(draft.memory.topic ?? '')?.topic
  const heir = heirs.find(({ article, options }) => (article ?? options[0])?.topic === last) ?? heirs[0]
  if (heir !== undefined) {
    // Whoever names another subject does not want the last article again.
    const again = heir.kind === 'answer' && heir.article?.id === draft.memory.topic
    return (again ? lookUpAfresh(draft, said, heir.article!.id) : null) ?? heir
  }
  const answer = askKnowledge(library.index, said, context)
  if (whole === said && isBare(said) && draft.memory.question !== undefined) return withLast(draft, said, answer)
  if (whole === said) return unsure(answer) ? withLast(draft, said, answer) : answer
  if (only === true && isShort(whole)) {
    const together = askKnowledge(library.index, whole, context)
    const enough = answer.kind === 'answer' ? Math.max(surely, answer.confidence - hardly) : surely
    if (together.kind === 'answer' && together.confidence >= enough) return together
  }
  // 「啥是备案」 is as short as 「怎么办」, and says all there is to ask.
  const settled = answer.kind === 'answer' && answer.confidence >= written
  const thin = (isBare(said) && !settled) || pointsBack.test(said) || namesNothing(said, library)
  // The whole message of a second question is mostly about the first one.
  const enough = (given ?? []).length > 0 ? 0 : surely
  if (!thin && answer.kind === 'answer' && answer.confidence >= enough) return answer
  const wider = askKnowledge(library.index, whole, context)
  if (thin) return wider.kind !== 'decline' || wider.confidence > answer.confidence ? wider : answer
  // A story is about many things: beside a question that stands alone it is asked only for an answer, not for more guesses.
  return (unsure(answer) && wider.kind === 'answer') || wider.confidence > answer.confidence ? wider : answer
}

/** "App update - must I change the filing", 「评论功能开了 个人博客 会被注销吗」: so short a message is one question, whatever its last clause asks. */
const isShort = (whole: string) =>
  /\p{Script=Han}/u.test(whole) ? whole.length <= shortest.zh : whole.split(/\s+/).length <= shortest.en
const shortest = { en: 14, zh: 40 }
/** Less sure by so little is as sure. */
const hardly = 0.05

/** 「那个域名会被拦吗」 says nothing of which one without the clause before it. */
const pointsBack = /^(?:那|这)(?:个|种|些|样)|^(?:它|其)/u

/** "Do we need an ICP for it?" names what every question of ours does: what it is about stands beside it. */
function namesNothing(said: string, { words }: Draft['library']): boolean {
  const { things, asks } = readingOf(said, words)
  return (
    things.every((thing) => everywhere.has(thing)) &&
    (things.length === 0 || asks.every((ask) => ask === 'need' || ask === 'can'))
  )
}
const everywhere = new Set(['filing', 'term-icp', 'filing-number', 'licence', 'mainland'])

const unsure = ({ kind, confidence }: Answer) =>
  kind === 'decline' || kind === 'clarify' || (kind === 'answer' && confidence < fairly)

/**
 * The last question with this one's other subject, beside its own or in its place: after "what is the penalty without a filing?" comes
 * "and without the police one?". Nothing where a message stands alone, asks something of its own, or names nothing.
 */
function inheriting({ memory, library }: Draft, said: string): readonly string[] {
  if (memory.question === undefined || memory.topic === undefined || !isFragment(said)) return []
  const { things, asks } = readingOf(said.trim().replace(fragment, ' '), library.words)
  if (things.length === 0 || asks.length > 0) return []
  return [`${memory.question} ${said}`, withSubject(memory.question, said, library.words)]
}

/** The last question with another word of the same kind, where the message is such a word. */
function swappedIn({ memory }: Draft, said: string): string | null {
  return memory.question === undefined || memory.topic === undefined || !isFragment(said) ? null : swapped(memory.question, said)
}

/** Looked up anew, with and without what stood before, where the last answer would only be given again. */
export function lookUpAfresh(draft: Draft, said: string, given: string): Answer | null {
  const { library, locale, today, memory } = draft
  const context = { lang: locale, asOf: today, ours: true, given: [given] }
  const before = memory.question === undefined || memory.question === said ? [] : [`${memory.question} ${said}`]
  const asksItself = readingOf(said, library.words).asks.length > 0
  const orders = asksItself ? [said, ...before] : [...inheriting(draft, said), ...before, said]
  const answers = orders.map((order) => askKnowledge(library.index, order, context))
  const sure = answers.find(({ kind, confidence }) => kind === 'answer' && confidence >= fairly)
  const alone = answers[orders.indexOf(said)]
  return sure ?? (alone?.kind === 'clarify' && readingOf(said, library.words).things.length > 0 ? alone : null)
}

/** So few words that they say nothing without what stands around them: "what now?", 「怎么办」. */
const isBare = (said: string) =>
  /\p{Script=Han}/u.test(said) ? said.trim().length <= 5 : said.trim().split(/\s+/).length <= 3 || asksFirstStep(said)

/** A short question that says little by itself is read after the last one: "any other way?", 「要先改工商吗」. */
function withLast({ memory, library, today, locale }: Draft, said: string, alone: Answer): Answer {
  const { question, topic } = memory
  if (question === undefined || topic === undefined || said.length > 60 || alone.reply !== undefined) return alone
  // Words an author wrote down for an article mean that one, whatever was asked before.
  if (alone.kind === 'answer' && alone.confidence >= written) return alone
  if (readingOf(said, library.words).things.length > 1) return alone
  const both = askKnowledge(library.index, `${question} ${said}`, { lang: locale, asOf: today, ours: true, given: [topic] })
  const repeats = alone.article?.id === topic && both.kind === 'answer'
  return !unsure(both) || repeats || (alone.kind === 'decline' && both.kind !== 'decline') ? both : alone
}

/** Only the half of a question: "and for apps?", 「那小程序呢」. */
export function isFragment(said: string): boolean {
  const words = said.trim()
  const han = (words.match(/\p{Script=Han}/gu) ?? []).length
  return (han > 0 ? han <= 16 : words.split(/\s+/).length <= 9) && fragment.test(words) && !whole.test(words)
}
/** "But will it be slow in China?" is a question of its own. */
const whole =
  /^(?:and|but|or|so|also)[, ]+(?:will|would|is|are|was|does|do|did|can|could|must|should) (?:i|we|you|it|he|she|they|this|that|there|the|my|our)\b/iu
const fragment =
  /^(?:and|but|or|so|also|what about|how about|same for|for|in|with|without|from|on|as)\b|^(?:那|还有|咁|那么|如果是|要是)|呢\s*[?？]?$/i
