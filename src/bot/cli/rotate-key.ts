// `rotate-key`: a backup of the store that only a new key opens; restoring it, with that key set, finishes the change.
import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { StoreProblem } from '../../store/problem.ts'
import { rotateKey } from '../../store/rotate.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { keyOf, wantFile, withSettings } from './opened.ts'

const help = `rotate-key FOLDER       writes a backup to FOLDER, sealed with a new key, and that key to FOLDER.key
  --json                {"folder", "key", "files", "missing"}
Stop the program first. Then: put the new key where the old one was (ENCRYPTION_KEY, or the key file beside the database),
restore FOLDER --force, start the program. Whatever was backed up before opens with the old key alone: destroy it, and it is gone.
On PostgreSQL: move the store to a file, change the key, move it back.
`

/** Runs \`rotate-key\`. */
export async function rotateKeyCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'rotate-key', help, words: [1, 1] })
  if (typeof call === 'number') return call
  return withSettings(io, async (settings) => {
    wantFile(settings)
    const folder = resolve(call.words[0]!)
    const keyFile = `${folder}.key`
    if (existsSync(keyFile)) throw new StoreProblem('in-the-way', `${keyFile} is there already`)
    const fresh = randomBytes(32)
    const { database: url, files: filesDir } = settings.config
    const store = { url, ...(filesDir !== undefined && { filesDir }), key: Buffer.from(keyOf(settings), 'base64'), fresh }
    const { files, missing } = await rotateKey(store, folder)
    writeFileSync(keyFile, `${fresh.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    if (call.json) io.stdout.write(`${JSON.stringify({ folder, key: keyFile, files, missing })}\n`)
    else
      io.stdout.write(
        `${folder}: sealed with a new key, which is in ${keyFile}\nPut that key in the place of the old one, then: restore ${folder} --force\n`,
      )
    return 0
  })
}
