// What a client typed, as a team's channel may show it: phone numbers and e-mail addresses masked, answers to personal questions left out.
import type { Question } from '../../knowledge/questions/question.ts'
import type { Locale } from '../../locale.ts'
import { emailsIn } from '../understand/email.ts'
import { mainlandMobile, numbersIn } from '../understand/mobile.ts'

const words = { kept: { en: '(answered: {name})', zh: '（已回答：{name}）' } }

/** Phones keep three digits in front and two at the end, addresses their first letter. */
export function maskContacts(said: string): string {
  const mailed = emailsIn(said).reduce((left, address) => left.replaceAll(address, `${address[0]}•••@•••`), said)
  return numbersIn(mailed)
    .filter((number) => mainlandMobile(number) !== null || /^(?:\+|00|\(?0\d{2,3})/.test(number))
    .reduce((left, number) => left.replaceAll(number, `${number.slice(0, 3)}••••${number.slice(-2)}`), mailed)
}

/** A message said while a question was open: of an answer to a personal one only what was answered is told. */
export function withoutPersonal(said: string, open: Question | null, locale: Locale): string {
  if (open === null || !open.personal || /[?？]\s*$/.test(said)) return maskContacts(said)
  return words.kept[locale].replace('{name}', open.label?.[locale] ?? open.prompt[locale])
}
