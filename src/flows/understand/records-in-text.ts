// Reads what a story says of granted papers: a filing number, and how long a telecom licence still runs.
import type { FactPath } from '../../knowledge/law/facts.ts'
import { dayOf } from './calendar-words.ts'
import { numbersSaid } from './filing-number.ts'
import type { Reading } from './readings.ts'

const licence = /licen[cs]e|\bvats\b|许可证|icp证|edi证|增值电信/i
const otherPaper =
  /business licen[cs]e|driving licen[cs]e|营业执照|\bdomain\b|域名|certificate|证书|\bservers?\b|服务器|\bpassport\b|护照|ssl|contract|合同/i
const ending = /expir|runs? out|lapses?\b|\bends?\b|\bleft\b|到期|届满|有效期/i

/** The filing numbers named: a number is what its holder was granted. */
export function numbersInStory(plain: string): Reading[] {
  const said = numbersSaid(plain)
  return said.flatMap(({ number, kind }): Reading[] => [
    ...(said.length === 1 ? [{ path: 'record.number' as const, value: number, words: number }] : []),
    {
      path: kind === 'subject' || kind === 'site' ? ('record.icpFiling' as const) : ('record.appFiling' as const),
      value: 'own',
      words: number,
      weak: true,
    },
  ])
}

/** The day a telecom licence ends; `message` is the whole story, where the licence may have been named before. */
export function licenceEnd(plain: string, message: string, today: string, about: readonly FactPath[]): Reading[] {
  const meant =
    about.includes('record.licenceExpiresOn') || licence.test(message.replace(new RegExp(otherPaper.source, 'gi'), ' '))
  if (!meant) return []
  return plain.split(/[,，;；。]/).flatMap((clause): Reading[] => {
    if (!ending.test(clause) || otherPaper.test(clause)) return []
    const day = dayOf(clause.trim(), today)
    if (day?.kind !== 'day') return []
    const words = clause.trim()
    return [
      { path: 'record.licenceExpiresOn', value: day.date, words },
      { path: 'record.licences', value: ['class_unknown'], words, weak: true },
    ]
  })
}
