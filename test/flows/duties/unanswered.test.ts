// A reminder nobody answers becomes the team's after the third, once; a press counts as an answer.
import { expect, it } from 'vitest'
import { dutyData } from '../../../src/flows/wording/reminder-buttons.ts'
import { Office } from '../office.ts'
import { monday } from './planned.ts'

const silent = /Three reminders without an answer: Public security \(PSB\) filing/
const granted = () => {
  const office = new Office(monday)
  office.enter('record.grantedOn', '2026-11-24')
  office.enter('service.openDate', '2026-12-01')
  return office
}
const told = (office: Office) => office.texts('tom').filter((one) => silent.test(one))

it('after three reminders without an answer the team is told, and not again with every further one', () => {
  const office = granted()
  const due = () => office.pushed('ann').filter((one) => one.text.includes('Public security (PSB) filing'))
  for (let day = 1; due().length < 2; day++) office.until(`2026-12-${String(day).padStart(2, '0')}T12:00:00.000Z`)
  expect(told(office)).toEqual([])
  office.until('2027-06-01T00:00:00.000Z')
  expect(due().length).toBeGreaterThan(5)
  expect(told(office)).toHaveLength(1)
  expect(told(office)[0]).toContain('Please ask the client yourself')
})

it('whoever puts a reminder off has answered it', () => {
  const office = granted()
  const pushed = () => office.pushed('ann').filter((one) => one.text.includes('Public security (PSB) filing')).length
  for (let day = 1; day < 60; day++) {
    const before = pushed()
    office.until(new Date(Date.parse('2026-12-01T12:00:00.000Z') + day * 86_400_000).toISOString())
    const row = office.rows('fired').findLast((one) => one.recipient === 'ann')
    if (pushed() > before && row !== undefined) office.client({ kind: 'pressed', data: dutyData('snooze1', row) })
  }
  expect(pushed()).toBeGreaterThan(3)
  expect(told(office)).toEqual([])
})
