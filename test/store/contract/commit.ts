// What committing must do.
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/flows/model/turn.ts'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, claimedKeys, clientOf, happen, owed, prepared, saying, typed } from '../turns.ts'

const ann = chat('ann')
const bob = chat('bob')

export function commitContract(store: () => Store): void {
  describe('commit', () => {
    test('writes an event once: the second time it is a duplicate and changes nothing', async () => {
      const event = typed('e1', ann)
      const make = () => ({ changes: [saying('e1')], deliveries: [owed('e1:0', ann)] })
      expect(await happen(store(), event, make)).toBe('committed')
      expect(await happen(store(), event, make)).toBe('duplicate')
      const { application, version } = await store().load(ann, clientOf(ann))
      expect(application.assertions).toHaveLength(1)
      expect(version).toBe(1)
      expect(await store().seen('e1')).toBe(true)
      expect(await store().seen('e2')).toBe(false)
    })

    test('refuses a turn whose application has moved on, and writes nothing of it', async () => {
      const late = await prepared(store(), typed('late', ann), () => ({
        changes: [saying('late')],
        deliveries: [owed('late:0', ann)],
      }))
      await happen(store(), typed('first', ann), () => ({ changes: [saying('first')] }))
      expect(await store().commit([late])).toEqual(['conflict'])
      expect(await store().seen('late')).toBe(false)
      expect(await claimedKeys(store())).toEqual([])
      expect((await store().load(ann, clientOf(ann))).application.assertions.map((assertion) => assertion.event)).toEqual([
        'first',
      ])
    })

    test('answers in order; of two turns of one application the second is overtaken', async () => {
      const batch = await Promise.all([
        prepared(store(), typed('a1', ann)),
        prepared(store(), typed('b1', bob)),
        prepared(store(), typed('a2', ann)),
        prepared(store(), typed('b1', bob)),
      ])
      expect(await store().commit(batch)).toEqual(['committed', 'committed', 'conflict', 'duplicate'])
      expect(await store().commit([await prepared(store(), typed('a2', ann))])).toEqual(['committed'])
    })

    test('many commits at the same moment: each event has its effect exactly once', async () => {
      const chats = Array.from({ length: 40 }, (_, n) => chat(`c${n}`))
      const one = async (event: ReturnType<typeof typed>) => {
        for (;;) {
          const outcome = await happen(store(), event, () => ({
            changes: [saying(event.id)],
            deliveries: [owed(event.id, event.from)],
          }))
          if (outcome !== 'conflict') return outcome
        }
      }
      const events = chats.flatMap((from) => [1, 2, 3, 2].map((n) => typed(`${from.chat}-${n}`, from)))
      const outcomes = await Promise.all(events.map(one))
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(120)
      for (const from of chats) {
        const { application, version } = await store().load(from, clientOf(from))
        expect(new Set(application.assertions.map((said) => said.event)).size).toBe(3)
        expect(application.assertions).toHaveLength(3)
        expect(version).toBe(3)
      }
    })

    test('a delivery whose key is known already is not owed again', async () => {
      await happen(store(), typed('e1', ann), () => ({ deliveries: [owed('same', ann)] }))
      await happen(store(), typed('e2', ann), () => ({ deliveries: [owed('same', ann, { lane: 'push' }), owed('new', ann)] }))
      const rows = await store().find('deliveries', {})
      expect(rows.map((row) => [row.delivery.key, row.delivery.lane])).toEqual([
        ['new', 'reply'],
        ['same', 'reply'],
      ])
    })

    test('a turn that breaks a rule of the tables is refused alone; the others of the flush are written', async () => {
      const broken = await prepared(store(), typed('broken', ann), (state) => ({
        changes: [saying('broken'), { kind: 'conversation', conversation: { ...state.conversation, application: 'nobody' } }],
        deliveries: [owed('broken:0', ann)],
      }))
      expect(await store().commit([broken, await prepared(store(), typed('fine', bob))])).toEqual(['refused', 'committed'])
      expect(await store().seen('broken')).toBe(false)
      expect((await store().load(ann, clientOf(ann))).version).toBe(0)
      expect(await claimedKeys(store())).toEqual([])
    })

    test('a single-use secret is used once: who comes second is overtaken and can see by whom', async () => {
      const token = { hash: 'h1', purpose: 'invite', application: 'a1', expiresAt: at }
      const give = (usedBy?: string): Change => ({ kind: 'token', token: usedBy === undefined ? token : { ...token, usedBy } })
      await happen(store(), typed('e1', ann), () => ({ changes: [give()] }))
      expect(await store().find('token', { hash: 'h1' })).toEqual({
        purpose: 'invite',
        application: 'a1',
        expiresAt: at,
        usedBy: null,
      })
      expect(await happen(store(), typed('e2', ann), () => ({ changes: [give('ann')] }))).toBe('committed')
      expect(await happen(store(), typed('e3', bob), () => ({ changes: [give('bob')] }))).toBe('conflict')
      expect((await store().find('token', { hash: 'h1' }))?.usedBy).toBe('ann')
      expect(await store().find('token', { hash: 'h2' })).toBeNull()
    })
  })
}
