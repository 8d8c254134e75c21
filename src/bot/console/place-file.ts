// Puts a file that a message brings where the one at this terminal can open it: a folder of this talk, for its owner alone.
import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { MessageFile } from '../../flows/index.ts'

/** Writes a file and gives its path; null where its bytes are gone, or came with the message. */
export type PlaceFile = (file: MessageFile) => Promise<string | null>

/** Places files; the folder is made with the first one. */
export function filePlacer(readFile: (id: string) => Promise<Uint8Array | null>): PlaceFile {
  let folder: string | undefined
  return async (file) => {
    if (!('stored' in file)) return null
    const bytes = await readFile(file.stored)
    if (bytes === null) return null
    folder ??= mkdtempSync(join(tmpdir(), 'icp-'))
    const path = join(folder, basename(file.name))
    await writeFile(path, bytes, { mode: 0o600 })
    return path
  }
}
