// What the lexicon finds in a question.
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../../../src/knowledge/library/search/query.ts'
import { speller } from '../../../../src/knowledge/library/search/spelling.ts'
import { words } from './shared.ts'

const read = (text: string) => readQuery(text, words)

describe('the lexicon', () => {
  it('takes the longest words: a business licence is not a licence', () => {
    const { things } = read('upload the business licence')
    expect(things).toContain('business-licence')
    expect(things).not.toContain('licence')
  })

  it('reads the same things in both languages', () => {
    for (const text of ['how long does the police filing take', '公安备案要多久', '公安備案要多久', 'gongan beian yao duojiu']) {
      expect(read(text).things).toContain('psb')
      expect(read(text).asks).toContain('how-long')
    }
  })

  it('passes over words that only look like a thing or an ask', () => {
    expect(read('who is the person in charge of the site').asks).toEqual(['who'])
    expect(read('we are a limited company').asks).not.toContain('number')
    expect(read('公众号文章要备案吗').things).not.toContain('seal')
    expect(read('短信一直没收到').things).not.toContain('penalty')
  })

  it('hears a Chinese question by its form where no word of it asks', () => {
    expect(read('备案要租赁合同吗').asks).toEqual(['need'])
    expect(read('我们要租赁合同').asks).toEqual([])
    expect(read('要求变了吗').asks).toEqual([])
  })

  it('knows the ending of a number from any other digit', () => {
    for (const text of ["what's the -3 in ICP20012345-3", '京ICP备20012345号-3后面的3啥意思'])
      expect(read(text).things).toContain('number-suffix')
    expect(read('the domain expired 2 weeks ago').things).not.toContain('number-suffix')
  })

  it('notices that two providers are named', () => {
    expect(read('main site at Aliyun, blog at Huawei Cloud').things).toContain('two-providers')
    expect(read('主站和博客都在阿里云').things).not.toContain('two-providers')
  })

  it('lets a gap stand for a word or two', () => {
    expect(read('how many working days').asks).toContain('how-long')
    expect(read('how many sites').asks).not.toContain('how-long')
  })

  it('recognises provinces by city and providers by nickname', () => {
    expect(read('our company sits in Foshan').province).toBe('GD')
    expect(read('服务器在阿里雲').provider).toBe('alibaba-cloud')
  })
})

describe('the speller', () => {
  const mend = speller(['licenc', 'registrar', 'server', 'fil'])

  it('mends one slip in a word of five letters and two in a long one', () => {
    expect(mend('lisenc')).toBe('licenc')
    expect(mend('regsitrar')).toBe('registrar')
    expect(mend('regstarar')).toBe('registrar')
  })

  it('leaves short, known and far words alone', () => {
    expect(mend('fill')).toBeUndefined()
    expect(mend('server')).toBeUndefined()
    expect(mend('salmon')).toBeUndefined()
  })
})
