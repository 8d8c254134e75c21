// How each kind of value is read from typed words.
import type { Reading } from '../../knowledge/questions/question.ts'
import { readAddress } from './address.ts'
import { readCountry } from './country.ts'
import { readCreditCode } from './credit-code.ts'
import { readDate } from './date.ts'
import { readDomain } from './domain.ts'
import { readEmail } from './email.ts'
import { readFilingNumber } from './filing-number.ts'
import { readIdNumber } from './id-number.ts'
import { readIp } from './ip.ts'
import { readMobile } from './mobile.ts'
import { readMoney } from './money.ts'
import { readPackageName } from './package-name.ts'
import { readPercent } from './percent.ts'
import { readName } from './person-name.ts'
import { readPhone } from './phone.ts'
import { readProvider } from './provider.ts'
import { readProvince } from './province.ts'
import type { ReadValue } from './reading.ts'
import { nothing } from './stated.ts'
import { readText } from './text.ts'
import { readWholeNumber } from './whole-number.ts'
import { readYesNo } from './yes-no.ts'

export { assent, yesOrNo } from './yes-no.ts'

/** The readers by kind. A choice has no value beside its entries. */
export const readValue: Readonly<Record<Reading, ReadValue>> = {
  choice: () => nothing,
  'yes-no': readYesNo,
  province: readProvince,
  country: readCountry,
  percent: readPercent,
  money: readMoney,
  'whole-number': readWholeNumber,
  date: readDate,
  domain: readDomain,
  text: readText,
  provider: readProvider,
  'filing-number': readFilingNumber,
  'credit-code': readCreditCode,
  name: readName,
  'package-name': readPackageName,
  mobile: readMobile,
  phone: readPhone,
  email: readEmail,
  address: readAddress,
  ip: readIp,
  'id-number': readIdNumber,
}
