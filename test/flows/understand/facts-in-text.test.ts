// One free message, many facts: what is proposed from stories in both languages, and what never is.
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../src/flows/understand/facts-in-text.ts'
import { nest } from '../../../src/knowledge/law/facts.ts'
import { asOf, library } from './reading.ts'
import { shoes, stories } from './stories.ts'

const proposed = (text: string, facts = {}) =>
  Object.fromEntries(readFacts(text, { library, asOf, facts }).map(({ path, value }) => [path, value]))

describe('a story', () => {
  it.each(stories)('%s', (text, expected) => {
    expect(proposed(text)).toEqual(expected)
  })

  it('gives at least six facts for the example of the brochure, in both languages', () => {
    expect(readFacts(stories[0]![0], { library, asOf, facts: {} }).length).toBeGreaterThanOrEqual(6)
    expect(readFacts(stories[1]![0], { library, asOf, facts: {} }).length).toBeGreaterThanOrEqual(6)
  })

  it('names the words each fact was read from', () => {
    const facts = readFacts(stories[0]![0], { library, asOf, facts: {} })
    expect(facts.find(({ path }) => path === 'entity.type')?.words).toBe('WFOE')
    expect(facts.find(({ path }) => path === 'domain.name')?.words).toBe('shoes.cn')
    expect(facts.every(({ words }) => words.length > 0)).toBe(true)
  })

  it('leaves out what is known already, and keeps what differs', () => {
    expect(proposed(stories[0]![0], { 'entity.province': 'SH', 'entity.type': 'company_domestic' })).toEqual(
      Object.fromEntries(Object.entries(shoes).filter(([path]) => path !== 'entity.province')),
    )
  })
})

describe('what is registered, in a story', () => {
  it.each([
    [
      'our icp number 沪ICP备12345678号-1 is with aliyun, we move site to tencent cloud guangzhou',
      {
        'service.kind': ['website'],
        'record.number': '沪ICP备12345678号-1',
        'record.icpFiling': 'own',
        'record.provider': 'Alibaba Cloud',
        'change.kinds': ['move_provider'],
        'hosting.provider': 'Tencent Cloud',
        'hosting.originLocation': 'mainland',
      },
    ],
    ['we already have icp number', { 'record.icpFiling': 'own' }],
    ['已有备案号', { 'record.icpFiling': 'own' }],
    ['我们备过案', { 'record.icpFiling': 'own' }],
    ['we have no icp number', { 'record.icpFiling': 'none' }],
    ['没有备案号', { 'record.icpFiling': 'none' }],
    ['our website is filed already', { 'service.kind': ['website'], 'record.icpFiling': 'own' }],
    [
      'we lost the domain oldbrand.cn last month, it had our icp number',
      {
        'service.kind': ['website'],
        'domain.name': 'oldbrand.cn',
        'record.icpFiling': 'own',
        'change.kinds': ['lost_domain'],
      },
    ],
    [
      'ios app for the china app store with a backend on aliyun hangzhou, our website is filed already',
      {
        'service.kind': ['app'],
        'app.networked': true,
        'app.storefronts': ['mainland_apple'],
        'hosting.originLocation': 'mainland',
        'hosting.provider': 'Alibaba Cloud',
        'record.icpFiling': 'own',
      },
    ],
    ['ios app, our website is filed already', { 'service.kind': ['app'], 'record.icpFiling': 'own' }],
    ['苹果应用，网站已备案', { 'service.kind': ['app'], 'record.icpFiling': 'own' }],
    ['website and app, the website is filed', { 'service.kind': ['website', 'app'], 'record.icpFiling': 'own' }],
    [
      'our telecom licence expires in 100 days',
      { 'record.licences': ['class_unknown'], 'record.licenceExpiresOn': '2027-03-02' },
    ],
    ['我们的edi证，离到期还有100天', { 'record.licences': ['edi'], 'record.licenceExpiresOn': '2027-03-02' }],
    ['许可证离到期还有100天', { 'record.licences': ['class_unknown'], 'record.licenceExpiresOn': '2027-03-02' }],
    ['our business licence expires in 100 days', {}],
    ['our domain expires in 100 days', { 'domain.expiresOn': '2027-03-02' }],
  ])('%s', (text, expected) => {
    expect(proposed(text)).toEqual(expected)
  })
})

describe('who owns it', () => {
  const owned = (type: string, share?: number) => ({
    'entity.type': type,
    ...(share !== undefined && { 'entity.foreignSharePct': share }),
  })
  it.each([
    ['100% owned by US parent', owned('company_foreign_invested', 100)],
    ['we are wholly owned by our German parent', owned('company_foreign_invested', 100)],
    ['100% hk owned', owned('company_hmt_invested', 100)],
    ['香港公司持股100%', owned('company_hmt_invested', 100)],
    ['foreign invested 60%', owned('company_foreign_invested', 60)],
    ['chinese-owned company', owned('company_domestic')],
    ['domain is held by our US parent', { 'domain.holder': 'parent_company' }],
  ])('%s', (text, expected) => {
    expect(proposed(text)).toMatchObject(expected)
  })
  it.each(['the domain shoes.cn is owned by a US agency', 'the server is owned by a German company'])(
    '%s: not the company',
    (text) => {
      expect(proposed(text)).not.toHaveProperty(['entity.type'], 'company_foreign_invested')
    },
  )
})

