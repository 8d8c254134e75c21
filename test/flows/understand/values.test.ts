// Figures, dates, numbers and codes as people type them.
import { describe, expect, it } from 'vitest'
import { asking, outcome, question, read, table } from './reading.ts'

describe('a share in percent', () => {
  table(question('share'), [
    ['49', 49],
    ['49%', 49],
    ['49 %', 49],
    ['４９％', 49],
    ['49.5', 49.5],
    ['51,5%', 51.5],
    ['0', 0],
    ['100', 100],
    ['half', 50],
    ['a quarter', 25],
    ['50/50', 50],
    ['forty-nine percent', 49],
    ['fully foreign-owned', 100],
    ['none', 0],
    ['百分之四十九', 49],
    ['百分之三点五', 3.5],
    ['四成', 40],
    ['四成九', 49],
    ['一半', 50],
    ['全资', 100],
    ['没有外资', 0],
    ['外方占49%', 49],
    ['120', 'wrong: between 0 and 100'],
    ['-3', 'wrong: between 0 and 100'],
    ['101%', 'wrong: between 0 and 100'],
    ['30% to 50%', 'wrong: several figures'],
    ['about half', 'wrong: one figure, not roughly'],
    ['大约一半', 'wrong: one figure, not roughly'],
    ['less than half', 'wrong: one figure, not roughly'],
    ['more than 50%', 'wrong: one figure, not roughly'],
    ['a minority', 'none'],
    ['I think 49', 'none'],
    ['49?', 'none'],
    ['lots', 'none'],
  ])
})

describe('an amount in RMB', () => {
  table(question('capital'), [
    ['1000000', 1e6],
    ['1,000,000', 1e6],
    ['1 000 000', 1e6],
    ['¥1,000,000', 1e6],
    ['RMB 1m', 1e6],
    ['1.5m', 1.5e6],
    ['1 million yuan', 1e6],
    ['half a million', 5e5],
    ['100 wan', 1e6],
    ['10w', 1e5],
    ['100万', 1e6],
    ['100万元', 1e6],
    ['1.5万', 15000],
    ['5,000万', 5e7],
    ['一百万元', 1e6],
    ['一千万', 1e7],
    ['1亿', 1e8],
    ['注册资本100万元人民币', 1e6],
    ['人民币壹佰万元整', 1e6],
    ['１００万', 1e6],
    ['0', 0],
    ['registered capital is 10 million', 1e7],
    ['USD 1m', 'wrong: renminbi'],
    ['港币100万', 'wrong: renminbi'],
    ['$100,000', 'wrong: renminbi'],
    ['-5', 'wrong: below zero'],
    ['100万到200万', 'wrong: several amounts'],
    ['about 1m', 'none'],
    ['超过100万', 'none'],
    ['lots', 'none'],
    ['enough?', 'none'],
  ])
})

describe('a whole number', () => {
  table(asking('whole-number', { asks: ['hosting.termMonths'] }), [
    ['12', 12],
    ['12 months', 12],
    ['1 year', 12],
    ['a year', 12],
    ['two years', 24],
    ['1.5 years', 18],
    ['a year and a half', 18],
    ['90 days', 3],
    ['for 6 months', 6],
    ['3个月', 3],
    ['六个月', 6],
    ['半年', 6],
    ['一年', 12],
    ['一年半', 18],
    ['两年', 24],
    ['12.5', 'wrong: whole number'],
    ['-1', 'wrong: below 0'],
    ['about a year', 'none'],
    ['long', 'none'],
  ])
  table(question('age'), [
    ['34', 34],
    ['34岁', 34],
    ['thirty-four', 34],
    ['34 years old', 34],
    ['三十四', 34],
    ['年龄？', 'none'],
    ['130', 'wrong: between 0 and 120'],
    ['34.5', 'wrong: whole number'],
    ['3 months', 'none'],
    ['adult', 'none'],
    ['about 40', 'none'],
  ])
})

