// Reads a landline or mobile number of the mainland.
import { createRequire } from 'node:module'
import { mainlandMobile } from '../../knowledge/names/mobile.ts'
import { numbersIn } from './contacts-in-text.ts'
import type { ReadValue } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'

const why = {
  foreign: {
    en: 'That is not a mainland number; a number with a mainland area code is needed, such as 021-61234567.',
    zh: '这不是内地号码，请填写带区号的内地电话，例如021-61234567。',
  },
  area: { en: 'The area code is missing; please write it like 021-61234567.', zh: '缺少区号，请按021-61234567的格式填写。' },
  form: { en: 'That can’t be a mainland telephone number: the number of digits does not fit.', zh: '电话号码位数有误。' },
}

/** Reads a telephone number: a landline as `021-61234567`, with `-` and the extension where there is one. */
export const readPhone: ReadValue = (question, said) => {
  const plain = said
    .normalize('NFKC')
    .replace(/\s*(?:转|分机|ext\.?|extension|x)\s*(?=\d{1,6}\b)/i, '#')
    .replace(/(?<=\d)[—–－]/g, '-')
  const extension = /#(\d{1,6})/.exec(plain)?.[1] ?? /(?<=\d{7,8})-(\d{1,6})$/.exec(plain.trim())?.[1]
  const body = plain
    .replace(/#\d+/, '')
    .trim()
    .replace(extension === undefined ? /$^/ : new RegExp(`-${extension}$`), '')
  const [given] = numbersIn(body)
  if (given === undefined) return nothing
  const mobile = mainlandMobile(given)
  if (mobile !== null) return stated(question, mobile, unless(said, mobile))
  if (/^(?:\+|00)(?!86)/.test(given)) return wrong(why.foreign)
  const digits = given
    .replace(/^(?:\+|00)86/, '0')
    .replace(/\D/g, '')
    .replace(/^00/, '0')
  if (!digits.startsWith('0')) return wrong(digits.length === 7 || digits.length === 8 ? why.area : why.form)
  const { parsePhoneNumber } = createRequire(import.meta.url)('awesome-phonenumber') as typeof import('awesome-phonenumber')
  const parsed = parsePhoneNumber(digits, { regionCode: 'CN' })
  const national = parsed.number?.national?.replace(/\s+/g, '-')
  const written = national !== undefined && /^0\d{2,3}-\d{7,8}$/.test(regrouped(digits)) ? regrouped(digits) : undefined
  if (!parsed.valid || written === undefined) return wrong(why.form)
  const whole = extension === undefined ? written : `${written}-${extension}`
  return stated(question, whole, unless(said, whole))
}

/** Area codes of three digits are 010 and 02x; all others have four. */
function regrouped(digits: string): string {
  const area = /^0(?:10|2\d)/.test(digits) ? 3 : 4
  return `${digits.slice(0, area)}-${digits.slice(area)}`
}
