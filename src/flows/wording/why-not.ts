// Why a value is not taken, in words: the places filled in, days said in the language of the reader.
import { type Locale, sayDate, type Text } from '../../locale.ts'
import { isDay } from '../../time.ts'

/** A refusal as the readers give it. */
type Refusal = { readonly why: Text; readonly values?: Readonly<Record<string, string>> }

/** The words of a refusal. */
export function refusalIn({ why, values = {} }: Refusal, locale: Locale): string {
  return why[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place
    return isDay(value) ? sayDate(value, locale) : value
  })
}
