// Recognises the province and the provider a person names, by the names and aliases of the province and provider tables.
import { z } from 'zod'
import type { Locale } from '../../../locale.ts'
import type { Source } from '../sources.ts'
import type { Normaliser } from './normalise.ts'
import { addPhrase, type PhraseTree, phrasesIn, phraseTree, without } from './phrases.ts'
import { type Token, tokensOf } from './tokens.ts'

const text = z.object({ en: z.string(), zh: z.string() })
/** One thing a place wants. `sources` and `asOf` are its own; where it names none, those of the row hold. */
const aspect = z.object({ ...text.shape, sources: z.array(z.string()).optional(), asOf: z.string().optional() })
const row = {
  name: text,
  aliases: z.array(z.string()),
  aspects: z.record(z.string(), aspect),
  /** What to ask them, told where the aspect in question is not known. */
  ask: text.optional(),
  sources: z.array(z.string()),
  asOf: z.string(),
}

/** provinces.yaml and providers.yaml, as far as answers need them. */
export const provinceRows = z.array(z.object({ code: z.string(), ...row }))
export const providerRows = z.array(
  z.object({
    id: z.string(),
    ...row,
    default: z.string().nullable(),
    regions: z.array(z.object({ location: z.string(), names: z.array(z.string()) })),
  }),
)

/** One province or provider: how it is called and what it wants, by aspect. */
export type Place = { readonly id: string } & Omit<z.output<typeof provinceRows>[number], 'code'>

/** On which side of the border a named provider serves: known from its region, or where all its places lie on one side. */
export type Side = 'mainland' | 'outside'

/** The places a text names. */
export type NamedPlaces = {
  readonly province?: string
  readonly provider?: string
  readonly side?: Side
  /** Set where more than one provider is named. */
  readonly several?: true
}

/**
 * The tables, and what finds their rows in a question. Example: `providers.get('vercel')` is Vercel's row; of “beian in Shanghai” `named` finds
 * Shanghai's, and `withoutProvince` leaves “beian in”.
 */
export type Places = {
  readonly provinces: ReadonlyMap<string, Place>
  readonly providers: ReadonlyMap<string, Place>
  readonly named: (tokens: readonly Token[]) => NamedPlaces
  /** A normalised text with a provider's host name as its name: “wordpress.com” asks about the builder, not about a suffix. */
  readonly hostsNamed: (text: string) => string
  /** The tokens without the names of provinces. */
  readonly withoutProvince: (tokens: readonly Token[]) => readonly Token[]
}

/** Builds the recogniser. A province named by its letter (粤) counts; the first one named wins. */
export function places(
  provinces: z.output<typeof provinceRows>,
  providers: z.output<typeof providerRows>,
  normaliser: Normaliser,
): Places {
  const byCode = provinces.map(({ code, ...rest }) => ({ id: code, ...rest }))
  const provinceTree = treeOf(byCode, normaliser)
  const providerTree = treeOf(providers, normaliser)
  const sides = new Map(providers.map((provider) => [provider.id, sideOf(provider, normaliser)]))
  return {
    provinces: new Map(byCode.map((place) => [place.id, place])),
    providers: new Map(providers.map((place) => [place.id, place])),
    hostsNamed: hostsNamedBy(providers, normaliser),
    withoutProvince: (tokens) => without(provinceTree, tokens, () => true),
    named: (tokens) => {
      const all = phrasesIn(provinceTree, tokens)
      const province = all.length > 1 ? (placeOf(provinceTree, tokens, all) ?? all[0]) : all[0]
      const [provider, ...others] = phrasesIn(providerTree, tokens)
      const side = provider && sides.get(provider)?.(tokens)
      return {
        ...(province && { province }),
        ...(provider && { provider }),
        ...(side && { side }),
        ...(others.length > 0 && { several: true }),
      }
    },
  }
}

