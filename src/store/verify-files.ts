// Tells whether the sealed files that a database lists are all there and can be opened.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { sealWith } from './seal.ts'
import { sealedFiles } from './sealed-files.ts'

/** Reads every file. `faults` is empty where all are sound; the key has to fit the database. */
export async function verifyFiles(
  database: string,
  folder: string,
  key: string,
): Promise<{ readonly files: number; readonly faults: readonly string[] }> {
  const db = new Database(database, { readonly: true, fileMustExist: true })
  const ids = db.prepare('select id from files order by id').pluck().all() as string[]
  db.close()
  if (ids.length === 0) return { files: 0, faults: [] }
  if (!existsSync(folder)) return { files: ids.length, faults: [`the folder of files ${folder} is missing`] }
  const sealed = sealedFiles(folder, sealWith(Buffer.from(key, 'base64')))
  const faults: string[] = []
  for (const id of ids) {
    const found = await sealed.read(id).then(
      (bytes) => (bytes === null ? 'is missing' : null),
      () => 'is damaged',
    )
    if (found !== null) faults.push(`the file ${id} ${found}`)
  }
  return { files: ids.length, faults }
}
