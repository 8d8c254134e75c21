// Lists of the team narrowed: what is read from the words behind `/icp list`, and what fits it.
import { describe, expect, it } from 'vitest'
import type { Application, Reminder } from '../../../src/flows/model/application.ts'
import type { View } from '../../../src/flows/model/view.ts'
import { fitsFilter, readFilter } from '../../../src/flows/office/filter.ts'
import { pageOf } from '../../../src/flows/office/list.ts'
import { nextDue } from '../../../src/flows/wording/next-due.ts'
import { teamLibrary as library, lin, withClient } from '../cast.ts'

const seen = (dues: readonly (string | null)[], more: Partial<Application['casework']> = {}): View => {
  const base = withClient()
  const reminders = dues.map((dueOn, n) => ({ key: `k${n}`, duty: 'psb-filing', state: 'waiting', dueOn }) as unknown as Reminder)
  const people = [...base.people, { ...base.people[0]!, id: lin.id, name: 'Lin Wáng', role: 'team' as const }]
  const application = { ...base, people, reminders, casework: { ...base.casework, ...more } }
  return { application, library, today: '2026-11-23', locale: 'en' }
}
const fits = (view: View, filter: string) => fitsFilter(view, readFilter(filter), 'slack:T1:UBO')

describe('what is read', () => {
  it('takes filters out and leaves the words', () => {
    expect(readFilter('acme  due:30 owner:@lin #vip stage:granted GmbH mine page:2')).toEqual({
      text: 'acme GmbH',
      mine: true,
      free: false,
      waiting: false,
      owners: ['@lin'],
      tags: ['vip'],
      stages: ['granted'],
      due: 30,
      page: 2,
    })
  })

  it('understands Chinese names and colons', () => {
    expect(readFilter('我的 到期：7 负责人：小林')).toMatchObject({ text: '', mine: true, due: 7, owners: ['小林'] })
  })

  it('searches for what is no filter', () => {
    expect(readFilter('due:soon # a:b')).toMatchObject({ text: 'due:soon # a:b', due: null, tags: [] })
  })
})

describe('what fits', () => {
  it('is due within the days, or overdue', () => {
    expect(fits(seen(['2026-12-23']), 'due:30')).toBe(true)
    expect(fits(seen(['2026-12-24']), 'due:30')).toBe(false)
    expect(fits(seen(['2027-05-01', null, '2026-11-01']), 'due:0')).toBe(true)
    expect(fits(seen([null]), 'due:365')).toBe(false)
  })

  it('has the owner: part of the name, or the mention’s id', () => {
    const owned = seen([], { owner: lin.id })
    for (const owner of ['lin', 'Wáng', '@ULIN', 'ulin']) expect(fits(owned, `owner:${owner}`)).toBe(true)
    expect(fits(owned, 'owner:bo')).toBe(false)
    expect(fits(seen([]), 'owner:lin')).toBe(false)
  })

  it('waits for a person, in either language', () => {
    const called = seen([], { wanted: { at: '2026-11-23T02:00:00.000Z', reason: 'asked' } })
    for (const filter of ['waiting', '等待人工']) {
      expect(fits(called, filter)).toBe(true)
      expect(fits(seen([]), filter)).toBe(false)
    }
  })

  it('has all tags', () => {
    const tagged = seen([], { tags: ['vip', 'urgent'] })
    expect(fits(tagged, '#vip #urgent')).toBe(true)
    expect(fits(tagged, '#vip #other')).toBe(false)
  })
})

it('lists what is due with the nearest first', () => {
  const views = [seen(['2026-12-20']), seen(['2026-12-01']), seen(['2026-12-10'])]
  const days = (filter: string) => pageOf(views, readFilter(filter)).map((view) => nextDue(view)?.dueOn)
  expect(days('due:30')).toEqual(['2026-12-01', '2026-12-10', '2026-12-20'])
  expect(days('')).toEqual(['2026-12-20', '2026-12-01', '2026-12-10'])
})
