// Hears that a message is about several services of one's own: a list of domains, "two apps and three mini programs".
import type { Library } from '../../knowledge/library.ts'
import { clausesOf } from './clauses.ts'
import { hostsIn } from './domain.ts'
import { numberIn } from './numbers.ts'

/** The services a message counts or lists, one entry each: "a.cn, b.cn and an app" is a website, a website, an app. */
export type Listed = { readonly kind: 'website' | 'app' | 'mini_program'; readonly domain?: string }

const most = 20

/** The services listed; null where a message asks, or names fewer than two. */
export function severalIn(said: string, library: Library): readonly Listed[] | null {
  const clauses = clausesOf(said)
  if (clauses.length === 0 || clauses.some(({ asks }) => asks) || unlike.test(said)) return null
  const domains = domainList(said, library)
  const counts = countsIn(said)
  const sites = Math.max(domains.length, counts.website)
  const listed: Listed[] = [
    ...Array.from({ length: sites }, (_, at): Listed => {
      const domain = domains[at]
      return { kind: 'website', ...(domain !== undefined && { domain }) }
    }),
    ...Array.from({ length: counts.app }, (): Listed => ({ kind: 'app' })),
    ...Array.from({ length: counts.mini_program }, (): Listed => ({ kind: 'mini_program' })),
  ]
  // A website, an app and a mini program with one operator and one server are one service of three kinds.
  return Math.max(sites, counts.app, counts.mini_program) < 2 ? null : listed.slice(0, most)
}

/** Other people's sites, or one site that takes another's place. */
const unlike =
  /\b(?:like|such as|similar to|redirects?|redirected|instead of|competitors?|e\.?g\.|for example|sold|bought from|moved? from|or)\b|像|类似|例如|比如|跳转|卖给|竞品|或者|还是/i

/** Domains that stand beside one another, parted by commas, "and", lines or numbers alone. */
function domainList(said: string, library: Library): readonly string[] {
  const text = said.normalize('NFKC').toLowerCase()
  const hosts = hostsIn(said, library).filter((host) => !host.provider && library.providers.find(host.registrable).length === 0)
  const names = [...new Set(hosts.map((host) => host.registrable))]
  if (names.length < 2) return []
  const places = names.map((name) => ({ name, at: text.indexOf(name) })).sort((a, b) => a.at - b.at)
  const parted = places.slice(1).every(({ at }, index) => {
    const before = places[index]!
    return separator.test(text.slice(before.at + before.name.length, at))
  })
  return parted ? places.map(({ name }) => name) : []
}
const separator = /^(?:[\s,，、;；/&+|()（）]|https?:\/\/|www\.|\band\b|\balso\b|\bplus\b|和|与|及|以及|还有|\d{1,2}[.)、）])*$/u

const nouns = {
  website: 'web ?sites?|sites?|domains?|个(?:不同的?)?(?:企业|公司|展示)?(?:网站|域名|站点|官网)',
  app: '(?:mobile |ios |android )?apps?|(?:个|款)(?:手机)?(?:App|应用)',
  mini_program: '(?:wechat )?mini[- ]?(?:programs?|apps?)|个(?:微信)?小程序',
} as const
const numbers = '[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|[二两三四五六七八九十]{1,3}'

const kinds = Object.keys(nouns) as (keyof typeof nouns)[]
const counted = kinds.map((kind) => ({
  kind,
  some: new RegExp(`(?<![\\p{L}\\p{N}.-])(${numbers})\\s*(?:${nouns[kind]})(?![a-z])`, 'iu'),
  one: new RegExp(`(?<![\\p{L}\\p{N}])(?:an?|one|1|一)\\s*(?:${nouns[kind]})(?![a-z])`, 'iu'),
}))

function countsIn(said: string): Readonly<Record<keyof typeof nouns, number>> {
  const text = spaced(said)
  const counts = { website: 0, app: 0, mini_program: 0 }
  for (const { kind, some, one } of counted) {
    const hit = some.exec(text)?.[1]
    counts[kind] = hit === undefined ? Number(one.test(text)) : (numberIn(hit) ?? 0)
  }
  return counts
}

/** Chinese counts stand inside words: 「我们有三个网站」. */
const spaced = (said: string) =>
  said.normalize('NFKC').replace(/(\p{Script=Han})(?=[\d一二两三四五六七八九十]{1,3}(?:个|款))/gu, '$1 ')
