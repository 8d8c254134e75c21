// Reads a share: 49, 49%, half, 百分之四十九, wholly foreign-owned.

import { isRough } from './doubt.ts'
import { numberIn } from './numbers.ts'
import type { ReadValue } from './reading.ts'
import { nothing, readable, stated, wrong } from './stated.ts'

const why = { en: 'A share in percent lies between 0 and 100.', zh: '占股比例须在0到100之间。' }
const several = { en: 'That names several figures; one share in percent is needed.', zh: '出现了多个数字，请只填一个百分比。' }
const rough = {
  en: 'The share is needed as one figure, not roughly. What is it exactly, in percent?',
  zh: '请填写确切比例。具体是百分之多少？',
}
const fixed: Readonly<Record<string, number>> = {
  half: 50,
  'half half': 50,
  'half and half': 50,
  'half/half': 50,
  'even split': 50,
  'one half': 50,
  'a half': 50,
  'fifty fifty': 50,
  '50/50': 50,
  '50-50': 50,
  一半: 50,
  半: 50,
  各一半: 50,
  对半: 50,
  五五开: 50,
  all: 100,
  'all of it': 100,
  fully: 100,
  wholly: 100,
  'wholly foreign-owned': 100,
  'wholly foreign owned': 100,
  'fully foreign-owned': 100,
  'fully foreign owned': 100,
  'the whole': 100,
  everything: 100,
  全部: 100,
  全资: 100,
  独资: 100,
  外商独资: 100,
  全部外资: 100,
  百分之百: 100,
  百分百: 100,
  none: 0,
  'all chinese': 0,
  'only chinese': 0,
  'chinese only': 0,
  'no foreigners': 0,
  全是中国人: 0,
  都是中国人: 0,
  全部是中国人: 0,
  no: 0,
  'none of it': 0,
  nothing: 0,
  'not at all': 0,
  'no foreign share': 0,
  没有: 0,
  否: 0,
  不是: 0,
  无: 0,
  没有外资: 0,
  无外资: 0,
  零: 0,
  纯内资: 0,
}

/** Reads a share in percent. */
export const readPercent: ReadValue = (question, said, around) => {
  const plain = readable(said, around)
  const words = plain.toLowerCase().replace(/[\s.,;!。，；！]+$/, '')
  const named = fixed[words] ?? fraction(words)
  if (named !== undefined) return stated(question, named, `${named} %`)
  if (isRough(plain)) return /\d|[一二三四五六七八九半]|half|third|quarter/.test(words) ? wrong(rough) : nothing
  const value = percentIn(words)
  if (value === 'several') return wrong(several)
  if (value === null) return nothing
  if (value < 0 || value > 100) return wrong(why)
  return stated(question, value, /^\d+(?:\.\d+)?$/.test(said.trim()) ? undefined : `${value} %`)
}

const parts = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "A third", "two thirds", 「三分之一」, 1/3: in percent, to two places. */
function fraction(words: string): number | undefined {
  const latin =
    /^(a|an|one|two|three|four|five|six|seven|eight|nine)?[ -]?(half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?$/.exec(
      words,
    )
  const han = /^([一二两三四五六七八九十]+)分之([一二两三四五六七八九十]+)$/.exec(words)
  const signs = /^(\d)\/(\d|10)$/.exec(words)
  const over = latin ? parts.indexOf(latin[2]!) + 2 : numberIn(han?.[1] ?? signs?.[2] ?? '')
  const count = latin ? (/^an?$/.test(latin[1] ?? 'a') ? 1 : numberIn(latin[1]!)) : numberIn(han?.[2] ?? signs?.[1] ?? '')
  if (over === null || count === null || over === 0 || count > over) return undefined
  return Math.round((count / over) * 10_000) / 100
}

/** The share a phrase is made of, or names with its sign. */
export function percentIn(words: string): number | null | 'several' {
  const found = [
    ...words.matchAll(
      /(-?\d{1,4}(?:[.,]\d{1,4})?)\s*(?:%|per ?cent\b|pct\b|个点|成)|百分之([零〇一二三四五六七八九十百点\d.]+)/g,
    ),
  ]
  if (found.length > 1 || /^\d{1,3}\s*[/:：]\s*\d{1,3}$/.test(words)) return 'several'
  const [hit] = found
  if (hit !== undefined) {
    const value = numberIn(hit[1]?.replace(',', '.') ?? hit[2]!)
    return value !== null && hit[0].endsWith('成') ? value * 10 : value
  }
  const tenths = /([一二三四五六七八九])成([一二三四五六七八九半])?/.exec(words)
  if (tenths !== null)
    return numberIn(tenths[1]!)! * 10 + (tenths[2] === undefined ? 0 : tenths[2] === '半' ? 5 : numberIn(tenths[2])!)
  const held = /^[^\d]{2,40}\b(?:holds?|owns?|has|have)\s+(\d{1,3}(?:\.\d+)?)$/.exec(words)
  if (held !== null) return Number(held[1])
  const spelled = /^([a-z-]+(?: [a-z-]+){0,3}) (?:per ?cent|pct)$/.exec(words)
  return numberIn(spelled?.[1] ?? words)
}
