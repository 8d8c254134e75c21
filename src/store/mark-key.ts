// Marks stay as they are when the key is changed: what they were made of is gone or not at hand. Their key is kept, sealed with the new one.
import type { Connection } from './connection.ts'
import { markKeyOf, type Seal, sealWith } from './seal.ts'

/** The name under which it is kept, and its purpose. */
export const markKeyName = 'mark-key'

/** The key of the marks of a store, out of what is kept under its name. */
export function markKeyIn(sealed: Buffer | undefined, key: Buffer, seal: Seal): Buffer {
  return sealed === undefined ? markKeyOf(key) : Buffer.from(seal.open<string>(sealed, markKeyName), 'base64')
}

/** The seal of a SQLite store, with the marks it was begun with. The key has to fit. */
export function sealOf(db: Connection, key: Buffer): Seal {
  const seal = sealWith(key)
  if (db.prepare(`select 1 from sqlite_schema where name = 'sealed_state'`).get() === undefined) return seal
  const kept = db.prepare<[string]>('select sealed from sealed_state where name = ?').pluck().get(markKeyName)
  return sealWith(key, markKeyIn(kept as Buffer | undefined, key, seal))
}
