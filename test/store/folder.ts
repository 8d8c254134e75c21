// A folder for one test's database, and the raw bytes that lie in it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const all = mkdtempSync(join(tmpdir(), 'icp-stores-'))
afterAll(() => rmSync(all, { recursive: true, force: true }))

/** A new folder, with the URL of a database in it. */
export function freshFolder(): { folder: string; url: string; path: string } {
  const folder = mkdtempSync(join(all, 'store-'))
  const path = join(folder, 'icp.db')
  return { folder, path, url: `file:${path}` }
}

/** Every file below a folder, by path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** The files below a folder whose raw bytes hold a text. */
export function filesHolding(folder: string, text: string): string[] {
  return filesBelow(folder).filter((path) => readFileSync(path).includes(text))
}
