// Reads a mainland province from its name, letter, code or one of its cities.
import type { Place } from '../../knowledge/names/places.ts'
import { sayList } from '../../locale.ts'
import { affirmed } from './negation.ts'
import type { ReadValue, Surroundings } from './reading.ts'
import { bySlip } from './slip.ts'
import { nothing, readable, stated, wrong } from './stated.ts'

const outside = {
  en: '{place} is outside the mainland for a filing; one of the 31 mainland provinces is needed.',
  zh: '{place}在备案中不属于中国内地，请填写内地31个省（自治区、直辖市）之一。',
}
const several = { en: 'That names several provinces: {places}. One is needed.', zh: '出现了多个省份：{places}。请只填一个。' }

/** Codes of provinces that are words of English. */
const words = ['hi', 'he', 'ha', 'sc', 'sn']

/** Reads a province. */
export const readProvince: ReadValue = (question, said, around) => {
  const { places } = around.library
  const plain = readable(said, around).replace(/[.。!！]+$/, '')
  const letter = places.byLetter(/^[a-z]{2}$/.test(plain) && !words.includes(plain) ? plain.toUpperCase() : plain)
  const found = letter.length > 0 ? letter : namedProvinces(plain, around)
  if (found.length === 1 && found[0]!.kind === 'province')
    return stated(question, found[0]!.code, heard(found[0]!, plain, around))
  const provinces = found.filter((place) => place.kind === 'province')
  if (provinces.length > 1)
    return wrong(several, {
      places: sayList(
        provinces.map((place) => named(place, around, plain)),
        language(plain),
      ),
    })
  if (provinces.length === 1) return stated(question, provinces[0]!.code, heard(provinces[0]!, plain, around))
  const abroad = found.find((place) => place.code !== 'CN')
  return abroad === undefined ? nothing : wrong(outside, { place: named(abroad, around, plain) })
}

function namedProvinces(plain: string, { library }: Surroundings): readonly Place[] {
  const found = affirmed(plain, library.places.find(plain)).flatMap((one) => one.values)
  if (found.length > 0) return unique(found)
  return bySlip(plain, library.places.provinceNames, 7).flatMap((name) => library.places.find(name).flatMap((one) => one.values))
}

function unique(places: readonly Place[]): readonly Place[] {
  return places.filter((place, at) => places.findIndex((one) => one.code === place.code && one.kind === place.kind) === at)
}

const language = (plain: string) => (/\p{Script=Han}/u.test(plain) ? 'zh' : 'en')

function named({ kind, code }: Place, { library }: Surroundings, plain: string): string {
  return (kind === 'province' ? library.places.provinces : library.places.countries).get(code)![language(plain)]
}

function heard(place: Place, plain: string, around: Surroundings): string | undefined {
  const name = named(place, around, plain)
  return name.toLowerCase() === plain.toLowerCase() ? undefined : name
}
