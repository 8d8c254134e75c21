// How well notices are read that the decoder was not written for.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadNotices } from '../../../src/knowledge/counsel/notice.ts'
import { loadSimplify } from '../../../src/knowledge/names/simplified.ts'
import { scoreNotices } from './notice-score.ts'

const judged = readFileSync(new URL('judged-notices.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [notice = '', reasons = '', allowed = ''] = line.split('\t')
    return {
      notice: notice.replaceAll('\\n', '\n'),
      wanted: reasons === 'NOT' ? [] : reasons.split(','),
      allowed: allowed.split(','),
    }
  })
const { found, wrong, takenForRejections, misread } = scoreNotices(loadNotices(loadSimplify()), judged)

it('finds at least 92 of 100 reasons', () => {
  expect(found, misread).toBeGreaterThanOrEqual(0.92)
})

it('names at most 5 wrong reasons in 100', () => {
  expect(wrong, misread).toBeLessThanOrEqual(0.05)
})

it('never takes what is no rejection for one', () => {
  expect(takenForRejections).toBe(0)
})
