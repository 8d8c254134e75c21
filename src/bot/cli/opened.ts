// What the operating commands work on: the settings, the store beside the running program, or the whole line without channels.
import { existsSync } from 'node:fs'
import { findKey } from '../../store/key.ts'
import { type Location, locate, namesPostgres } from '../../store/location.ts'
import { openStore } from '../../store/open.ts'
import { StoreProblem } from '../../store/problem.ts'
import type { Store } from '../../store/store.ts'
import { clockOf } from '../../time.ts'
import { type Config, readConfig } from '../config.ts'
import type { Program } from '../program.ts'
import type { CommandIo } from './io.ts'

/** The settings of a command, where its store lies, and the clock. */
export type Settings = { readonly config: Config; readonly location: Location; readonly now: () => string }

/** Reads the settings and works with them; faulty ones are listed and end with 1. */
export async function withSettings(io: CommandIo, work: (settings: Settings) => Promise<number>): Promise<number> {
  const read = readConfig(io.env ?? {})
  if ('faults' in read) {
    io.stderr.write(read.faults.map((fault) => `${fault}\n`).join(''))
    return 1
  }
  const { config } = read
  return work({ config, location: locate(config.database, config.files), now: clockOf(config.testNow) })
}

/** Opens the store that settings name, making it where there is none. Throws StoreProblem. */
export function storeOf({ config, now }: Pick<Settings, 'config' | 'now'>): Promise<Store> {
  const { database: url, files, key } = config
  return openStore({ url, now, ...(files !== undefined && { filesDir: files }), ...(key !== undefined && { key }) })
}

/** Works with the store. Throws StoreProblem where there is none: a command never makes one. */
export async function withStore(io: CommandIo, work: (store: Store, settings: Settings) => Promise<number>): Promise<number> {
  return withSettings(io, async (settings) => {
    wantDatabase(settings.location)
    const store = await storeOf(settings)
    try {
      return await work(store, settings)
    } finally {
      await store.close()
    }
  })
}

/** Works with the whole line: what the command commits is delivered by the program that serves the channels. */
export async function withProgram(
  io: CommandIo,
  work: (program: Program, settings: Settings) => Promise<number>,
): Promise<number> {
  return withSettings(io, async (settings) => {
    wantDatabase(settings.location)
    const { config, now } = settings
    const [{ assemble }, { openLog }] = await Promise.all([import('../program.ts'), import('../log.ts')])
    const program = await assemble({ config, now, log: openLog('silent', 'stderr'), serve: false })
    try {
      return await work(program, settings)
    } finally {
      await program.stop()
    }
  })
}

/** The key as text, from the settings or the key file. Throws `missing-key`. */
export function keyOf({ config, location }: Settings): string {
  return findKey(config.key, location.key, false).toString('base64')
}

/** For what works on the file of a store: a server has means of its own. Throws where the settings name one. */
export function wantFile({ config }: Settings): void {
  if (namesPostgres(config.database))
    throw new StoreProblem('not-writable', 'this works on a SQLite file; PostgreSQL is copied with pg_dump (docs/scale.md)')
}

function wantDatabase({ database }: Location): void {
  if (!namesPostgres(database) && !existsSync(database))
    throw new StoreProblem('not-writable', `there is no database at ${database}`)
}
