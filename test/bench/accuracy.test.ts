// The open benchmark's judgement: what counts as right, wrong, asked back and not done.
import { describe, expect, it } from 'vitest'
import { mark, scores } from '../../bench/accuracy/score.ts'
import { readTasks, type Task } from '../../bench/accuracy/tasks.ts'

const shared = { id: 't', lang: 'en', source: 'a test' } as const
const question: Task = {
  ...shared,
  kind: 'question',
  topic: 'time',
  input: 'how long?',
  expect: { all: ['20 (working )?days'], none: ['30'] },
}
const beyond: Task = {
  ...shared,
  kind: 'question',
  topic: 'beyond',
  input: 'the weather?',
  expect: { kind: ['decline', 'handoff'] },
}
const notice: Task = { ...shared, kind: 'notice', input: '…', expect: { reasons: ['a', 'b'] } }
const scenario: Task = { ...shared, kind: 'scenario', input: {}, expect: { registration: 'filing', blockers: ['x'] } }

describe('the mark of an answer', () => {
  it.each([
    [question, { text: 'About 20 working days.', kind: 'answer' }, 'right'],
    [question, { text: 'About 20 days, or 30.', kind: 'answer' }, 'wrong'],
    [question, { text: 'Which of these?', kind: 'clarify' }, 'asked'],
    [beyond, { kind: 'decline', text: 'I do not know.' }, 'right'],
    [beyond, { kind: 'answer', text: 'Sunny.' }, 'wrong'],
    [notice, { reasons: ['b', 'a'] }, 'right'],
    [notice, { reasons: ['a'] }, 'wrong'],
    [notice, { reasons: ['a', 'b', 'c'] }, 'wrong'],
    [scenario, { registration: 'filing', blockers: ['y', 'x'] }, 'right'],
    [scenario, { registration: 'filing', blockers: [] }, 'wrong'],
    [scenario, { registration: 'none', blockers: ['x'] }, 'wrong'],
  ] as const)('of %j, given %j, is %s', (task, output, expected) => {
    expect(mark(task, { id: 't', ...output })).toBe(expected)
  })

  it('of what is left out is neither right nor wrong', () => {
    expect(scores([question, notice], [{ id: 'else' }]).map(({ missing, right, wrong }) => [missing, right, wrong])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ])
  })
})

it('every task has an id of its own, a source, and something to be right about', () => {
  const tasks = readTasks()
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
  for (const { id, source, expect: right } of tasks) {
    expect(source, id).toMatch(/\S/)
    expect(Object.keys(right).length, id).toBeGreaterThan(0)
  }
})
