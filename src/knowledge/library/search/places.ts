// Recognises the province and the provider a person names, by the names and aliases of the province and provider tables.
import { z } from 'zod'
import type { Normaliser } from './normalise.ts'
import { addPhrase, type PhraseTree, phrasesIn, phraseTree } from './phrases.ts'
import type { Token } from './tokens.ts'

const text = z.object({ en: z.string(), zh: z.string() })
const row = {
  name: text,
  aliases: z.array(z.string()),
  aspects: z.record(z.string(), text),
  sources: z.array(z.string()),
  asOf: z.string(),
}

/** provinces.yaml and providers.yaml, as far as answers need them. */
export const provinceRows = z.array(z.object({ code: z.string(), ...row }))
export const providerRows = z.array(z.object({ id: z.string(), ...row }))

/** One province or provider: how it is called and what it wants, by aspect. */
export type Place = { readonly id: string } & Omit<z.output<typeof providerRows>[number], 'id'>

/** The tables, and what finds their rows in a question. */
export type Places = {
  readonly provinces: ReadonlyMap<string, Place>
  readonly providers: ReadonlyMap<string, Place>
  readonly named: (tokens: readonly Token[]) => { province?: string; provider?: string }
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
  return {
    provinces: new Map(byCode.map((place) => [place.id, place])),
    providers: new Map(providers.map((place) => [place.id, place])),
    named: (tokens) => {
      const [province] = phrasesIn(provinceTree, tokens)
      const [provider] = phrasesIn(providerTree, tokens)
      return { ...(province && { province }), ...(provider && { provider }) }
    },
  }
}

function treeOf(rows: readonly Place[], normaliser: Normaliser): PhraseTree {
  const tree = phraseTree()
  for (const { id, name, aliases } of rows)
    for (const alias of [name.en, name.zh, ...aliases]) addPhrase(tree, normaliser.plain(alias), id)
  return tree
}
