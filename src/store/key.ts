// The key of the sealed fields: given by configuration, or a file beside the database that only its owner can read.
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { codeOf } from './connection.ts'
import { StoreProblem } from './problem.ts'

/** The 32 bytes of the key. `mayMake` is true only for a database that holds nothing sealed yet. */
export function findKey(given: string | undefined, file: string, mayMake: boolean): Buffer {
  if (given !== undefined && given !== '') return decode(given, 'ENCRYPTION_KEY')
  const kept = readKept(file)
  if (kept !== null) return kept
  if (!mayMake) throw new StoreProblem('missing-key', `the key file ${file} is gone, and ENCRYPTION_KEY is not set`)
  return make(file)
}

function decode(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) throw new StoreProblem('bad-key', `${source} must be 32 bytes in base64`)
  return key
}

function readKept(file: string): Buffer | null {
  try {
    const readers = statSync(file).mode & 0o077
    if (readers !== 0 && process.platform !== 'win32')
      throw new StoreProblem('bad-key', `the key file ${file} can be read by others; run: chmod 600 ${file}`)
    return decode(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function make(file: string): Buffer {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, `${randomBytes(32).toString('base64')}\n`)
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    // Another process may have made it a moment ago: then that one counts.
    if (codeOf(error) !== 'EEXIST')
      throw new StoreProblem('not-writable', `the key file ${file} cannot be written (${codeOf(error)})`)
  }
  return readKept(file)!
}
