// Which program starts: the bundle made at installation while it is of these very sources, the sources themselves as soon as it is not.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it } from 'vitest'

const own = resolve(import.meta.dirname, '../..')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A house of one file, with a bundle of it that says it is one. */
function house(): { readonly root: string; readonly source: string; readonly started: () => string } {
  const root = mkdtempSync(join(tmpdir(), 'icp-launch-'))
  folders.push(root)
  const source = join(root, 'src/bot/hello.ts')
  mkdirSync(join(root, 'src/bot'), { recursive: true })
  cpSync(join(own, 'src/bot/launch.js'), join(root, 'src/bot/launch.js'))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  writeFileSync(source, `const name: string = 'sources'\nconsole.log(name)\n`)
  const bundle = join(root, 'node_modules/.cache/icp/program')
  mkdirSync(bundle, { recursive: true })
  symlinkSync(join(own, 'node_modules/tsx'), join(root, 'node_modules/tsx'))
  writeFileSync(join(bundle, 'hello.js'), `console.log('bundle')\n`)
  const { size, mtimeMs } = statSync(source)
  const digest = createHash('sha256').update(readFileSync(source)).digest('base64')
  writeFileSync(join(bundle, 'sources.json'), JSON.stringify({ 'src/bot/hello.ts': { size, mtimeMs, digest } }))
  const started = () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['src/bot/launch.js', 'hello'], { cwd: root, encoding: 'utf8' })
    return stdout.trim() || stderr
  }
  return { root, source, started }
}

it('starts the bundle of these sources', () => {
  expect(house().started()).toBe('bundle')
})

it('still starts it where a source was only touched, as a checkout does', () => {
  const { source, started } = house()
  utimesSync(source, new Date(0), new Date(0))
  expect(started()).toBe('bundle')
})

it.each(['longer sources', 'Sources'])('starts the sources where one has changed, also to the same length (%s)', (name) => {
  const { source, started } = house()
  writeFileSync(source, readFileSync(source, 'utf8').replace('sources', name))
  expect(started()).toBe(name)
})

it('starts the sources where a file is gone that the bundle was made of, or no bundle was made', () => {
  const { root, started } = house()
  rmSync(join(root, 'node_modules/.cache/icp/program/sources.json'))
  expect(started()).toBe('sources')
  rmSync(join(root, 'node_modules/.cache'), { recursive: true })
  expect(started()).toBe('sources')
})

it('starts the sources where the packages, and the bundle among them, are those of another checkout', () => {
  const { root, started } = house()
  renameSync(join(root, 'node_modules'), join(root, 'elsewhere'))
  symlinkSync('elsewhere', join(root, 'node_modules'))
  expect(started()).toBe('sources')
})
