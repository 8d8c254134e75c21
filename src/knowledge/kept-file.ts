// What was worked out from authored files and our own code, kept in a file under a key that stands for both. It may be deleted at any time.
import { createHash, type Hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { threadId } from 'node:worker_threads'
import { ownFile } from './read.ts'

/** A key has so many characters: a SHA-256 in hexadecimal. */
const keyBytes = 64

/** What was kept in a file under this key; null where nothing was, or under another. */
export function keptUnder(file: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file)
    return bytes.toString('latin1', 0, keyBytes) === key ? bytes.subarray(keyBytes) : null
  } catch {
    return null
  }
}

/** Keeps it, in place of what was kept before. What cannot be kept is worked out again: no fault. */
export function keepUnder(file: string, key: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    // A name of our own: two processes may start at once.
    const half = `${file}.${process.pid}-${threadId}`
    writeFileSync(half, Buffer.concat([Buffer.from(key, 'latin1'), bytes]))
    renameSync(half, file)
  } catch {
    // The next start works it out again.
  }
}

/** A key over some files (paths), the code of some folders of knowledge, and whatever `more` adds. */
export function keyOver(
  folders: readonly string[],
  files: readonly string[],
  more: (hash: Hash) => void = () => undefined,
): string {
  const hash = createHash('sha256')
  more(hash)
  for (const folder of folders) {
    const code = readdirSync(ownFile(folder)).filter((name) => name.endsWith('.ts'))
    for (const name of code.sort()) hash.update(name).update(readFileSync(ownFile(`${folder}/${name}`)))
  }
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}
