// Working days: checked day by day against an independent package, and at the edges of what is known.
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCalendar } from '../../../src/knowledge/procedure/calendar.ts'
import { addDays, daysBetween } from '../../../src/time.ts'

const calendar = loadCalendar()

describe('the calendar of working days', () => {
  it('agrees with an independent package on every day it covers', () => {
    const differing: string[] = []
    for (let day = '2024-01-01'; day <= calendar.endsOn; day = addDays(day, 1)) {
      if (calendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) differing.push(day)
    }
    expect(differing).toEqual([])
  })

  it('works on make-up days and rests in the festivals', () => {
    expect(calendar.isWorkingDay('2026-02-14')).toBe(true)
    expect(calendar.isWorkingDay('2026-02-16')).toBe(false)
    expect(calendar.rollBack('2026-02-20')).toBe('2026-02-14')
    expect(calendar.rollForward('2026-02-15')).toBe('2026-02-24')
  })

  it('says where its data ends, and counts Monday to Friday there', () => {
    expect(calendar.endsOn).toBe('2026-12-31')
    expect(calendar.covers('2026-12-31')).toBe(true)
    expect(calendar.covers('2027-01-01')).toBe(false)
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true)
    expect(calendar.isWorkingDay('2027-01-02')).toBe(false)
  })

  it('names source and date of each year', () => {
    for (const { year, source } of calendar.years) {
      expect(source.title).toContain(String(year))
      expect(Number(source.date.slice(0, 4))).toBe(year - 1)
    }
  })

  it('excludes the day counting starts from', () => {
    expect(calendar.addWorkingDays('2026-11-23', 1)).toBe('2026-11-24')
    expect(calendar.addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
    expect(calendar.addWorkingDays('2026-11-23', -1)).toBe('2026-11-20')
    expect(calendar.addWorkingDays('2026-11-21', 0)).toBe('2026-11-21')
    expect(daysBetween('2026-11-23', '2026-12-23')).toBe(30)
  })

  it('counts there and back to the same working day', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((n) => calendar.rollForward(addDays('2024-02-01', n)))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, n) => {
        expect(calendar.addWorkingDays(calendar.addWorkingDays(from, n), -n)).toBe(from)
      }),
      { seed: 20261123 },
    )
  })
})
