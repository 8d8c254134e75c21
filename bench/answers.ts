// An answer out of the library and a verdict, beside packages that could have given them; in rounds that take turns.
import { installedCounts } from '../src/bot/index-cache.ts'
import { determine } from '../src/knowledge/law/determine.ts'
import { ask } from '../src/knowledge/library/search/ask.ts'
import { openLibrary } from '../src/knowledge/library.ts'
import type { Locale } from '../src/locale.ts'
import { median } from './figures.ts'
import { cost, type Figure } from './inside.ts'
import { jsonRulesEngine, publicodes } from './rule-engines.ts'
import { miniSearch, oramaSearch } from './searches.ts'

const day = '2026-11-27'

/** What is compared, by name: one pass over all pieces. `passes`: how often in a round, so that the slow ones come to an end. */
type Pass = { readonly passes: number; readonly run: () => void | Promise<void> }

/** Processor time a piece of each, in microseconds: medians of nine rounds after one that does not count. */
async function takingTurns(pieces: number, subjects: Readonly<Record<string, Pass>>): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number[]>(Object.keys(subjects).map((name) => [name, []]))
  for (let round = 0; round < 10; round++) {
    for (const [name, { passes, run }] of Object.entries(subjects)) {
      const spent = await cost(1, passes * pieces, async () => {
        for (let pass = 0; pass < passes; pass++) await run()
      })
      if (round > 0) found.get(name)!.push(spent)
    }
  }
  return new Map([...found].map(([name, times]) => [name, median(times)]))
}

const asked: readonly (readonly [string, Locale])[] = [
  ['how long does a filing take?', 'en'],
  ['what is a WFOE?', 'en'],
  ['do I need an ICP licence for a blog?', 'en'],
  ['备案需要多久？', 'zh'],
  ['who files with the police?', 'en'],
]

/** An answer to a question out of the library, beside full-text searches over the same articles. */
export async function questions(): Promise<readonly Figure[]> {
  const { index } = openLibrary({ indexCache: installedCounts })
  const [mini, orama] = [miniSearch(), await oramaSearch()]
  const costs = await takingTurns(asked.length, {
    ours: { passes: 400, run: () => asked.forEach(([question]) => void ask(index, question, { asOf: day })) },
    MiniSearch: { passes: 20, run: () => asked.forEach(([question, lang]) => void mini(question, lang)) },
    Orama: { passes: 20, run: async () => void (await Promise.all(asked.map(([question, lang]) => orama(question, lang)))) },
  })
  return [...costs].map(([name, micros]) => ({
    what: name === 'ours' ? 'an answer to a question' : `the nearest article by ${name}`,
    value: micros / 1_000,
    unit: 'ms',
    ...(name === 'ours' && { goal: '<= 0.3' }),
  }))
}

const kinds = [['website'], ['app'], ['website', 'app']]
const origins = ['mainland', 'overseas', 'hong_kong', undefined]
const holders = ['mainland_company', 'foreign_invested_company', 'individual', undefined]

/** A verdict with its reasons and what is missing, of facts that were never seen before, beside engines that run the same rules. */
export async function verdict(): Promise<readonly Figure[]> {
  const { rulebook } = openLibrary({ indexCache: installedCounts })
  const cases = kinds.flatMap((kind) =>
    origins.flatMap((origin) =>
      holders.map((holder) => ({
        'service.kind': kind,
        ...(origin !== undefined && { 'hosting.originLocation': origin }),
        ...(holder !== undefined && { 'entity.type': holder }),
      })),
    ),
  )
  const [engine, codes] = [jsonRulesEngine(), publicodes()]
  const ours = () => {
    for (const facts of cases) determine(facts as never, rulebook, { asOf: day, mode: 'conversation' })
  }
  // One case of those engines takes as long as a thousand of ours: three stand for all.
  const some = [cases[0]!, cases[20]!, cases[40]!]
  const costs = await takingTurns(1, {
    ours: { passes: 20, run: ours },
    'json-rules-engine': { passes: 1, run: async () => void (await Promise.all(some.map((facts) => engine(facts as never)))) },
    publicodes: { passes: 1, run: () => some.forEach((facts) => void codes(facts as never)) },
  })
  const [own = 0, ...others] = [...costs.values()]
  const a = own / cases.length
  return [
    { what: 'a verdict with its reasons and what is missing', value: a, unit: 'µs' },
    ...[...costs.keys()].slice(1).map((name, at) => ({
      what: `the rules that hold, by ${name}, against it`,
      value: others[at]! / some.length / a,
      unit: 'times',
      ...(name === 'json-rules-engine' && { goal: '>= 50' }),
    })),
  ]
}
