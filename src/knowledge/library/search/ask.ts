// Answers one question: reads it, ranks the entries, and decides how sure that is - answer, ask back, or say we do not know.
import { type Article, holdsOn, type Page, pageIn } from '../article.ts'
import type { Answer, AskContext } from './answer.ts'
import type { Index } from './build.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf, oursOf, signsOf } from './confidence.ts'
import { readFollowUp } from './follow-up.ts'
import { isAnothers } from './others.ts'
import { asksInTheNegative, asksYesOrNo } from './polarity.ts'
import { anywhere, type Query, readQuery } from './query.ts'
import { rank } from './rank.ts'
import type { Reply } from './replies.ts'
import { sayingsOf } from './saying.ts'
import { statementIn } from './telling.ts'

/** An article is given as the answer from `answer` up (from `topic` up where a thing is named and nothing asked); below it is offered as
    a choice. Below `ours` (`surelyOurs` where no article comes near, below `weak`) the question is not surely of our field: then it is
    declined, unless an article stands clear at `clear`, or answers what is `likely` ours. Below `outside` we say that it is not our
    field. From `clear` up an answer names no other articles. */
export const bands = {
  answer: 0.6,
  topic: 0.8,
  clear: 0.85,
  ours: 0.8,
  likely: 0.7,
  outside: 0.4,
  guess: 0.12,
  weak: 0.25,
  surelyOurs: 0.9,
} as const
const choices = 3
/** A topic without a question has at most so many tokens. */
const longestTopic = 3
/** How sure a phrasing is that an author wrote down, in these words or by its gist, and the answer to a bare question in a family. */
const word = 0.97

/** The answer to a question in its context. Pure and synchronous. */
export function ask(index: Index, question: string, context: AskContext = {}): Answer {
  const alone = inLanguage(readQuery(question, index.words, index.correct), context.lang)
  const settled = hasWords(alone) ? index.words.replies.sure(alone.tokens) : index.words.replies.wordless
  if (settled) return reply(settled, alone, 1, [])
  const inForce = (article: Article) =>
    (context.asOf === undefined || holdsOn(article, context.asOf)) &&
    context.given?.includes(article.id) !== true &&
    !isAnothers(article, alone, index.words)
      ? 1
      : 0
  const ranked = rank(index, alone, { nudge: inForce })
  const first = whereverAsked(index, judged(index, alone, ranked), inForce)
  const followed =
    context.previous === undefined ? undefined : readFollowUp(index, alone, question, context.previous, first.confidence)
  if (!followed) return decided(first, context)
  if (followed.again && inForce(followed.again) === 0) return decided(first, context)
  if (followed.again) {
    const confidence = followed.authored ? word : bands.answer
    return withPlaces({ ...shell(alone), kind: 'answer', article: followed.again, confidence }, alone, context)
  }
  const nudge = (article: Article) => inForce(article) * followed.nudge(article)
  // "How long does it take?" after another answer is about that answer, whatever article has it as a phrasing.
  const [own, second] = [
    byWeight(index, alone, ranked),
    byWeight(index, followed.query, rank(index, followed.query, { nudge, asScored: true })),
  ]
  if (second.confidence <= own.confidence) return decided(own, context)
  // The very answer just given says nothing new to somebody who asks nothing, or whose words stand well alone.
  const repeats = second.ranked[0]?.entry.id === context.previous
  return decided(repeats && (alone.asks.length === 0 || first.confidence >= bands.answer) ? first : second, context)
}

/** The articles that come first for a question, best first: what an evaluation looks at beside the answer. */
export function candidates(index: Index, question: string, count: number = choices): Article[] {
  const ranked = rank(index, readQuery(question, index.words, index.correct))
  return ranked.flatMap(({ entry }) => ('article' in entry ? [entry.article] : [])).slice(0, count)
}

/** A question of numbers or marks alone is in the language of the conversation. */
function inLanguage(query: Query, lang: AskContext['lang']): Query {
  return lang === undefined || /[a-z\p{Script=Han}]/u.test(query.text) ? query : { ...query, lang }
}

type Judged = { readonly query: Query; readonly ranked: readonly Candidate[]; readonly confidence: number; readonly ours: number }

function judged(index: Index, query: Query, ranked: readonly Candidate[]): Judged {
  const said = sayingsOf(query.tokens).flatMap((key) => index.entries[index.sayings.get(key) ?? -1] ?? [])[0]
  if (said && ranked.some(({ entry }) => entry === said)) {
    return {
      query,
      ranked: [...ranked].sort((a, b) => Number(b.entry === said) - Number(a.entry === said)),
      confidence: word,
      ours: word,
    }
  }
  return byWeight(index, query, ranked)
}

function byWeight(index: Index, query: Query, ranked: readonly Candidate[]): Judged {
  const signs = signsOf(index, query, ranked)
  return { query, ranked, confidence: confidenceOf(signs), ours: oursOf(signs) }
}

/** Beside a question that names a province, the same without it: most rules are the same everywhere, and few phrasings name a place. */
function whereverAsked(index: Index, named: Judged, nudge: (article: Article) => number): Judged {
  const { lang, province, tokens } = named.query
  if (province === undefined || named.confidence >= bands.clear || tokens.length > longestPlain[lang]) return named
  const query = anywhere(named.query, index.words)
  if (query.tokens.length === 0) return named
  const without = judged(index, query, rank(index, query, { nudge }))
  return without.confidence > named.confidence ? without : named
}

