// A reminder nobody answers becomes the team's after the third, once; a press counts as an answer.
import { expect, it } from 'vitest'
import { dutyData } from '../../../src/flows/wording/reminder-buttons.ts'
import { clientScene, type Scene } from '../scene.ts'
import { monday } from './planned.ts'

const silent = /Three reminders without an answer: Public security \(PSB\) filing/
const granted = () => {
  const scene = clientScene(monday)
  scene.enter('record.grantedOn', '2026-11-24')
  scene.enter('service.openDate', '2026-12-01')
  return scene
}
const told = (scene: Scene) => scene.texts('tom').filter((text) => silent.test(text))

it('after three reminders without an answer the team is told, and not again with every further one', () => {
  const scene = granted()
  const due = () => scene.pushed('ann').filter((one) => one.text.includes('Public security (PSB) filing'))
  for (let day = 1; due().length < 2; day++) scene.until(`2026-12-${String(day).padStart(2, '0')}T12:00:00.000Z`)
  expect(told(scene)).toEqual([])
  scene.until('2027-06-01T00:00:00.000Z')
  expect(due().length).toBeGreaterThan(5)
  expect(told(scene)).toHaveLength(1)
  expect(told(scene)[0]).toContain('Please ask the client yourself')
})

it('whoever puts a reminder off has answered it', () => {
  const scene = granted()
  const pushed = () => scene.pushed('ann').filter((one) => one.text.includes('Public security (PSB) filing')).length
  for (let day = 1; day < 60; day++) {
    const before = pushed()
    scene.until(new Date(Date.parse('2026-12-01T12:00:00.000Z') + day * 86_400_000).toISOString())
    const row = scene.rows('fired').findLast((row) => row.recipient === 'ann')
    if (pushed() > before && row !== undefined) scene.client({ kind: 'pressed', data: dutyData('snooze1', row) })
  }
  expect(pushed()).toBeGreaterThan(3)
  expect(told(scene)).toEqual([])
})
