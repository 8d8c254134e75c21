// Reads a country or region outside the mainland, by name, nationality, code or city.

import { affirmed } from './negation.ts'
import type { ReadValue } from './reading.ts'
import { bySlip } from './slip.ts'
import { nothing, readable, stated, wrong } from './stated.ts'

const mainland = {
  en: 'That is in mainland China; this asks for the place of a body registered outside it.',
  zh: '这是中国内地；此处需要填写境外主体的注册地。',
}
const several = {
  en: 'That names several countries or regions; the one of registration is needed.',
  zh: '出现了多个国家或地区，请只填注册地。',
}

/** Reads a country or region by its ISO code. */
export const readCountry: ReadValue = (question, said, around) => {
  const { places } = around.library
  const plain = readable(said, around).replace(/[.。!！]+$/, '')
  const code =
    places.byCode(plain) ?? (/^(?:[a-z]{2}|港|澳|台)$/i.test(plain) ? places.byCode(letters[plain] ?? plain.toUpperCase()) : null)
  const found = code === null ? affirmed(plain, places.find(plain)).flatMap((one) => one.values) : [code]
  const near =
    found.length > 0
      ? found
      : bySlip(
          plain,
          [...places.countries.values()].map((name) => name.en),
          6,
        ).flatMap((name) => places.find(name).flatMap((one) => one.values))
  const codes = [...new Set(near.filter((place) => place.kind === 'country' && place.code !== 'CN').map((place) => place.code))]
  if (codes.length > 1) return wrong(several)
  if (codes.length === 0) return near.length > 0 ? wrong(mainland) : nothing
  const names = places.countries.get(codes[0]!)!
  const name = names[/\p{Script=Han}/u.test(plain) ? 'zh' : 'en']
  return stated(question, codes[0]!, name.toLowerCase() === plain.toLowerCase() ? undefined : name)
}

const letters: Readonly<Record<string, string>> = { 港: 'HK', 澳: 'MO', 台: 'TW', uk: 'GB', UK: 'GB', Uk: 'GB' }
