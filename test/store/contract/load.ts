// What loading must do.
import { describe, expect, test } from 'vitest'
import type { Application } from '../../../src/flows/model/application.ts'
import type { Change } from '../../../src/flows/model/turn.ts'
import type { Store } from '../../../src/store/store.ts'
import old from '../rows-of-0.2.0.json' with { type: 'json' }
import { at, chat, clientOf, happen, loaded, reminderOf, saying, typed } from '../turns.ts'

const ann = chat('ann')

export function loadContract(store: () => Store): void {
  describe('load', () => {
    test('gives a chat nobody knows a fresh application, the same to all who ask, and stores nothing', async () => {
      const [one, two] = await Promise.all([loaded(store(), ann), loaded(store(), ann)])
      expect(one.application.id).toBe(two.application.id)
      expect(one.conversation).toEqual(two.conversation)
      expect(one.version).toBe(0)
      expect(one.application.services).toEqual([{ id: 's1' }])
      expect(one.application.id).toMatch(/^a[0-9a-z]{8}$/)
      expect(await store().loadApplication(one.application.id)).toBeNull()
    })

    test('keeps chats of two bots, and two threads of a chat, apart', async () => {
      const places = [ann, { ...ann, account: 'other' }, { ...ann, thread: '7' }, { ...ann, channel: 'slack' as const }]
      const ids = await Promise.all(places.map(async (place) => (await store().load(place, clientOf(ann))).application.id))
      expect(new Set(ids).size).toBe(4)
    })

    test('reads a memory and a casework of 0.2.0, which kept some parts in a bag, part by part', async () => {
      const [conversation] = (await store().load(ann, clientOf(ann))).application.conversations
      const memory = old.memory as never
      await happen(store(), typed('e1', ann), () => ({
        changes: [
          { kind: 'conversation', conversation: { ...conversation!, memory } },
          { kind: 'casework', casework: old.desk as never },
        ],
      }))
      const after = await loaded(store(), ann)
      expect(after.conversation.memory).toEqual({
        ...old.memory,
        ...old.memory.more,
        more: undefined,
      })
      expect(after.application.casework).toEqual({ ...old.desk, ...old.desk.more, more: undefined })
    })

    test('gives back what turns wrote, every part of it', async () => {
      const before = await store().load(ann, clientOf(ann))
      const { id } = before.application
      const { changes, expected } = everything(before.application)
      await happen(store(), typed('e1', ann), () => ({ changes }))
      const after = await store().load(ann, clientOf(ann))
      expect(after.application).toEqual({ ...before.application, ...expected })
      expect(after.version).toBe(1)
      expect(await store().loadApplication(id)).toEqual({ at: 'application', application: after.application, version: 1 })
      expect(await store().loadApplication('none')).toBeNull()
    })

    test('keeps the order of what was said, and only the latest of each field', async () => {
      const field = (value: string | null, event: string): Change => ({
        kind: 'field',
        field: { id: 'operator.phone', service: null, value, by: 'ann', at, event },
      })
      await happen(store(), typed('e1', ann), () => ({ changes: [saying('e1', ['website']), field('1', 'e1')] }))
      await happen(store(), typed('e2', ann), () => ({
        changes: [saying('e2', ['mobile_app']), saying('e2', null), field('2', 'e2')],
      }))
      const { application } = await store().load(ann, clientOf(ann))
      expect(application.assertions.map((assertion) => assertion.value)).toEqual([['website'], ['mobile_app'], null])
      expect(application.fields.map((one) => one.value)).toEqual(['2'])
    })
  })
}

/** One change of every kind that a state shows, and the state they lead to. */
function everything(application: Application): { changes: Change[]; expected: Partial<Application> } {
  const person = { ...application.people[0]!, name: 'Zhāng 张伟', timezone: 'Europe/Berlin', stopped: ['psb'] }
  const conversation = {
    ...application.conversations[0]!,
    locale: 'zh' as const,
    reachable: false,
    position: { chart: 'conversation', version: 2, snapshot: { value: 'verdict' } },
    memory: { revision: 3, consent: { at }, mending: ['kind'] },
  }
  const order = {
    id: 'o1',
    kind: 'website-filing',
    service: 's1',
    stage: 'submitted',
    since: at,
    entered: { submitted: 2 },
    hold: { reason: 'domain', since: at, note: 'waits for the registrar', by: 'team' },
    history: [{ from: 'draft', to: 'submitted', at, by: 'team', evidence: { number: '京ICP备2027000001号' } }],
    subject: 'news',
  }
  const said = saying('e1') as Extract<Change, { kind: 'assert' }>
  const field = { id: 'operator.phone', service: null, value: '13800138000', by: 'ann', at, event: 'e1' }
  const file = { id: 'f1', name: 'licence 执照.pdf', type: 'application/pdf', bytes: 12, by: 'ann', at, document: 'licence' }
  const casework = { owner: 'U1', tags: ['vip'], notes: [{ text: 'call back', by: 'U1', at }], marks: { granted: '2027-01-02' } }
  const reminder = reminderOf(application.id, '1', { late: true, snoozedFrom: at })
  const service = { id: 's2', name: 'Shop' }
  return {
    changes: [
      said,
      { kind: 'service', service },
      { kind: 'field', field },
      { kind: 'order', order },
      { kind: 'person', person },
      { kind: 'conversation', conversation },
      { kind: 'remind', reminder },
      { kind: 'file', file },
      { kind: 'casework', casework },
    ],
    expected: {
      services: [{ id: 's1' }, service],
      assertions: [said.assertion],
      fields: [field],
      orders: [order],
      people: [person],
      conversations: [conversation],
      reminders: [reminder],
      files: [file],
      casework,
    },
  }
}
