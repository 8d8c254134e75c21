// What the read-only questions must answer.
import { describe, expect, test } from 'vitest'
import type { Application } from '../../../src/flows/model/application.ts'
import type { Event } from '../../../src/flows/model/event.ts'
import { type Message, text } from '../../../src/flows/model/message.ts'
import type { Change } from '../../../src/flows/model/turn.ts'
import type { Store } from '../../../src/store/store.ts'
import { at, chat, claimedKeys, clientOf, happen, owe, owed, plus, reminderOf, saying, typed } from '../turns.ts'

const ann = chat('ann')
const bob = chat('bob')

export function queryContract(store: () => Store): void {
  const idOf = async (from: typeof ann) => (await store().load(from, clientOf(from))).application.id

  describe('find', () => {
    test('applications by owner, tag, fact, public number, name and field; sealed values only as a whole', async () => {
      const order = { id: 'o1', kind: 'website-filing', service: 's1', stage: 'granted', since: at, entered: {}, hold: null }
      const history = [{ from: 'submitted', to: 'granted', at, by: 'team', evidence: { number: '京ICP备2027000001号-1' } }]
      const changes: Change[] = [
        saying('e1', ['mobile_app']),
        { kind: 'casework', casework: { owner: 'U1', tags: ['vip'], notes: [], marks: {} } },
        { kind: 'order', order: { ...order, history } },
        { kind: 'field', field: { id: 'phone', service: null, value: '138 0013 8000', by: 'ann', at, event: 'e1' } },
      ]
      await happen(store(), typed('e1', ann), () => ({ changes }))
      await happen(store(), typed('e2', bob))
      const found = async (query: { text?: string; owner?: string; limit?: number }) =>
        (await store().find('applications', query)).map((application) => application.people[0]?.name)
      for (const text of ['VIP', 'mobile', '2027000001', 'client ANN', '13800138000', await idOf(ann)])
        expect([text, await found({ text })]).toEqual([text, ['Client ann']])
      for (const text of ['1380013', '%', 'nobody']) expect([text, await found({ text })]).toEqual([text, []])
      expect(await found({ owner: 'U1' })).toEqual(['Client ann'])
      expect((await found({})).sort()).toEqual(['Client ann', 'Client bob'])
    })

    test('applications one by one, none skipped and none twice though others come and are erased meanwhile', async () => {
      const chats = ['p1', 'p2', 'p3', 'p4', 'p5'].map(chat)
      for (const [n, one] of chats.entries()) await happen(store(), typed(`e${n}`, one))
      const walked: string[] = []
      for (let after: Application | undefined; ; ) {
        const [next] = await store().find('applications', { limit: 1, ...(after && { after }) })
        if (next === undefined) break
        walked.push(next.people[0]!.name!)
        // Whoever was just visited leaves, and somebody new comes before them in the list.
        if (walked.length === 2) {
          await store().erase(next.id, at)
          await happen(store(), { ...typed('late', chat('late')), at: plus(60_000) })
        }
        after = next
      }
      expect(walked.filter((name) => name !== 'Client late').sort()).toEqual(chats.map((one) => `Client ${one.chat}`))
      expect(new Set(walked).size).toBe(walked.length)
    })

    test('the talk of both sides, newest last, with the words of buttons that were pressed', async () => {
      const question: Message = { blocks: [text('Which **kind**?')], buttons: [[{ label: 'A website', data: 'q:1:website' }]] }
      await happen(store(), typed('e1', ann, 'hello'), () => ({ deliveries: [owed('q', ann, { message: question })] }))
      await claimedKeys(store())
      await store().settle('q', { kind: 'sent', at: plus(1), message: 'p1' })
      const pressed = {
        ...typed('e2', ann),
        at: plus(2),
        body: { kind: 'pressed', data: 'q:1:website', message: 'p1' },
      } as const
      await happen(store(), pressed, () => ({ deliveries: [owed('not sent yet', ann)] }))
      const talk = await store().find('talk', { application: await idOf(ann), limit: 10 })
      expect(talk).toEqual([
        { at, by: 'client', name: 'Client ann', text: 'hello' },
        { at: plus(1), by: 'assistant', text: 'Which kind?' },
        { at: plus(2), by: 'client', name: 'Client ann', text: 'A website' },
      ])
      expect(await store().find('talk', { application: await idOf(ann), limit: 1 })).toEqual(talk.slice(-1))
      expect(await store().find('talk', { application: await idOf(bob), limit: 10 })).toEqual([])
    })

    test('one chat as it was, both sides oldest first, with nothing of another chat and nothing that is still owed', async () => {
      await happen(store(), typed('e1', ann, 'hello'), () => ({ deliveries: [owed('a1', ann), owed('a2', ann)] }))
      await happen(store(), typed('e2', bob), () => ({ deliveries: [owed('b1', bob)] }))
      await claimedKeys(store())
      await store().settle('a1', { kind: 'sent', at: plus(1), message: 'p1' })
      await store().settle('b1', { kind: 'sent', at: plus(1), message: 'p1' })
      await happen(store(), { ...typed('e3', ann, 'and then?'), at: plus(2) })
      const { shown, heard } = await store().find('chat', { address: ann, limit: 10 })
      expect(shown).toEqual([{ at: plus(1), message: 'p1', delivery: owed('a1', ann) }])
      expect(heard.map(({ id, at: when, body }) => [id, when, body.kind === 'text' && body.text])).toEqual([
        ['e1', at, 'hello'],
        ['e3', plus(2), 'and then?'],
      ])
      expect((await store().find('chat', { address: ann, limit: 1 })).heard.map(({ id }) => id)).toEqual(['e3'])
      expect(await store().find('chat', { address: chat('nobody'), limit: 10 })).toEqual({ shown: [], heard: [] })
    })

    test('what the team keeps with the record of a chat; nothing for a chat without one', async () => {
      const casework = { owner: 'U1', tags: ['vip'], notes: [], marks: {}, members: { ann: { language: 'zh' as const } } }
      await happen(store(), typed('e1', ann), () => ({ changes: [{ kind: 'casework', casework }] }))
      expect(await store().find('teamRecord', { address: ann })).toEqual(casework)
      expect(await store().find('teamRecord', { address: bob })).toBeNull()
    })

    test('the event of an earlier message, the latest if the message was edited', async () => {
      await happen(store(), typed('e1', ann))
      expect(await store().find('eventOfMessage', { from: ann, message: 'm-e1' })).toBe('e1')
      const edited: Event = {
        ...typed('e2', ann),
        body: { kind: 'edited', text: 'other words', message: 'm-e1', original: 'e1' },
      }
      await happen(store(), edited)
      expect(await store().find('eventOfMessage', { from: ann, message: 'm-e1' })).toBe('e2')
      expect(await store().find('eventOfMessage', { from: bob, message: 'm-e1' })).toBeNull()
    })

    test('the slot a message was sent under, in its own chat alone, until the application is erased', async () => {
      await happen(store(), typed('e1', ann), () => ({
        deliveries: [owed('q', ann, { slot: 'question-s1-kind' }), owed('r', ann)],
      }))
      const slotOf = (to: typeof ann, message: string) => store().find('slotOfMessage', { to, message })
      await claimedKeys(store())
      await store().settle('q', { kind: 'sent', at: plus(1), message: 'p1' })
      await claimedKeys(store())
      await store().settle('r', { kind: 'sent', at: plus(2), message: 'p2' })
      expect(await slotOf(ann, 'p1')).toBe('question-s1-kind')
      expect(await slotOf(ann, 'p2')).toBeNull()
      expect(await slotOf(ann, 'p3')).toBeNull()
      expect(await slotOf(bob, 'p1')).toBeNull()
      await happen(store(), typed('e2', ann), () => ({ changes: [{ kind: 'erase' }] }))
      expect(await slotOf(ann, 'p1')).toBeNull()
    })

    test('people, audit and feedback', async () => {
      const entry = { at, by: 'ann', what: 'said', detail: 'service.kind' }
      const feedback = { what: 'unanswered', question: 'why?', locale: 'en', articles: ['a'], at, from: ann } as const
      await happen(store(), typed('e1', ann), () => ({
        changes: [
          { kind: 'audit', entry },
          { kind: 'feedback', feedback },
        ],
      }))
      const application = await idOf(ann)
      expect((await store().find('people', { application })).map((person) => person.name)).toEqual(['Client ann'])
      expect(await store().find('audit', { application })).toEqual([entry])
      expect(await store().find('feedback', { what: ['unanswered'] })).toEqual([
        { id: expect.any(Number), application, ...feedback },
      ])
      expect(await store().find('feedback', { what: ['thumb-up'] })).toEqual([])
    })

    test('a thumb takes the place of the one before on the same answer; thumbs are counted by article', async () => {
      const thumb = { question: 'why?', locale: 'en', articles: ['a'], at, from: ann, key: 'c1:1' } as const
      const down = { ...thumb, what: 'thumb-down' } as const
      await happen(store(), typed('e1', ann), () => ({ changes: [{ kind: 'feedback', feedback: down }] }))
      const [first] = await store().find('feedback', {})
      await happen(store(), typed('e2', ann), () => ({
        changes: [{ kind: 'feedback', feedback: { ...down, what: 'thumb-up', at: plus(1) } }],
      }))
      expect(await store().find('feedback', {})).toEqual([{ ...first, what: 'thumb-up', at: plus(1) }])
      const comment = 'the price'
      for (const feedback of [{ ...down, comment }, down])
        await happen(store(), typed(`e2 ${'comment' in feedback}`, ann), () => ({ changes: [{ kind: 'feedback', feedback }] }))
      expect(await store().find('feedback', {})).toEqual([{ ...first, comment }])
      const up = { ...down, what: 'thumb-up' } as const
      await happen(store(), typed('e2 up', ann), () => ({ changes: [{ kind: 'feedback', feedback: up }] }))
      await happen(store(), typed('e3', ann), () => ({
        changes: [
          { kind: 'feedback', feedback: { ...down, key: 'c1:2' } },
          { kind: 'feedback', feedback: { ...down, key: 'c1:3', articles: ['b'] } },
        ],
      }))
      expect(await store().find('thumbs', {})).toEqual({ a: { up: 1, down: 1 }, b: { up: 0, down: 1 } })
    })

    test('an open question is settled once, with its answer sealed, and is part of its application’s state', async () => {
      const feedback = { what: 'unanswered', question: 'why?', locale: 'en', articles: [], at, from: ann } as const
      await happen(store(), typed('e1', ann), () => ({ changes: [{ kind: 'feedback', feedback }] }))
      const { application } = await store().load(ann, clientOf(ann))
      const [open] = application.feedback!
      expect(open).toMatchObject(feedback)
      const settled = { by: 'lin', at: plus(1), answer: 'because' }
      const change = { kind: 'settle-feedback', id: open!.id, settled } as const
      expect(await happen(store(), typed('e2', ann), () => ({ changes: [change] }))).toBe('committed')
      expect(await happen(store(), typed('e3', ann), () => ({ changes: [change] }))).toBe('conflict')
      expect(await store().find('feedback', { settled: false })).toEqual([])
      expect(await store().find('feedback', { settled: true })).toEqual([{ ...open, application: application.id, settled }])
      expect((await store().load(ann, clientOf(ann))).application.feedback).toEqual([{ ...open, settled }])
    })

    test('an open question of another application cannot be settled', async () => {
      const feedback = { what: 'unanswered', question: 'why?', locale: 'en', articles: [], at, from: ann } as const
      await happen(store(), typed('e1', ann), () => ({ changes: [{ kind: 'feedback', feedback }] }))
      const { id } = (await store().find('feedback', {}))[0]!
      const change = { kind: 'settle-feedback', id, settled: { by: 'lin', at, answer: null } } as const
      expect(await happen(store(), typed('e2', bob), () => ({ changes: [change] }))).toBe('conflict')
      expect(await store().find('feedback', { settled: false })).toHaveLength(1)
    })

    test('deliveries are counted by state, all of them or one application’s', async () => {
      await owe(store(), owed('a', ann), owed('b', bob), owed('c', bob))
      await store().settle('a', { kind: 'sent', at })
      await store().settle('b', { kind: 'impossible', at, reason: 'blocked' })
      expect(await store().find('deliveryCounts', {})).toEqual({ waiting: 1, leased: 0, sent: 1, impossible: 1 })
      const application = await idOf(ann)
      expect(await store().find('deliveryCounts', { application })).toEqual({ waiting: 0, leased: 0, sent: 1, impossible: 0 })
    })

    test('untouched: what nobody has done anything in since; the clock’s own events are no touch', async () => {
      for (const [index, who] of [ann, bob].entries())
        await happen(store(), { ...typed(`m${index}`, who), at: plus(index * 1000) })
      const [first, second] = [await idOf(ann), await idOf(bob)]
      const due = { ...typed('due', { channel: 'system', account: 'clock', chat: first }), at: plus(60_000) }
      const state = (await store().loadApplication(first))!
      await store().commit([{ event: due, state, turn: { changes: [], deliveries: [], nudges: [] } }])
      expect(await store().find('untouched', { since: at, limit: 9 })).toEqual([])
      expect(await store().find('untouched', { since: plus(500), limit: 9 })).toEqual([first])
      expect(await store().find('untouched', { since: plus(5000), limit: 9 })).toEqual([first, second])
      expect(await store().find('untouched', { since: plus(5000), limit: 1 })).toEqual([first])
      await happen(store(), { ...typed('m3', ann), at: plus(9000) })
      expect(await store().find('untouched', { since: plus(5000), limit: 9 })).toEqual([second])
    })

    test('the team’s own record is on no list of applications, nor ever untouched', async () => {
      const office = { channel: 'slack' as const, account: 'T1', chat: 'office' }
      await happen(store(), typed('m1', ann))
      await happen(store(), typed('m2', office))
      expect((await store().find('applications', {})).map((application) => application.id)).toEqual([await idOf(ann)])
      expect(await store().find('untouched', { since: plus(5000), limit: 9 })).toEqual([await idOf(ann)])
      expect((await store().load(office, { id: 'x' })).version).toBe(1)
    })

    test('health: what is owed and since when; what is planned for later is not late', async () => {
      await owe(store(), owed('a', ann), owed('b', bob, { notBefore: plus(5000) }))
      await happen(store(), typed('r', ann), ({ application }) => ({
        changes: [{ kind: 'remind', reminder: reminderOf(application.id, '1', { fireAt: plus(1000) }) }],
      }))
      const health = {
        applications: 2,
        conversations: 2,
        owed: 2,
        remindersWaiting: 1,
        remindersDue: 0,
        setAside: 0,
        tracesOwed: false,
        refusal: null,
      }
      expect(await store().find('health', { now: at })).toEqual({ ...health, oldestOwedAt: at, oldestDueAt: null })
      expect(await store().find('health', { now: plus(2000) })).toMatchObject({ oldestDueAt: plus(1000) })
      await claimedKeys(store())
      await store().settle('a', { kind: 'sent', at })
      expect(await store().find('health', { now: at })).toMatchObject({ owed: 1, oldestOwedAt: null })
    })
  })
}
