// What people say between two questions: it is taken for what it is, never for an answer to something else.
import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const german = 'website for our german company, hosted in frankfurt'

describe('an answer to something else', () => {
  it('is a fact of its own: no entity says nothing of a CDN', () => {
    const { fact, reply } = told('en', german, 'no china entity')
    expect(fact('cdn.coversMainland')).toBeUndefined()
    expect(reply).toMatch(/I have that/)
  })

  it.each(['no they dont sell online', 'no we sell nothing', 'no, it is just a brochure site'])(
    '“%s” tells how it earns, not that no CDN stands in front',
    (said) => {
      expect(told('en', 'an English site hosted in the US', said).fact('cdn.coversMainland')).toBeUndefined()
    },
  )

  it.each([
    ['en', 'i have a website', 'uh its for my bakery in shanghai'],
    ['zh', '我想弄个网站', '在成都，个体户'],
    ['zh', '我想弄个网站', '我在成都开了个面包店'],
  ] as const)('where the trade is, is not where the server is (%s, after “%s”): %s', (locale, first, said) => {
    expect(told(locale, first, said).fact('hosting.originLocation')).toBeUndefined()
  })

  it('a subsidiary has the capital of its owner, wherever it sits', () => {
    expect(told('en', "a website of our Hong Kong company's subsidiary in Shenzhen").fact('entity.type')).toBe(
      'company_hmt_invested',
    )
    expect(told('en', "a website of our Beijing company's subsidiary in Shenzhen").fact('entity.type')).not.toBe(
      'company_foreign_invested',
    )
  })

  it('a server’s place is not where the company is from', () => {
    expect(told('zh', '香港服务器的企业官网').fact('entity.country')).toBeUndefined()
    expect(told('en', 'a hong kong hosted company site').fact('entity.country')).toBeUndefined()
  })

  it('a registrar is no place of hosting', () => {
    const { fact } = told(
      'en',
      'our wfoe in Suzhou wants a website on tencent cloud',
      'the domain is ours though, registered at godaddy',
    )
    expect(fact('hosting.provider')).toBe('Tencent Cloud')
    expect(fact('domain.registrar')).toBe('overseas')
    expect(fact('hosting.originLocation')).toBeUndefined()
  })

  it('a name with a place in it is no place of hosting', () => {
    expect(told('en', 'we run a website', "the name is 'China Best Shoes Online'").fact('hosting.originLocation')).toBeUndefined()
  })

  it('an earlier filing names no new provider', () => {
    const { fact } = told('zh', '我们的网站放在阿里云', '之前备案过的，在腾讯云')
    expect(fact('hosting.provider')).toBe('Alibaba Cloud')
    expect(fact('record.provider')).toBe('Tencent Cloud')
  })

  it('“ok, so …” answers nothing', () => {
    expect(told('en', german, 'ok so what do we have to do first?').fact('cdn.coversMainland')).toBeUndefined()
  })

  it('what fits another question of the interview answers that one', () => {
    const { fact, talk } = told('en', 'a website for my dental clinic in chengdu', 'just info, phone number and address')
    expect(fact('monetisation.sources')).toEqual([])
    expect(talk.open).toBe('hosting')
  })

  it('what is known already is not refused', () => {
    expect(told('zh', '我们是上海的外商独资企业，外资100%，要做网站', '外资100%').reply).toMatch(/已记录/)
  })
})

describe('the half that is missing', () => {
  it.each([
    ['en', ['how much does the filing cost?', 'and the licence?'], /official charge for the ICP or EDI licence/],
    ['zh', ['备案多少钱', '许可证呢'], /许可证没有官方收费/],
    [
      'en',
      ['What is the penalty if we go live without the filing?', 'and without the police one?'],
      /suspension of up to 6 months/,
    ],
    ['en', ['Can a private person file for a site?', 'what about a foreigner, living in Beijing?'], /passport/],
  ] as const)('is the last question’s: %s %j', (locale, messages, expected) => {
    expect(told(locale, ...messages).reply).toMatch(expected)
  })

  it('two questions get two answers', () => {
    const { reply } = told('zh', '许可证到期前多久要续?每年还要交年报吗?')
    expect(reply).toMatch(/90日/)
    expect(reply).toMatch(/1月1日至3月31日/)
  })
})

