// Costs inside the program, without HTTP: growth of a talk, stored conversations, reminders.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { installedCounts } from '../src/bot/index-cache.ts'
import type { Event } from '../src/flows/index.ts'
import { takeTurn } from '../src/flows/index.ts'
import { type Library, openLibrary } from '../src/knowledge/library.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { at, chat, clientOf, happen, reminderOf, saying, typed } from '../test/store/turns.ts'
import { median } from './figures.ts'

/** One figure: what, its value, its unit, and the goal where there is one. */
export type Figure = { readonly what: string; readonly value: number; readonly unit: string; readonly goal?: string }

const context = (library: Library) => ({ now: at, library, masked: [], overview: undefined, team: undefined })

/** Processor time of some work, in microseconds a piece: the median of rounds. */
export async function cost(rounds: number, pieces: number, work: (round: number) => void | Promise<void>): Promise<number> {
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await work(round)
    const { user, system } = process.cpuUsage(before)
    found.push((user + system) / pieces)
  }
  return median(found)
}

async function withStore<T>(work: (store: Store, path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'icp-bench-'))
  const path = `${folder}/icp.db`
  const store = await openStore({ url: `file:${path}`, now: () => at })
  try {
    return await work(store, path)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Loads, takes and commits turns of many chats at once; returns processor time a turn. */
async function turns(store: Store, library: Library, chats: readonly string[], rounds: number): Promise<number> {
  let count = 0
  const one = async (name: string) => {
    const from = chat(name)
    const event: Event = typed(`${name} ${count++} ${rounds}`, from, 'how long does a filing take?')
    const state = await store.load(from, clientOf(from))
    const turn = takeTurn(state, event, context(library))
    const [outcome] = await store.commit([{ event, state, turn }])
    if (outcome !== 'committed') throw new Error(outcome)
  }
  await Promise.all(chats.map(one))
  return cost(rounds, chats.length, async () => void (await Promise.all(chats.map(one))))
}

/** A talk of 100 answers against one of 12: the cost of the next turn. */
export async function growth(): Promise<readonly Figure[]> {
  const library = openLibrary({ indexCache: installedCounts })
  const spent = async (answers: number) =>
    withStore(async (store) => {
      const names = Array.from({ length: 32 }, (_, n) => `${answers}-${n}`)
      for (const name of names)
        await happen(store, typed(`begin ${name}`, chat(name)), () => ({
          changes: Array.from({ length: answers }, (_, n) => saying(`${name} ${n}`, n % 2 === 0 ? ['website'] : ['app'])),
        }))
      return turns(store, library, names, 15)
    })
  const ratios: number[] = []
  for (let round = 0; round < 5; round++) {
    const few = await spent(12)
    ratios.push((await spent(100)) / few)
  }
  return [{ what: 'a turn after 100 answers, against one after 12', value: median(ratios), unit: 'times', goal: '<= 1.1' }]
}

/** A million stored conversations against a thousand: the cost of a turn. */
export async function stored(many = 1_000_000): Promise<readonly Figure[]> {
  const library = openLibrary({ indexCache: installedCounts })
  const spent = (others: number) =>
    withStore(async (store, path) => {
      await happen(store, typed('seed', chat('seed')))
      copyApplication(path, others)
      return turns(
        store,
        library,
        Array.from({ length: 32 }, (_, n) => `own-${n}`),
        15,
      )
    })
  const ratios: number[] = []
  for (let round = 0; round < 3; round++) {
    const few = await spent(1_000)
    ratios.push((await spent(many)) / few)
  }
  return [
    { what: `a turn beside ${many} stored conversations, against 1000`, value: median(ratios), unit: 'times', goal: '<= 1.1' },
  ]
}

/** Fills a database with copies of the one application that is in it. */
function copyApplication(path: string, times: number): void {
  const db = new Database(path)
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${times})`
  db.exec('begin')
  db.exec(`insert into applications ${numbers} select 'x' || i, version, startedAt, owner, tags, desk from n, applications`)
  db.exec(`insert into conversations ${numbers} select 'c' || i, 'x' || i, 'telegram:bot:x' || i, address, person, locale, reachable,
    chart, chartVersion, memory from n, conversations`)
  db.exec(
    `insert into people ${numbers} select 'x' || i, id, role, locale, timezone, quiet, stopped, name, nameMark from n, people`,
  )
  db.exec('commit')
  db.close()
}

/** A look at the due of a million reminders. */
export function reminders(many = 1_000_000): Promise<readonly Figure[]> {
  return withStore(async (store, path) => {
    await happen(store, typed('a', chat('ann')), (state) => ({
      changes: [{ kind: 'remind', reminder: reminderOf(state.application.id, '0') }],
    }))
    const db = new Database(path)
    db.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
      insert into reminders select key || i, application, service, duty, i, "offset", recipient, dueOn,
        strftime('%Y-%m-%dT%H:%M:%S.000Z', '2028-01-01', '+' || i || ' minutes'), state, late, snoozedFrom from n, reminders`)
    db.exec(`update reminders set state = 'fired' where fireAt = '${at}'`)
    db.close()
    const look = async () => {
      for (let n = 0; n < 1_000; n++) await store.dueReminders(at, 200)
    }
    await look()
    return [{ what: `due of ${many} reminders, none due`, value: await cost(9, 1_000, look), unit: 'µs', goal: '<= 5' }]
  })
}
