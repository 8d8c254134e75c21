// Numbers as people write them: 1,000,000, 1.5m, 100万, 百分之四十九, "half a million", "forty-nine".
import { plainly } from '../../knowledge/names/names.ts'

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const words: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  k: 1e3,
  thousand: 1e3,
  hundred: 1e2,
  w: 1e4,
  wan: 1e4,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  yi: 1e8,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  百万: 1e6,
  千万: 1e7,
  万亿: 1e12,
  十万: 1e5,
}

/** The one number a text is made of, scale words included; null where it is none or several. */
export function numberIn(text: string): number | null {
  const plain = plainly(text).toLowerCase()
  const figure =
    /^([+-]?)\s*(\d{1,3}(?:[, ']\d{3})+|\d{1,4}(?:,\d{4})+|\d+)?(\.\d+|,\d{1,2}(?!\d))?\s*([a-z]+|[百千万亿十]+)?$/.exec(plain)
  if (figure !== null && (figure[2] !== undefined || figure[3] !== undefined)) {
    const [, sign, whole = '0', fraction = '', scale] = figure
    const factor = scale === undefined ? 1 : scales[scale]
    if (factor === undefined) return null
    const value = Number(whole.replace(/[, ']/g, '') + fraction.replace(',', '.')) * factor
    return Number.isFinite(value) ? (sign === '-' ? -1 : 1) * Number(value.toPrecision(12)) : null
  }
  return ofHan(plain) ?? ofWords(plain)
}

/** 四十九, 一百万, 三点五, 半. */
function ofHan(text: string): number | null {
  if (text === '半') return 0.5
  const dot = /^([零〇一二两三四五六七八九十百千万亿]+)点([零〇一二三四五六七八九]+)([万亿])?$/.exec(text)
  if (dot !== null) {
    const whole = ofHan(dot[1]!)
    const fraction = [...dot[2]!].map((one) => digits[one]).join('')
    return whole === null ? null : Number(`${whole}.${fraction}`) * (dot[3] === undefined ? 1 : scales[dot[3]]!)
  }
  if (!/^[零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿]{1,16}$/.test(text)) return null
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((one) => digits[one]).join(''))
  let total = 0
  let section = 0
  let digit = 0
  for (const one of text) {
    if (one in digits) digit = digits[one]!
    else if (one in units) {
      section += (digit === 0 ? 1 : digit) * units[one]!
      digit = 0
    } else {
      total = (total + section + digit) * scales[one]!
      section = 0
      digit = 0
    }
  }
  return total + section + digit
}

/** forty-nine, one hundred, half a million. */
function ofWords(text: string): number | null {
  const parts = text
    .replace(/\band\b/g, ' ')
    .split(/[\s-]+/)
    .filter((part) => part !== '' && part !== 'a' && part !== 'an')
  if (parts.length === 0 || parts.length > 8) return null
  let total = 0
  let section: number | null = null
  for (const part of parts) {
    if (part === 'half') section = (section ?? 0) + 0.5
    else if (part in words) section = (section ?? 0) + words[part]!
    else if (part.length > 2 && part in scales && scales[part]! === 100) section = (section ?? 1) * 100
    else if (part.length > 1 && part in scales && !/\p{Script=Han}/u.test(part)) {
      total += (section ?? 1) * scales[part]!
      section = null
    } else return null
  }
  return total + (section ?? 0)
}