function hostsNamedBy(rows: z.output<typeof providerRows>, { plain }: Normaliser): (text: string) => string {
  const hosts = new Map(
    rows.flatMap(({ name, aliases }) => {
      const called = [name.en, ...aliases].map(plain)
      const short = called.find((alias) => /^[a-z0-9 ]+$/.test(alias))
      return called.flatMap((alias): [string, string][] => (short !== undefined && hostName.test(alias) ? [[alias, short]] : []))
    }),
  )
  return (text) => text.replace(anyHost, (host) => hosts.get(host) ?? host)
}
const hostName = /^[a-z0-9-]+\.[a-z.]+$/
const anyHost = /(?<![a-z0-9.@-])[a-z0-9-]+\.[a-z]{2,}(?:\.[a-z]{2,})?(?![a-z0-9-])/g

const before = new Set(['in', 'at', 'to', '在', '到', '去'])

/** Of several provinces the one where it happens: "an id from Sichuan, filing in Xinjiang", 「四川人在北京备案」. */
function placeOf(tree: PhraseTree, tokens: readonly Token[], all: readonly string[]): string | undefined {
  for (const [at, { text }] of tokens.entries()) {
    if (!before.has(text)) continue
    const [named] = phrasesIn(tree, tokens.slice(at + 1, at + 4))
    if (named !== undefined && all.includes(named)) return named
  }
  return undefined
}

function sideOf(
  { default: usual, regions }: z.output<typeof providerRows>[number],
  { plain }: Normaliser,
): (tokens: readonly Token[]) => Side | undefined {
  const side = (location: string): Side => (location === 'mainland' ? 'mainland' : 'outside')
  const tree = phraseTree()
  for (const { location, names } of regions) for (const name of names) addPhrase(tree, plain(name), location)
  return (tokens) => {
    const location = phrasesIn(tree, withoutOrigins(tokens))[0] ?? usual
    return location === null ? undefined : side(location)
  }
}

/** A place that says where a company or its visitors are from is no region: 「香港公司，华为云北京」 is served from Beijing. */
function withoutOrigins(tokens: readonly Token[]): readonly Token[] {
  const says = (at: number) => [0, 1].map((by) => tokens[at + by]?.text ?? '').join('')
  return tokens.filter(({ han }, at) => !han || ![1, 2].some((by) => origins.has(says(at + by))))
}

const origins = new Set(['公司', '企业', '主体', '集团', '客户', '用户', '访客', '居民'])

function treeOf(rows: readonly Pick<Place, 'id' | 'name' | 'aliases'>[], normaliser: Normaliser): PhraseTree {
  const tree = phraseTree()
  for (const { id, name, aliases } of rows)
    for (const alias of [name.en, name.zh, ...aliases].map(normaliser.plain)) if (!isSuffix(alias)) addPhrase(tree, alias, id)
  return tree
}

/** A host name such as "azure.cn" is read as its suffix, and ".cn" names nobody. */
function isSuffix(alias: string): boolean {
  const [first, ...more] = tokensOf(alias)
  return first?.text.startsWith('.') === true && more.length === 0
}

/**
 * What a place wants in one respect, with the label and date of its source; where that is not known, what to ask them.
 * `name`: an aspect of the table, such as `server-quota`. Undefined where nothing can be said.
 */
export function localRule(
  table: ReadonlyMap<string, Place>,
  id: string | undefined,
  name: string | undefined,
  lang: Locale,
  sources: ReadonlyMap<string, Source>,
): string | undefined {
  const place = id === undefined ? undefined : table.get(id)
  if (place === undefined || name === undefined) return undefined
  const rule = place.aspects[name]
  if (rule === undefined) return place.ask?.[lang]
  const label = (rule.sources ?? place.sources).flatMap((id) => sources.get(id)?.label[lang] ?? [])[0]
  const date = rule.asOf ?? place.asOf
  if (label === undefined) return rule[lang]
  return lang === 'zh' ? `${rule.zh}（${label}，${date}）` : `${rule.en} (${label}, ${date})`
}
