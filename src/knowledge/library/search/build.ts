// Builds the index: for every article and every reply, how often each feature occurs in its phrasings, titles and text.

import type { Article, Page } from '../article.ts'
import { featuresOfReading, featureWeights, isWord } from './features.ts'
import { type Phrasings, packPhrasings } from './likeness.ts'
import { readQuery } from './query.ts'
import type { Reply } from './replies.ts'
import { sayingsOf } from './saying.ts'
import { speller } from './spelling.ts'
import type { Token } from './tokens.ts'
import type { Words } from './word-tables.ts'

/** What a question can be matched with. */
export type Entry = { readonly id: string } & ({ readonly article: Article } | { readonly reply: Reply })

/**
 * What was counted, as plain data that can be kept: the rows of feature f are `starts[f]` to `starts[f + 1]` of `entryOf` and `counts`.
 * Example: the rows of the third feature are `entryOf.slice(starts[2], starts[3])`, with their `counts` beside them.
 */
export type Counts = {
  readonly features: ReadonlyMap<string, number>
  readonly starts: Uint32Array
  readonly entryOf: Uint16Array
  readonly counts: Float32Array
  /** How telling a feature is: its kind's weight times how few entries have it. */
  readonly telling: Float32Array
  /** What an unknown word, character and pair of characters count for; unknown pairs of things say nothing. */
  readonly unknown: Readonly<Record<string, number>>
  /** How much an entry is damped for saying much. */
  readonly damping: Float32Array
  /** The entry a phrasing stands in, by its keys (saying.ts); keys of several entries lead nowhere. */
  readonly sayings: ReadonlyMap<string, number>
  readonly phrasings: Phrasings
  /** The words of each title. */
  readonly titles: Phrasings
}

/**
 * The index: the counts, with the entries they are about. Example: `index.entries[index.entryNumber.get('psb-how-long')!]` is the entry
 * of that article.
 */
export type Index = Counts & {
  readonly words: Words
  readonly entries: readonly Entry[]
  readonly entryNumber: ReadonlyMap<string, number>
  /** What each entry is about, and the kinds of question it answers. */
  readonly about: readonly About[]
  /** Mends a token that is no known word. */
  readonly correct: (token: Token) => Token
}

/** The things and kinds of question of an entry. */
export type About = { readonly things: ReadonlySet<string>; readonly asks: ReadonlySet<string> }

const titleCounts = 4
const bodyCounts = 2.5
/** How soon further occurrences of a feature stop counting. */
export const saturation = 3
const dampingPower = 0.3

/** What questions can be matched with: the articles, then the replies. */
export function entriesOf(articles: Iterable<Article>, words: Words): readonly Entry[] {
  const replies = words.replies.all.map((reply): Entry => ({ id: `reply:${reply.id}`, reply }))
  return [...[...articles].map((article): Entry => ({ id: article.id, article })), ...replies]
}

/** The index of articles (both languages together) and replies. Pure; a few hundred articles take about a second. */
export function buildIndex(articles: Iterable<Article>, words: Words): Index {
  const entries = entriesOf(articles, words)
  return openIndex(countEntries(entries, words), entries, words)
}

/** The index over counts that were made before, for the very same entries and words. */
export function openIndex(counts: Counts, entries: readonly Entry[], words: Words): Index {
  const nearest = speller([...counts.features.keys()].flatMap((feature) => (feature[0] === 'w' ? [feature.slice(1)] : [])))
  return {
    ...counts,
    words,
    entries,
    entryNumber: new Map(entries.map((entry, number) => [entry.id, number])),
    about: aboutOf(counts, entries.length),
    correct: (token) => (token.han ? token : { ...token, text: nearest(token.text) ?? token.text }),
  }
}

/** A thing or kind of question is an entry's own where it stands in its title or head, or in several phrasings. */
function aboutOf({ features, starts, entryOf, counts }: Counts, entryCount: number): readonly About[] {
  const about = Array.from({ length: entryCount }, () => ({ things: new Set<string>(), asks: new Set<string>() }))
  for (const [feature, number] of features) {
    if (feature[0] !== 'c' && feature[0] !== 'a') continue
    for (let at = starts[number]!; at < starts[number + 1]!; at++)
      if (counts[at]! >= ownFrom) about[entryOf[at]!]![feature[0] === 'c' ? 'things' : 'asks'].add(feature.slice(1))
  }
  return about
}

const ownFrom = 3

