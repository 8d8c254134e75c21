// What is denied is never said: a CDN in the mainland decides whether a site abroad needs a filing, so every way to deny one is tried.
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../src/flows/understand/facts-in-text.ts'
import { asOf, library } from './reading.ts'

const covers = (said: string) =>
  readFacts(said, { library, asOf, facts: {} }).find(({ path }) => path === 'cdn.coversMainland')?.value

const english = {
  denials: [
    'no',
    'not using',
    "we haven't set up",
    "didn't buy",
    'never enabled',
    'not running',
    "don't have",
    'without',
    "we don't use",
    'not behind',
    "we're not on",
  ],
  things: ['a mainland CDN', 'a CDN in China', 'any China CDN', 'CDN nodes in China', 'a Chinese CDN', 'mainland acceleration'],
}
const chinese = {
  denials: [
    '没有',
    '没接',
    '没上',
    '没套',
    '未接入',
    '还没有买',
    '没挂',
    '没开',
    '没走',
    '没用',
    '不用',
    '没配置',
    '未启用',
    '没有部署',
    '无',
  ],
  things: ['国内CDN', '境内CDN', '国内加速', '内地节点', '阿里云CDN'],
}

describe('a CDN in the mainland', () => {
  it.each(english.denials)('“%s …” is denied', (denial) => {
    for (const thing of english.things) expect(covers(`hosted in Frankfurt, ${denial} ${thing}`), thing).not.toBe(true)
  })

  it.each(chinese.denials)('“%s…” is denied', (denial) => {
    for (const thing of chinese.things) expect(covers(`网站放在香港，${denial}${thing}`), thing).toBe(false)
  })

  it.each([
    'we use a mainland CDN',
    'behind a China CDN',
    'with CDN nodes in China',
    '接了国内CDN',
    '已开国内加速',
    '上了阿里云CDN',
    '用的境内CDN',
  ])('“%s” says it', (said) => {
    expect(covers(`hosted in Frankfurt, ${said}`)).toBe(true)
  })
})
