// Keeps files of applications as sealed bytes under our own names; what is answered for is on the disk.
import { mkdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './connection.ts'
import type { Seal } from './seal.ts'

/** The folder of files. Ids are ours: letters, digits, `-` and `_`. */
export type SealedFiles = {
  put(id: string, bytes: Uint8Array): Promise<void>
  read(id: string): Promise<Uint8Array | null>
  /** Removes the bytes; a file that is gone already is no fault. Answers whether it is gone now. */
  remove(id: string): boolean
}

/** Opens the folder, made if need be, for its owner alone. */
export function sealedFiles(folder: string, seal: Seal): SealedFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    async put(id, bytes) {
      const target = pathOf(folder, id)
      // Written beside and renamed: a file is there whole or not at all.
      const draft = `${target}.draft`
      await withHandle(draft, 'w', async (file) => {
        await file.writeFile(seal.closeBytes(bytes, `file ${id}`))
        await file.sync()
      })
      await rename(draft, target)
      await flushFolder(folder)
    },
    async read(id) {
      try {
        return seal.openBytes(await readFile(pathOf(folder, id)), `file ${id}`)
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }
    },
    remove(id) {
      try {
        for (const end of ['', '.draft']) rmSync(pathOf(folder, id) + end, { force: true })
        return true
      } catch {
        return false
      }
    },
  }
}

function pathOf(folder: string, id: string): string {
  if (!/^[\w-]{1,128}$/.test(id)) throw new Error('a file id holds letters, digits, - and _ only')
  return join(folder, `${id}.sealed`)
}

async function flushFolder(folder: string): Promise<void> {
  await withHandle(folder, 'r', (handle) => handle.sync())
}

async function withHandle(path: string, flags: string, use: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    await use(handle)
  } finally {
    await handle.close()
  }
}
