// The road to "live": China's working days are counted, what is planned is waited for, and no day is made up where no figure is known.
import { describe, expect, it } from 'vitest'
import { determine } from '../../../src/knowledge/law/determine.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import type { CaseOrder, Dossier } from '../../../src/knowledge/paperwork/dossier.ts'
import { pictureOf } from '../../../src/knowledge/paperwork/picture.ts'
import { roadOf } from '../../../src/knowledge/paperwork/road.ts'
import { daysBetween } from '../../../src/time.ts'
import { plain } from '../law/situations/plain.ts'

const library = openLibrary()
const company: Facts = { ...plain, 'record.icpFiling': 'none' }

describe('the road from here to “live”', () => {
  it('is longer over Spring Festival, day by day as the State Council announced it', () => {
    const granted = (today: string) => {
      const review = roadOf(caseOf(today), library).find(
        ({ step, stage }) => step === 'website-filing' && stage?.id === 'authority-review',
      )
      return daysBetween(today, review!.latest!)
    }
    expect(granted('2026-02-02')).toBeGreaterThan(granted('2026-03-02'))
  })

  it('says who acts at every stage, and when each is over at the earliest and the latest', () => {
    const stops = roadOf(caseOf('2026-03-02'), library)
    expect(stops.filter(({ step }) => step === 'website-filing').map(({ stage, actor }) => [stage!.id, actor])).toEqual([
      ['preparing', 'applicant'],
      ['ready', 'account_team'],
      ['provider-review', 'provider'],
      ['sms-check', 'applicant'],
      ['authority-review', 'authority'],
    ])
    for (const { soonest, latest } of stops) expect(soonest! <= latest!).toBe(true)
    expect(stops.map(({ step }) => step).slice(-1)).toEqual(['psb'])
  })

  it('waits with opening for the planned day, and says so where that day comes too early', () => {
    const opens = (day: string) => caseOf('2026-03-02', { 'service.openDate': day })
    const opening = (day: string) => roadOf(opens(day), library).find(({ step }) => step === 'open')!
    expect(opening('2026-06-01')).toMatchObject({ soonest: '2026-06-01', latest: '2026-06-01' })
    expect(opening('2026-03-03').soonest! > '2026-03-03').toBe(true)
    expect(notes(opens('2026-03-03'))).toContain(
      'The planned opening, 3 March 2026, is before the earliest possible day: move it.',
    )
    expect(notes(opens('2026-06-01')).join()).not.toContain('planned opening')
  })

  it('begins where the order stands', () => {
    const stops = roadOf(caseOf('2026-03-02', {}, [{ kind: 'website-filing', stage: 'sms-check' }]), library)
    expect(stops.slice(0, 5).map(({ done }) => done)).toEqual([true, true, true, false, false])
  })

  it('gives no day after a stage of which no figure is known', () => {
    const stops = roadOf(caseOf('2026-03-02', { 'service.contentCategories': ['games'] }), library)
    expect(stops[0]!.step).toBe('pre-approval')
    expect(stops.every(({ latest, done }) => latest === null || done)).toBe(true)
    const [piece] = pictureOf('road', caseOf('2026-03-02', { 'service.contentCategories': ['games'] }), library, 'en').pieces
    expect(JSON.stringify(piece)).toContain('no figure is known')
  })

  it('tells both languages the same days off, and where they are not announced yet', () => {
    expect(notes(caseOf('2026-02-02')).join()).toContain('Spring Festival')
    expect(notes(caseOf('2026-12-20')).join()).toContain('Days off after 31 December 2026 are not announced yet')
  })
})

function notes(dossier: Dossier): string[] {
  const [piece] = pictureOf('road', dossier, library, 'en').pieces
  if (piece?.kind !== 'road') throw new Error('no road')
  return piece.road.notes.map(({ en = [] }) =>
    en.map((run) => (typeof run === 'object' && 'value' in run ? run.value : '')).join(''),
  )
}

function caseOf(today: string, more: Facts = {}, orders: readonly CaseOrder[] = []): Dossier {
  const facts: Facts = { ...company, ...more, asOf: today }
  const verdict = determine(facts, library.rulebook, { asOf: today })
  return { services: [{ id: 's1', facts, fields: {}, verdict }], today, files: [], orders }
}
