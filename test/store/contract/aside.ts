// What must become of events that could not be handled, and of events that follow from others.
import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, happen, typed } from '../turns.ts'

const ann = chat('ann')
const event = typed('e1', ann)

export function asideContract(store: () => Store): void {
  const listed = async () => (await store().find('setAside', {})).map((one) => one.event)

  describe('an event set aside', () => {
    test('is known again, listed with its reason, and not handled twice', async () => {
      await store().setAside(event, 'TypeError', at)
      await store().setAside(event, 'again', at)
      expect(await store().seen('e1')).toBe(true)
      expect(await happen(store(), event)).toBe('duplicate')
      expect(await store().find('setAside', {})).toEqual([{ event: 'e1', reason: 'TypeError', at }])
    })

    test('can be taken out, is listed until it is committed, and then gone', async () => {
      await store().setAside(event, 'TypeError', at)
      expect(await store().takeAside('e1')).toEqual(event)
      expect(await store().seen('e1')).toBe(false)
      expect(await listed()).toEqual(['e1'])
      expect(await happen(store(), event)).toBe('committed')
      expect(await listed()).toEqual([])
      expect(await store().takeAside('e1')).toBeNull()
    })

    test('is put aside again when it fails again, and not at all once it was committed', async () => {
      await store().setAside(event, 'first', at)
      await store().takeAside('e1')
      await store().setAside(event, 'second', at)
      expect(await store().find('setAside', {})).toEqual([{ event: 'e1', reason: 'second', at }])
      await happen(store(), typed('e2', ann))
      await store().setAside(typed('e2', ann), 'too late', at)
      expect(await listed()).toEqual(['e1'])
    })
  })

  describe('a child event', () => {
    const child = typed('child', chat('bob'))

    test('waits with the turn that carries it until it is committed itself', async () => {
      await happen(store(), event, () => ({ children: [child, typed('second', ann)] }))
      expect(await store().pendingEvents(1)).toEqual([child])
      expect(await store().seen('child')).toBe(false)
      await happen(store(), child)
      expect((await store().pendingEvents(10)).map((one) => one.id)).toEqual(['second'])
    })

    test('is not kept for an application that is gone, nor when that goes later', async () => {
      const { application } = await store().load(ann, { id: 'ann' })
      const desk = (id: string, of: string) => ({ ...typed(id, { channel: 'system' as const, account: 'desk', chat: of }) })
      await happen(store(), event, () => ({ children: [desk('none', 'anowhere'), desk('own', application.id)] }))
      expect((await store().pendingEvents(10)).map((one) => one.id)).toEqual(['own'])
      await store().erase(application.id, at)
      expect(await store().pendingEvents(10)).toEqual([])
    })

    test('may be written down before any application takes it, once, and leaves when it is committed', async () => {
      const parked = async () => (await store().parkedEvents(10)).map((one) => one.id)
      await Promise.all([
        store().park(typed('first', ann)),
        store().park(typed('second', ann)),
        store().park(typed('first', ann)),
      ])
      expect(await parked()).toEqual(['first', 'second'])
      expect(await store().pendingEvents(10)).toEqual([])
      expect(await store().seen('first')).toBe(false)
      await happen(store(), typed('first', ann))
      await store().park(typed('first', ann))
      expect(await parked()).toEqual(['second'])
    })

    test('leaves the list when it is set aside, and does not come back when it was committed before', async () => {
      await happen(store(), event, () => ({ children: [child] }))
      await store().setAside(child, 'TypeError', at)
      expect(await store().pendingEvents(10)).toEqual([])
      await happen(store(), typed('e2', ann), () => ({ children: [child, event] }))
      expect(await store().pendingEvents(10)).toEqual([])
    })
  })
}
