// What must become of chats that move.
import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, claimedKeys, claimOf, clientOf, happen, owed, typed } from '../turns.ts'

const ann = chat('ann')
const bob = chat('bob')

export function conversationContract(store: () => Store): void {
  describe('a chat', () => {
    test('that accepts an invite belongs to the other application from then on, with its person', async () => {
      await happen(store(), typed('e1', ann))
      const home = (await store().load(ann, clientOf(ann))).application.id
      await happen(store(), typed('e2', bob), ({ conversation }) => ({
        changes: [{ kind: 'conversation', conversation: { ...conversation, application: home } }],
      }))
      const { application } = await store().load(bob, clientOf(bob))
      expect(application.id).toBe(home)
      expect(application.conversations.map((conversation) => conversation.address.chat)).toEqual(['ann', 'bob'])
      expect(application.people.map((person) => person.name)).toEqual(['Client ann', 'Client bob'])
    })

    test('that moves takes along what it asked in vain', async () => {
      const feedback = { what: 'unanswered', question: 'why?', locale: 'en', articles: [], at, from: bob } as const
      await happen(store(), typed('e1', ann))
      const home = (await store().load(ann, clientOf(ann))).application.id
      await happen(store(), typed('e2', bob), ({ conversation }) => ({
        changes: [{ kind: 'feedback', feedback: { ...feedback, conversation: conversation.id } }],
      }))
      await happen(store(), typed('e3', bob), ({ conversation }) => ({
        changes: [{ kind: 'conversation', conversation: { ...conversation, application: home } }],
      }))
      expect((await store().load(ann, clientOf(ann))).application.feedback).toMatchObject([feedback])
    })

    test('that goes on under another id takes its unsent messages along, and whoever had that id gives way', async () => {
      const group = chat('-1')
      const supergroup = chat('-1001')
      await happen(store(), typed('e1', group), () => ({ deliveries: [owed('e1:0', group), owed('e1:1', group)] }))
      await happen(store(), typed('e2', supergroup))
      const before = await store().load(group, clientOf(ann))
      await happen(store(), typed('e3', group), ({ conversation }) => ({
        changes: [{ kind: 'conversation', conversation: { ...conversation, address: supergroup } }],
      }))
      const now = await store().load(supergroup, clientOf(ann))
      expect(now.application.id).toBe(before.application.id)
      expect((await store().load(group, clientOf(ann))).version).toBe(0)
      const [first] = await store().claimDeliveries(claimOf())
      expect(first?.delivery.to).toEqual(supergroup)
      await store().settle('e1:0', { kind: 'sent', at })
      expect(await claimedKeys(store(), { busy: ['telegram:bot:-1'] })).toEqual(['e1:1'])
    })
  })
}
