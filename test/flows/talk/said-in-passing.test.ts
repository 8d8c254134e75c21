// Ways of saying a fact that strangers found unheard or misheard: each is taken for what it is, beside what must not be taken from it.
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../../src/flows/model/current.ts'
import type { FactPath } from '../../../src/knowledge/law/facts.ts'
import type { Locale } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'

/** A talk after these messages: its last reply, and the facts known. */
function told(locale: Locale, ...messages: readonly string[]) {
  const talk = new Talk(locale)
  let reply = ''
  for (const words of messages) reply = talk.say(words)
  const facts = currentFacts(talk.state.application, 's1')
  return { reply, fact: (path: FactPath) => facts[path] }
}

const wfoe = 'website for our wfoe in shanghai on aliyun hangzhou'

describe('a city', () => {
  it.each([
    ['en', 'our shop is on shopify, we sell tea from hangzhou'],
    ['en', 'website on wix, shipping shoes from guangzhou'],
    ['zh', '在义乌做外贸，网站用shopify'],
    ['zh', '独立站用wix，深圳发货'],
  ] as const)('of the trade is not where a builder from abroad serves from (%s): %s', (locale, said) => {
    expect(told(locale, said).fact('hosting.originLocation')).toBe('overseas')
  })

  it('of the server still is', () => {
    expect(told('en', 'we sell tea from our server in hangzhou').fact('hosting.originLocation')).toBe('mainland')
    expect(told('en', 'website on aliyun hangzhou').fact('hosting.originLocation')).toBe('mainland')
  })
})

describe('who runs it', () => {
  it.each([
    ['en', 'company, 100% chinese', 'company_domestic'],
    ['en', "i'm a canadian teacher in harbin, want a blog about my classes", 'individual'],
    ['en', 'im an italian designer, portfolio site', 'individual'],
  ] as const)('%s: %s is %s', (locale, said, type) => {
    expect(told(locale, said).fact('entity.type')).toBe(type)
  })

  it('“I’m at a German company” speaks of the company', () => {
    expect(told('en', "i'm with a german company, no china entity, website").fact('entity.type')).toBe('foreign_no_presence')
  })

  it('the country behind a share owns the company; the company stays where it is', () => {
    const { fact } = told('zh', '我们在上海有个WFOE', '外资100% 美国')
    expect(fact('entity.type')).toBe('company_foreign_invested')
    expect(fact('entity.foreignSharePct')).toBe(100)
    expect(fact('entity.country')).toBeUndefined()
  })
})

describe('how it earns', () => {
  it.each([
    ['en', 'other people can sell there too'],
    ['en', 'others can open shops on it'],
    ['zh', '别人也能进来开店'],
    ['zh', '商家可以入驻'],
  ] as const)('others who sell make it a platform (%s): %s', (locale, said) => {
    const opening = locale === 'en' ? wfoe : '我们上海外资公司的网站，放阿里云杭州'
    expect(told(locale, opening, said).fact('monetisation.sources')).toContain('third_party_sellers')
  })

  it.each(['no it earns nothing', 'no i make no money with it', 'nope we earn nothing'])(
    '“%s”, to another question, answers with its first word and tells the rest',
    (said) => {
      const { fact } = told('en', "i'm a canadian teacher in harbin, want a blog", 'aliyun beijing', said)
      expect(fact('monetisation.sources')).not.toContain('third_party_sellers')
      expect(fact('monetisation.sources')).toBeDefined()
    },
  )
})

describe('a number', () => {
  it.each([
    ['en', 'hey so my boss wants an icp number for our shopify store, we are in vancouver'],
    ['en', 'we need an icp number for our site on aliyun'],
    ['zh', '老板要我给阿里云上的网站弄个备案号'],
  ] as const)('that is wanted is not there yet (%s): %s', (locale, said) => {
    expect(told(locale, said).fact('record.icpFiling')).toBeUndefined()
  })
})

it('a game for WeChat is a mini program, about games', () => {
  const { fact } = told('en', 'making a game for wechat')
  expect(fact('service.kind')).toEqual(['mini_program'])
  expect(fact('service.contentCategories')).toEqual(['games'])
})

it('“they said next week” tells nothing of the opening', () => {
  const { fact } = told('en', wfoe, 'ok done, they said next week')
  expect(fact('service.stage')).toBeUndefined()
  expect(fact('service.accessBy')).toBeUndefined()
})

it('an answer with a particle of doubt is one: 腾讯云吧', () => {
  expect(told('zh', '我们公司的官网', '腾讯云吧').fact('hosting.provider')).toBe('Tencent Cloud')
})

describe('beside the question', () => {
  it.each(['how come', 'how come you ask', 'how so'])('“%s” asks why it is put', (said) => {
    expect(told('en', wfoe, said).reply).toMatch(/earn|charge|paid/i)
    expect(told('en', wfoe, said).reply).not.toMatch(/Did you mean/)
  })

  it.each(['is that fine', 'so is that ok?', 'would that be legal'])('“%s” gets the verdict once more', (said) => {
    expect(told('en', wfoe, said).reply).toMatch(/filing/)
    expect(told('en', wfoe, said).reply).not.toMatch(/fines?\b/i)
  })

  it('what to begin with is said in the interview too', () => {
    expect(told('zh', '我们公司的官网', '那我现在先干啥').reply).toMatch(/先确定一点/)
  })

  it('thanks do not swallow a wish', () => {
    expect(
      told('en', 'our Chinese company in Shanghai, own website on aliyun hangzhou', 'ok thanks. start the filing then').reply,
    ).not.toMatch(/welcome/i)
  })

  it('the papers asked for are those of the person who asks', () => {
    expect(told('zh', '个人做个博客，阿里云深圳', '要什么材料').reply).toMatch(/^个人备案不用营业执照/m)
    expect(told('en', 'private blog of mine on aliyun shenzhen', 'what papers does that take').reply).toMatch(
      /no business licence/,
    )
  })
})

