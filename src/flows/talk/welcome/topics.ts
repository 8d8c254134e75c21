// What can be browsed: the topics by name, and the articles of one.
import { pageIn } from '../../../knowledge/library/article.ts'
import type { Library } from '../../../knowledge/library.ts'
import type { Locale, Text } from '../../../locale.ts'

/** One line of a list that can be picked. */
export type Entry = { readonly id: string; readonly title: string }

const names: Readonly<Record<string, Text>> = {
  need: { en: 'Do I need one?', zh: '是否需要备案' },
  'filing-vs-licence': { en: 'Filing or licence?', zh: '备案还是许可证' },
  foreign: { en: 'Foreign companies', zh: '境外公司' },
  process: { en: 'How it goes', zh: '办理流程' },
  timeline: { en: 'How long it takes', zh: '办理时限' },
  documents: { en: 'Papers', zh: '所需材料' },
  cdn: { en: 'CDN', zh: 'CDN' },
  servers: { en: 'Servers', zh: '服务器' },
  domain: { en: 'Domains', zh: '域名' },
  entity: { en: 'Who can file', zh: '备案主体' },
  contact: { en: 'People and phones', zh: '负责人与联系方式' },
  'app-miniprogram': { en: 'Apps and mini programs', zh: 'App和小程序' },
  psb: { en: 'PSB filing', zh: '公安备案' },
  'after-grant': { en: 'After the number', zh: '备案通过后' },
  renewal: { en: 'Renewals and reports', zh: '续期与年报' },
  'change-cancel': { en: 'Changes and cancelling', zh: '变更与注销' },
  'provider-transfer': { en: 'Changing provider', zh: '更换接入商' },
  sector: { en: 'Other regulators', zh: '行业许可' },
  rejections: { en: 'Why filings come back', zh: '退回原因' },
  penalties: { en: 'Penalties', zh: '处罚' },
  provinces: { en: 'Provinces', zh: '各省要求' },
  cost: { en: 'What it costs', zh: '费用' },
  'what-is': { en: 'Terms explained', zh: '名词解释' },
}

/** The topics that have articles, the usual ones first; a deployer's own topics follow under their own names. */
export function topicsOf(library: Library, locale: Locale): readonly Entry[] {
  const present = new Set([...library.shelf.articles.values()].map((article) => article.topic))
  const known = Object.keys(names).filter((topic) => present.has(topic))
  const own = [...present].filter((topic) => !(topic in names)).sort()
  return [...known, ...own].map((topic) => ({ id: topic, title: names[topic]?.[locale] ?? topic }))
}

/** The articles of a topic by title. */
export function articlesOf(library: Library, topic: string, locale: Locale): readonly Entry[] {
  return [...library.shelf.articles.values()]
    .filter((article) => article.topic === topic)
    .map((article) => ({ id: article.id, title: pageIn(article, locale).title }))
}
