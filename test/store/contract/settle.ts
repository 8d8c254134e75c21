// How endings of sendings must be kept.
import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, claimedKeys, claimOf, owe, owed, plus } from '../turns.ts'

const ann = chat('ann')

export function settleContract(store: () => Store): void {
  const row = async (key: string) => (await store().find('deliveries', {})).find((row) => row.delivery.key === key)

  describe('settle', () => {
    test('a message sent is never handed out again, whatever is settled afterwards', async () => {
      await owe(store(), owed('a', ann))
      await claimedKeys(store())
      await store().settle('a', { kind: 'sent', at: plus(1), message: '5' })
      await store().settle('a', { kind: 'later', notBefore: at, reason: 'too late to say' })
      await store().settle('a', { kind: 'impossible', at, reason: 'too late to say' })
      expect(await row('a')).toMatchObject({ state: 'sent', settledAt: plus(1), repeated: false, reason: null, attempts: 1 })
      expect(await claimedKeys(store(), { now: plus(10 ** 9) })).toEqual([])
    })

    test('a message whose answer was lost comes back flagged, and its row says that it was repeated', async () => {
      await owe(store(), owed('a', ann))
      await claimedKeys(store())
      await store().settle('a', { kind: 'later', notBefore: at, reason: 'no answer', perhapsSent: true })
      expect(await row('a')).toMatchObject({ state: 'waiting', repeated: false, reason: 'no answer' })
      expect((await store().claimDeliveries(claimOf()))[0]).toMatchObject({ repeat: true, attempts: 2 })
      expect(await row('a')).toMatchObject({ repeated: false })
      await store().settle('a', { kind: 'repeating' })
      await store().settle('a', { kind: 'sent', at })
      expect(await row('a')).toMatchObject({ state: 'sent', repeated: true })
    })

    test('a message that may have gone out twice comes back spent; one whose repeat was refused may be tried again', async () => {
      await owe(store(), owed('a', ann))
      await claimedKeys(store())
      await store().settle('a', { kind: 'later', notBefore: at, reason: 'no answer', perhapsSent: true })
      expect((await store().claimDeliveries(claimOf()))[0]).toMatchObject({ repeat: true, spent: false })
      await store().settle('a', { kind: 'repeating' })
      await store().settle('a', { kind: 'later', notBefore: at, reason: 'asked to wait' })
      expect((await store().claimDeliveries(claimOf()))[0]).toMatchObject({ repeat: true, spent: false })
      await store().settle('a', { kind: 'repeating' })
      await store().settle('a', { kind: 'later', notBefore: at, reason: 'no answer', perhapsSent: true })
      expect((await store().claimDeliveries(claimOf()))[0]).toMatchObject({ repeat: true, spent: true })
    })

    test('a message that certainly was not sent comes back without a flag', async () => {
      await owe(store(), owed('a', ann))
      await claimedKeys(store())
      await store().settle('a', { kind: 'later', notBefore: at, reason: 'refused' })
      expect((await store().claimDeliveries(claimOf()))[0]).toMatchObject({ repeat: false, attempts: 2 })
    })

    test('what can never be delivered stands in a list with its reason, and the next message goes out', async () => {
      await owe(store(), owed('a', ann), owed('b', ann))
      await claimedKeys(store())
      await store().settle('a', { kind: 'impossible', at, reason: 'blocked' })
      expect((await store().find('deliveries', { state: 'impossible' })).map((row) => row.reason)).toEqual(['blocked'])
      expect(await claimedKeys(store())).toEqual(['b'])
    })
  })
}
