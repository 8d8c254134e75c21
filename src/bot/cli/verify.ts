// `verify`: is a store, or a backup of one, sound?
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { backupNames } from '../../store/backup.ts'
import { namesPostgres } from '../../store/location.ts'
import { StoreProblem } from '../../store/problem.ts'
import { type Verified, verifyStore } from '../../store/verify.ts'
import { verifyFiles } from '../../store/verify-files.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { keyOf, type Settings, withSettings } from './opened.ts'

const help = `verify                  the store of DATABASE_URL: intact, of this program, the key fits, every sealed file opens,
                        and no audit entry was changed, put in or taken out
verify FOLDER           a backup, with its files
verify FILE             a database file alone
  --json                {"sound", "faults", "rows", "audit": {"entries", "mark", "since"}, "files"}
Changes nothing; the program may run meanwhile. Note the last line about the audit elsewhere: the number of its entries only grows.
Ends with 0 when sound, 1 when not, 2 when called wrongly.
`

/** Runs \`verify\`. */
export async function verify(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'verify', help, words: [0, 1] })
  if (typeof call === 'number') return call
  return withSettings(io, async (settings) => {
    const { faults, rows, audit, files } = await checked(call.words[0], settings)
    const sound = faults.length === 0
    if (call.json) io.stdout.write(`${JSON.stringify({ sound, faults, rows, audit, files })}\n`)
    else {
      for (const [table, count] of Object.entries(rows)) io.stdout.write(`${String(count).padStart(8)}  ${table}\n`)
      if (audit !== null)
        io.stdout.write(
          `audit: ${audit.entries} entries chained since ${audit.since}${audit.entries > 0 ? `, ending in ${audit.mark.slice(0, 12)}` : ''}\n`,
        )
      io.stdout.write(sound ? 'sound\n' : faults.map((fault) => `${fault}\n`).join(''))
    }
    return sound ? 0 : 1
  })
}

/** Files are looked at where the database itself is sound. */
async function checked(given: string | undefined, settings: Settings): Promise<Verified & { readonly files: number | null }> {
  const { database: url, files: filesDir } = settings.config
  const key = keyOf(settings)
  if (given === undefined && namesPostgres(url)) {
    const { verifyPostgres } = await import('../../store/postgres/soundness.ts')
    return verifyPostgres({ url, key, ...(filesDir !== undefined && { filesDir }) })
  }
  const { database, folder } = placesOf(given, settings)
  const found = verifyStore({ url: pathToFileURL(database).href, key })
  if (found.faults.length > 0 || folder === null) return { ...found, files: null }
  const kept = await verifyFiles(database, folder, key)
  return { ...found, faults: kept.faults, files: kept.files }
}

/** The database, and the folder of its files where there is one to be checked. */
function placesOf(given: string | undefined, { location }: Settings): { database: string; folder: string | null } {
  if (given === undefined) return { database: location.database, folder: location.files }
  const path = resolve(given)
  if (!existsSync(path)) throw new StoreProblem('not-writable', `there is nothing at ${path}`)
  if (!statSync(path).isDirectory()) return { database: path, folder: null }
  return { database: join(path, backupNames.database), folder: join(path, backupNames.files) }
}
