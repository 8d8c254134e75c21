// The words of a business licence as a reader of pictures gives them: parted, in two columns, with signs taken for others.
import { describe, expect, it } from 'vitest'
import { readLicenceWords } from '../../../src/knowledge/counsel/licence-words.ts'

const licence = `营业 执照
( 副 本 )
统 一 社 会 信 用 代 码
91330100799655058B
名 称 宁 波 晨 光 鞋业 有 限 公司 注册 资 本 壹 佰 万 元 整
类 型 有 限 责任 公司 ( 自 然 人 独 资 ) 成 立 日 期 2015 年 05 月 20 日
法 定 代 表 人 陈 晨 光 住 所 浙江 省 宁波 市 郸 州 区 中 山 东路 100 号 501 室
经 营 范围 鞋帽 批发 ; 鞋帽 零售
登 记 机关`

describe('the words on a licence', () => {
  it('give what the form needs', () => {
    expect(readLicenceWords(licence)).toEqual({
      name: '宁波晨光鞋业有限公司',
      code: '91330100799655058B',
      representative: '陈晨光',
      address: '浙江省宁波市郸州区中山东路100号501室',
    })
  })

  it.each([
    ['a letter O for a zero', '9133O1OO799655O58B'],
    ['small letters and blanks', '9133 0100 7996 5505 8b'],
    ['an S for a five', '913301007996SS058B'],
  ])('take %s for what it is, since no code has it', (_, read) => {
    expect(readLicenceWords(licence.replace('91330100799655058B', read))?.code).toBe('91330100799655058B')
  })

  it('leave out a code whose check character does not fit', () => {
    expect(readLicenceWords(licence.replace('799655058B', '799655053B'))).not.toHaveProperty('code')
  })

  it('give a value that stands on the line below its label', () => {
    expect(readLicenceWords(licence.replace('法 定 代 表 人 陈', '法 定 代 表 人\n陈'))?.representative).toBe('陈晨光')
  })

  it('leave out what cannot be a value', () => {
    const smudged = licence.replace('陈 晨 光 住', '~ | _ 住').replace('宁 波 晨 光 鞋业 有 限 公司', '%')
    expect(Object.keys(readLicenceWords(smudged)!)).toEqual(['code', 'address'])
  })

  it.each(['', '菜单\n名称 宫保鸡丁 28元', 'Lorem ipsum\n91330100799655058B'])(
    'are none where there is no licence: %j',
    (text) => {
      expect(readLicenceWords(text)).toBeNull()
    },
  )
})