/** A longer question is a story, in which a place is one thing of many. */
const longestPlain = { en: 12, zh: 16 } as const

/** Another country's law is not meant where the mainland is named, or where somebody from there asks for an ICP number of their own. */
const isRuledOut = ({ unless }: Reply, { things, text }: Query) =>
  unless.length > 0 && (unless.some((thing) => things.includes(thing)) || (icpForUs.test(text) && !asLikeness.test(text)))
const icpForUs = /\b(?:we|us|our|i|my)\b[^.!?]*\bicp\b|(?:我们?|我司|我公司|咱们?|本公司).*(?:icp|备案)/i
const asLikeness = /\b(?:like|equivalents?|similar|comparable|version|instead|counterpart)\b|类似|相当|等同|那样的|这样的|一样的/i

/** "The SMS was sent but nobody got it, how long have we got" thanks nobody: small talk makes up at least this much of a message. */
const isAside = ({ kind }: Reply, cover: number) => kind === 'smalltalk' && cover < 0.4

function decided({ query, ranked: all, confidence, ours }: Judged, context: AskContext): Answer {
  // What an author wrote down for a reply is meant for it, whatever else is named.
  const said = confidence === word ? all[0]?.entry : undefined
  const ranked = all.filter(
    ({ entry, cover }) =>
      entry === said || !('reply' in entry && (isRuledOut(entry.reply, query) || isAside(entry.reply, cover))),
  )
  const articles = ranked.flatMap(({ entry }) => ('article' in entry ? [entry.article] : []))
  const best = ranked[0]?.entry
  const options = articles.slice(0, choices)
  if (best && 'reply' in best) return reply(best.reply, query, confidence, options)
  const surelyOurs = (context.ours === true && confidence >= bands.guess) || isTopicAlone(query)
  const wanted = confidence < bands.weak ? bands.surelyOurs : bands.ours
  const doubtful = ours < wanted && confidence < bands.clear && !surelyOurs
  const refused = doubtful ? refusalIn(query, ranked) : undefined
  if (refused) return reply(refused, query, confidence, options)
  // What an article answers and nothing refuses is likelier ours than not.
  const foreign = doubtful && !(confidence >= bands.answer && ours >= bands.likely)
  if (!best || foreign)
    return { ...shell(query), kind: 'decline', options, confidence, ...(ours < bands.outside && { outside: true as const }) }
  if (confidence < (isTopicAlone(query) ? bands.topic : bands.answer)) {
    const openings = openingsOf(options, query, context)
    const [statement] = openings
    return { ...shell(query), kind: 'clarify', options, openings, confidence, ...(statement !== undefined && { statement }) }
  }
  const others = confidence < bands.clear ? articles.slice(1, choices) : []
  const openings = openingsOf(others, query, context)
  const { article } = best
  return withPlaces({ ...shell(query), kind: 'answer', article, options: others, openings, confidence }, query, context)
}

/** The statement by which each option would open, were it the answer. */
function openingsOf(options: readonly Article[], query: Query, { known }: AskContext): readonly (number | undefined)[] {
  return options.map((article) => statementIn(article, query, query, known))
}

/** The refusal that words of the question point to, where no article stands clear of it. */
function refusalIn({ features }: Query, ranked: readonly Candidate[]): Reply | undefined {
  const pointed = ranked.flatMap(({ entry }) =>
    'reply' in entry && features.includes(`r${entry.reply.id}`) ? [entry.reply] : [],
  )
  return pointed.find(({ kind }) => kind === 'decline')
}

/** Whether anything is said at all: a Chinese character, or a word of two letters. */
function hasWords({ tokens }: Query): boolean {
  return tokens.some(({ text, han }) => han || /[a-z]{2}/.test(text))
}

/** Only a thing is named, nothing is asked: better to ask back than to know nothing. */
function isTopicAlone({ tokens, things, asks }: Query): boolean {
  return tokens.length <= longestTopic && things.length > 0 && asks.length === 0
}

function shell({ lang }: Query) {
  return { lang, options: [] as readonly Article[] }
}

function reply(chosen: Reply, { lang }: Query, confidence: number, nearest: readonly Article[]): Answer {
  return { kind: chosen.kind, lang, reply: chosen, options: chosen.topics ? nearest : [], confidence }
}

/** Would "yes" or "no" be heard wrongly: after a negative, a question of what or how, or one that asks something else than the text settles? */
function opensPlainly({ text, asks }: Query, page: Page, statement: number | undefined): boolean {
  if (asksInTheNegative(text) || !asksYesOrNo(text)) return true
  const settled: readonly string[] = page.statements[statement ?? -1]?.settles ?? page.ask
  return asks.length > 0 && settled.length > 0 && !asks.some((ask) => settled.includes(ask))
}

/** Adds the province and provider the answer is for, or that a province would matter. */
function withPlaces(answer: Answer & { article: Article }, query: Query, context: AskContext): Answer {
  const page = pageIn(answer.article, answer.lang)
  const province = query.province ?? context.province
  const provider = query.provider ?? context.provider
  const statement = statementIn(
    answer.article,
    query,
    { ...(province && { province }), ...(provider && { provider }) },
    context.known,
  )
  return {
    ...answer,
    ...(statement !== undefined && { statement }),
    ...(query.lang === 'en' && opensPlainly(query, page, statement) && { plainly: true as const }),
    ...(page.province && province && { province }),
    ...(page.provider && provider && { provider }),
    ...(page.province && !province && { wantsProvince: true as const }),
  }
}
