// Reads where something is served from: provider and region names, cities and countries.
import type { Facts } from '../../knowledge/law/facts.ts'
import type { Library } from '../../knowledge/library.ts'
import { type Found, without } from '../../knowledge/names/names.ts'
import type { Place } from '../../knowledge/names/places.ts'
import type { Location, Provider } from '../../knowledge/names/providers.ts'
import { affirmed, isLeft } from './negation.ts'

/** What a text says of hosting: providers by name, and the sides they serve from. `exact` is false where region codes differ by provider. */
export type Hosting = { readonly providers: readonly Provider[]; readonly locations: readonly Location[]; readonly words: string }

/** Finds providers and places of servers in a plain text. `known`: whose region is asked for; places that were denied or left behind do not count. */
export function hostingIn(plain: string, library: Library, known: readonly Provider[] = []): Hosting {
  const named = library.providers.find(plain)
  const providers = staying(plain, named)
  const rest = without(plain, named)
  const whose = providers.length > 0 ? unique(providers.flatMap((found) => found.values)) : known
  const own = whose.flatMap((provider) => staying(rest, provider.regions(rest)))
  const regions = own.length > 0 ? own : providers.length === 0 ? staying(rest, library.providers.regionCodes(rest)) : []
  const places = staying(rest, library.places.find(without(rest, regions)))
  const sides = [...regions.flatMap((region) => region.values), ...places.flatMap((place) => place.values.map(sideOf))]
  const usual = providers.flatMap((found) => found.values.flatMap(({ usual }) => usual ?? []))
  const settled = sides.length > 0 ? sides : usual
  const spans = [...providers, ...regions, ...places]
  return {
    providers: unique(providers.flatMap((found) => found.values)),
    locations: unique(refined(settled, places)),
    words:
      spans.length === 0
        ? ''
        : plain.slice(Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))),
  }
}

/** The facts hosting states; null where the sides do not make one answer. */
export function hostingFacts({ providers, locations }: Hosting): Facts | null {
  const location = oneSide(locations)
  if (location === null) return null
  return {
    ...(location !== undefined && { 'hosting.originLocation': location }),
    ...(providers.length > 0 && { 'hosting.provider': providers.map((provider) => provider.name.en).join(', ') }),
  }
}

/** One answer out of several sides: mainland and outside is mixed; two different places outside are no single answer. */
export function oneSide(locations: readonly Location[]): string | undefined | null {
  if (locations.length <= 1) return locations[0]
  return locations.includes('mainland') ? 'mixed' : null
}

/** The value of `hosting.originLocation` for a place. */
export function sideOf({ kind, code }: Place): Location {
  if (kind === 'province' || code === 'CN') return 'mainland'
  return code === 'HK' ? 'hong_kong' : code === 'MO' ? 'macau' : code === 'TW' ? 'taiwan' : 'overseas'
}

function staying<Value>(plain: string, found: readonly Found<Value>[]): readonly Found<Value>[] {
  return affirmed(plain, found).filter((one) => !isLeft(plain, one.start))
}

/** "Hong Kong, China": the country around the place says nothing more. */
function refined(sides: readonly Location[], places: readonly Found<Place>[]): readonly Location[] {
  const named = places.flatMap((place) => place.values)
  const onlyWhole = named.some((place) => place.code === 'CN') && !named.some((place) => place.kind === 'province')
  const special = sides.filter((side) => side === 'hong_kong' || side === 'macau' || side === 'taiwan')
  return onlyWhole && special.length > 0 ? special : sides
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]
