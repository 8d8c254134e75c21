// `backup`: a copy of everything that must not be lost, made while the program runs.
import { dirname, resolve } from 'node:path'
import { backupFolder, backupNames } from '../../store/backup.ts'
import { forgetCopies } from '../../store/forget-copies.ts'
import { verifyStore } from '../../store/verify.ts'
import { dayMs } from '../../time.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { keyOf, wantFile, withSettings } from './opened.ts'

const help = `backup FOLDER           writes a new folder: icp.db (the database, of one instant) and files/ (the sealed files)
  --forget DAYS         then removes older backups in the same place, and copies that restores and migrations kept beside the database
  --json                {"folder", "files", "missing", "rows", "faults", "forgotten"}
The key is not in it: keep ENCRYPTION_KEY, or the key file beside the database, somewhere else. Without it no backup can be read.
A backup holds what was erased later; delete backups by the day you promised (--forget). The program may run meanwhile.
Ends with 0 when whole and checked, 1 when not, 2 when called wrongly.
`

/** Runs `backup`. */
export async function backup(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'backup', help, words: [1, 1], flags: { forget: 'valued' } })
  if (typeof call === 'number') return call
  const days = call.values.forget === undefined ? null : Number(call.values.forget)
  if (days !== null && !(Number.isInteger(days) && days > 0)) {
    io.stderr.write(`backup: --forget is a number of days\n${help}`)
    return 2
  }
  return withSettings(io, async (settings) => {
    wantFile(settings)
    const { database: url, files: filesDir } = settings.config
    const folder = resolve(call.words[0]!)
    const { files, missing } = await backupFolder({ url, ...(filesDir !== undefined && { filesDir }) }, folder)
    const { faults, rows } = verifyStore({ url: `${folder}/${backupNames.database}`, key: keyOf(settings) })
    // Only once the new one is whole: an old backup is better than none.
    const whole = missing === 0 && faults.length === 0
    const past = days === null ? null : Date.parse(settings.now()) - days * dayMs
    const forgotten = whole && past !== null ? forgetCopies(dirname(folder), settings.location, past) : []
    if (call.json) io.stdout.write(`${JSON.stringify({ folder, files, missing, rows, faults, forgotten })}\n`)
    else
      io.stdout.write(
        `${folder}: ${rows.applications ?? 0} applications, ${files} files\n${forgotten.map((path) => `removed: ${path}\n`).join('')}`,
      )
    if (missing > 0) io.stderr.write(`${missing} files that the database lists are not there\n`)
    for (const fault of faults) io.stderr.write(`${fault}\n`)
    return whole ? 0 : 1
  })
}
