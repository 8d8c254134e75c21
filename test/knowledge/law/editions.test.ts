// The day decides which law speaks: the same facts on two days, two answers.
import { describe, expect, it } from 'vitest'
import { determine } from '../../../src/knowledge/law/determine.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { plain, rulebook } from './situations/plain.ts'

/** The answer on a day, as far as a reader sees it: word, needs, blockers, sources and reasons. */
function on(asOf: string, told: Facts) {
  const verdict = determine({ ...plain, ...told, asOf } as Facts, rulebook, { asOf })
  const sources = new Set(verdict.findings.flatMap((finding) => finding.sources))
  return { ...verdict, sources, said: verdict.findings.map((finding) => finding.because.en).join(' ') }
}

describe('on two days', () => {
  it('Order 292 names drugs before a filing until 19 January 2025, and no longer after', () => {
    const drugs: Facts = { 'service.contentCategories': ['drug_or_device_info'] }
    const before = on('2025-01-19', drugs)
    const after = on('2025-01-20', drugs)
    expect(before.said).toContain('still named drugs')
    expect(before.sources.has('L1-2011')).toBe(true)
    expect(after.said).toContain('no longer names')
    expect(after.sources.has('L1-2011')).toBe(false)
  })

  it('the drug regulator’s certificate becomes a record-filing on 22 December 2025', () => {
    const drugs: Facts = { 'service.contentCategories': ['drug_or_device_info'] }
    expect(on('2025-12-21', drugs).said).toContain('valid for five years')
    expect(on('2025-12-22', drugs).said).toContain('Announcement 123 of 2025')
    expect(on('2025-12-22', drugs).sources.has('L12')).toBe(false)
  })

  it('the Cybersecurity Law warns first in 2025 and fines at once from 2026', () => {
    expect(on('2025-12-31', {}).said).toContain('brought a warning')
    expect(on('2025-12-31', {}).sources.has('L-CSL')).toBe(false)
    expect(on('2026-01-01', {}).said).toContain('fined at once')
    expect(on('2026-01-01', {}).sources.has('L-CSL-2016')).toBe(false)
  })

  it('the filing rules of 2005 fine a missing footer until they are revised in January 2024', () => {
    expect(on('2024-01-17', {}).sources.has('L2-2005')).toBe(true)
    expect(on('2024-01-18', {}).said).toContain('first an order to correct')
  })

  it('an app store of foreign owners meets the cap before April 2025 and a question to MIIT after', () => {
    const store: Facts = {
      'entity.type': 'company_foreign_invested',
      'entity.foreignSharePct': 80,
      'entity.inPilotArea': false,
      'monetisation.sources': ['third_party_ads'],
      'service.informationKinds': ['app_store'],
    }
    expect(on('2025-04-22', store)).toMatchObject({ registration: 'licence', blockers: ['foreign-share-cap'] })
    expect(on('2025-04-23', store)).toMatchObject({ registration: 'expert', blockers: [] })
  })

  it('a platform owes its tax data from 20 June 2025', () => {
    const market: Facts = { 'monetisation.sources': ['third_party_sellers'] }
    expect(on('2025-06-19', market).sources.has('L-TAX')).toBe(false)
    expect(on('2025-06-20', market).sources.has('L-TAX')).toBe(true)
  })
})
