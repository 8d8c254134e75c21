// The one line that says where something comes from: label and date, with a link only where the source has a page of its own.
import { type Source, sayEdition } from '../../knowledge/library/sources.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Locale } from '../../locale.ts'
import type { Block, Span } from '../model/message.ts'

const words = {
  source: { en: 'Source: ', zh: '来源：' },
  undated: { en: 'undated', zh: '未注明日期' },
  old: { en: 'as of ', zh: '截至' },
}

/** "Source: label · date" for the first of the sources given; null where none is known. */
export function sourceLine(library: Library, ids: readonly string[], locale: Locale): Block | null {
  const source = ids.map((id) => library.sources.get(id)).find((one) => one !== undefined)
  if (source === undefined) return null
  const label = source.label[locale]
  const name: Span = source.address !== null && isPage(source.address) ? { link: label, url: source.address } : label
  return { kind: 'small', spans: [words.source[locale], name, ` · ${dateOf(source, locale)}`] }
}

/** "label · date" of one source; its id where it is not known. */
export function sourceName(library: Library, id: string, locale: Locale): string {
  const source = library.sources.get(id)
  return source === undefined ? id : `${source.label[locale]} · ${dateOf(source, locale)}`
}

function dateOf({ date, old }: Source, locale: Locale): string {
  return date === null ? words.undated[locale] : `${old ? words.old[locale] : ''}${sayEdition(date, locale)}`
}

/** An address that ends in a repository is where a text was found, not a page to send people to. */
const isPage = (address: string) => !/^https:\/\/github\.com\/[^/]+\/[^/]+\/?$/.test(address)
