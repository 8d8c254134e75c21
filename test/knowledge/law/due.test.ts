// Dates follow from what is known, and are left out where nothing is.
import { describe, expect, test } from 'vitest'
import { verdictOn } from './situations/plain.ts'

describe('the police filing', () => {
  test('counts 30 days from a planned opening', () => {
    expect(verdictOn({ 'service.openDate': '2027-01-15' }).due).toEqual({ psb: '2027-02-14' })
  })
  test('counts from the grant where that is later, and says that this is assumed', () => {
    const verdict = verdictOn({
      'record.icpFiling': 'own',
      'service.stage': 'live',
      'service.openDate': '2025-01-01',
      'record.grantedOn': '2026-11-12',
    })
    expect(verdict.due).toEqual({ psb: '2026-12-12' })
    expect(verdict.findings.some((finding) => finding.rule === 'R-E2' && finding.because.en.includes('assumption'))).toBe(true)
  })
  test('counts from the opening where that is later', () => {
    expect(
      verdictOn({ 'record.icpFiling': 'own', 'service.openDate': '2026-12-01', 'record.grantedOn': '2026-11-12' }).due,
    ).toEqual({ psb: '2026-12-31' })
  })
  test('has no date while the site is open without a number', () => {
    expect(verdictOn({ 'service.stage': 'live', 'service.openDate': '2020-01-01' }).due).toBeUndefined()
  })
  test('reads "file now" when it is past, keeping the date', () => {
    const verdict = verdictOn({ 'record.icpFiling': 'own', 'service.stage': 'live', 'record.grantedOn': '2021-05-01' })
    expect(verdict.due).toEqual({ psb: '2021-05-31' })
    expect(verdict.findings.some((finding) => finding.because.en.includes('File now'))).toBe(true)
  })
})

test('a licence is renewed 90 days before it runs out, a report sent by 31 March', () => {
  const verdict = verdictOn({
    'record.licences': ['b25'],
    'record.licenceExpiresOn': '2027-03-02',
    'record.annualReportFiled': false,
    'record.psb': 'own',
  })
  expect(verdict.due).toEqual({ 'licence-renewal': '2026-12-02', 'annual-report': '2026-03-31' })
})
