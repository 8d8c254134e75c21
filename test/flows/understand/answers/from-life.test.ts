// What people typed at open questions when the form was tried from outside, and what a careful clerk takes down.
import { describe } from 'vitest'
import { asked, later, refused, said } from './judge.ts'

describe('identifiers, spelled out or with words around them', () => {
  said('domain.name', 'en', [
    ['greenleaf dash tea dot com', 'greenleaf-tea.com'],
    ['haven’t bought it yet', later],
  ])
  said('domain.name', 'zh', [
    ['用的是绿叶茶.com', '绿叶茶.com'],
    ['greenleaf-tea点com', 'greenleaf-tea.com'],
    ['主域名greenleaf-tea.cn，还有个m.greenleaf-tea.cn', 'greenleaf-tea.cn'],
  ])
  said('entity.certificateNumber', 'en', [
    ['12345', refused],
    ['we are still waiting for the licence', later],
  ])
  said('entity.certificateNumber', 'zh', [['我拍照发给你', later]])
  said('app.packageName', 'en', [['our developer knows', later]])
  said('record.number', 'en', [['I don’t remember the number', later]])
  said('hosting.provider', 'en', [
    ['Alibaba', 'Alibaba Cloud'],
    ['tencent', 'Tencent Cloud'],
    ['still comparing Tencent and Huawei', later],
  ])
  said('hosting.provider', 'zh', [['还没买，打算用阿里', 'Alibaba Cloud']])
})

describe('names and people', () => {
  said('person.name', 'zh', [
    ['小王', refused],
    ['欧阳娜娜', '欧阳娜娜'],
    ['负责人叫何谁', '何谁'],
  ])
  said('person.name', 'en', [['will send later', later]])
  said('person.mobile', 'en', [['he has no Chinese number', later]])
  said('entity.phone', 'en', [['we have no landline', later]])
  said('person.title', 'en', [['he is the managing director', 'managing director']])
  said('service.name', 'zh', [
    ['就叫晨光鞋业吧', '晨光鞋业'],
    ['12345', refused],
  ])
  said('person.isEmployee', 'zh', [
    ['由技术经理担任，有身份证和内地手机', true],
    ['外包公司的人', false],
    ['还没想好谁来', later],
  ])
  said('person.idType', 'en', [['HK ID card', asked]])
})

describe('days and figures', () => {
  said('service.openDate', 'zh', [
    ['明年元旦', '2027-01-01'],
    ['年后', refused],
  ])
  said('service.openDate', 'en', [
    ['Christmas 2027', '2027-12-25'],
    ['National Day next year', '2027-10-01'],
    ['after Chinese New Year', refused],
  ])
  said('person.idExpiresOn', 'zh', [['2015.06.30-2035.06.30', '2035-06-30']])
  said('hosting.expiresOn', 'zh', [['到明年年底', '2027-12-31']])
  said('hosting.termMonths', 'zh', [['包了三年', 36]])
  said('domain.realNameOn', 'en', [['verified yesterday', '2026-11-22']])
  said('entity.capitalRmb', 'en', [['it is 5m', 5_000_000]])
  said('entity.foreignSharePct', 'en', [
    ['the Germans hold 51', 51],
    ['two thirds', 66.67],
    ['1/3', 33.33],
    ['less than half', asked],
    ['the Germans hold 60, we hold 40', asked],
  ])
})

describe('what decides', () => {
  said('entity.type', 'zh', [['台商独资企业', 'company_hmt_invested']])
  said('record.icpFiling', 'zh', [
    ['以前备过，后来注销了', 'cancelled'],
    ['以前的公司备的案', 'other_entity'],
  ])
  said('service.stage', 'zh', [['上线两年了', 'live']])
  said('hosting.billing', 'en', [['per hour', 'pay_as_you_go']])
  said('domain.holder', 'en', [['my husband', 'outsider']])
})
