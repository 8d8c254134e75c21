// What must be left of an erased application: nothing that says anything.
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/flows/model/turn.ts'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, claimedKeys, clientOf, happen, owed, plus, reminderOf, saying, typed } from '../turns.ts'

const ann = chat('ann')
const bob = chat('bob')
const fileId = 'file-1'
const file: Change = { kind: 'file', file: { id: fileId, name: 'x', type: 'y', bytes: 3, by: 'ann', at } }

export function eraseContract(store: () => Store): void {
  const idOf = async (from: typeof ann) => (await store().load(from, clientOf(from))).application.id

  async function fill(): Promise<string> {
    await store().putFile(fileId, new Uint8Array([1, 2, 3]))
    const child = { ...typed('child', bob) }
    await happen(store(), typed('e1', ann), ({ application }) => ({
      changes: [saying('e1'), file, { kind: 'remind', reminder: reminderOf(application.id, '1') }],
      deliveries: [owed('e1:0', ann)],
      children: [child],
    }))
    await store().setAside(typed('failed', ann), 'TypeError', at)
    await happen(store(), typed('other', bob), () => ({ changes: [saying('other')], deliveries: [owed('other:0', bob)] }))
    return idOf(ann)
  }

  async function expectGone(id: string): Promise<void> {
    expect(await store().loadApplication(id)).toBeNull()
    expect(await store().readFile(fileId)).toBeNull()
    expect(await store().dueReminders(plus(1), 10)).toEqual([])
    expect(await store().pendingEvents(10)).toEqual([])
    expect(await store().find('setAside', {})).toEqual([])
    expect(await store().find('talk', { application: id, limit: 10 })).toEqual([])
    expect(await store().find('eventOfMessage', { from: ann, message: 'm-e1' })).toBeNull()
    expect((await store().find('applications', {})).map((application) => application.people[0]?.name)).toEqual(['Client bob'])
    expect((await store().find('audit', { application: id })).map((entry) => entry.what)).toEqual(['erased'])
  }

  describe('erase', () => {
    test('takes rows, files, messages owed and words; other applications stay', async () => {
      const id = await fill()
      await store().erase(id, at)
      await expectGone(id)
      expect(await claimedKeys(store())).toEqual(['other:0'])
    })

    test('within a turn leaves the farewell owed, until it is sent', async () => {
      const id = await fill()
      await happen(store(), typed('bye', ann), () => ({
        changes: [saying('bye'), { kind: 'erase' }],
        deliveries: [owed('bye:0', ann)],
      }))
      await expectGone(id)
      expect(await claimedKeys(store())).toEqual(['bye:0', 'other:0'].sort((a) => (a === 'bye:0' ? 1 : -1)))
      await store().settle('bye:0', { kind: 'sent', at, message: '9' })
      expect(await store().find('deliveries', { application: id })).toEqual([])
    })

    test('leaves the marks of events: a redelivery is still a duplicate', async () => {
      await fill()
      await happen(store(), typed('bye', ann), () => ({ changes: [{ kind: 'erase' }] }))
      for (const event of ['e1', 'failed', 'bye']) {
        expect(await store().seen(event)).toBe(true)
        expect(await happen(store(), typed(event, ann))).toBe('duplicate')
      }
    })

    test('overtakes a turn that started before, and the next application of the chat has another id', async () => {
      const id = await fill()
      const state = await store().load(ann, clientOf(ann))
      await store().erase(id, at)
      expect(
        await store().commit([{ event: typed('late', ann), state, turn: { changes: [], deliveries: [], nudges: [] } }]),
      ).toEqual(['conflict'])
      const next = await idOf(ann)
      expect(next).not.toBe(id)
      expect(await happen(store(), typed('late', ann))).toBe('committed')
      await store().erase(next, at)
      expect(new Set([id, next, await idOf(ann)]).size).toBe(3)
    })

    test('of one person takes what they stated, earlier values too, and leaves what others stated', async () => {
      const by = (person: string, value: string): Change => ({
        kind: 'field',
        field: { id: person, service: 's1', value, by: person, at, event: 'e1' },
      })
      await happen(store(), typed('e1', ann), () => ({
        changes: [saying('e1', ['app']), saying('e1'), by('telegram:bot:ann', 'Ann'), by('bob', 'Bob')],
      }))
      await happen(store(), typed('e2', ann), () => ({ changes: [{ kind: 'forget', person: 'telegram:bot:ann' }] }))
      const { application } = await store().load(ann, clientOf(ann))
      expect(application.assertions).toEqual([])
      expect(application.fields.map(({ value }) => value)).toEqual(['Bob'])
      expect((await store().find('health', { now: at })).tracesOwed).toBe(false)
    })

    test('of an application nobody knows changes nothing', async () => {
      await fill()
      await store().erase('nobody', at)
      expect(await store().find('audit', { application: 'nobody' })).toEqual([])
      expect(await store().find('applications', {})).toHaveLength(2)
    })
  })
}
