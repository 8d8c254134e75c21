// Reads a full identity number. Used only where a deployer has switched such fields on; nowhere else is one ever asked for.
import { checkResidentId } from '../../knowledge/names/resident-id.ts'
import type { ReadValue } from './reading.ts'
import { nothing, stated, wrong } from './stated.ts'

const why = {
  form: { en: 'That does not have the form of the number on this document.', zh: '号码格式与证件类型不符。' },
  date: { en: 'The date of birth inside the number does not exist.', zh: '号码中的出生日期有误。' },
  check: { en: 'The last character does not fit the others; one of them is mistyped.', zh: '校验位不符，请核对是否有误。' },
}
const forms: Readonly<Record<string, RegExp>> = {
  hk_mo_travel_permit: /^[HM]\d{8}(?:\d{2})?$/,
  tw_travel_permit: /^\d{8}(?:\d{2}[A-Z])?$/,
  passport: /^(?=.*\d)[A-Z0-9]{5,17}$/,
  foreign_permanent_residence_id: /^(?:[A-Z]{3}\d{12}|9\d{17})$/,
}

/** Reads the number of the document that is known for the person; without one, of a resident card. */
export const readIdNumber: ReadValue = (question, said, { facts, asOf }) => {
  const number = said
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s()-]/g, '')
  if (!/^[A-Z0-9]{5,18}$/.test(number) || (number.match(/\d/g)?.length ?? 0) < 4) return nothing
  const type = facts[question.field?.startsWith('legalRep') === true ? 'legalRep.idType' : 'person.idType']
  const form = typeof type === 'string' ? forms[type] : undefined
  if (form !== undefined) return form.test(number) ? stated(question, number) : wrong(why.form)
  const check = checkResidentId(number, asOf)
  if (type === 'hmt_residence_permit' && check === 'ok' && !/^8[123]/.test(number)) return wrong(why.form)
  if (check === 'ok') return stated(question, number)
  return wrong(check === 'check-digit' ? why.check : check === 'date' ? why.date : why.form)
}