describe('the own case', () => {
  it('is told anew when an answer settles it', () => {
    expect(told('en', `${german}. do we need anything?`, 'no cdn at all').reply).toMatch(/^You need no registration/)
  })

  it('what to do first is what stands in the way', () => {
    const { reply } = told(
      'en',
      'our domestic company in Shanghai wants a website on Aliyun Hangzhou, the domain is registered at GoDaddy',
      'what should we do first?',
    )
    expect(reply).toMatch(/^First clear what stands in the way: a registrar abroad/)
  })

  it('a question in passing is theirs once they tell more', () => {
    const { fact } = told('zh', '个人博客需要备案吗', '服务器是腾讯云广州')
    expect(fact('service.kind')).toEqual(['website'])
    expect(fact('entity.type')).toBe('individual')
  })

  it('“so I’m fine?” confirms the verdict and its ground', () => {
    const { reply } = told('en', german, 'no cdn', 'nothing', 'so I’m fine?')
    expect(reply).toMatch(/^You need no registration/)
    expect(reply).toMatch(/It rests on this/)
  })
})

describe('small talk and stories', () => {
  it.each([
    ['en', 'ok thanks, at least somebody is honest', /You.re welcome/],
    ['zh', '好的谢谢啦，您真专业', /不客气/],
    ['zh', '你们是不是骗子啊,上来就要我公司信息', /不需要提供公司信息/],
    ['zh', '我想问下', /请讲/],
  ] as const)('%s: %s', (locale, words, expected) => {
    expect(told(locale, words).reply).toMatch(expected)
  })

  it('a story without a question begins the interview, it is not met with “I don’t know”', () => {
    for (const words of ['want chinese people to find us', 'no idea where to start', 'we charge monthly, per seat']) {
      const { talk, reply } = told('en', words)
      expect(reply, words).not.toMatch(/won’t guess/)
      expect(talk.open, words).toBe('kind')
    }
  })
})

describe('trouble and places', () => {
  it('trouble told is answered, not only noted', () => {
    expect(told('en', 'my filing was rejected: the website name is not compliant').reply).toMatch(/name/i)
    expect(told('zh', '备案主体是个人，想改成公司').reply).toMatch(/个人备案/)
  })

  it('“no server in China” and the customers’ city are no place of hosting', () => {
    expect(told('en', 'static site on GitHub pages, .cn domain, no server in china').fact('hosting.originLocation')).toBe(
      'overseas',
    )
    expect(
      told('en', 'i run a forum for expats in beijing, living in beijing, server at hetzner').fact('hosting.originLocation'),
    ).toBe('overseas')
  })

  it('a share of foreign capital makes no domestic company', () => {
    expect(told('zh', '公司在海南自贸港，外资80%，做付费知识平台，能拿ICP证吗').fact('entity.type')).toBe(
      'company_foreign_invested',
    )
  })

  it('slips of the finger are forgiven', () => {
    const { fact } = told(
      'en',
      'do i need icp liscense for my websit hosted in shangai its jsut a portfolo, im a freelancer w chinese id',
    )
    expect(fact('service.kind')).toEqual(['website'])
    expect(fact('hosting.originLocation')).toBe('mainland')
  })
})

describe('the need, asked barely', () => {
  it.each([
    ['en', 'an English site for export, hosted in the US. icp?'],
    ['en', 'our site is hosted in the US, do we need icp'],
    ['zh', '企业官网放在美国的服务器上，备案？'],
  ] as const)('is answered with the case (%s): %s', (locale, said) => {
    const { reply } = told(locale, said)
    expect(reply).toMatch(locale === 'en' ? /hangs on one thing/ : /关键只差一点/)
    expect(reply).not.toMatch(/^Yes\.|^需要。/m)
  })

  it('and asked again, is not answered with a rule', () => {
    const { reply } = told('en', 'our site is hosted in the US', 'do we need icp', 'so do we need to file?')
    expect(reply).toMatch(/hangs on one thing/)
    expect(reply).not.toMatch(/^Yes\./m)
  })
})

describe('more of the same operator', () => {
  it.each([
    ['en', 'we are a french company', 'we have a WFOE in shanghai', 'company_foreign_invested'],
    ['zh', '公司是台湾的', '在上海有个代表处', 'foreign_rep_office'],
  ] as const)('is taken down without a question (%s)', (locale, first, more, type) => {
    expect(told(locale, first, more).fact('entity.type')).toBe(type)
  })
})
