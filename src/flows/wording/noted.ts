// What was taken down, echoed in one line: "Noted: website · mainland company · server in mainland China".
import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Locale, Text } from '../../locale.ts'
import { factLine, valueWords } from './fact-line.ts'

/** One fact to echo. */
export type Noted = { readonly path: FactPath; readonly value: FactValue }

/** Most facts that one line names; more are only noise. */
const notedMost = 7

/** Facts whose value alone would not say what it is about; `{value}` is the value in words. */
const shapes: Partial<Record<FactPath, Text>> = {
  'hosting.originLocation': { en: 'server: {value}', zh: '服务器：{value}' },
  'entity.country': { en: 'registered in {value}', zh: '注册地：{value}' },
  'monetisation.sources': { en: 'earns by: {value}', zh: '盈利方式：{value}' },
  'service.contentCategories': { en: 'about: {value}', zh: '内容：{value}' },
  'record.icpFiling': { en: 'domain: {value}', zh: '域名：{value}' },
  'domain.registrar': { en: 'registrar: {value}', zh: '注册商：{value}' },
  'domain.holder': { en: 'domain holder: {value}', zh: '域名持有者：{value}' },
  'record.provider': { en: 'filed through {value}', zh: '备案接入商：{value}' },
}
/** Facts whose value says it all. */
const plain: readonly FactPath[] = [
  'service.kind',
  'entity.type',
  'entity.province',
  'hosting.provider',
  'domain.name',
  'service.stage',
]

/** The facts in a few words each, parted by dots. */
export function notedWords(facts: readonly Noted[], locale: Locale, library: Library): string {
  const shown = facts.slice(0, notedMost).map((fact) => wordsOf(fact, locale, library))
  return shown.join(' · ')
}

function wordsOf({ path, value }: Noted, locale: Locale, library: Library): string {
  const words = valueWords(path, value, locale, library)
  if (plain.includes(path)) return words
  const shape = shapes[path]
  return shape === undefined ? factLine(path, value, locale, library) : shape[locale].replace('{value}', () => words)
}
