// A talk stored by 0.2.0 goes on where it stopped: the open question is still open, the wait for a person too, and no bag is written again.
import { expect, it } from 'vitest'
import { installedCounts } from '../../src/bot/index-cache.ts'
import type { Assertion, Conversation } from '../../src/flows/model/application.ts'
import { plainText } from '../../src/flows/model/message.ts'
import type { ChatState } from '../../src/flows/model/state.ts'
import type { Change } from '../../src/flows/model/turn.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { openStore } from '../../src/store/open.ts'
import { freshFolder } from './folder.ts'
import old from './rows-of-0.2.0.json' with { type: 'json' }
import { chat, clientOf, happen, loaded, typed } from './turns.ts'

const ann = chat('ann')
const now = '2026-11-23T03:00:00.000Z'

async function stored(): Promise<ChatState> {
  const store = await openStore({ url: freshFolder().url })
  const { application } = await store.load(ann, clientOf(ann))
  const [chatOf] = application.conversations as [Conversation]
  const team = { channel: 'slack' as const, account: 'T1', chat: 'CTEAM', thread: '1.1' }
  await happen(store, typed('e1', ann), () => ({
    changes: [
      { kind: 'conversation', conversation: { ...chatOf, position: old.position, memory: old.memory as never } },
      { kind: 'conversation', conversation: { ...chatOf, id: 't1', address: team, position: null, memory: old.thread as never } },
      { kind: 'casework', casework: old.desk as never },
      ...old.assertions.map((assertion): Change => ({ kind: 'assert', assertion: assertion as Assertion })),
    ],
  }))
  const state = await loaded(store, ann)
  await store.close()
  return state
}

it('goes on with the open question, knows the wait, the contradiction and the thread, and writes each part by its name', async () => {
  const state = await stored()
  const library = openLibrary({ indexCache: installedCounts, teamConnected: true })
  const back = { kind: 'command' as const, name: 'continue', argument: '' }
  const turn = takeTurn(state, { ...typed('e2', ann), at: now, body: back }, { now, library })
  expect(turn.deliveries.map(({ message }) => plainText(message)).join('\n')).toContain('Who')
  const written = turn.changes.flatMap((change) => (change.kind === 'conversation' ? [change.conversation.memory] : []))
  expect(written.length).toBeGreaterThan(0)
  for (const memory of written) expect(Object.keys(memory)).not.toContain('more')
  expect(written.at(-1)).toMatchObject({ open: { question: 'entity' }, ownCase: 'filing filing' })
  expect(state.application.casework).toMatchObject({ wanted: { reason: 'asked' }, contestsSoFar: 1 })
  expect(state.application.conversations.map(({ memory }) => memory.thread)).toEqual([undefined, true])
})
