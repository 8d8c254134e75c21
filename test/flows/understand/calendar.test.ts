// Days as people name them: near ones, those without a year, feasts; and what is written in any of its forms is read back as the same day.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayOf } from '../../../src/flows/understand/calendar-words.ts'

const today = '2026-11-23' // a Monday
const seed = 20261127

describe('from a Monday in November', () => {
  it.each([
    ['next monday', '2026-11-30'],
    ['friday', '2026-11-27'],
    ['monday', '2026-11-30'],
    ['下周一', '2026-11-30'],
    ['周五', '2026-11-27'],
    ['下下周三', '2026-12-09'],
    ['in two weeks', '2026-12-07'],
    ['two weeks from now', '2026-12-07'],
    ['两周后', '2026-12-07'],
    ['1 mar', '2027-03-01'],
    ['march 1st', '2027-03-01'],
    ['we launch on 1 december', '2026-12-01'],
    ['十天后', '2026-12-03'],
    ['3月1号', '2027-03-01'],
    ['十二月十五', '2026-12-15'],
    ['元旦', '2027-01-01'],
    ['国庆', '2027-10-01'],
    ['28-feb-27', '2027-02-28'],
    ['27年3月1日', '2027-03-01'],
    ['29 feb', '2028-02-29'],
  ])('“%s” is %s', (words, day) => {
    expect(dayOf(words, today)).toEqual({ kind: 'day', date: day })
  })

  it.each(['soon', 'in march', 'next month', 'in three months', '一个月后', '32 jan', '31 nov', '春节后', 'a week', '3'])(
    '“%s” is no single day',
    (words) => {
      expect(dayOf(words, today)?.kind).not.toBe('day')
    },
  )

  it('of a day that has passed the last one is meant where the past is asked for', () => {
    expect(dayOf('1 mar', today, true)).toEqual({ kind: 'day', date: '2026-03-01' })
    expect(dayOf('12月1日', today, true)).toEqual({ kind: 'day', date: '2025-12-01' })
  })
})

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test(`every form of a day is read as that day (seed ${seed})`, () => {
  fc.assert(
    fc.property(days, (day) => {
      const [y, m, d] = day.split('-').map(Number) as [number, number, number]
      const name = names[m - 1]!
      const forms = [
        day,
        `${y}/${m}/${d}`,
        `${d} ${name} ${y}`,
        `${name} ${d}, ${y}`,
        `${d} ${name.slice(0, 3)} ${y}`,
        `${y}年${m}月${d}日`,
        `${y}.${m}.${d}`,
      ]
      for (const form of forms) expect(dayOf(form, today), form).toEqual({ kind: 'day', date: day })
    }),
    { seed, numRuns: 400 },
  )
})

test(`a day without its year is the next one (seed ${seed})`, () => {
  fc.assert(
    fc.property(days, (day) => {
      const [, m, d] = day.split('-').map(Number) as [number, number, number]
      const near = dayOf(`${m}月${d}日`, today)
      if (near?.kind !== 'day') throw new Error(`${day} is read as ${near?.kind}`)
      expect(near.date.slice(5)).toBe(day.slice(5))
      expect(near.date >= today).toBe(true)
    }),
    { seed, numRuns: 400 },
  )
})
