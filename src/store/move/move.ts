// Moves a store from SQLite to PostgreSQL or back: everything or nothing, each row compared before it counts.
import { createHash } from 'node:crypto'
import { openStore } from '../open.ts'
import { StoreProblem } from '../problem.ts'
import type { Store } from '../store.ts'
import { openSide, type Reading, type Side, type Writing } from './sides.ts'
import { type Carried, carried } from './tables.ts'

/** Where a store is, and where its files are. */
export type Place = { readonly url: string; readonly filesDir?: string }

/** What was carried over: rows by table, and files. `missing`: files that the database lists and that are not there. */
export type Moved = { readonly rows: Readonly<Record<string, number>>; readonly files: number; readonly missing: number }

/** Copies everything from one store to another that is empty; the source stays as it is. Throws StoreProblem, and then the target is
 * still empty. `key`: 32 bytes in base64, of both. */
export async function moveStore(from: Place, to: Place, key: string): Promise<Moved> {
  // Opening checks the key and brings both to the schema of this program.
  for (const place of [from, to]) await (await openStore({ ...place, key })).close()
  const source = await openSide(from.url)
  try {
    const target = await openSide(to.url)
    try {
      await wantEmpty(target)
      const files = await moveFiles(source, from, to, key)
      const rows = await moveRows(source, target)
      return { rows, ...files }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function wantEmpty({ read }: Side): Promise<void> {
  for (const table of carried.filter(({ own }) => !own))
    for await (const rows of read(table))
      if (rows.length > 0) throw new StoreProblem('in-the-way', `the target is not empty: it has rows in ${table.name}`)
}

async function moveRows(source: Side, target: Side): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  await target.writing(async (within) => {
    for (const table of carried) counts[table.name] = await moveTable(source.read, within, table)
  })
  return counts
}

/** Writes the rows of a table, reads them again, and compares. */
async function moveTable(read: Reading, within: Writing, table: Carried): Promise<number> {
  if (table.own) await within.clear(table)
  for await (const rows of read(table)) await within.write(table, rows)
  const [before, after] = [await digestOf(read, table), await digestOf(within.read, table)]
  if (before.rows !== after.rows || before.sum !== after.sum)
    throw new StoreProblem('unsound', `the rows of ${table.name} did not arrive as they were; nothing was changed`)
  return after.rows
}

/** The number of rows and the sum of their digests, which does not depend on the order. */
async function digestOf(read: Reading, table: Carried): Promise<{ rows: number; sum: bigint }> {
  let [rows, sum] = [0, 0n]
  for await (const batch of read(table))
    for (const row of batch) {
      const text = JSON.stringify(table.columns.map((column) => comparedAs(row[column])))
      sum = BigInt.asUintN(256, sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`))
      rows++
    }
  return { rows, sum }
}

const comparedAs = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('base64') : (value ?? null))

/** Files are opened on one side and sealed on the other; a file that the new store cannot read again stops the move. */
async function moveFiles(source: Side, from: Place, to: Place, key: string): Promise<{ files: number; missing: number }> {
  const table = carried.find((one) => one.name === 'files')!
  const [old, fresh]: Store[] = await Promise.all([openStore({ ...from, key }), openStore({ ...to, key })])
  let [files, missing] = [0, 0]
  try {
    for await (const rows of source.read(table))
      for (const { id } of rows as readonly { id: string }[]) {
        const bytes = await old!.readFile(id)
        if (bytes === null) missing++
        else {
          await fresh!.putFile(id, bytes)
          const arrived = await fresh!.readFile(id)
          if (arrived === null || !Buffer.from(arrived).equals(Buffer.from(bytes)))
            throw new StoreProblem('unsound', `the file ${id} did not arrive as it was`)
          files++
        }
      }
  } finally {
    await old!.close()
    await fresh!.close()
  }
  return { files, missing }
}
