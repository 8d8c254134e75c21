// Who people say they are, what others told them, what they ask in three words: read as a person would read it.
import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('who somebody is, and what others say', () => {
  it.each([
    ['zh', '自己做的app', '老板是台湾人'],
    ['zh', '网站，卖课程', '深圳没有注册公司'],
    ['zh', '外资公司做官网要备案吗', '100% 美国'],
    ['en', 'a website', "i'm a canadian teacher"],
    ['en', 'a website', 'nothing in china really'],
  ] as const)('is no place of the server (%s, after “%s”): %s', (locale, first, said) => {
    expect(told(locale, first, said).fact('hosting.originLocation')).toBeUndefined()
  })

  it('an owner’s country is no place of the server either', () => {
    const { fact } = told('en', 'our saas is 60% owned by our singapore parent, hosted on huawei cloud')
    expect(fact('hosting.originLocation')).toBeUndefined()
    expect(fact('entity.foreignSharePct')).toBe(60)
  })

  it('a bare share of a country belongs to the company that has outside capital', () => {
    expect(told('zh', '外资公司做官网要备案吗', '100% 美国').fact('entity.foreignSharePct')).toBe(100)
    expect(told('en', 'website of our wfoe in Suzhou', '100% german').fact('entity.foreignSharePct')).toBe(100)
  })

  it.each([
    ['en', 'website of our wfoe in Suzhou', 'ok done, they said next week'],
    ['zh', '我在义乌做外贸，网站给老外看的', '国内能打开就行'],
    ['zh', '我在义乌做外贸，网站给老外看的', '客服说下周上线'],
  ] as const)('others’ words and wishes are no state of the site (%s, after “%s”): %s', (locale, first, said) => {
    const { fact } = told(locale, first, said)
    expect(fact('service.stage')).toBeUndefined()
    expect(fact('service.accessBy')).toBeUndefined()
  })
})

describe('facts in the words people have for them', () => {
  it.each([
    ['zh', '我想做个平台，别人也能进来开店', 'monetisation.sources', ['third_party_sellers']],
    ['en', 'an app for dog walkers, they pay us 5% of each walk', 'monetisation.sources', ['third_party_sellers']],
    ['en', 'making a game for wechat with two friends', 'service.kind', ['mini_program']],
    ['en', "i'm a canadian teacher in harbin and want a blog", 'entity.type', 'individual'],
    ['zh', '做个官网，有限公司，两个股东都是中国人', 'entity.foreignSharePct', 0],
  ] as const)('(%s) “%s”: %s', (locale, said, path, value) => {
    expect(told(locale, said).fact(path)).toEqual(value)
  })

  it('who and what are named in the question about the own case', () => {
    const { fact } = told('zh', '外资公司做官网要备案吗')
    expect(fact('service.kind')).toEqual(['website'])
    expect(fact('entity.type')).toBe('company_foreign_invested')
  })

  it('what a question was about is theirs when a statement follows it', () => {
    const { fact, reply } = told('zh', 'app要备案么', '安卓的，记账用的')
    expect(fact('service.kind')).toEqual(['app'])
    expect(reply).not.toMatch(/超出/)
  })
})

describe('a short follow-up', () => {
  it('supposes another place of the server, and keeps nothing of it', () => {
    const { fact, reply } = told('zh', '个人博客，服务器在香港', '换成广州的呢')
    expect(reply).toMatch(/假设：服务器：中国内地/)
    expect(fact('hosting.originLocation')).toBe('hong_kong')
  })

  it('“is that fine” asks for the verdict, not for the fines', () => {
    expect(told('en', 'website of a chinese company on tencent cloud', 'is that fine').reply).not.toMatch(/RMB/)
  })

  it('asks for what one may own, and who decides', () => {
    const saas = 'our saas is 60% owned by our singapore parent, hosted on huawei cloud'
    expect(told('en', saas, 'Can foreigners even own that much?').reply).toMatch(/50 %/)
    expect(told('en', 'site is called China Coffee Network', 'who decides this').reply).toMatch(/administration/)
  })

  it('whether the assistant costs anything is answered', () => {
    expect(told('zh', '你这个收费吗').reply).toMatch(/费用/)
    expect(told('en', 'is this free?').reply).toMatch(/price|charge/i)
  })

  it('starts over at once where nothing was said', () => {
    expect(told('en', 'start over').reply).toMatch(/What do you want to run/)
    expect(told('en', 'a website in Frankfurt', 'start over').reply).toMatch(/taken back/)
  })
})
