// The two kinds of store a move goes between, as far as it needs them: rows out in order, rows in within one transaction.
import { type Connection, connect } from '../connection.ts'
import { locate, namesPostgres } from '../location.ts'
import { takeLock } from '../lock.ts'
import { connectPostgres, type Database, run, type Within } from '../postgres/connection.ts'
import { openParts } from '../postgres/parts.ts'
import { jsonOf, quoted } from '../postgres/statements.ts'
import { StoreProblem } from '../problem.ts'
import { type Carried, carried, type Row } from './tables.ts'

/** Reads a table in batches. */
export type Reading = (table: Carried) => AsyncIterable<readonly Row[]>

/** Reads and writes within one transaction. */
export type Writing = {
  readonly read: Reading
  readonly write: (table: Carried, rows: readonly Row[]) => Promise<void>
  readonly clear: (table: Carried) => Promise<void>
}

/** One side of a move, held alone. `writing` is whole or not at all. */
export type Side = {
  readonly read: Reading
  writing(work: (within: Writing) => Promise<void>): Promise<void>
  close(): Promise<void>
}

const batch = 500

/** Opens a side; throws `locked` where a program serves it. */
export async function openSide(url: string): Promise<Side> {
  return namesPostgres(url) ? serverSide(url) : fileSide(locate(url))
}

function fileSide({ database, lock }: { database: string; lock: string }): Side {
  const release = takeLock(lock)
  const db = connect(database)
  const read: Reading = async function* (table) {
    const rows = db.prepare(
      `select ${listed(table)} from ${table.name} order by ${table.counted === undefined ? 'rowid' : table.counted}`,
    )
    yield* batches(rows.iterate() as Iterable<Row>)
  }
  return {
    read,
    writing: async (work) => {
      db.exec('begin immediate')
      try {
        await work({
          read,
          write: async (table, rows) => insertInto(db, table, rows),
          clear: async ({ name }) => void db.exec(`delete from ${name}`),
        })
        db.exec('commit')
      } catch (error) {
        db.exec('rollback')
        throw error
      }
    },
    close: async () => {
      db.close()
      release()
    },
  }
}

async function serverSide(url: string): Promise<Side> {
  const parts = openParts(url, async () => {})
  if (!(await parts.holds('clock'))) {
    await parts.close()
    throw new StoreProblem('locked', 'a program serves the PostgreSQL store; stop every process of it first')
  }
  const db = connectPostgres(url, { max: 1 })
  const reading = (within: Database | Within): Reading =>
    async function* (table) {
      const statement = `select ${listed(table)} from ${table.name} order by ${quoted(table.order)}`
      yield* within.unsafe(statement).cursor(batch) as unknown as AsyncIterable<readonly Row[]>
    }
  return {
    read: reading(db),
    writing: async (work) => {
      await db.begin(async (within) => {
        await work({
          read: reading(within),
          write: (table, rows) => fill(within, table, rows),
          clear: async ({ name }) => void (await within.unsafe(`delete from ${name}`)),
        })
        for (const table of carried) await countOn(within, table)
      })
    },
    close: async () => {
      await parts.close()
      await db.end()
    },
  }
}

function insertInto(db: Connection, { name, columns }: Carried, rows: readonly Row[]): void {
  const insert = db.prepare(
    `insert into ${name} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of rows) insert.run(columns.map((column) => row[column]))
}

async function fill(within: Within, table: Carried, rows: readonly Row[]): Promise<void> {
  const columns = listed(table)
  const statement = `insert into ${table.name} (${columns}) select ${columns} from json_populate_recordset(null::${table.name}, $1::text::json)`
  await run(within, statement, [jsonOf(rows)])
}

/** The next row gets the number after the last one carried over. */
async function countOn(within: Within, { name, counted }: Carried): Promise<void> {
  if (counted === undefined) return
  await within.unsafe(
    `select setval(pg_get_serial_sequence('${name}', '${counted}'), coalesce(max(${counted}), 0) + 1, false) from ${name}`,
  )
}

function* batches(rows: Iterable<Row>): Generator<readonly Row[]> {
  let together: Row[] = []
  for (const row of rows) {
    together.push(row)
    if (together.length < batch) continue
    yield together
    together = []
  }
  if (together.length > 0) yield together
}

const listed = ({ columns }: Carried) => columns.map(quoted).join(', ')
