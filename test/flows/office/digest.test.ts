// The digest: when it is due, what it says, and that it stays silent where there is nothing to say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDigest, nextWorkingMorning } from '../../../src/flows/duties/digest-time.ts'
import { wallClock } from '../../../src/flows/duties/zone.ts'
import type { Application, Order, Reminder } from '../../../src/flows/model/application.ts'
import { plainText } from '../../../src/flows/model/message.ts'
import type { View } from '../../../src/flows/model/view.ts'
import { digestOf } from '../../../src/flows/office/digest-message.ts'
import { teamLibrary as library, lin, withClient } from '../cast.ts'

const { calendar } = library
const berlin = 'Europe/Berlin'

describe('when a digest is due', () => {
  it('is nine o’clock where its reader is, also where the clocks change', () => {
    expect(nextDigest(calendar, 'daily', berlin, '2026-03-27T12:00:00.000Z')).toBe('2026-03-30T07:00:00.000Z')
    expect(nextDigest(calendar, 'daily', berlin, '2026-03-26T12:00:00.000Z')).toBe('2026-03-27T08:00:00.000Z')
    expect(nextDigest(calendar, 'daily', 'Asia/Shanghai', '2026-11-24T00:59:59.999Z')).toBe('2026-11-24T01:00:00.000Z')
    expect(nextDigest(calendar, 'daily', 'Asia/Shanghai', '2026-11-24T01:00:00.000Z')).toBe('2026-11-25T01:00:00.000Z')
  })

  it('leaves out the holidays of China, and works where China works', () => {
    expect(nextDigest(calendar, 'daily', 'Asia/Shanghai', '2026-09-30T02:00:00.000Z')).toBe('2026-10-08T01:00:00.000Z')
    expect(nextDigest(calendar, 'daily', 'Asia/Shanghai', '2026-10-09T02:00:00.000Z')).toBe('2026-10-10T01:00:00.000Z')
  })

  it('comes each week on its first working day: a Thursday after the National Day, never on a Sunday that is worked', () => {
    expect(nextDigest(calendar, 'weekly', 'Asia/Shanghai', '2026-09-29T02:00:00.000Z')).toBe('2026-10-08T01:00:00.000Z')
    expect(nextDigest(calendar, 'weekly', 'Asia/Shanghai', '2026-10-08T02:00:00.000Z')).toBe('2026-10-12T01:00:00.000Z')
    expect(nextDigest(calendar, 'weekly', 'Asia/Shanghai', '2026-09-18T02:00:00.000Z')).toBe('2026-09-21T01:00:00.000Z')
  })

  it('is always ahead, at nine, on a working day, in every zone', () => {
    const zone = fc.constantFrom(berlin, 'Asia/Shanghai', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu')
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 10, 30) })
    fc.assert(
      fc.property(zone, instant, fc.constantFrom('daily' as const, 'weekly' as const), (where, at, rhythm) => {
        const now = new Date(at).toISOString()
        const next = nextDigest(calendar, rhythm, where, now)
        const { day, time } = wallClock(next, where)
        expect(next > now).toBe(true)
        expect(time).toBe('09:00')
        expect(calendar.isWorkingDay(day)).toBe(true)
        expect(nextWorkingMorning(calendar, where, now) <= next).toBe(true)
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })
})

const review: Order = {
  id: 'o1',
  kind: 'website-filing',
  service: 's1',
  stage: 'provider-review',
  since: '2026-10-01T02:00:00.000Z',
  entered: { 'provider-review': 1 },
  hold: null,
  history: [],
}
const due = (dueOn: string) => ({ key: 'k', duty: 'psb-filing', state: 'waiting', dueOn }) as unknown as Reminder

const seen = (client: string, casework: Partial<Application['casework']>, more: Partial<Application> = {}): View => {
  const base = withClient()
  const application = { ...base, id: client, ...more, casework: { ...base.casework, client, ...casework } }
  return { application, library, today: '2026-11-23', locale: 'en' }
}
const mine = { owner: lin.id }
const words = (views: readonly View[], weekly = false, locale: 'en' | 'zh' = 'en') => {
  const message = digestOf({
    views: views.map((view) => ({ ...view, locale })),
    person: lin.id,
    links: new Map(),
    locale,
    weekly,
  })
  return message === null ? null : plainText(message)
}

describe('what a digest says', () => {
  it('is nothing where nobody waits and nothing is owed', () => {
    expect(words([])).toBeNull()
    expect(words([seen('Prospect', {})])).toBeNull()
  })

  it('names my own applications, what presses first, and counts the whole team’s', () => {
    const views = [
      seen('Owing', mine),
      seen('Stuck', mine, { orders: [review] }),
      seen('Waiting', { ...mine, wanted: { at: 'x', reason: 'asked' } }),
      seen('Late', mine, { reminders: [due('2026-11-20')] }),
      seen('Soon', mine, { reminders: [due('2026-11-25')] }),
      seen('Other', { owner: 'slack:T1:UBO', wanted: { at: 'x', reason: 'asked' } }),
    ]
    const said = words(views)!
    expect(said).toContain('5 of your applications need something.')
    expect(said.indexOf('Waiting: waits for a person')).toBeLessThan(said.indexOf('Late: '))
    expect(said).toMatch(/Late: .* overdue since 20 November 2026/)
    expect(said).toMatch(/Soon: .* due 25 November 2026/)
    expect(said).toMatch(/Stuck: .* 53 days without a move, longer than usual/)
    expect(said).toMatch(/Owing: client owes \d+ answers/)
    expect(said).not.toContain('Other')
    expect(said).toContain('2 waiting for a person, 2 due within 3 days or overdue, 1 slower than usual')
    expect(words(views, false, 'zh')).toContain('等待人工2个')
  })

  it('looks a week ahead once a week', () => {
    const far = [seen('Far', mine, { reminders: [due('2026-11-29')], services: [] })]
    expect(words(far)).toBeNull()
    expect(words(far, true)).toContain('due 29 November 2026')
  })

  it('says that nothing of mine waits where only others are concerned', () => {
    expect(words([seen('Other', { owner: 'slack:T1:UBO' })])).toContain('Nothing waits in your own applications.')
  })

  it('is under 600 characters, in one message, whatever there is', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom('en' as const, 'zh' as const),
        (names, weekly, locale) => {
          const wanted = { ...mine, wanted: { at: 'x', reason: 'asked' } }
          const views = names.map((name) => seen(name, wanted, { orders: [review], reminders: [due('2026-11-01')] }))
          expect((words(views, weekly, locale) ?? '').length).toBeLessThan(600)
        },
      ),
      { seed: 20261123, numRuns: 60 },
    )
  })
})
