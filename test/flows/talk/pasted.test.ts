// A pasted notice is known by its tone; questions about notices, and what people tell of themselves, are none.
import { describe, expect, it } from 'vitest'
import { looksPasted, saysItCameBack, soundsLikeNotice } from '../../../src/flows/talk/counsel/pasted.ts'

describe('a pasted notice', () => {
  it.each([
    '网站名称不得以个人姓名命名，请改成其他名字。',
    '管局说我们的域名还没实名，打回来了',
    '小二：您的域名现在是可以打开的状态呢，需要您先把网站关掉再提交备案哦',
    'The bureau sent it back: 1) domain registrar not licensed by MIIT 2) passport not accepted',
    'Reviewer note: the undertaking in the documents bears no company chop.',
    '{"key_name":"主体负责人手机号","error":"核实过程中手机提示已停用","suggest":"填写本人号码"}',
  ])('%s', (said) => {
    expect(looksPasted(said)).toBe(true)
  })

  it('may be one short line', () => {
    expect(soundsLikeNotice('身份证过期')).toBe(true)
  })
})

describe('no notice', () => {
  it.each([
    '域名实名的是老板个人，服务器在香港，要怎么办',
    '我们公司在经营异常名录里，能备案吗',
    'is a shared hosting plan OK or must it be a full VM',
    'Why are filings rejected, and how can we avoid it?',
    '我们打算做一个网站，域名在GoDaddy注册，服务器在新加坡',
    'our domain is registered at GoDaddy and the server is in Hong Kong',
    'server: Alibaba Cloud, Shenzhen. we want a website. a domestic company from Suzhou. nothing is filed yet',
    'our app was rejected by Huawei AppGallery because it has no ICP filing, Japanese subsidiary in Dalian',
    '我们的App被华为应用市场驳回，说没有备案，公司在大连，日资',
  ])('%s', (said) => {
    expect(looksPasted(said)).toBe(false)
    expect(saysItCameBack(said, true)).toBe(false)
  })
})

describe('word of a return', () => {
  it.each([
    '我的备案被退回了',
    '为什么我的备案没通过？',
    'My filing got returned, what now?',
    'they rejected our app filing yesterday',
  ])('%s', (said) => {
    expect(saysItCameBack(said, true)).toBe(true)
  })

  it.each(['备案会被退回几次', 'what happens if my filing is rejected', '公安备案没通过'])('is not in “%s”', (said) => {
    expect(saysItCameBack(said, true)).toBe(false)
  })
})
