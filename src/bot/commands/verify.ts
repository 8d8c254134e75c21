// `verify`: is a store, or a backup of one, sound?
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { backupNames } from '../../store/backup.ts'
import { StoreProblem } from '../../store/problem.ts'
import { verifyStore } from '../../store/verify.ts'
import { verifyFiles } from '../../store/verify-files.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { keyOf, type Settings, wantFile, withSettings } from './opened.ts'

const help = `verify                  the store of DATABASE_URL: intact, of this program, the key fits, every sealed file opens
verify FOLDER           a backup, with its files
verify FILE             a database file alone
  --json                {"sound", "faults", "rows", "files"}
Changes nothing; the program may run meanwhile.
Ends with 0 when sound, 1 when not, 2 when called wrongly.
`

/** Runs \`verify\`. */
export async function verify(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'verify', help, words: [0, 1] })
  if (typeof call === 'number') return call
  return withSettings(io, async (settings) => {
    wantFile(settings)
    const { database, folder } = placesOf(call.words[0], settings)
    const key = keyOf(settings)
    const { faults, rows } = verifyStore({ url: pathToFileURL(database).href, key })
    const kept = faults.length === 0 && folder !== null ? await verifyFiles(database, folder, key) : { files: null, faults: [] }
    const all = [...faults, ...kept.faults]
    if (call.json) io.stdout.write(`${JSON.stringify({ sound: all.length === 0, faults: all, rows, files: kept.files })}\n`)
    else {
      for (const [table, count] of Object.entries(rows)) io.stdout.write(`${String(count).padStart(8)}  ${table}\n`)
      io.stdout.write(all.length === 0 ? 'sound\n' : all.map((fault) => `${fault}\n`).join(''))
    }
    return all.length === 0 ? 0 : 1
  })
}

/** The database, and the folder of its files where there is one to be checked. */
function placesOf(given: string | undefined, { location }: Settings): { database: string; folder: string | null } {
  if (given === undefined) return { database: location.database, folder: location.files }
  const path = resolve(given)
  if (!existsSync(path)) throw new StoreProblem('not-writable', `there is nothing at ${path}`)
  if (!statSync(path).isDirectory()) return { database: path, folder: null }
  return { database: join(path, backupNames.database), folder: join(path, backupNames.files) }
}