describe('a date', () => {
  table(question('domain-until'), [
    ['2027-03-01', '2027-03-01'],
    ['2027/3/1', '2027-03-01'],
    ['2027.3.1', '2027-03-01'],
    ['20270301', '2027-03-01'],
    ['２０２７-０３-０１', '2027-03-01'],
    ['1 March 2027', '2027-03-01'],
    ['1st March 2027', '2027-03-01'],
    ['the 1st of March 2027', '2027-03-01'],
    ['March 1st, 2027', '2027-03-01'],
    ['Mar 1, 2027', '2027-03-01'],
    ['expires on 1 Mar 2028', '2028-03-01'],
    ['13/1/2027', '2027-01-13'],
    ['1/13/2027', '2027-01-13'],
    ['1/1/2027', '2027-01-01'],
    ['2027年3月1日', '2027-03-01'],
    ['2027年3月1号', '2027-03-01'],
    ['二〇二七年三月一日', '2027-03-01'],
    ['明年3月1日', '2027-03-01'],
    ['明年三月一日', '2027-03-01'],
    ['tomorrow', '2026-11-23'],
    ['明天', '2026-11-23'],
    ['in 10 days', '2026-12-02'],
    ['10天后', '2026-12-02'],
    ['29 February 2028', '2028-02-29'],
    ['3/1/27', 'either'],
    ['01.03.2027', 'either'],
    ['March 2027', 'wrong: day is missing'],
    ['明年三月', 'wrong: day is missing'],
    ['2027年3月', 'wrong: day is missing'],
    ['next month', 'wrong: day is missing'],
    ['下个月', 'wrong: day is missing'],
    ['in three months', '2027-02-22'],
    ['三个月后', '2027-02-22'],
    ['end of March 2027', 'wrong: day is missing'],
    ['年底', '2026-12-31'],
    ['2027', 'wrong: day is missing'],
    ['Q1 2027', 'wrong: day is missing'],
    ['1 March', '2027-03-01'],
    ['3月1日', '2027-03-01'],
    ['2027-02-30', 'wrong: no such day'],
    ['31 April 2027', 'wrong: no such day'],
    ['29 February 2027', 'wrong: no such day'],
    ['2207-03-01', 'wrong: year 2207'],
    ['from 2027-01-01 to 2027-03-01', '2027-03-01'],
    ['soon', 'none'],
    ['about 1 March 2027', 'none'],
    ['I think 2027-03-01', 'none'],
    ['when?', 'none'],
    ['47', 'none'],
  ])

  it('refuses a future day where something has happened already', () => {
    expect(outcome(read(question('granted'), '2027-01-01'))).toMatch(/lies in the future/)
    expect(outcome(read(question('granted'), '2026-11-22'))).toBe('2026-11-22')
  })
  it('refuses a planned opening that has passed, and takes it where it is open already', () => {
    expect(outcome(read(question('opens'), '2026-11-21', { 'service.stage': 'planned' }))).toMatch(
      /^wrong: 2026-11-21 has passed/,
    )
    expect(outcome(read(question('opens'), '2026-12-21', { 'service.stage': 'planned' }))).toBe('2026-12-21')
    expect(outcome(read(question('opened'), '2026-11-21', { 'service.stage': 'live' }))).toBe('2026-11-21')
  })
  it('counts the days that are left', () => {
    for (const said of ['licence expires in 100 days', '100 days left', '离到期还有100天', '还剩100天'])
      expect(outcome(read(question('licence-until'), said)), said).toBe('2027-03-02')
  })
  it('takes a day of verification for verified', () => {
    expect(outcome(read(question('real-name'), '2026-11-20'))).toEqual({
      'domain.realName': 'verified',
      'domain.realNameOn': '2026-11-20',
    })
  })
  it('counts the days a paid server has left, or takes the months it will be bought for', () => {
    expect(read(question('server-until'), '2027-11-22')).toMatchObject({
      field: '2027-11-22',
      states: { 'hosting.remainingDays': 365 },
    })
    expect(outcome(read(question('server-until'), '18 months'))).toBe(18)
    expect(outcome(read(question('server-until'), '半年'))).toBe(6)
  })
})

