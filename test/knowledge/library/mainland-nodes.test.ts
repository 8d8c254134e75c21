// No answer says “no filing” where a node may stand in the mainland: a product of a mainland cloud beside a host abroad, a mainland server.
import { describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../src/knowledge/library/search/index.ts'
import type { Locale } from '../../../src/locale.ts'
import { index, words } from './search/shared.ts'

/** Names in a row. */
const named = (...rows: readonly string[]) => rows.flatMap((row) => row.split('、'))

type Kind = {
  readonly products: readonly string[]
  readonly hosts: readonly string[]
  readonly asked: readonly ((host: string, product: string) => string)[]
}

const kinds: Readonly<Record<Locale, Kind>> = {
  zh: {
    products: named(
      '阿里云OSS、腾讯云COS、华为云OBS、七牛云存储、又拍云、阿里云CDN、网宿CDN、CDN',
      '全站加速、腾讯云EdgeOne、边缘函数、阿里云WAF、高防IP、阿里云负载均衡、SLB、函数计算',
      '云函数、静态网站托管、API网关、全球加速、图床',
    ),
    hosts: named(
      '网站在法兰克福、服务器在香港、网站放在美国、Vercel上的站、主机在新加坡',
      '我们是德国公司，服务器在慕尼黑、GitHub Pages、用Shopify建的独立站、境外服务器',
      '网站在AWS东京',
    ),
    asked: [
      (host, product) => `${host}，只用${product}放图片`,
      (host, product) => `${host}，前面套了${product}，要备案吗`,
      (host, product) => `${host} 用${product} 要不要备`,
      (host, product) => `${product}绑了自己的子域名，${host}，用不用备案`,
      (host, product) => `${host}，静态资源走${product}，面向国内用户，需要备案不`,
      (host, product) => `${host}加${product}会不会要icp`,
    ],
  },
  en: {
    products: named(
      'Alibaba Cloud OSS、a Tencent COS bucket、Huawei OBS、Qiniu storage、Alibaba CDN',
      'a CDN、Tencent EdgeOne、edge functions、an Alibaba WAF、SLB、Function Compute',
      'cloud functions、static hosting、Global Accelerator',
    ),
    hosts: named(
      'site is in Frankfurt、server in Hong Kong、website hosted in the US、site on Vercel',
      'GitHub Pages site、we are a German company, server in Munich、our Shopify shop',
      'hosted on AWS Tokyo',
    ),
    asked: [
      (host, product) => `${host}, only images on ${product}`,
      (host, product) => `${host}, with ${product} in front, do we need an icp filing?`,
      (host, product) => `${host} plus ${product}, need beian?`,
      (host, product) => `${product} bound to our subdomain, ${host}, is a filing required`,
    ],
  },
}

/** A “no” that hangs on nothing: its first sentence is over before anything is said of nodes or regions. */
const bare =
  /^(?:不需要|不用|无需|不必|No|Not needed)(?:备案|办理)?[。.]|^(?:不需要|不用|无需|不必)：|^No[,:](?!.{0,90}\b(?:as long as|if|only|provided|unless|when)\b)/

/** The part of an answer that says yes or no. */
const opening = (question: string) => wordsOf(ask(index, question), { sources: new Map(), places: words.places })

describe.each(['zh', 'en'] as const)('a mainland product beside a host abroad, in %s', (lang) => {
  const { products, hosts, asked } = kinds[lang]
  it.each(products)('with %s no answer opens with a bare no', (product) => {
    const questions = hosts.flatMap((host) => asked.map((put) => put(host, product)))
    expect(questions.filter((question) => bare.test(opening(question)))).toEqual([])
  })
})

describe('without such a product', () => {
  it.each([
    ['服务器都在法兰克福，没用国内CDN，备不备', /^不需要/],
    ['服务器在美国要备案吗', /^不需要/],
    ['CDN只用香港节点，源站在日本，要备案吗', /不需要/],
    ['our servers are in Frankfurt and Dublin only, no China CDN', /^No/],
    ['site hosted in London, do we need an icp filing', /^No/],
  ])('“%s” still gets its plain answer', (question, plain) => {
    expect(opening(question)).toMatch(plain)
  })
})

describe('a server in the mainland', () => {
  const servers = named('服务器在国内、服务器在杭州、网站放阿里云上海、主机在国内机房、服务器放在北京机房、华为云北京节点')
  const sites = named(
    '卖给老外、英文网站、客户都在国外、没什么流量、不赚钱的个人博客、香港公司的站、做跨境电商、给海外同事用、面向海外华人',
  )
  it.each(servers)('%s: no answer says that no filing is needed, whoever the visitors are', (server) => {
    const questions = sites.flatMap((site) => [
      `${site}，${server}，要备案吗`,
      `${site} ${server} 可以不备案吧`,
      `${server}，${site}，是不是不用备案`,
    ])
    const answers = questions.map((question) => ({ question, answer: ask(index, question) }))
    const told = answers.filter(({ answer }) => answer.kind === 'answer')
    expect(told.length).toBeGreaterThan(questions.length / 2)
    expect(told.filter(({ question }) => /^(?:不需要|不用|无需|不必)/.test(opening(question)))).toEqual([])
  })
})
