// Hosting and CDN providers as people name them, and where their regions lie.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { readOwn } from '../read.ts'
import { type Finder, finderOf, type Named } from './names.ts'

/** Where a region lies; values of `hosting.originLocation`. */
export type Location = 'mainland' | 'hong_kong' | 'macau' | 'taiwan' | 'overseas'

/**
 * One provider. `usual` is where it serves from when no region is named; null where that must be asked. `onlyAbroad`: it has no regions
 * to choose from and serves from outside the mainland, whatever city is named beside it. Example: Cloudflare has `cdn: true` and `usual:
 * null`, so where it serves is asked; Vercel has `usual: 'overseas'`.
 */
export type Provider = {
  readonly id: string
  readonly name: Text
  readonly usual: Location | null
  readonly onlyAbroad: boolean
  /** It mostly stands in front of somebody else's server. */
  readonly cdn: boolean
  readonly regions: Finder<Location>
}

/** What is known of providers. */
export type Providers = {
  readonly all: readonly Provider[]
  /** The providers named in a plain text. */
  readonly find: Finder<Provider>
  /** Region codes such as `ap-east-1`, of whichever provider: several places where providers use the code differently. */
  readonly regionCodes: Finder<Location>
}

const location = z.enum(['mainland', 'hong_kong', 'macau', 'taiwan', 'overseas'])
const names = z.object({ en: z.string(), zh: z.string() })
const row = z.object({
  id: z.string(),
  name: names,
  aliases: z.array(z.string()),
  cdn: z.boolean().default(false),
  default: location.nullable(),
  regions: z.array(z.object({ location, names: z.array(z.string()) })),
})

/** Reads providers.yaml. Throws FaultyFile. */
export function loadProviders(): Providers {
  const rows = readOwn('names/providers.yaml', z.array(row))
  const all = rows.map(({ id, name, cdn, default: usual, regions }) => ({
    id,
    cdn,
    name,
    usual,
    onlyAbroad: usual === 'overseas' && regions.length === 0,
    regions: finderOf(regionNames(regions)),
  }))
  const named = finderOf(
    rows.flatMap(({ name, aliases }, at) => [name.en, name.zh, ...aliases].map((one) => ({ name: one, value: all[at]! }))),
  )
  return {
    all,
    find: (text) => named(text).filter(({ end }) => !isStore.test(text.slice(end))),
    regionCodes: finderOf(
      rows
        .flatMap(({ regions }) => regionNames(regions))
        .filter(({ name }) => /^[a-z]+(?:-[a-z]+)*-?[a-z]*-?\d+$/.test(name) || /^(?:cn|ap|us|eu|na|sa|me)-[a-z]+$/.test(name)),
    ),
  }
}

/** 「华为市场」, "Huawei AppGallery", 「小米手机」: the maker's store or device, and no cloud of theirs. */
const isStore =
  /^的?(?:手机)?(?:应用)?(?:市场|商店|商城|手机|平板)|^(?:'s)? ?(?:app ?gallery|app ?store|app market|market|phones?)\b/iu

/** The providers of a name that stands alone, the maker's name of a cloud among them: "tencent", 「阿里」. */
export function providersNamed({ find }: Providers, name: string): readonly Provider[] {
  if (name === '') return []
  const found = [name, `${name} cloud`, `${name}云`].map(find).find((hits) => hits.length > 0) ?? []
  return found.flatMap(({ values }) => values)
}

/** Is a provider of this name (as `hosting.provider` has it) one that mostly stands in front of somebody else's server? */
export const isCdn = ({ all }: Providers, name: unknown): boolean =>
  all.some((provider) => provider.cdn && provider.name.en === name)

function regionNames(regions: readonly z.output<typeof row>['regions'][number][]): Named<Location>[] {
  return regions.flatMap(({ location, names }) => names.map((name) => ({ name, value: location })))
}
