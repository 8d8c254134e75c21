// What lies on the disk: nothing personal in plain, and nothing at all of what was erased.
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { State } from '../../src/flows/model/application.ts'
import type { Event } from '../../src/flows/model/event.ts'
import type { Change } from '../../src/flows/model/turn.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { filesBelow, filesHolding, freshFolder } from './folder.ts'
import { at, chat, clientOf, happen, owed, reminderOf, typed, words } from './turns.ts'

const marker = (name: string) => `MARKER-${name}-不留痕迹`

/** A turn that puts the marker wherever words or secrets can go. */
function everywhere(state: State, secret: string): Change[] {
  const { application, conversation } = state
  const move = { from: 'a', to: 'b', at, by: 'team', evidence: { reason: secret } }
  const order = { id: 'o1', kind: 'psb', service: null, stage: 'b', since: at, entered: {}, history: [move] }
  const note = { text: secret, by: 'team', at }
  return [
    { kind: 'field', field: { id: 'phone', service: null, value: secret, by: 'x', at, event: 'x' } },
    { kind: 'person', person: { ...application.people[0]!, name: secret } },
    { kind: 'order', order: { ...order, hold: { reason: 'other', since: at, note: secret, by: 'team' } } },
    { kind: 'casework', casework: { tags: [], notes: [note], marks: {} } },
    { kind: 'file', file: { id: `file-${conversation.address.chat}`, name: secret, type: 'x', bytes: 1, by: 'x', at } },
    {
      kind: 'feedback',
      feedback: { what: 'unanswered', question: secret, locale: 'en', articles: [], at, from: conversation.address },
    },
    {
      kind: 'conversation',
      conversation: {
        ...conversation,
        memory: { asked: { what: 'correct', values: { was: secret } } },
        position: { chart: 'c', version: 1, snapshot: { secret } },
      },
    },
  ]
}

async function spread(store: Store, name: string): Promise<void> {
  const from = chat(name)
  const secret = marker(name)
  await store.putFile(`file-${name}`, Buffer.from(secret))
  const child: Event = typed(`child-${name}`, from, secret)
  await happen(store, typed(`e-${name}`, from, secret), (state) => ({
    changes: everywhere(state, secret),
    deliveries: [owed(`d-${name}`, from, { message: words(secret) })],
    children: [child],
  }))
  await store.setAside(typed(`failed-${name}`, from, secret), 'TypeError', at)
}

test('words, names, fields, files, notes and evidence are sealed on the disk, in the database and in its log', async () => {
  const { url, folder } = freshFolder()
  const store = await openStore({ url })
  await spread(store, 'ann')
  expect(filesBelow(folder).some((path) => path.endsWith('-wal'))).toBe(true)
  expect(filesHolding(folder, 'MARKER')).toEqual([])
  const { application } = await store.load(chat('ann'), clientOf(chat('ann')))
  expect(JSON.stringify(application).split(marker('ann'))).toHaveLength(10)
  await store.close()
  expect(filesHolding(folder, 'MARKER')).toEqual([])
})

test('after erasing not a byte of the client is left, in plain or sealed: chat, ids, facts, keys, files', async () => {
  const { url, folder, path } = freshFolder()
  // A fixed key makes the ids, and so the pages, the same each time.
  const store = await openStore({ url, key: Buffer.alloc(32, 1).toString('base64') })
  const names = Array.from({ length: 60 }, (_, n) => `chat${n}x`)
  for (const name of names) {
    await spread(store, name)
    const from = chat(name)
    for (let n = 0; n < 10; n++)
      await happen(store, typed(`more-${name}-${n}`, from), ({ application }) => {
        const fact = {
          path: 'domain.name',
          service: 's1',
          value: `plain-${name}-${n}.cn`,
          standing: 'said',
          by: name,
          at,
          event: name,
        }
        return {
          changes: [
            { kind: 'assert', assertion: fact as never },
            { kind: 'service', service: { id: `s${n}`, name: `service-${name}` } },
            { kind: 'remind', reminder: reminderOf(application.id, `${name}-${n}`) },
            { kind: 'audit', entry: { at, by: name, what: 'said', detail: 'domain.name' } },
          ],
          deliveries: [owed(`d-${name}-${n}`, from)],
        }
      })
  }
  const sealedNames = namesSealed(path)
  const gone = names.filter((_, n) => n % 2 === 0)
  for (const [n, name] of gone.entries()) {
    const { application } = await store.load(chat(name), clientOf(chat(name)))
    if (n % 2 === 0) await store.erase(application.id, at)
    else await happen(store, typed(`bye-${name}`, chat(name)), () => ({ changes: [{ kind: 'erase' }] }))
    expect(filesHolding(folder, name), name).toEqual([])
  }
  for (const name of gone) expect(filesHolding(folder, name), name).toEqual([])
  const raw = Buffer.concat(filesBelow(folder).map((file) => readFileSync(file)))
  for (const [person, sealed] of sealedNames)
    expect(raw.includes(sealed), person).toBe(!gone.some((name) => person.endsWith(`:${name}`)))
  for (const name of names.filter((_, n) => n % 2 === 1)) expect(filesHolding(folder, name)).toContain(path)
  await store.close()
})

test('the words of a farewell go with its row, once it is settled', async () => {
  const { url, folder } = freshFolder()
  const store = await openStore({ url })
  await happen(store, typed('e1', chat('annx')))
  await happen(store, typed('e2', chat('annx')), () => ({
    changes: [{ kind: 'erase' }],
    deliveries: [owed('bye', chat('annx'))],
  }))
  expect(filesHolding(folder, 'annx')).not.toEqual([])
  await store.settle('bye', { kind: 'impossible', at, reason: 'blocked' })
  expect(filesHolding(folder, 'annx')).toEqual([])
  await store.close()
})

test('what a reader in another program keeps in the log goes with the next start at the latest', async () => {
  const { url, folder, path } = freshFolder()
  const store = await openStore({ url })
  await happen(store, typed('e1', chat('annx')))
  const { application } = await store.load(chat('annx'), clientOf(chat('annx')))
  const reader = new Database(path, { readonly: true })
  reader.exec('begin; select count(*) from events')
  reader.prepare('select count(*) from events').get()
  await store.erase(application.id, at)
  expect(filesHolding(folder, 'annx')).not.toEqual([])
  reader.close()
  await store.close()
  await (await openStore({ url })).close()
  expect(filesHolding(folder, 'annx')).toEqual([])
})

function namesSealed(path: string): [string, Buffer][] {
  const db = new Database(path, { readonly: true })
  const rows = db.prepare('select id, name from people').raw().all() as [string, Buffer][]
  db.close()
  return rows
}
