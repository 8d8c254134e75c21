// No reminder repeats the one before it: each of a series says something new, or at least another day.
import { describe, expect, it } from 'vitest'
import { whatToDo } from '../../../src/flows/talk/reminders/reminder-message.ts'
import { library } from '../cast.ts'
import { clientScene } from '../scene.ts'
import { monday } from './planned.ts'

describe('the PSB filing, unanswered for a year', () => {
  it('is brought to mind in words that differ from the time before, every time', () => {
    const scene = clientScene(monday)
    scene.enter('record.grantedOn', '2026-11-24')
    scene.enter('service.openDate', '2026-12-01')
    scene.until('2027-11-01T00:00:00.000Z')
    const told = scene.pushed('ann').filter((one) => one.text.includes('Public security (PSB) filing'))
    expect(told.length).toBeGreaterThan(8)
    for (let at = 1; at < told.length; at++) expect(told[at]!.text).not.toBe(told[at - 1]!.text)
    const duty = library.duties.get('psb')!
    const said = ['0d', '14d', '21d', '27d', '29d', '+7d', '+14d', '+21d', '+28d', '+58d'].map((offset) =>
      whatToDo(duty, offset)
        .map((words) => words.en)
        .join(' '),
    )
    for (let at = 1; at < said.length; at++) expect(said[at]).not.toBe(said[at - 1])
    expect(new Set(said.slice(0, 8)).size).toBe(8)
  })
})

it('the SMS code is asked for in six different ways within its day', () => {
  const duty = library.duties.get('sms-check')!
  for (const locale of ['en', 'zh'] as const)
    expect(new Set(duty.offsets.map((offset) => whatToDo(duty, offset)[0]![locale])).size).toBe(6)
})

it('every duty that says something new says it in both languages, within a phone screen', () => {
  for (const { again = [] } of library.duties.values())
    for (const words of again) expect(Math.max(words.en.length, words.zh.length)).toBeLessThan(240)
})

it('a series without a due day that would come ever nearer says something new each time', () => {
  for (const duty of library.duties.values()) {
    if (duty.due.kind !== 'none') continue
    for (const locale of ['en', 'zh'] as const) {
      const said = duty.offsets.map((offset) =>
        whatToDo(duty, offset)
          .map((words) => words[locale])
          .join(' '),
      )
      expect(new Set(said).size, `${duty.id} ${locale}`).toBe(duty.offsets.length)
    }
  }
})

it('past its day a duty asks what is in the way, instead of saying once more what follows', () => {
  const duty = library.duties.get('annual-report')!
  const said = (offset: string) => whatToDo(duty, offset).map((words) => words.en)
  expect(said(duty.offsets[0]!)).toContain(duty.consequence!.en)
  expect(said(`+${duty.overdue!.every.n}d`).at(-1)).toMatch(/What is in the way/)
})
