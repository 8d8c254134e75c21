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
  'domain.expiresOn': { en: 'domain paid until {value}', zh: '域名到期：{value}' },
  'hosting.kind': { en: '{value}', zh: '{value}' },
  'miniProgram.platform': { en: 'on {value}', zh: '平台：{value}' },
  'app.storefronts': { en: 'stores: {value}', zh: '应用商店：{value}' },
  'entity.foreignSharePct': { en: '{value} % foreign-owned', zh: '外资占{value}%' },
  'change.kinds': { en: 'changing: {value}', zh: '变更：{value}' },
  'service.ugc': { en: 'from users: {value}', zh: '用户发布：{value}' },
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
  const shown = facts
    .filter(({ path, value }) => !(path === 'entity.foreignSharePct' && value === 0))
    .slice(0, notedMost)
    .map((fact) => wordsOf(fact, locale, library))
  return shown.join(' · ')
}

/** Yes and no in a few words of their own. */
const eitherWay: Partial<Record<FactPath, { readonly yes: Text; readonly no: Text }>> = {
  'cdn.coversMainland': {
    yes: { en: 'CDN nodes in the mainland', zh: '有境内CDN节点' },
    no: { en: 'no CDN nodes in the mainland', zh: '无境内CDN节点' },
  },
  'app.networked': { yes: { en: 'uses the network', zh: '需要联网' }, no: { en: 'never uses the network', zh: '不联网' } },
  'service.targetsMainland': {
    yes: { en: 'for readers in the mainland', zh: '面向内地用户' },
    no: { en: 'not for readers in the mainland', zh: '不面向内地用户' },
  },
  'monetisation.onlinePayment': {
    yes: { en: 'payment online', zh: '在线支付' },
    no: { en: 'no payment online', zh: '无在线支付' },
  },
}

function wordsOf({ path, value }: Noted, locale: Locale, library: Library): string {
  const either = eitherWay[path]
  if (either !== undefined && typeof value === 'boolean') return (value ? either.yes : either.no)[locale]
  const words = valueWords(path, value, locale, library)
  if (plain.includes(path)) return words
  const shape = shapes[path]
  return shape === undefined ? factLine(path, value, locale, library) : shape[locale].replace('{value}', () => words)
}