describe('a number granted by an authority', () => {
  table(question('number'), [
    ['京ICP备12345678号-1', '京ICP备12345678号-1'],
    ['京ICP备12345678号', '京ICP备12345678号'],
    ['沪icp备 2023012345 号', '沪ICP备2023012345号'],
    ['粤ICP备12345678', '粤ICP备12345678号'],
    ['粵ICP備12345678號-1', '粤ICP备12345678号-1'],
    ['京ＩＣＰ备12345678号－1', '京ICP备12345678号-1'],
    ['我们的备案号是粤ICP备12345678号-2A', '粤ICP备12345678号-2A'],
    ['蜀ICP备12345678号-3X', '蜀ICP备12345678号-3X'],
    ['川ICP备12345678号', '川ICP备12345678号'],
    ['京公网安备11010802000001号', 'wrong: PSB number'],
    ['B2-20080101', 'wrong: licence number'],
    ['京ICP证030173号', 'wrong: licence number'],
    ['12345678', 'wrong: does not have the form'],
    ['京ICP备12号', 'wrong: does not have the form'],
    ['ICP12345', 'wrong: does not have the form'],
    ['X ICP备12345678号', 'wrong: does not have the form'],
    ['no number', 'unknown'],
    ["I don't have it yet", 'unknown'],
    ['没有', 'unknown'],
    ['later', 'none'],
  ])
  table(question('psb-number'), [
    ['京公网安备 11010802000001号', '京公网安备11010802000001号'],
    ['京公网安备11010802000001', '京公网安备11010802000001号'],
    ['京ICP备12345678号', 'wrong: ICP filing number'],
    ['京公网安备1101号', 'wrong: does not have the form'],
  ])
  table(question('licence-number'), [
    ['粤B2-20090059', '粤B2-20090059'],
    ['b2-20080101', 'B2-20080101'],
    ['A2.B1.B2-20090001', 'A2.B1.B2-20090001'],
    ['京ICP证030173号', '京ICP证030173号'],
    ['京ICP备12345678号', 'wrong: ICP filing number'],
  ])
})

describe('a unified social credit code', () => {
  table(question('credit-code'), [
    ['914403001922038216', '914403001922038216'],
    ['9144030071526726XG', '9144030071526726XG'],
    ['9144030071526726xg', '9144030071526726XG'],
    ['91330100799655058B', '91330100799655058B'],
    ['91110000802100433B', '91110000802100433B'],
    ['91330100 7996 5505 8B', '91330100799655058B'],
    ['91330100-79965505-8B', '91330100799655058B'],
    ['９１３３０１００７９９６５５０５８Ｂ', '91330100799655058B'],
    ['统一社会信用代码：91330100799655058B。', '91330100799655058B'],
    ['our code is 91330100799655058B', '91330100799655058B'],
    ['91330100799655058C', 'wrong: last character'],
    ['91330100799655085B', 'wrong: last character'],
    ['9133010079965505', 'wrong: this one has 16'],
    ['91330100799655058BB', 'wrong: this one has 19'],
    ['9133010O799655058B', 'wrong: never contains'],
    ['110105123456789', 'wrong: old form (15 digits)'],
    ['79965505-8', 'wrong: old form (8+1)'],
    ['799655058', 'wrong: old form (8+1)'],
    ['11010519491231002X', 'wrong: personal identity number'],
    ['later', 'none'],
    ['what is that?', 'none'],
    ['I don’t have it', 'unknown'],
    ['not yet', 'unknown'],
    ['还没有', 'unknown'],
  ])
})
