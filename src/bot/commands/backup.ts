// `backup`: a copy of everything that must not be lost, made while the program runs.
import { resolve } from 'node:path'
import { backupFolder, backupNames } from '../../store/backup.ts'
import { verifyStore } from '../../store/verify.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { keyOf, wantFile, withSettings } from './opened.ts'

const help = `backup FOLDER           writes a new folder: icp.db (the database, of one instant) and files/ (the sealed files)
  --json                {"folder", "files", "missing", "rows"}
The key is not in it: keep ENCRYPTION_KEY, or the key file beside the database, somewhere else. Without it no backup can be read.
A backup holds what was erased later; delete backups by the day you promised. The program may run meanwhile.
Ends with 0 when whole and checked, 1 when not, 2 when called wrongly.
`

/** Runs `backup`. */
export async function backup(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'backup', help, words: [1, 1] })
  if (typeof call === 'number') return call
  return withSettings(io, async (settings) => {
    wantFile(settings)
    const { database: url, files: filesDir } = settings.config
    const folder = resolve(call.words[0]!)
    const { files, missing } = await backupFolder({ url, ...(filesDir !== undefined && { filesDir }) }, folder)
    const { faults, rows } = verifyStore({ url: `${folder}/${backupNames.database}`, key: keyOf(settings) })
    if (call.json) io.stdout.write(`${JSON.stringify({ folder, files, missing, rows, faults })}\n`)
    else io.stdout.write(`${folder}: ${rows.applications ?? 0} applications, ${files} files\n`)
    if (missing > 0) io.stderr.write(`${missing} files that the database lists are not there\n`)
    for (const fault of faults) io.stderr.write(`${fault}\n`)
    return missing > 0 || faults.length > 0 ? 1 : 0
  })
}
