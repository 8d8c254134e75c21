// `restore`: puts a backup in the place of the store, while nothing runs.
import { resolve } from 'node:path'
import { restoreStore } from '../../store/restore.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { keyOf, wantFile, withSettings } from './opened.ts'

const help = `restore FOLDER          puts a backup (a folder that \`backup\` wrote) where DATABASE_URL and FILES_DIR point
restore FILE            only the database, such as the copy made before a migration (icp.db.before-…); files stay as they are
  --force               also in the place of a database that is there
  --json                {"restored", "kept", "files", "missing", "erasedAgain", "rows"}
Stop the program first: a database in use is left alone. The backup is checked, and the key must fit, before anything is changed.
What was there is kept beside it (….before-restore-…); delete that when all is well. Applications erased since the backup are erased
again. Messages still owed at the time of the backup are owed again.
Ends with 0 when restored, 1 when refused (nothing was changed), 2 when called wrongly.
`

/** Runs `restore`. */
export async function restore(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'restore', help, words: [1, 1], flags: { force: 'bare' } })
  if (typeof call === 'number') return call
  return withSettings(io, async (settings) => {
    wantFile(settings)
    const { database: url, files: filesDir } = settings.config
    const restored = await restoreStore({
      url,
      ...(filesDir !== undefined && { filesDir }),
      key: keyOf(settings),
      from: resolve(call.words[0]!),
      force: 'force' in call.values,
      at: settings.now(),
    })
    if (call.json) {
      io.stdout.write(`${JSON.stringify({ restored: settings.location.database, ...restored })}\n`)
      return 0
    }
    const { rows, files, missing, kept, erasedAgain } = restored
    io.stdout.write(`${settings.location.database}: ${rows.applications ?? 0} applications, ${files} files\n`)
    if (kept !== null) io.stdout.write(`what was there: ${kept}\n`)
    if (erasedAgain.length > 0) io.stdout.write(`erased again: ${erasedAgain.join(', ')}\n`)
    if (missing > 0) io.stderr.write(`${missing} files that the database lists were not in the backup\n`)
    return 0
  })
}
