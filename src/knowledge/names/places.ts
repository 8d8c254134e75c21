// The places people name: provinces of the mainland by name, letter or city, and countries and regions outside.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { readOwn } from '../read.ts'
import { countries as countryCodes, provinces as provinceCodes } from './codes.ts'
import { type Finder, finderOf, type Named, plainly } from './names.ts'

/** A province (`ZJ`), or a country or region (`DE`, `HK`; `CN` for the mainland as a whole). */
export type Place = { readonly kind: 'province' | 'country'; readonly code: string }

/** What is known of places. Example: `places.provinces.get('GD')?.en` is Guangdong, `places.byLetter('粤')` finds the same. */
export type Places = {
  /** Names by code. */
  readonly provinces: ReadonlyMap<string, Text>
  readonly countries: ReadonlyMap<string, Text>
  /** The names of the provinces and their cities alone, without the countries. */
  readonly provinceNames: readonly string[]
  /** The places named in a plain text. */
  readonly find: Finder<Place>
  /** The provinces whose letter (粤) or code (GD) is the whole text, or which share the name of a city (Taizhou). */
  readonly byLetter: (plain: string) => readonly Place[]
  /** The country whose code (DE) is the whole text. */
  readonly byCode: (plain: string) => Place | null
}

const names = z.object({ en: z.string(), zh: z.string() })
const provinceRow = z.object({
  code: z.enum(provinceCodes as [string, ...string[]]),
  name: names,
  letters: z.array(z.string()),
  aliases: z.array(z.string()),
})
const countryRow = z.strictObject({
  code: z.string().refine((code) => code === 'CN' || countryCodes.includes(code), 'is not a code of ISO 3166-1'),
  name: names,
  aliases: z.array(z.string()),
  cities: z.array(z.string()).default([]),
})
const countryFile = z.strictObject({ asOf: z.iso.date(), countries: z.array(countryRow) })

/** Cities that share their letters with a smaller one elsewhere, but are meant when nothing else is said. */
const meant = [
  'suzhou',
  'fuzhou',
  'datong',
  'hongqiao',
  'baoshan',
  'huangpu',
  'binzhou',
  'tongren',
  "ji'an",
  'qianjiang',
  "nan'an",
]

/** Reads provinces.yaml and countries.yaml. Throws FaultyFile. */
export function loadPlaces(): Places {
  const provinces = readOwn('names/provinces.yaml', z.array(provinceRow))
  const { countries } = readOwn('names/countries.yaml', countryFile)
  const byName: Named<Place>[] = []
  for (const { code, name, aliases } of provinces) {
    const place: Place = { kind: 'province', code }
    for (const one of [name.en, name.zh, ...aliases]) byName.push({ name: one, value: place })
    for (const one of aliases) for (const shared of sharedName(one, name.en)) byName.push({ name: shared, value: place })
  }
  const provinceNames = byName.map((one) => one.name)
  for (const { code, name, aliases, cities } of countries) {
    const place: Place = { kind: 'country', code }
    for (const one of [name.en, name.zh, ...aliases, ...cities]) byName.push({ name: one, value: place })
  }
  const byLetter = new Map(
    provinces.flatMap(({ code, letters }) => [code, ...letters].map((one) => [one, { kind: 'province', code } as const])),
  )
  return {
    provinces: new Map(provinces.map(({ code, name }) => [code, name])),
    countries: new Map(countries.map(({ code, name }) => [code, name])),
    provinceNames,
    find: finderOf(byName),
    byLetter: (plain) => [byLetter.get(plainly(plain))].filter((place) => place !== undefined),
    byCode: (plain) => (countryCodes.includes(plain) || plain === 'CN' ? { kind: 'country', code: plain } : null),
  }
}

/** "Taizhou Jiangsu" says that Taizhou alone may be the one of Jiangsu too. */
function sharedName(alias: string, province: string): readonly string[] {
  const city = alias.endsWith(` ${province}`) ? alias.slice(0, -province.length - 1) : ''
  return city === '' || meant.includes(city.toLowerCase()) ? [] : [city]
}
