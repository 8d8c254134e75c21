// Which language a question is in, and how it is brought to one form.
import { describe, expect, it } from 'vitest'
import { spoken } from '../../../../src/knowledge/library/search/language.ts'
import { stemOf, tokensOf } from '../../../../src/knowledge/library/search/tokens.ts'
import { words } from './shared.ts'

const read = (text: string) => spoken(words.normaliser.plain(text), words.normaliser)

describe('the language of a question', () => {
  it.each([
    ['how long does the filing take', 'en'],
    ['备案要多久', 'zh'],
    ['what province does 粤ICP备 tell you', 'en'],
    ['explain 公安备案 to me please', 'en'],
    ['ICP beian 多少天', 'zh'],
    ['CDN 要 备案 吗', 'zh'],
    ['我们的 website 在 AWS Tokyo 要不要 beian', 'zh'],
    ['bei an yao duo jiu', 'zh'],
    ['beianyaoduojiu', 'zh'],
    ['geren beian xuyao shenme cailiao', 'zh'],
    ['do women-only clubs need a filing', 'en'],
    ['gongan beian deadline', 'en'],
    ['ICP?', 'en'],
    ['网站名称可以用英文吗', 'zh'],
    ['备案要多久，请用英文回答', 'en'],
  ])('%s is %s', (question, lang) => {
    expect(read(question).lang).toBe(lang)
  })
})

describe('one form of writing', () => {
  it('makes traditional characters simplified and words of Taiwan and Hong Kong mainland ones', () => {
    expect(words.normaliser.plain('伺服器在臺灣，網域要不要備案')).toBe('服务器在台湾,域名要不要备案')
  })

  it('makes full-width letters narrow and small', () => {
    expect(words.normaliser.plain('ＩＣＰ備案')).toBe('icp备案')
  })

  it('turns pinyin into characters, with and without blanks', () => {
    expect(read('bei an yao duo jiu').text).toContain('备案')
    expect(read('geren wangzhan beian').text.replace(/ /g, '')).toBe('个人网站备案')
  })

  it('leaves English words that look like pinyin alone', () => {
    expect(read('women in charge of the site').text).toContain('women')
  })

  it('gives the forms of a word one stem', () => {
    const [first, ...others] = ['filing', 'filings', 'filed', 'files'].map(stemOf)
    for (const other of others) expect(other).toBe(first)
    expect(stemOf('license')).toBe(stemOf('licence'))
  })

  it('reads a host name as its suffix and keeps official sites whole', () => {
    expect(tokensOf('api.shop.brand.io beian.miit.gov.cn').map(({ text }) => text)).toEqual(['.io', 'beian.miit.gov.cn'])
  })
})
