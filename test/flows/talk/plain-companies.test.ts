// A plain company is decided within three messages when it tells its story, and within seven answers by buttons alone, however it says it.
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { type Locale, locales } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'
import { type Chance, chanceOf } from '../../simulation/chance.ts'

const seed = 20261129
const talks = 40

/** What each part of a story states, in the words of different people. */
type Part = { readonly says: Readonly<Record<Locale, readonly string[]>>; readonly states: Readonly<Record<string, unknown>> }

const parts: readonly (readonly Part[])[] = [
  [
    {
      states: { 'entity.type': 'company_domestic' },
      says: {
        en: [
          'we are a private Chinese company in Hangzhou',
          'chinese limited company, no foreign money',
          'a domestic company from Suzhou',
          'our company is Chinese-owned',
        ],
        zh: ['我们是杭州的一家内资公司', '公司是内资，没有外资', '苏州的民营企业', '国内公司，股东都是中国人'],
      },
    },
  ],
  [
    {
      states: { 'service.kind': ['website'] },
      says: {
        en: ['we want a website', 'it is about our website', 'a site under our own domain', 'building a website'],
        zh: ['想做一个网站', '要上线一个官网', '做个网站', '公司网站要备案'],
      },
    },
  ],
  [
    {
      states: { 'hosting.originLocation': 'mainland' },
      says: {
        en: [
          'the server is at Aliyun Hangzhou',
          'hosted on Tencent Cloud in Shanghai',
          'it runs on Huawei Cloud Beijing',
          'server: Alibaba Cloud, Shenzhen',
        ],
        zh: ['服务器在阿里云杭州', '放在腾讯云上海', '用的华为云北京', '服务器：阿里云深圳'],
      },
    },
  ],
  [
    {
      states: { 'monetisation.sources': [] },
      says: {
        en: [
          'it earns nothing, just information',
          'purely informational',
          'nothing is sold on it',
          'it only presents the company, no sales',
        ],
        zh: ['不盈利，只做展示', '纯展示，不卖东西', '就是企业展示，不收费', '网站不收钱，介绍公司'],
      },
    },
    {
      states: { 'monetisation.sources': ['own_goods'] },
      says: {
        en: [
          'we sell our own shoes there',
          'a shop for our own products',
          'it sells our own tea sets',
          'customers buy our own products on it',
        ],
        zh: ['上面卖我们自己的产品', '卖自家的鞋', '销售自有商品', '自营商城，卖自己的货'],
      },
    },
  ],
  [
    {
      states: { 'record.icpFiling': 'none' },
      says: {
        en: ['nothing is filed yet', 'no filing so far', 'never registered before', 'the domain has no ICP filing'],
        zh: ['还没备过案', '没有备案', '第一次备案', '域名没备案过'],
      },
    },
  ],
  [
    {
      states: { 'service.contentCategories': [] },
      says: {
        en: ['no special content', 'nothing that needs a permit'],
        zh: ['不涉及特殊内容', '内容不涉及审批'],
      },
    },
  ],
]

type Story = { readonly messages: readonly string[]; readonly states: Readonly<Record<string, unknown>> }

/** One person's story: each part in words of its own, in any order, over one to three messages. */
function story(locale: Locale, { next, between, pick }: Chance): Story {
  const told = parts.map((variants) => {
    const part = pick(variants)
    return { words: pick(part.says[locale]), states: part.states, order: next() }
  })
  const ordered = [...told].sort((one, other) => one.order - other.order)
  const size = Math.ceil(ordered.length / between(1, 3))
  const stop = pick(locale === 'zh' ? ['，', '。'] : ['. ', ', ', '; '])
  const messages: string[] = []
  for (let at = 0; at < ordered.length; at += size)
    messages.push(
      ordered
        .slice(at, at + size)
        .map(({ words }) => words)
        .join(stop),
    )
  return { messages, states: Object.assign({}, ...told.map(({ states }) => states)) }
}

describe.each(locales)(`stories of plain companies from seed ${seed}, in %s`, { timeout: 120_000 }, (locale) => {
  it('are decided within three messages, every fact as it was told', () => {
    const failed: string[] = []
    for (let number = 0; number < talks; number++) {
      const { messages, states } = story(locale, chanceOf(seed + number))
      const talk = new Talk(locale)
      for (const words of messages) talk.say(words)
      const facts = currentFacts(talk.state.application, talk.state.conversation.memory.service ?? 's1')
      const wrong = Object.entries(states).filter(
        ([path, value]) => JSON.stringify(facts[path as keyof typeof facts]) !== JSON.stringify(value),
      )
      const undecided = talk.verdict.registration !== 'filing'
      if (wrong.length > 0 || undecided)
        failed.push(
          `${number}: ${messages.join(' | ')} => ${talk.verdict.registration} ${JSON.stringify(wrong.map(([path]) => [path, facts[path as keyof typeof facts]]))}`,
        )
    }
    expect(failed).toEqual([])
  })
})

it.each([
  ['en', 'no server yet', 'aliyun chengdu then'],
  ['zh', '服务器还没买', '那就阿里云吧，成都的'],
] as const)('a server chosen after there was none contradicts nothing (%s)', (locale, none, chosen) => {
  const talk = new Talk(locale)
  for (const words of [locale === 'zh' ? '个体户，做官网' : 'a website, getihu in Mianyang', none, chosen]) talk.say(words)
  expect(currentFacts(talk.state.application, 's1')['hosting.originLocation']).toBe('mainland')
})