describe('at the question of the server', () => {
  it.each([
    ['zh', '我要备案网站', '深圳的公司 做模具的 就放个官网'],
    ['zh', '我要备案网站', '公司在深圳'],
    ['zh', '我要备案网站', '我们在广州'],
    ['en', 'I need an ICP filing for our website', 'we’re a company in Shenzhen'],
  ] as const)('the place of the company is none of the server (%s, %s): %s', (locale, opening, said) => {
    const { fact } = told(locale, opening, said)
    expect(fact('hosting.originLocation')).toBeUndefined()
    expect(fact('entity.province')).toBe('GD')
  })

  it.each([
    ['zh', '我要备案网站', '公司服务器在深圳'],
    ['zh', '我要备案网站', '深圳，我们公司自己的机房'],
    ['en', 'I need an ICP filing for our website', 'at our office in Beijing'],
    ['en', 'I need an ICP filing for our website', 'Shanghai, our company data centre'],
  ] as const)('the company’s own rooms are where it stands (%s, %s): %s', (locale, opening, said) => {
    expect(told(locale, opening, said).fact('hosting.originLocation')).toBe('mainland')
  })
})

describe('where a site is said to be', () => {
  it.each([
    ['zh', '我们是德国公司 网站在法兰克福 前面套了cloudflare', 'overseas'],
    ['zh', '网站在香港', 'hong_kong'],
    ['en', 'our site is in Frankfurt', 'overseas'],
    ['zh', '网站在上海备案过', undefined],
    ['zh', '我们的网站在中国打不开', undefined],
    ['en', 'our website in Germany is slow in China', undefined],
  ] as const)('is where it stands, unless something else goes on there (%s): %s', (locale, said, location) => {
    expect(told(locale, said).fact('hosting.originLocation')).toBe(location)
  })
})

describe('a CDN', () => {
  it('beside the host that is known contradicts nothing', () => {
    const { reply, fact } = told('en', 'our shop is on shopify', 'it’s behind cloudflare', 'germany / cloudflare')
    expect(fact('hosting.provider')).toBe('Shopify')
    expect(reply).not.toMatch(/Earlier you said/)
  })

  it('gives way to the host that is named after it', () => {
    const { reply, fact } = told('zh', '网站用cloudflare', '其实源站在阿里云杭州')
    expect(fact('hosting.provider')).toBe('Alibaba Cloud')
    expect(reply).not.toMatch(/您之前说/)
  })
})

describe('said once more', () => {
  it.each([
    ['en', 'we are a german ecommerce co', 'we’re in germany'],
    ['en', 'website on Aliyun Hangzhou', 'it’s in Hangzhou'],
    ['zh', '公司在成都，网站在阿里云', '就在成都'],
  ] as const)('is known (%s): %s, %s', (locale, first, again) => {
    expect(told(locale, first, again).reply).toMatch(/I have that|已记录/)
  })
})

describe('a wish to begin', () => {
  it.each([
    ['en', 'our company is in Shanghai, site on aliyun', 'ok let’s start'],
    ['zh', '公司在上海，网站在阿里云', '好的 开始吧'],
  ] as const)('goes on with what is open, and welcomes nobody back (%s)', (locale, first, wish) => {
    const { reply } = told(locale, first, wish)
    expect(reply).toMatch(/In which region|哪个地域/)
    expect(reply).not.toMatch(/Welcome back|欢迎回来|can’t tell|看不出/)
  })
})

describe('a company from elsewhere that asks for an ICP number', () => {
  it.each([
    'we are a german company, do we need an ICP number',
    'we’re a german ecommerce co and got told we need some ICP number??',
    'our german company was told it needs a chinese ICP number',
  ])('asks for itself, and not for the law of its country: %s', (said) => {
    const { reply, fact } = told('en', said)
    expect(fact('entity.country')).toBe('DE')
    expect(reply).not.toMatch(/only know the rules/)
  })

  it('is sent elsewhere where it asks for the like of it at home', () => {
    expect(told('en', 'does germany have something like an icp filing for our site?').reply).toMatch(/only know the rules/)
  })
})

describe('doubt about the verdict', () => {
  it.each([
    ['en', 'we have a wfoe in suzhou, b2b saas website, servers on aws beijing', 'how long', 'are you sure about the licence?'],
    ['zh', '苏州外资公司，SaaS网站按年收费，服务器阿里云上海', '要多久', '你确定要许可证吗'],
  ] as const)('is about the verdict, whatever was asked in between (%s)', (locale, story, between, doubt) => {
    const { reply } = told(locale, story, between, doubt)
    expect(reply).toMatch(/disputed|争议/)
    expect(reply).not.toMatch(/well established|依据明确。/)
  })
})

describe('whoever would rather stay unnamed', () => {
  it.each([
    ['en', 'I’d rather not say who I am'],
    ['en', 'can i stay anonymous'],
    ['zh', '我不想说我是谁 可以吗'],
    ['zh', '可以匿名问吗'],
  ] as const)('hears once that no name is needed (%s): %s', (locale, said) => {
    expect(told(locale, said).reply.match(/need no name|不用留名/g)).toHaveLength(1)
  })
})