/** Counts how often each feature occurs in each entry. */
export function countEntries(entries: readonly Entry[], words: Words): Counts {
  const rows = new Map<string, Row>()
  const sayings = new Map<string, number>()
  const phrasings = entries.map((): (readonly string[])[] => [])
  const titles = entries.map((): (readonly string[])[] => [])
  entries.forEach((entry, number) => {
    for (const { features, count, says, title } of countedOf(entry, words)) {
      if (says) phrasings[number]!.push(features)
      if (title) titles[number]!.push(features.filter(isTitleWord))
      for (const key of says ?? []) sayings.set(key, (sayings.get(key) ?? number) === number ? number : several)
      for (const feature of features) {
        const row = rows.get(feature)
        if (row) addTo(row, number, count)
        else rows.set(feature, { entries: [number], counts: [count] })
      }
    }
  })
  const counts = packed(rows, entries.length)
  const numbered = (texts: typeof phrasings) =>
    packPhrasings(
      texts.map((said) => said.map((features) => features.map((feature) => counts.features.get(feature)!))),
      counts.telling,
    )
  return { ...counts, sayings, phrasings: numbered(phrasings), titles: numbered(titles) }
}

/** Pairs of characters would count the same characters again. */
const isTitleWord = (feature: string) => isWord(feature) && feature[0] !== 'h'

const several = -1

/** The entries that have a feature, in order, and how often. */
type Row = { readonly entries: number[]; readonly counts: number[] }

function addTo({ entries, counts }: Row, entry: number, count: number): void {
  const last = entries.length - 1
  if (entries[last] === entry) counts[last]! += count
  else {
    entries.push(entry)
    counts.push(count)
  }
}

type Counted = {
  readonly features: readonly string[]
  readonly count: number
  readonly says?: readonly string[]
  readonly title?: true
}

function countedOf(entry: Entry, words: Words): Counted[] {
  const featuresIn = (text: string) => readQuery(text, words).features
  const phrasing = (text: string): Counted => {
    const { features, tokens } = readQuery(text, words)
    return { features, count: 1, says: sayingsOf(tokens) }
  }
  if ('reply' in entry) return [...entry.reply.phrasings.en, ...entry.reply.phrasings.zh].map(phrasing)
  return Object.values(entry.article.pages).flatMap((page): Counted[] => [
    ...page.phrasings.map(phrasing),
    { features: featuresIn(page.title), count: titleCounts, title: true },
    { features: featuresOfReading({ things: thingsOf(page, words), asks: page.ask }), count: titleCounts },
    // In a long text every thing meets every other: pairs say nothing.
    { features: featuresIn(page.body).filter((feature) => feature[0] !== 'p' && feature[0] !== 'q'), count: bodyCounts },
  ])
}

const mostThings = 6

/** What a page is about, in the words of the lexicon: read from its title and the things its author named. */
export function thingsOf(page: Page, words: Words): string[] {
  const things = [page.title, ...page.thing.map((thing) => thing.replaceAll('-', ' '))].flatMap(
    (text) => readQuery(text, words).things,
  )
  return [...new Set(things)].slice(0, mostThings)
}

function packed(rows: ReadonlyMap<string, Row>, entryCount: number) {
  let total = 0
  for (const row of rows.values()) total += row.entries.length
  const starts = new Uint32Array(rows.size + 1)
  const entryOf = new Uint16Array(total)
  const counts = new Float32Array(total)
  const telling = new Float32Array(rows.size)
  const squares = new Float64Array(entryCount)
  const features = new Map<string, number>()
  let at = 0
  for (const [feature, row] of rows) {
    const number = features.size
    features.set(feature, number)
    const having = row.entries.length
    const weight = featureWeights[feature[0]!]! * Math.log(1 + (entryCount - having + 0.5) / (having + 0.5))
    telling[number] = weight
    starts[number] = at
    for (let of = 0; of < having; of++, at++) {
      const entry = row.entries[of]!
      const count = row.counts[of]!
      entryOf[at] = entry
      counts[at] = count
      squares[entry]! += (weight * count) ** 2 / (count + saturation) ** 2
    }
  }
  starts[rows.size] = at
  const damping = Float32Array.from(squares, (square) => Math.sqrt(square) ** -dampingPower || 1)
  const rare = featureWeights.w! * Math.log(1 + entryCount / 3)
  const unknown = { w: rare, u: 0.6 * rare, h: 0.45 * rare }
  return { features, starts, entryOf, counts, telling, unknown, damping }
}
