// What is sent a second time, and what never a third: messages in parts, and edits that became messages.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Delivery } from '../../../src/flows/model/turn.ts'
import { owe, owed, words } from '../../store/turns.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let ada: Person
beforeEach(async () => {
  stage = await openStage()
  ada = stage.twin.person({ language: 'en' })
  await ada.ask('/start')
  ada.passOver()
})
afterEach(async () => stage.close())

const to = () => ({ channel: 'telegram' as const, account: '110201543', chat: String(ada.user.id) })
const rowOf = async (key: string) =>
  (await stage.program.store.find('deliveries', {})).find(({ delivery }) => delivery.key === key)
const wait = (more: Partial<Delivery> = {}) => owe(stage.program.store, owed('long', to(), { ...long, ...more }))

/** Two messages on Telegram: words, and a file behind them. */
const long: Partial<Delivery> = {
  message: { ...words('the words before the file '.repeat(60)), file: { name: 'a.txt', type: 'text/plain', content: 'a file' } },
}
const parts = () => ada.room.messages.filter(({ mine, text, document }) => mine && (document || text.startsWith('the words')))

it('a message refused after its first part goes on with the second: nothing is repeated, nothing flagged', async () => {
  stage.twin.faults.order('sendDocument', { kind: 'gateway', status: 502 }, 2)
  await wait()
  await stage.twin.until(() => parts().length === 2, 'both parts')
  await stage.sent()
  expect(await rowOf('long')).toMatchObject({ state: 'sent', repeated: false, attempts: 3 })
  expect(parts()).toHaveLength(2)
})

it('a message refused after its first part, with the program started again meanwhile, is flagged: the part stands there twice', async () => {
  stage.twin.faults.order('sendDocument', { kind: 'gateway', status: 502 }, 1)
  stage.twin.faults.order('sendDocument', { kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 3 }, 1)
  await wait()
  await stage.twin.until(() => stage.twin.callsOf('sendDocument').some(({ status }) => status === 429), 'it is asked to wait')
  await stage.restart()
  await stage.twin.until(() => parts().length === 3, 'all of it once more')
  await stage.sent()
  expect(await rowOf('long')).toMatchObject({ state: 'sent', repeated: true })
})

it('an edit that became a message is sent a second time at most, however often its answer is lost', async () => {
  const first = ada.last
  first.deleted = true
  const edits = { ...owed('anew', to(), { message: words('in its place'), edit: { message: String(first.id) } }) }
  const { store } = stage.program
  await owe(store, { ...edits, notBefore: '2999-01-01T00:00:00.000Z' })
  // What two kills in the middle of sending leave behind.
  for (const once of [1, 2]) {
    await store.settle('anew', { kind: 'repeating' })
    await store.settle('anew', {
      kind: 'later',
      notBefore: `2000-01-0${once}T00:00:00.000Z`,
      reason: 'no answer',
      perhapsSent: true,
    })
  }
  const answer = await ada.hears()
  await stage.sent()
  expect(await rowOf('anew')).toMatchObject({ state: 'impossible', repeated: true })
  expect(ada.answers.filter(({ text }) => text === 'in its place')).toEqual([])
  expect(answer.text).toContain('may not have reached you')
})

it('an edit whose answer is lost again and again is made until it is known: it shows once', async () => {
  const { store } = stage.program
  const edits = owed('again', to(), { message: words('in its place'), edit: { message: String(ada.last.id) } })
  await owe(store, { ...edits, notBefore: '2999-01-01T00:00:00.000Z' })
  await store.settle('again', { kind: 'repeating' })
  await store.settle('again', { kind: 'later', notBefore: '2000-01-01T00:00:00.000Z', reason: 'no answer', perhapsSent: true })
  await ada.hears(({ text }) => text === 'in its place')
  await stage.sent()
  expect(await rowOf('again')).toMatchObject({ state: 'sent' })
  expect(ada.answers).toHaveLength(1)
})
