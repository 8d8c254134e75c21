// Keeps what YAML says, by its text: parsed once at installation, so that no start parses it again. It may be deleted at any time.
import { hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

/** Where the values made at installation are. */
const installed = fileURLToPath(new URL('../../node_modules/.cache/icp/yaml', import.meta.url))

/** Values as JSON in one file: a table in front says where the value of a text begins and how long it is, in bytes. */
type Table = Readonly<Record<string, readonly [from: number, length: number]>>
type Kept = { readonly file: number; readonly table: Table; readonly values: number }

const headBytes = 12
let kept: Kept | null | undefined
let noted: Map<string, unknown> | undefined

/** The value of a text that was parsed before. Whoever holds a text that has changed since finds nothing. */
export function keptValue(text: string): { readonly value: unknown } | undefined {
  if (noted !== undefined) return undefined
  kept ??= open()
  const place = kept?.table[nameOf(text)]
  if (place === undefined) return undefined
  const bytes = Buffer.allocUnsafe(place[1])
  readSync(kept!.file, bytes, 0, bytes.length, kept!.values + place[0])
  return { value: JSON.parse(bytes.toString('utf8')) }
}

/** From now on every value that is parsed is noted, for `keepValues` to keep. */
export function noteValues(): void {
  noted = new Map()
}

/** Notes what was parsed, if that is wanted and JSON says it in full. */
export function noteValue(text: string, value: unknown): void {
  if (noted === undefined || value === undefined) return
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)) noted.set(nameOf(text), value)
}

/** Writes down what was noted; resolves nothing and fails loudly: whoever installs wants to know. */
export function keepValues(file = installed): void {
  const table: Record<string, readonly [number, number]> = {}
  const values: Buffer[] = []
  let from = 0
  for (const [name, value] of noted ?? []) {
    const bytes = Buffer.from(JSON.stringify(value))
    table[name] = [from, bytes.length]
    values.push(bytes)
    from += bytes.length
  }
  noted = undefined
  const head = Buffer.from(JSON.stringify(table))
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, Buffer.concat([Buffer.from(String(head.length).padEnd(headBytes)), head, ...values]))
  renameSync(half, file)
}

function open(): Kept | null {
  let file: number | undefined
  try {
    file = openSync(installed, 'r')
    const length = Number(read(file, 0, headBytes).toString('latin1'))
    const table = JSON.parse(read(file, headBytes, length).toString('latin1')) as Table
    return { file, table, values: headBytes + length }
  } catch {
    if (file !== undefined) closeSync(file)
    return null
  }
}

function read(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  readSync(file, bytes, 0, length, from)
  return bytes
}

const nameOf = (text: string) => hash('sha256', text, 'base64url')
