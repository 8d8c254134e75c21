// How each kind of value is read from typed words.
import type { Reading } from '../../knowledge/question.ts'
import type { ReadValue } from './answer.ts'
import { readCountry } from './country.ts'
import { readDomain } from './domain.ts'
import { readPercent } from './percent.ts'
import { readProvider } from './provider.ts'
import { readProvince } from './province.ts'
import { readYesNo } from './yes-no.ts'

export { yesOrNo } from './yes-no.ts'

/** The readers by kind; kinds that only have choices need none. */
export const readValue: Readonly<Partial<Record<Reading, ReadValue>>> = {
  'yes-no': readYesNo,
  province: readProvince,
  country: readCountry,
  percent: readPercent,
  domain: readDomain,
  provider: readProvider,
}
