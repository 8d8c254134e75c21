// In whose name the domain is and until when it is paid is heard in passing; a question about it states nothing.
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../src/flows/understand/facts-in-text.ts'
import type { FactPath } from '../../../src/knowledge/law/facts.ts'
import { library } from '../cast.ts'

const read = (words: string, path: FactPath) =>
  readFacts(words, { library, facts: {}, asOf: '2026-11-29' } as Parameters<typeof readFacts>[1])
    .filter(({ asked }) => asked !== true)
    .find((proposal) => proposal.path === path)?.value

describe('the holder of the domain', () => {
  it.each([
    ['域名在员工张三名下', 'employee'],
    ['我们域名是老板名下的', 'legal_rep'],
    ['域名还在建站公司名下', 'outsider'],
    ['域名挂在前同事名下', 'outsider'],
    ['域名实名的是总公司', 'parent_company'],
    ['域名用了隐私保护', 'privacy_proxy'],
    ['域名在公司名下', 'entity'],
    ['the domain is in the name of an employee', 'employee'],
    ['our domain is registered to our web agency', 'outsider'],
    ['the domain is still with a former colleague', 'outsider'],
    ['the domain belongs to the parent company', 'parent_company'],
    ['our domain is owned by the CEO', 'senior_manager'],
    ['domain holder is the legal representative', 'legal_rep'],
  ])('“%s”: %s', (words, holder) => expect(read(words, 'domain.holder')).toBe(holder))

  it.each(['who should own the domain, an employee?', '域名能放员工名下吗', '域名是阿里云买的'])('“%s”: not said', (words) =>
    expect(read(words, 'domain.holder')).toBeUndefined(),
  )
})

describe('the end of the domain', () => {
  it.each([
    ['域名2026年12月20日到期', '2026-12-20'],
    ['域名明年3月1号到期', '2027-03-01'],
    ['the domain expires on 2026-12-20', '2026-12-20'],
    ['our domain runs out on 3 March 2027', '2027-03-03'],
  ])('“%s”: %s', (words, day) => expect(read(words, 'domain.expiresOn')).toBe(day))

  it.each(['our business licence expires on 2027-01-01, the domain is fine', '域名证书2027年1月1日到期'])(
    '“%s”: not said',
    (words) => expect(read(words, 'domain.expiresOn')).toBeUndefined(),
  )
})

describe('the words of a domain, or a ware that is not sold', () => {
  it.each([
    'we make tea, but the site sells nothing',
    '福州的茶叶公司，官网不卖东西',
    'nothing is sold, the domain is leaf-tea.cn',
    '纯展示，不卖东西，域名是 tea-shop.cn',
  ])('say nothing of what is sold: “%s”', (words) => expect(read(words, 'monetisation.sources')).toEqual([]))
})
