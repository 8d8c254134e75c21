// What must become of reminders.
import { describe, expect, test } from 'vitest'
import type { Reminder } from '../../../src/flows/model/application.ts'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, clientOf, happen, plus, reminderOf, typed } from '../turns.ts'

const ann = chat('ann')

export function reminderContract(store: () => Store): void {
  const remind = (event: string, make: (application: string) => Reminder[]) =>
    happen(store(), typed(event, ann), ({ application }) => ({
      changes: make(application.id).map((reminder) => ({ kind: 'remind', reminder })),
    }))
  const due = async (now: string, limit = 10) => (await store().dueReminders(now, limit)).map((reminder) => reminder.occurrence)

  describe('reminders', () => {
    test('come due oldest first, never early, no more than asked for', async () => {
      await remind('e1', (id) => [
        reminderOf(id, 'late', { fireAt: plus(2000) }),
        reminderOf(id, 'early', { fireAt: plus(1000) }),
        reminderOf(id, 'last', { fireAt: plus(3000) }),
      ])
      expect(await due(plus(999))).toEqual([])
      expect(await due(plus(2999))).toEqual(['early', 'late'])
      expect(await due(plus(9999), 1)).toEqual(['early'])
    })

    test('a key is one row: a changed date moves it; a fired one is still known, but does not wait', async () => {
      await remind('e1', (id) => [reminderOf(id, '1', { fireAt: plus(1000) })])
      await remind('e2', (id) => [reminderOf(id, '1', { fireAt: plus(5000) })])
      expect(await due(plus(4999))).toEqual([])
      expect(await due(plus(5000))).toEqual(['1'])
      await remind('e3', (id) => [reminderOf(id, '1', { state: 'fired' })])
      expect(await due(plus(9000))).toEqual([])
      const { reminders } = (await store().load(ann, clientOf(ann))).application
      expect(reminders.map((reminder) => reminder.state)).toEqual(['fired'])
      expect(await store().find('reminders', { state: 'fired' })).toHaveLength(1)
    })

    test('dropping by prefix drops waiting rows of the own application alone', async () => {
      await remind('e1', (id) => [reminderOf(id, '1'), reminderOf(id, '2', { state: 'fired' }), reminderOf(id, '3')])
      const { id } = (await store().load(ann, clientOf(ann))).application
      await happen(store(), typed('other', chat('bob')), () => ({ changes: [{ kind: 'drop-reminders', prefix: id }] }))
      expect(await due(at)).toEqual(['1', '3'])
      await happen(store(), typed('e2', ann), () => ({ changes: [{ kind: 'drop-reminders', prefix: `${id}|-|psb|1` }] }))
      expect(await due(at)).toEqual(['3'])
      const loaded = (await store().load(ann, clientOf(ann))).application.reminders
      expect(loaded.map((reminder) => reminder.occurrence).sort()).toEqual(['2', '3'])
      const states = (await store().find('reminders', { application: id })).map((reminder) => [
        reminder.occurrence,
        reminder.state,
      ])
      expect(states).toEqual([
        ['1', 'dropped'],
        ['2', 'fired'],
        ['3', 'waiting'],
      ])
    })
  })
}
