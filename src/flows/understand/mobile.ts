// Reads a mainland mobile number; landlines and foreign numbers are named as such.
import { mainlandMobile } from '../../knowledge/names/mobile.ts'
import { emailsIn, numbersIn } from './contacts-in-text.ts'
import type { ReadValue, Surroundings } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'

const why = {
  length: {
    en: 'A mainland mobile number has 11 digits and starts with 13 to 19; this one has {count}.',
    zh: '内地手机号应为11位且以13至19开头，这里是{count}位。',
  },
  start: { en: 'A mainland mobile number starts with 13 to 19.', zh: '内地手机号应以13至19开头。' },
  foreign: {
    en: 'That is not a mainland number; the filing needs a mainland mobile number (+86).',
    zh: '这不是内地号码；备案需要内地手机号（+86）。',
  },
  landline: {
    en: 'That is a landline; a mobile number is needed for the SMS code.',
    zh: '这是固定电话；需要可接收短信的手机号。',
  },
  several: { en: 'That names several numbers; one is needed.', zh: '出现了多个号码，请只填一个。' },
  same: {
    en: 'This number is already given for another person; two persons need two numbers.',
    zh: '该号码已用于其他人员，不同人员须使用不同号码。',
  },
}

/** Reads a mainland mobile number, kept as 11 digits. An e-mail address beside it fills that of the same person. */
export const readMobile: ReadValue = (question, said, around) => {
  const plain = said.normalize('NFKC')
  const emails = emailsIn(said)
  const numbers = numbersIn(emails.reduce((left, one) => left.replace(one, ' '), plain))
  if (numbers.length === 0) return nothing
  if (numbers.length > 1) return wrong(why.several)
  const [given] = numbers as [string]
  const number = mainlandMobile(given)
  if (number !== null) {
    if (taken(number, question.field, around)) return wrong(why.same)
    const id = question.field?.replace(/\.mobile$/, '.email')
    const answer = stated(question, number, unless(said, spaced(number)))
    const isBeside = emails.length === 1 && id !== undefined && id !== question.field && around.library.fields.has(id)
    return isBeside ? { ...answer, fields: { [id]: emails[0]! } } : answer
  }
  if (/^\+(?!86)|^00(?!86)/.test(given)) return wrong(why.foreign)
  const digits = given.replace(/^(?:\+|00)86/, '').replace(/\D/g, '')
  if (/^0\d{9,11}$/.test(digits)) return wrong(why.landline)
  if (digits.length === 11) return wrong(why.start)
  return digits.length >= 5 ? wrong(why.length, { count: String(digits.length) }) : nothing
}

const spaced = (number: string) => `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`

function taken(number: string, field: string | undefined, { fields = {} }: Surroundings): boolean {
  return Object.entries(fields).some(([id, value]) => id !== field && id.endsWith('.mobile') && value === number)
}
