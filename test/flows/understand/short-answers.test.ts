// What people type at one open question, drawn from life: each is taken for what it says, left to be asked which, or heard as something else.
import { describe, expect, it } from 'vitest'
import { understand } from '../../../src/flows/understand/understand.ts'
import { readLibrary } from '../../../src/knowledge/library.ts'

const library = readLibrary()

/** What a message states at a question, however it states it; `which` where it must be asked which of several is meant. */
function said(question: string, words: string) {
  const open = library.questions.find(({ id }) => id === question) ?? null
  expect(open, question).not.toBeNull()
  const acts = understand(words, { question: open, around: { library, asOf: '2026-11-29', facts: {} } })
  const states: Record<string, unknown> = {}
  let which = false
  for (const act of acts) {
    if (act.kind === 'tell') states[act.path] = act.value
    if (act.kind === 'answer' && act.answer.kind === 'value') Object.assign(states, act.answer.states)
    if (act.kind === 'answer' && (act.answer.kind === 'unclear' || act.answer.kind === 'group')) which = true
  }
  return { states, which }
}

describe('a short answer is taken for what it says', () => {
  it.each([
    ['cdn', 'nope just the plain server', { 'cdn.coversMainland': false }],
    ['cdn', '没搞那个', { 'cdn.coversMainland': false }],
    ['cdn', '有的，用了腾讯的CDN', { 'cdn.coversMainland': true }],
    ['entity', 'cn company', { 'entity.type': 'company_domestic' }],
    ['entity', '央企下属', { 'entity.type': 'company_domestic' }],
    ['entity', '村委会', { 'entity.type': 'other_mainland_organisation' }],
    ['entity', '社团，在民政局登记的', { 'entity.type': 'social_group' }],
    ['entity', 'german living in beijing', { 'entity.type': 'individual', 'entity.province': 'BJ' }],
    ['entity', '公司，老板是香港人', { 'entity.type': 'company_hmt_invested' }],
    ['share', 'half half', { 'entity.foreignSharePct': 50 }],
    ['share', 'all chinese', { 'entity.foreignSharePct': 0 }],
    ['share', '全是中国人', { 'entity.foreignSharePct': 0 }],
    ['earning', '卖瓷砖的', { 'monetisation.sources': ['own_goods'] }],
    ['earning', '就收奶茶的钱', { 'monetisation.sources': ['own_goods'] }],
    ['earning', 'takes a cut from sellers', { 'monetisation.sources': ['third_party_sellers'] }],
    ['earning', 'live classes paid', { 'monetisation.sources': ['paid_content'] }],
    ['earning', '挂了百度广告', { 'monetisation.sources': ['ad_network'] }],
    ['earning', '不挣钱的', { 'monetisation.sources': [] }],
    ['hosting', "don't have one", { 'hosting.originLocation': 'none_yet' }],
    ['holder', '老板个人的', { 'domain.holder': 'legal_rep' }],
    ['person-document', 'a chinese colleague', { 'person.idType': 'cn_id' }],
    ['content', 'just shoes', { 'service.contentCategories': [] }],
    ['content', 'just me', { 'entity.type': 'individual' }],
    ['content', '就我一个人', {}],
    ['content', 'supplements', { 'service.contentCategories': ['food_sales'] }],
  ])('at %s: %s', (question, words, states) => {
    expect(said(question, words).states).toEqual(states)
  })
})

it.each([
  ['hello, do you speak english', 'en'],
  ['会说中文吗', 'zh'],
])('“%s” asks for a language', (words, argument) => {
  const acts = understand(words, { question: null, around: { library, asOf: '2026-11-29', facts: {} } })
  expect(acts).toMatchObject([{ kind: 'do', name: 'language', argument }])
})

it.each(['一台云服务器能备几个网站', '网站被工信部抽查说内容不符', '人脸核验一直过不去', '公司最多能加几个域名'])(
  '“%s” asks something, whether or not it ends in a question mark',
  (words) => {
    const acts = understand(words, { question: null, around: { library, asOf: '2026-11-29', facts: {} } })
    expect(acts).toContainEqual(expect.objectContaining({ kind: 'ask', about: 'subject' }))
  },
)

it.each(['能不能找别人公司帮我备案 挂靠', 'ios app没有国内服务器，苹果非要备案号'])('“%s” is one question', (words) => {
  const acts = understand(words, { question: null, around: { library, asOf: '2026-11-29', facts: {} } })
  expect(acts.filter(({ kind }) => kind === 'ask')).toMatchObject([{ about: 'subject', words }])
})

it('what somebody else put on a site is no content of theirs', () => {
  const acts = understand('网站被人挂了博彩页面', { question: null, around: { library, asOf: '2026-11-29', facts: {} } })
  expect(acts).not.toContainEqual(expect.objectContaining({ path: 'service.contentCategories' }))
})

it.each(['我们有几个网站都备过案', '公司有好几个域名'])('“%s” asks nothing', (words) => {
  const acts = understand(words, { question: null, around: { library, asOf: '2026-11-29', facts: {} } })
  expect(acts.filter(({ kind }) => kind === 'ask')).toEqual([])
})

describe('what could be several things is asked about, never guessed', () => {
  it.each([
    ['kind', 'a shop'],
    ['kind', '用有赞'],
    ['earning', 'subscriptions'],
    ['earning', 'freemium'],
    ['entity', '法人就是我'],
    ['hosting', 'at our office'],
    ['hosting', '朋友的服务器上'],
    ['holder', '在我名下'],
  ])('at %s: %s', (question, words) => {
    expect(said(question, words)).toEqual({ states: {}, which: true })
  })
})

describe('a denial of something else is no answer', () => {
  it.each([
    ['cdn', 'nothing sold on it', { 'monetisation.sources': [] }],
    ['cdn', '没有盈利', { 'monetisation.sources': [] }],
    ['cdn', "we don't sell anything", { 'monetisation.sources': [] }],
    ['cdn', 'no company in china', { 'entity.type': 'foreign_no_presence' }],
  ])('at %s: %s', (question, words, states) => {
    expect(said(question, words).states).toEqual(states)
  })
})

describe('in a story', () => {
  it('the place of an owner is neither the company’s nor the server’s', () => {
    const { states } = said('kind', 'a site, company in chengdu, 30% singapore money, sellers pay 5% commission')
    expect(states).toMatchObject({
      'entity.type': 'company_foreign_invested',
      'entity.province': 'SC',
      'entity.foreignSharePct': 30,
      'monetisation.sources': ['third_party_sellers'],
    })
    expect(states).not.toHaveProperty('hosting.originLocation')
    expect(said('kind', '网站，公司在深圳，老板是香港人，占股60%').states).toMatchObject({
      'entity.type': 'company_hmt_invested',
      'entity.province': 'GD',
      'entity.foreignSharePct': 60,
    })
  })

  it('a body from a place abroad is of that place, and somebody hired is nobody’s place', () => {
    expect(said('kind', 'a small bakery chain from Vienna, want a site').states).toMatchObject({
      'entity.type': 'foreign_no_presence',
      'entity.country': 'AT',
    })
    for (const words of ['a site, hosted by a US company', 'a site, our hosting company from Germany', '官网，美国公司托管'])
      expect(said('kind', words).states, words).not.toHaveProperty('entity.type')
  })

  it('the package of an app is no domain, and Baidu’s advertisements no cloud', () => {
    expect(said('networked', '包名com.jizhang.app').states).not.toHaveProperty('domain.name')
    expect(said('kind', '导航站，挂了百度广告，放在腾讯云广州').states).toMatchObject({ 'hosting.provider': 'Tencent Cloud' })
  })
})
