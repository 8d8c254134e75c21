// Tells whether a store on PostgreSQL is sound: whose it is, whether the key fits, whether audit and files are whole. Changes nothing.
import { getTableName } from 'drizzle-orm'
import { StoreProblem } from '../problem.ts'
import { sealWith } from '../seal.ts'
import type { Verified } from '../verify.ts'
import { verifyAudit } from './audit-entries.ts'
import { connectPostgres, type Database, explained, run, stateOf } from './connection.ts'
import { filesOf } from './file-bytes.ts'
import { checkCanary, sealOf } from './open.ts'
import * as schema from './schema.ts'

/** Checks it as `verifyStore` checks a file. `files`: how many were opened. `key`: 32 bytes in base64. */
export async function verifyPostgres(options: {
  readonly url: string
  readonly key: string
  readonly filesDir?: string
}): Promise<Verified & { readonly files: number }> {
  const key = Buffer.from(options.key, 'base64')
  const db = connectPostgres(options.url, { max: 1 })
  const rows: Record<string, number> = {}
  try {
    const seal = await db.begin(async (within) => {
      await checkCanary(within, sealWith(key))
      return sealOf(within, key)
    })
    for (const table of Object.values(schema)) {
      const [counted] = await run<{ count: number }>(db, `select count(*) as count from ${getTableName(table)}`)
      rows[getTableName(table)] = Number(counted!.count)
    }
    const chain = await verifyAudit(db, seal)
    const files = await faultsOfFiles(db, filesOf(db, seal, options.filesDir))
    return { rows, audit: chain.head, files: files.read, faults: [...chain.faults, ...files.faults] }
  } catch (error) {
    const known = stateOf(error) === '42P01' ? older : explained(error)
    if (!(known instanceof StoreProblem)) throw known
    return { rows, audit: null, files: 0, faults: [known.message] }
  } finally {
    await db.end({ timeout: 1 })
  }
}

const older = new StoreProblem(
  'unsound',
  'the database is empty or of an earlier version; start the program once, and verify again',
)

async function faultsOfFiles(db: Database, files: ReturnType<typeof filesOf>): Promise<{ read: number; faults: string[] }> {
  const ids = await run<{ id: string }>(db, 'select id from files order by id')
  const faults: string[] = []
  for (const { id } of ids) {
    const found = await files.read(id).then(
      (bytes) => (bytes === null ? 'is missing' : null),
      () => 'is damaged',
    )
    if (found !== null) faults.push(`the file ${id} ${found}`)
  }
  return { read: ids.length, faults }
}
