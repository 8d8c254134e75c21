// Choices named in people's own words, in both languages; questions, guesses and denials are never taken for one.
import { describe, expect, it } from 'vitest'
import { choicesOf } from '../../../src/knowledge/questions/question.ts'
import { asking, library, outcome, question, read, table } from './reading.ts'

describe('what it is', () => {
  table(question('kind'), [
    ['a website', ['website']],
    ['wbsite', ['website']],
    ['网站', ['website']],
    ['an online store selling shoes', ['website']],
    ['iOS', ['app']],
    ['做个APP', ['app']],
    ['website and app', ['website', 'app']],
    ['网站和小程序', ['mini_program', 'website']],
    ['wechat mini program', ['mini_program']],
    ['tmall', ['platform_shop']],
    ['not an app, a website', ['website']],
    ['1', ['website']],
    ['②', ['app']],
    ['no app', 'none'],
    ['不是网站', 'none'],
    ['7', 'none'],
    ['what is a mini program?', 'none'],
    ['maybe an app', 'none'],
    ['ios app with a backend, our website is filed already', ['app']],
    ['backend', ['api']],
  ])
})

describe('who holds it', () => {
  table(question('entity'), [
    ['WFOE', 'company_foreign_invested'],
    ['a WFOE in Shanghai', 'company_foreign_invested'],
    ['上海的外资公司', 'company_foreign_invested'],
    ['外商独资企业', 'company_foreign_invested'],
    ['our German GmbH', 'foreign_no_presence'],
    ['Hong Kong company', 'foreign_no_presence'],
    ['we have no Chinese entity', 'foreign_no_presence'],
    ['a chinese company', 'company_domestic'],
    ['chinese', 'company_domestic'],
    ['chinese-owned', 'company_domestic'],
    ['100% hk owned', 'company_hmt_invested'],
    ['100% owned by US parent', 'company_foreign_invested'],
    ['a chinese university', 'public_institution'],
    ['有限责任公司（自然人独资）', 'company_domestic'],
    ['个体户', 'individual_business'],
    ['just me', 'individual'],
    ['not a company, just me', 'individual'],
    ['律所', 'law_firm'],
    ['rep office', 'foreign_rep_office'],
    ['a university', 'public_institution'],
    ['a company', 'unclear'],
    ['公司', 'unclear'],
    ['Foo Co., Ltd', 'none'],
    ["it's the boss's", 'none'],
    ["I think it's the boss's", 'none'],
    ['I think a WFOE', 'none'],
    ['什么是WFOE？', 'none'],
  ])
})

describe('how it earns', () => {
  table(question('earning'), [
    ['members pay for articles', ['paid_content']],
    ['we show videos for free', []],
    ['free', []],
    ['just a brochure site', []],
    ['only shows our products', []],
    ['free, no ads', []],
    ['企业官网', []],
    ['不收费', []],
    ['纯展示，没有收费', []],
    ['we sell our own shoes', ['own_goods']],
    ['卖自家产品', ['own_goods']],
    ['marketplace', ['third_party_sellers']],
    ['平台抽佣', ['third_party_sellers']],
    ['paid courses and ads', ['paid_content', 'third_party_ads']],
    ['付费课程和广告', ['paid_content', 'third_party_ads']],
    ['free, but with ads', ['third_party_ads']],
    ['no paid content, just our own goods', ['own_goods']],
    ['no ads', 'none'],
    ['does it matter?', 'none'],
    ['courses, perhaps', 'none'],
    ['subscription', 'unclear'],
  ])
})

describe('what it is about, what users publish, what is registered', () => {
  table(question('content'), [
    ['none', []],
    ['都不涉及', []],
    ['games', ['games']],
    ['video courses', ['education_other']],
    ['shampoo', ['cosmetics']],
    ['a clinic', ['healthcare_info']],
    ['news and video', ['audio_video_programmes', 'news_politics']],
    ['医疗器械', ['drug_or_device_info']],
    ['we sell tea', ['food_sales']],
    ['no games, just shoes', []],
  ])
  table(question('publish'), [
    ['nothing', []],
    ['用户不能发布', []],
    ['forum and comments', ['comments', 'forum_or_community']],
    ['评论和论坛', ['comments', 'forum_or_community']],
    ['no forum', 'none'],
  ])
  table(question('registered'), [
    ['yes', 'unclear'],
    ['b25', ['b25']],
    ['已备案', 'own'],
    ['somebody else filed it', 'other_entity'],
    ['under way', 'in_progress'],
  ])
  table(question('open'), [
    ['yes', 'unclear'],
    ['not live yet', { 'service.stage': 'planned', 'service.publicAccess': 'public', 'service.accessBy': 'own_domain' }],
  ])
})

describe('yes or no', () => {
  table(question('cdn'), [
    ['yes', true],
    ['是的', true],
    ['yes, Tencent CDN', true],
    ['阿里云CDN', true],
    ['a mainland CDN', true],
    ['no', false],
    ['no cdn', false],
    ['没有CDN', false],
    ['没有国内CDN', false],
    ['Cloudflare free plan', false],
    ['no, only Cloudflare free', false],
    ["we don't", false],
    ['不用', false],
    ['yes but only images', 'none'],
    ['yes or no', 'none'],
    ['Cloudflare', 'none'],
    ["I don't think so", 'none'],
    ['maybe', 'none'],
    ['国内节点吗？', 'none'],
    ['what is a CDN?', 'none'],
  ])
  table(asking('yes-no', { asks: ['person.localMobile'] }), [
    ['没问题', true],
    ['不是很清楚', 'none'],
    ['有时候', 'none'],
    ['没有意见', 'none'],
    ['no idea', 'none'],
  ])
  table(library.questions.find(({ id }) => id === 'local-mobile')!, [
    ['不是本地的', false],
    ['是本省的', true],
    ['not local', false],
  ])
})

describe('every question', () => {
  const all = library.questions.flatMap((one) =>
    choicesOf(one).flatMap((choice) => [choice.label.en, choice.label.zh].map((label) => [one.id, choice.id, label] as const)),
  )

  it.each(all)('%s: the words of “%s” on its button, typed, are that choice or ask which one', (id, choice, label) => {
    const answer = read(question(id), label)
    expect(['value', 'unclear']).toContain(answer.kind)
    if (answer.kind === 'value') expect(answer.states).toEqual(choicesOf(question(id)).find((one) => one.id === choice)!.states)
  })

  it('never takes its own prompt or reason for an answer', () => {
    const taken = library.questions.filter((one) =>
      [one.prompt.en, one.prompt.zh].some((words) => outcome(read(one, words)) !== 'none' && /[?？]$/.test(words)),
    )
    expect(taken.map((one) => one.id)).toEqual([])
  })

  it('shows what is seen in the open group first', () => {
    const hosting = question('hosting')
    expect(outcome(read(hosting, '2'))).toBe('group')
  })
})
