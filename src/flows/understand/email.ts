// Reads an e-mail address.
import { mainlandMobile } from '../../knowledge/names/mobile.ts'
import { emailsIn, numbersIn } from './contacts-in-text.ts'
import type { ReadValue, Surroundings } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'

const why = {
  form: { en: 'That can’t be an e-mail address: it needs a name, @ and a domain.', zh: '邮箱格式有误，应为“名称@域名”。' },
  lookalike: {
    en: 'That address has letters that only look like Latin ones; please type it by hand.',
    zh: '邮箱中含有形似拉丁字母的其他文字，请手动输入。',
  },
  number: { en: 'That is a number; an e-mail address is needed here.', zh: '这是号码，此处需要填写邮箱。' },
  several: { en: 'That names several addresses; one is needed.', zh: '出现了多个邮箱，请只填一个。' },
  same: {
    en: 'This address is already given for another person; each needs one of their own.',
    zh: '该邮箱已用于其他人员，不同人员须使用不同邮箱。',
  },
}

/** Reads one e-mail address; the part behind the @ in small letters. A mobile beside it fills the mobile of the same person. */
export const readEmail: ReadValue = (question, said, around) => {
  const found = emailsIn(said)
  if (found.length > 1) return wrong(why.several)
  const [email] = found
  if (email === undefined)
    return /^[\s+\d()-]{7,}$/.test(said)
      ? wrong(why.number)
      : /@/.test(said.normalize('NFKC')) || /^\S+\.(?:com|cn|net)$/i.test(said.trim())
        ? wrong(why.form)
        : nothing
  if (/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(email)) return wrong(why.lookalike)
  if (taken(email, question.field, around)) return wrong(why.same)
  const [number, more] = numbersIn(said.normalize('NFKC').replace(email, ' '))
  const beside = number === undefined || more !== undefined ? null : mainlandMobile(number)
  const id = question.field?.replace(/\.email$/, '.mobile')
  const answer = stated(question, email, unless(said, email))
  return beside === null || id === undefined || id === question.field ? answer : { ...answer, fields: { [id]: beside } }
}

function taken(email: string, field: string | undefined, { fields = {} }: Surroundings): boolean {
  return Object.entries(fields).some(
    ([id, value]) => id !== field && id.endsWith('.email') && value.toLowerCase() === email.toLowerCase(),
  )
}
