// Mends slips of the finger in the words facts are read from: "websit hosted in shangai". Values that are kept as typed never come here.

import { stemOf } from '../../knowledge/library/search/index.ts'
import type { Library } from '../../knowledge/library.ts'
import { withinOneSlip } from './slip.ts'

/** Words that many stories hold, and that are worth guessing at. */
const often = (
  'website company server servers hosted hosting domain license licence filing registered individual freelancer portfolio shanghai beijing ' +
  'guangzhou shenzhen hangzhou chengdu nanjing wuhan tianjin singapore germany alibaba aliyun tencent huawei cloudflare foreign subsidiary ' +
  'mainland provider business personal commercial platform courses products customers marketplace advertising mobile application program'
).split(' ')
const known = new Set(often)
/** Words of their own, one letter from one of these. */
const lookalikes = new Set([
  'produces',
  'providers',
  'personals',
  'costumers',
  'programs',
  'programme',
  'registers',
  'commercials',
])

/** The text with each unknown word replaced by the one often used word that is a single slip away. */
export function mended(text: string, { index }: Library): string {
  return text
    .replace(/\b(do|does|did|is|are|was|have|has|had|ca|wo|would|could|should)nt\b/gi, "$1n't")
    .replace(/[a-z]{5,}/gi, (typed) => {
      const word = typed.toLowerCase()
      if (known.has(word) || known.has(word.replace(/s$/, ''))) return typed
      const near = often.filter((one) => one.length > 5 && one[0] === word[0] && withinOneSlip(one, word))
      const [only] = near
      if (only === undefined || near.length > 1) return typed
      const stem = stemOf(word)
      // Articles know their readers' slips as well, so a long word is no word only for being known.
      const isWord = word.length < 7 && stem !== stemOf(only) && index.correct({ text: stem, han: false }).text === stem
      return isWord || lookalikes.has(word) ? typed : only
    })
}
