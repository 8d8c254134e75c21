// What a province or a provider wants comes with its own source and date, and what is not known is said to be so.
import { describe, expect, it } from 'vitest'
import { localRule } from '../../../../src/knowledge/library/search/index.ts'
import { readQuery } from '../../../../src/knowledge/library/search/query.ts'
import { openLibrary } from '../../../../src/knowledge/library.ts'

const { words, sources } = openLibrary()
const { provinces, providers } = words.places

describe('the rule of a place', () => {
  it('carries the label and the date of its source', () => {
    expect(localRule(provinces, 'HA', 'specials', 'en', sources)).toMatch(/in one submission\. \(Tencent Cloud.*2020–2023\)$/)
    expect(localRule(provinces, 'HA', 'subject-person', 'zh', sources)).toMatch(/（华为云.*2026-07-01）$/)
  })

  it('is what to ask where a provider’s is not known', () => {
    expect(localRule(providers, 'volcengine', 'server-quota', 'en', sources)).toMatch(/not known to us\. Ask them/)
    expect(localRule(providers, 'shopify', 'server-place', 'zh', sources)).toMatch(/没有境内服务器/)
  })

  it('is nothing where nobody can be asked', () => {
    expect(localRule(provinces, 'XZ', 'specials', 'en', sources)).toBeUndefined()
    expect(localRule(provinces, undefined, 'specials', 'en', sources)).toBeUndefined()
  })
})

it('takes no region from where a company or its visitors are', () => {
  const side = (question: string) => readQuery(question, words).side
  expect(side('香港公司的站，华为云北京节点')).toBe('mainland')
  expect(side('北京客户访问，阿里云香港服务器')).toBe('outside')
})

describe('the tables', () => {
  it('give every aspect of a province sources that exist and a date', () => {
    for (const { id, aspects } of provinces.values()) {
      for (const [name, rule] of Object.entries(aspects)) {
        expect(rule.asOf, `${id} ${name}`).toMatch(/^\d{4}/)
        for (const source of rule.sources ?? []) expect(sources.has(source), source).toBe(true)
        expect(rule.sources?.length, `${id} ${name}`).toBeGreaterThan(0)
      }
    }
  })

  it('name sources that exist for every provider, and what to ask in both languages', () => {
    for (const { aspects, ask } of providers.values()) {
      for (const rule of Object.values(aspects)) for (const id of rule.sources ?? []) expect(sources.has(id), id).toBe(true)
      if (ask !== undefined) expect(ask.en.length + ask.zh.length).toBeLessThan(600)
    }
  })

  it.each(
    'baidu-cloud volcengine jd-cloud tianyi-cloud unicom-cloud mobile-cloud west-cn ucloud kingsoft-cloud qiniu azure-china aws-china cdnetworks wangsu 21yunbox cloudflare shopify wix squarespace webflow wordpress-com vercel netlify github-pages'.split(
      ' ',
    ),
  )('say what is known of %s, or what to ask', (id) => {
    expect(localRule(providers, id, 'server-quota', 'en', sources)).toBeTypeOf('string')
  })
})
