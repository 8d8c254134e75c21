// In which order, and to whom, messages owed must be handed out.
import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, claimedKeys, claimOf, owe, owed, plus } from '../turns.ts'

const ann = chat('ann')
const bob = chat('bob')

export function claimContract(store: () => Store): void {
  const sent = (key: string) => store().settle(key, { kind: 'sent', at, message: `platform ${key}` })

  describe('claimDeliveries', () => {
    test('gives one message of each chat at a time, the oldest first', async () => {
      await owe(store(), owed('a1', ann), owed('a2', ann), owed('b1', bob))
      expect(await claimedKeys(store())).toEqual(['a1', 'b1'])
      expect(await claimedKeys(store())).toEqual([])
      await sent('a1')
      expect(await claimedKeys(store())).toEqual(['a2'])
    })

    test('gives replies before pushes, in a chat and between chats', async () => {
      await owe(store(), owed('push b', bob, { lane: 'push' }), owed('push a', ann, { lane: 'push' }), owed('reply a', ann))
      expect(await claimedKeys(store(), { limit: 1 })).toEqual(['reply a'])
      expect(await claimedKeys(store())).toEqual(['push b'])
    })

    test('keeps to channel, account, limit and busy chats', async () => {
      await owe(store(), owed('a', ann), owed('b', bob), owed('other bot', { ...ann, account: 'other' }))
      expect(await claimedKeys(store(), { channel: 'slack' })).toEqual([])
      expect(await claimedKeys(store(), { account: 'other' })).toEqual(['other bot'])
      expect(await claimedKeys(store(), { busy: ['telegram:bot:ann'], limit: 1 })).toEqual(['b'])
      expect(await claimedKeys(store(), { limit: 0 })).toEqual([])
    })

    test('puts chats that wait for more behind the others, and may begin with what was written last', async () => {
      await owe(store(), owed('a1', ann), owed('a2', ann), owed('b1', bob), owed('c1', chat('cem')))
      expect(await claimedKeys(store(), { behind: ['telegram:bot:ann'], limit: 1 })).toEqual(['b1'])
      expect(await claimedKeys(store(), { behind: ['telegram:bot:ann'], limit: 2 })).toEqual(['c1', 'a1'])
      await owe(store(), owed('d1', chat('dan')), owed('e1', chat('eve')))
      expect(await claimedKeys(store(), { newest: true, limit: 1 })).toEqual(['e1'])
    })

    test('a message planned for later waits for its time and holds nobody up', async () => {
      await owe(store(), owed('tomorrow', ann, { lane: 'push', notBefore: plus(1000) }), owed('now', ann, { lane: 'push' }))
      expect(await claimedKeys(store())).toEqual(['now'])
      await sent('now')
      expect(await claimedKeys(store(), { now: plus(999) })).toEqual([])
      expect(await claimedKeys(store(), { now: plus(1000) })).toEqual(['tomorrow'])
    })

    test('a message put back keeps its place: later ones of its chat and lane wait for it', async () => {
      await owe(store(), owed('a1', ann), owed('a2', ann), owed('b1', bob))
      await claimedKeys(store())
      await store().settle('a1', { kind: 'later', notBefore: plus(5000), reason: 'asked to wait' })
      expect(await claimedKeys(store(), { now: plus(4999) })).toEqual([])
      expect(await claimedKeys(store(), { now: plus(5000) })).toEqual(['a1'])
    })

    test('a clock set back keeps neither what was put back nor what is in flight waiting; what was planned keeps its instant', async () => {
      const plans = owed('planned', chat('cem'), { lane: 'push', notBefore: plus(4000) })
      await owe(store(), owed('a', ann), owed('b', bob), plans, owed('other bot', { ...ann, account: 'other' }))
      await claimedKeys(store(), { leaseMs: 6000 })
      await store().settle('a', { kind: 'later', notBefore: plus(5000), reason: 'refused' })
      await store().clockSetBack({ channel: 'telegram', account: 'other' }, 86_400_000)
      expect(await claimedKeys(store(), { now: plus(2000) })).toEqual([])
      await store().clockSetBack({ channel: 'telegram', account: 'bot' }, 3000)
      expect(await claimedKeys(store(), { now: plus(1999) })).toEqual([])
      expect(await claimedKeys(store(), { now: plus(2000) })).toEqual(['a'])
      expect(await claimedKeys(store(), { now: plus(3000) })).toEqual(['b'])
      expect(await claimedKeys(store(), { now: plus(4000) })).toEqual(['planned'])
    })

    test('a push put back does not hold up a reply', async () => {
      await owe(store(), owed('push', ann, { lane: 'push' }))
      await claimedKeys(store())
      await store().settle('push', { kind: 'later', notBefore: plus(5000), reason: 'asked to wait' })
      await owe(store(), owed('reply', ann))
      expect(await claimedKeys(store())).toEqual(['reply'])
    })

    test('a lease that ran out comes back, flagged as a repeat, and counted', async () => {
      await owe(store(), owed('a1', ann), owed('a2', ann))
      const [first] = await store().claimDeliveries(claimOf({ leaseMs: 1000 }))
      expect(first).toMatchObject({ repeat: false, attempts: 1, createdAt: at })
      expect(await claimedKeys(store(), { now: plus(999) })).toEqual([])
      const [again] = await store().claimDeliveries(claimOf({ now: plus(1000) }))
      expect(again).toMatchObject({ delivery: { key: 'a1' }, repeat: true, attempts: 2 })
    })

    test('gives an edit the message it replaces: as named, or the latest sent in its slot of the same chat', async () => {
      const editing = async () => (await store().claimDeliveries(claimOf()))[0]?.editing
      await owe(store(), owed('card', ann, { slot: 'card' }), owed('other chat', bob, { slot: 'card' }))
      await claimedKeys(store())
      await sent('card')
      await sent('other chat')
      await owe(store(), owed('named', ann, { edit: { message: '77' } }))
      expect(await editing()).toBe('77')
      await sent('named')
      await owe(store(), owed('slotted', ann, { edit: { slot: 'card' } }))
      expect(await editing()).toBe('platform card')
      // It could not be edited any more and was sent anew: the new message is the slot's from now on.
      await sent('slotted')
      await owe(store(), owed('again', ann, { edit: { slot: 'card' } }))
      expect(await editing()).toBe('platform slotted')
      await sent('again')
      await owe(store(), owed('nothing there', ann, { edit: { slot: 'unknown' } }))
      expect(await editing()).toBeUndefined()
    })
  })
}
