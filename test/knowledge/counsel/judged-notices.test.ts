// How well notices are read that were written without the decoder: the share of reasons found, and of reasons named that are none.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadNotices } from '../../../src/knowledge/counsel/notice.ts'
import { loadSimplify } from '../../../src/knowledge/names/simplified.ts'

const read = loadNotices(loadSimplify())
const judged = readFileSync(new URL('judged-notices.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [notice = '', reasons = '', allowed = ''] = line.split('\t')
    const found = read(notice.replaceAll('\\n', '\n'))
    const wanted = reasons === 'NOT' ? [] : reasons.split(',')
    const named = found.reasons.map((reason) => reason.id)
    return {
      notice,
      rejected: reasons !== 'NOT',
      kind: found.kind,
      wanted,
      hits: wanted.filter((id) => named.includes(id)),
      wrong: named.filter((id) => !wanted.includes(id) && !allowed.split(',').includes(id)),
    }
  })
const total = (count: (one: (typeof judged)[number]) => number) => judged.reduce((sum, one) => sum + count(one), 0)
const [wanted, hits, wrong] = [
  total((one) => one.wanted.length),
  total((one) => one.hits.length),
  total((one) => one.wrong.length),
]

it('finds at least 92 of 100 reasons', () => {
  expect(hits / wanted, `${hits} of ${wanted}`).toBeGreaterThanOrEqual(0.92)
})

it('names at most 5 wrong reasons in 100', () => {
  expect(wrong / (hits + wrong), `${wrong} of ${hits + wrong}`).toBeLessThanOrEqual(0.05)
})

it('never takes what is no rejection for one', () => {
  expect(judged.filter((one) => !one.rejected && one.kind === 'rejection').map((one) => one.notice)).toEqual([])
})
