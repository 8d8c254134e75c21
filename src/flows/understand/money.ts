// Reads an amount in renminbi: 100万, RMB 1m, ¥1,000,000.

import { isRough } from './doubt.ts'
import { numberIn } from './numbers.ts'
import type { ReadValue } from './reading.ts'
import { nothing, readable, stated, wrong } from './stated.ts'

const why = {
  currency: { en: 'The registered capital is needed in renminbi (RMB).', zh: '注册资本请以人民币填写。' },
  negative: { en: 'An amount of capital can’t be below zero.', zh: '注册资本不能小于零。' },
  several: { en: 'That names several amounts; one is needed.', zh: '出现了多个金额，请只填一个。' },
}
const own = /(?:rmb|cny|yuan|renminbi|人民币|元整?|圆|块钱?|[¥￥])/gi
const other = /us\$|\$|usd|eur|€|£|gbp|hkd|hk\$|jpy|dollars?|euros?|pounds?|美元|美金|欧元|港元|港币|日元|英镑|新台币|澳元/i
const lead =
  /^(?:it is |it's |that is |约定为)?(?:registered |paid[- ]up |paid[- ]in |our |the )*(?:capital|注册资本金?|注册资金|资本)?\s*(?:is|of|:|：|为|是|共)?\s*/i

/** Reads an amount of money in RMB. */
export const readMoney: ReadValue = (question, said, around) => {
  const plain = readable(said, around)
  if (isRough(plain)) return nothing
  if (other.test(plain)) return /\d|[一二三四五六七八九十百千万亿]/.test(plain) ? wrong(why.currency) : nothing
  const bare = plain
    .replace(own, ' ')
    .trim()
    .replace(lead, '')
    .replace(/[\s.。,，]+$/, '')
  const value = numberIn(bare)
  if (value === null)
    return /\d.*\b(?:and|or|to)\b.*\d|\d\s*[万亿千百wmk]*\s*[-至到和~]\s*\d/i.test(bare) ? wrong(why.several) : nothing
  if (value < 0) return wrong(why.negative)
  const heard = `RMB ${new Intl.NumberFormat('en').format(value)}`
  return stated(question, value, said.trim() === String(value) ? undefined : heard)
}
