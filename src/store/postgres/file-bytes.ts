// Keeps files of applications as sealed bytes in the database, so that every process has them; a shared folder may hold them instead.
import type { Seal } from '../seal.ts'
import { sealedFiles } from '../sealed-files.ts'
import { type Database, run } from './connection.ts'

/** Where files are put and read. */
export type Files = {
  put(id: string, bytes: Uint8Array): Promise<void>
  read(id: string): Promise<Uint8Array | null>
  /** Removes what is erased from the folder; what lies in the database went with its rows. */
  sweep(): Promise<void>
}

const put = 'insert into file_bytes (id, bytes) values ($1, $2) on conflict (id) do update set bytes = excluded.bytes'

/** Files in the database, or in the folder where one is named. */
export function filesOf(db: Database, seal: Seal, folder: string | undefined): Files {
  if (folder === undefined)
    return {
      put: async (id, bytes) => void (await run(db, put, [named(id), seal.closeBytes(bytes, `file ${id}`)])),
      read: async (id) => {
        const [row] = await run<{ bytes: Buffer }>(db, 'select bytes from file_bytes where id = $1', [named(id)])
        return row === undefined ? null : seal.openBytes(row.bytes, `file ${id}`)
      },
      sweep: async () => void (await run(db, 'delete from erased_files')),
    }
  const shared = sealedFiles(folder, seal)
  return {
    put: shared.put,
    read: shared.read,
    sweep: async () => {
      for (const { id } of await run<{ id: string }>(db, 'select id from erased_files'))
        if (shared.remove(id)) await run(db, 'delete from erased_files where id = $1', [id])
    },
  }
}

function named(id: string): string {
  if (!/^[\w-]{1,128}$/.test(id)) throw new Error('a file id holds letters, digits, - and _ only')
  return id
}
