// `move`: from SQLite to PostgreSQL, or back.

import { moveStore } from '../../store/move/move.ts'
import { explained } from '../../store/postgres/connection.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { keyOf, withSettings } from './opened.ts'

const help = `move --to URL           copies the store of DATABASE_URL to an empty one: postgres://user:password@host/database, or file:…
  --to-files FOLDER     where the new store keeps its files (PostgreSQL: in the database, unless a shared folder is named)
  --json                {"rows", "files", "missing"}
Every process must be stopped. Everything is copied in one transaction and each row compared; the old store stays as it is.
Then set DATABASE_URL (and ENCRYPTION_KEY, the same as before) and start again.
Ends with 0 when all arrived, 1 when not (then the new store is empty), 2 when called wrongly.
`

/** Runs `move`. */
export async function move(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'move', help, flags: { to: 'valued', 'to-files': 'valued' } })
  if (typeof call === 'number') return call
  const { to, 'to-files': toFiles } = call.values
  if (to === undefined || to === '') {
    io.stderr.write(`move: say where to (--to)\n${help}`)
    return 2
  }
  return withSettings(io, async (settings) => {
    const { database: url, files: filesDir } = settings.config
    const moved = await moveStore(
      { url, ...(filesDir !== undefined && { filesDir }) },
      { url: to, ...(toFiles !== undefined && { filesDir: toFiles }) },
      keyOf(settings),
    ).catch((error: unknown) => Promise.reject(explained(error)))
    const all = Object.values(moved.rows).reduce((sum, many) => sum + many, 0)
    if (call.json) io.stdout.write(`${JSON.stringify(moved)}\n`)
    else io.stdout.write(`moved: ${all} rows, ${moved.rows.applications} applications, ${moved.files} files; each compared\n`)
    if (moved.missing > 0) io.stderr.write(`${moved.missing} files that the database lists were not there before either\n`)
    return 0
  })
}
