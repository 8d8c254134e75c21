// Questions are told from answers to interview questions.
import { describe, expect, it } from 'vitest'
import { looksLikeQuestion } from '../../../../src/knowledge/library/search/index.ts'
import { words } from './shared.ts'

const questions = [
  'how long does it take',
  'what do you mean by mainland node?',
  'why do you ask',
  'do I need a licence for that',
  'is Hong Kong mainland?',
  'can we use the parent company’s domain',
  'which server counts?',
  'what is a WFOE',
  'where do I find the credit code',
  '这个是什么意思',
  '为什么要问这个',
  '香港算内地吗',
  '要多久',
  '哪里能查到信用代码',
  '可以用母公司的域名吗',
  '什么是接入商？',
  'yao duo jiu',
]
const answers = [
  'yes',
  'no',
  'Shanghai',
  'example.com',
  'we sell our own shoes online',
  'Alibaba Cloud, Hangzhou region',
  'a WFOE, 100% foreign owned',
  'Beijing Example Technology Co., Ltd.',
  'website and an iOS app',
  '13800138000',
  'not sure',
  "I don't know",
  'it is a blog about food',
  'our server is in Frankfurt',
  '91310000MA1FL0000X',
  'next March',
  '是',
  '没有',
  '上海',
  '我们卖自己的产品',
  '阿里云杭州',
  '外商独资企业',
  '北京某某科技有限公司',
  '不清楚',
  '网站和小程序',
  '明年三月',
]

describe('what looks like a question', () => {
  it.each(questions)('%s', (text) => {
    expect(looksLikeQuestion(text, words)).toBeGreaterThan(0.5)
  })
})

describe('what looks like an answer', () => {
  it.each(answers)('%s', (text) => {
    expect(looksLikeQuestion(text, words)).toBeLessThan(0.5)
  })
})
