// Where a command reads and writes; tests give it their own.
import type { Readable, Writable } from 'node:stream'

/** The streams of a command, and the environment it was called in (overlay folder, database). */
export type CommandIo = {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly env?: Readonly<Record<string, string | undefined>>
}
