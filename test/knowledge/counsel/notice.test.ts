// Notices as authorities and providers write them: the reasons are found, and what is no rejection is not taken for one.
import { describe, expect, it } from 'vitest'
import { knownNotices } from '../../../src/knowledge/counsel/known-notices.ts'
import { loadNotices } from '../../../src/knowledge/counsel/notice.ts'
import { loadReasons } from '../../../src/knowledge/counsel/reasons.ts'
import { loadSimplify } from '../../../src/knowledge/names/simplified.ts'
import { scoreNotices } from './notice-score.ts'

const read = loadNotices(loadSimplify())
const cases = knownNotices()
const idsIn = (notice: string) => read(notice).reasons.map((reason) => reason.id)

describe('a rejection notice', () => {
  it('is read as it was read by a person, where it is known', () => {
    const known = cases.map(([notice, reasons]) => ({ notice, wanted: reasons === 'NOT' ? [] : reasons.split(',') }))
    const { found, wrong, takenForRejections, misread } = scoreNotices(read, known)
    expect(found, misread).toBeGreaterThan(0.99)
    expect(wrong, misread).toBeLessThan(0.015)
    expect(takenForRejections).toBe(0)
  })

  it('is read the same in traditional characters, with blanks between and with numbers in front', () => {
    const notice = '主体负责人电话无人接听；身份证照片模糊'
    for (const told of [
      '主體負責人電話無人接聽；身份證照片模糊',
      '主体 负责人 电话 无人接听 ； 身份证 照片 模糊',
      '1、主体负责人电话无人接听\n2、身份证照片模糊',
    ]) {
      expect(idsIn(told)).toEqual(idsIn(notice))
    }
    expect(idsIn(notice)).toHaveLength(2)
  })

  it('names both of two reasons that are put together, in 98 of 100 pairs of notices', () => {
    const single = cases
      .filter(([, reasons]) => reasons !== 'NOT' && !reasons.includes(','))
      .filter(([notice]) => /\p{Script=Han}/u.test(notice))
    const pairs = single.slice(1).flatMap((other, at) => (at % 2 === 0 ? [[single[at]!, other] as const] : []))
    const halved = pairs.filter(([one, other]) => {
      const found = idsIn(`${other[0]}；${one[0]}`)
      return !found.includes(one[1]) || !found.includes(other[1])
    })
    expect(halved.length / pairs.length, halved.map(([one, other]) => `${other[0]}；${one[0]}`).join('\n')).toBeLessThan(0.02)
  })

  it('says which sentence nobody understood', () => {
    const { reasons, unread } = read('域名已过期；贵司提交的蓝色表格第七栏有误')
    expect(reasons.map((reason) => reason.id)).toEqual(['domain-expiring'])
    expect(unread).toEqual(['贵司提交的蓝色表格第七栏有误'])
  })

  it('mends the phone it speaks of', () => {
    expect(read('应急联系人手机号为空号').mends).toContain('emergency.mobile')
    expect(read('主体负责人电话关机').mends).toContain('legalRep.mobile')
  })
})

describe('what is no rejection', () => {
  it.each([
    ['恭喜您，备案已通过，备案号：粤ICP备2026012345号', 'granted'],
    ['资料已收到，正在审核中，请耐心等待', 'progress'],
    ['公安联网备案审核未通过，请补充网站截图', 'psb'],
    ['您的备案年检未通过，请加QQ群缴纳年检费', 'phishing'],
    ['今天天气不错', 'unclear'],
  ])('%s is %s', (notice, kind) => {
    expect(read(notice).kind).toBe(kind)
  })
})

it('every reason is shown by at least one notice here', () => {
  const shown = new Set(cases.flatMap(([, reasons]) => reasons.split(',')))
  expect([...loadReasons().keys()].filter((id) => !shown.has(id))).toEqual([])
})
