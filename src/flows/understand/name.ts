// Reads a person's name, and with it the mobile and e-mail where they stand in the same message.

import { emailsIn, readEmail } from './email.ts'
import { numbersIn, readMobile } from './mobile.ts'
import type { Answer, ReadValue } from './reading.ts'
import { nothing, wrong } from './stated.ts'

const why = {
  name: { en: 'The name is missing; please write it as it stands on the identity document.', zh: '缺少姓名，请按证件填写。' },
  form: {
    en: 'A name has letters or Chinese characters only, as on the identity document.',
    zh: '姓名只能包含文字，请按证件填写。',
  },
}
const labels =
  /(?:姓名|名字|手机号?码?|电话|联系方式|邮箱|电子邮件|(?<![a-z])(?:full name|name|mobile|phone|cell|tel|telephone|e-?mail|mail)(?![a-z]))(?: ?is)?\s*[:：是为]?/gi
const lead =
  /^(?:(?:(?:it|that|the (?:person|name|responsible person|legal rep(?:resentative)?)) (?:is|will be|would be)|(?:is|will be) )?(?:my|our|the) (?:boss|director|manager|ceo|cto|colleague|wife|husband|partner|legal rep(?:resentative)?|it manager|assistant)[,:]?|(?:我们?的?|公司的?)?(?:老板|经理|总监|同事|老婆|老公|法人|负责人|会计|技术)(?:是|叫|为)?|it's|it is|it is|his name is|her name is|my name is|i am|i'm|the person is|他叫|她叫|我叫|叫|是|负责人是?|法人是?|法定代表人是?)\s*/i
const han = /^[\p{Script=Han}]{2,12}(?:·[\p{Script=Han}]{1,12}){0,3}$/u
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*(?:,? \p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*){0,5}$/u

const sentence =
  /\b(?:i|you|we|he|she|it|my|me|our|your|him|her|will|tell|later|not|now|ask|the|is|are|don't|no|yes|same|nobody|someone|boss|what|who|later|skip|stop)\b/i

/** Reads a name for the question's field `x.name`; a mobile and an e-mail beside it fill `x.mobile` and `x.email`. */
export const readName: ReadValue = (question, said, around) => {
  const { field } = question
  if (field === undefined) return nothing
  const person = field.split('.')[0]!
  const plain = said.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const [emails, numbers] = [emailsIn(plain), numbersIn(plain.replace(/[A-Za-z0-9._%+-]+@[^\s,，;；]+/g, ' '))]
  const fields: Record<string, string> = {}
  for (const [id, read, given] of [
    [`${person}.mobile`, readMobile, numbers],
    [`${person}.email`, readEmail, emails],
  ] as const) {
    if (given.length === 0) continue
    const answer = read({ ...question, field: id }, given.join(' '), around)
    if (answer.kind !== 'value' || answer.field === undefined) return answer
    fields[id] = answer.field
  }
  const rest = [...emails, ...numbers].reduce(
    (left, one) => left.replace(new RegExp(escaped(one), 'i'), ' '),
    plain.replace(/<mailto:[^>]*>/gi, ' '),
  )
  const name = rest
    .replace(labels, ' ')
    .replace(/[,，;；、/|<>()（）:：\s]+/g, ' ')
    .trim()
    .replace(lead, '')
    .replace(/(?:'s|’s)?[.。!！]*$/, '')
  return named(name, fields)
}

function named(name: string, fields: Readonly<Record<string, string>>): Answer {
  const more = Object.keys(fields).length > 0
  if (name === '') return more ? { kind: 'wrong', why: why.name } : nothing
  const joined = /^[\p{Script=Han} ·•.]+$/u.test(name) ? name.replace(/\s+/g, '').replace(/[•.]/g, '·') : name
  if (!han.test(joined) && !latin.test(joined))
    return /\d|[@#%&*=]/.test(joined) ? wrong(why.form) : more ? wrong(why.form) : nothing
  if (joined.length > 60 || (latin.test(joined) && (sentence.test(joined) || joined.split(' ').length > 5))) return nothing
  return { kind: 'value', states: {}, field: joined, ...(more && { fields }) }
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
