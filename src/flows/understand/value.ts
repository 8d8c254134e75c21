// How each kind of value is read from typed words.
import type { Facts } from '../../knowledge/facts.ts'
import type { Reading } from '../../knowledge/question.ts'
import { bare } from '../bare.ts'
import type { ReadValue } from './answer.ts'

/** The readers by kind; kinds that only have choices need none. */
export const readValue: Readonly<Partial<Record<Reading, ReadValue>>> = {
  'yes-no': (question, said) => {
    const value = yesOrNo(said)
    return value === null ? { kind: 'none' } : { kind: 'value', states: { [question.asks[0]!]: value } as Facts }
  },
}

const yes = [
  'yes',
  'y',
  'yeah',
  'yep',
  'sure',
  'of course',
  'correct',
  'true',
  'it does',
  'ok',
  'okay',
  '是',
  '是的',
  '有',
  '对',
  '对的',
  '会',
  '需要',
  '好',
  '好的',
  '可以',
  '1',
  'shi',
  '嗯',
]
const no = [
  'no',
  'n',
  'nope',
  'not',
  'none',
  'false',
  "it doesn't",
  'no cdn',
  '否',
  '不',
  '不是',
  '没有',
  '没',
  '无',
  '不会',
  '不用',
  '不需要',
  '2',
  'bu',
  '没用',
]

/** Yes or no, in either language; null where it is neither. */
export function yesOrNo(said: string): boolean | null {
  const words = bare(said)
  if (yes.includes(words)) return true
  if (no.includes(words)) return false
  return null
}