describe('what it earns and shows', () => {
  it.each([
    ['saas subscription tool', { 'monetisation.sources': ['own_software_subscription'] }],
    ['our saas subscription tool on a cloud server', { 'hosting.billing': undefined }],
    ['prepaid server in Hangzhou', { 'hosting.billing': 'subscription' }],
    ['云服务器，包月', { 'hosting.billing': 'subscription' }],
    ['our site only shows our products', { 'monetisation.sources': [] }],
    ['a brochure', { 'monetisation.sources': [] }],
    ['free, no ads', { 'monetisation.sources': [] }],
    ['网站只展示产品', { 'monetisation.sources': [] }],
    ['企业官网', { 'monetisation.sources': [] }],
    ['we sell our own shampoo', { 'service.contentCategories': ['cosmetics'], 'monetisation.sources': ['own_goods'] }],
    ['we sell video courses', { 'service.contentCategories': ['education_other'], 'monetisation.sources': ['paid_content'] }],
    ['free of charge video courses', { 'service.contentCategories': ['education_other'], 'monetisation.sources': [] }],
    ['site of a dental clinic', { 'service.contentCategories': ['healthcare_info'] }],
  ])('%s', (text, expected) => {
    const facts = proposed(text)
    for (const [path, value] of Object.entries(expected)) expect(facts[path], path).toEqual(value)
  })
})

describe('the place of one thing is never the place of another', () => {
  it.each([
    ['Our customers are in Germany, the company is in Suzhou, hosted on Huawei Cloud Guiyang', 'JS', undefined, 'mainland'],
    ['Our developer in India built it; the company is in Tianjin and the server in Beijing', 'TJ', undefined, 'mainland'],
    ['沈阳公司，服务器放在北京', 'LN', undefined, 'mainland'],
    ['公司在宁波，租了杭州的云服务器', 'ZJ', undefined, 'mainland'],
    ['A Shenzhen company with a server in Frankfurt', 'GD', undefined, 'overseas'],
    ['We have an office in Shanghai but the company is registered in Singapore', undefined, 'SG', undefined],
    ['French wine importer based in Xiamen, exports to Japan', 'FJ', undefined, undefined],
    ['We ship to Singapore and Japan', undefined, undefined, undefined],
    ['Our website is blocked in China and hosted in the US', undefined, undefined, 'overseas'],
  ])('%s', (text, province, country, location) => {
    const facts = proposed(text)
    expect([facts['entity.province'], facts['entity.country'], facts['hosting.originLocation']]).toEqual([
      province,
      country,
      location,
    ])
  })
})

describe('what was not said is not proposed', () => {
  it.each([
    'hello',
    'yes',
    '1',
    'not sure',
    'What is an ICP filing?',
    'How long does it take?',
    'I think our server is in Hangzhou',
    'maybe Shanghai',
    '可能在上海',
    '服务器应该在杭州吧',
    'my e-mail is me@shoes.cn',
    'see https://beian.miit.gov.cn/',
    'It costs 100 EUR',
    '谢谢',
    '😀😀',
  ])('%s', (text) => {
    expect(proposed(text)).toEqual({})
  })

  it.each([
    ['no app, only a website', { 'service.kind': ['website'] }],
    ['We are not a WFOE, we are a rep office in Beijing', { 'entity.type': 'foreign_rep_office', 'entity.province': 'BJ' }],
    ['没有论坛，只有评论功能', { 'service.ugc': ['comments'] }],
    ['The server is not in the mainland, it is in Hong Kong', { 'hosting.originLocation': 'hong_kong' }],
    ['网站没有国内CDN', { 'service.kind': ['website'], 'cdn.coversMainland': false }],
    [
      'We do not sell anything, just information about our factory in Dongguan',
      { 'monetisation.sources': [], 'entity.type': 'company_domestic', 'entity.province': 'GD' },
    ],
  ])('a denial is respected: %s', (text, expected) => {
    expect(proposed(text)).toEqual(expected)
  })

  it('takes no domain in passing whose letters pass for others', () => {
    expect(proposed('our domain is apple-shop.com')).toMatchObject({ 'domain.name': 'apple-shop.com' })
    for (const domain of ['\u0430pple-shop.com', 'xn--pple-43d.com'])
      expect(proposed(`our domain is ${domain}`)).not.toHaveProperty('domain.name')
  })

  it('drops what contradicts itself', () => {
    expect(proposed('The site is live. The site is not live yet.')).not.toHaveProperty('service.stage')
    expect(proposed('The server is in Hong Kong. The server is in Singapore.')).not.toHaveProperty('hosting.originLocation.x')
  })

  it('marks what stood in a question or a supposition', () => {
    const facts = readFacts('If I sell courses, do I need a licence?', { library, asOf, facts: {} })
    expect(facts.map(({ path, value, asked }) => ({ path, value, asked }))).toEqual([
      { path: 'monetisation.sources', value: ['paid_content'], asked: true },
    ])
  })
})

describe('what is proposed', () => {
  it('always fits the vocabulary', () => {
    for (const [text] of stories) expect(() => nest(proposed(text))).not.toThrow()
  })
})
