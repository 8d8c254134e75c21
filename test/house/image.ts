// Builds what a Dockerfile describes without an engine and without a network: its copies and runs, in their order, in empty folders.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const all = mkdtempSync(join(tmpdir(), 'icp-images-'))
afterAll(() => rmSync(all, { recursive: true, force: true }))

/** An image, as the folder that would be its /app, with what it runs and how its health is asked. */
export type Image = { readonly folder: string; readonly command: readonly string[]; readonly health: readonly string[] }

/**
 * Runs the steps. Packages come from this machine: `npm ci` links those that are not for tests and, as npm does, then runs `prepare`
 * unless told not to. Steps that are the system's alone (`mkdir /data`, `USER`) are passed over.
 */
export function buildImage(dockerfile: string): Image {
  const work = mkdtempSync(join(all, 'image-'))
  const path = `${npmStandIn(work)}:${process.env.PATH}`
  const stages = new Map<string, string>()
  let [folder, command, health]: [string, readonly string[], readonly string[]] = [work, [], []]
  for (const step of stepsOf(dockerfile)) {
    const [word = '', ...words] = step.split(/\s+/)
    if (word === 'FROM') {
      folder = mkdtempSync(join(work, 'stage-'))
      stages.set(words[2] ?? 'last', folder)
    }
    if (word === 'COPY') copy(words, folder, stages)
    if (word === 'RUN') for (const part of step.slice(4).split('&&')) run(part.trim(), folder, path)
    if (word === 'CMD') command = JSON.parse(step.slice(4)) as string[]
    if (word === 'HEALTHCHECK') health = JSON.parse(step.slice(step.indexOf('['))) as string[]
  }
  return { folder, command, health }
}

/** Instructions, each on one line, without remarks. */
function stepsOf(dockerfile: string): string[] {
  const plain = dockerfile.replace(/^#.*\n/gm, '').replace(/\\\n/g, ' ')
  return plain.split('\n').filter((line) => line.trim() !== '')
}

function copy(words: readonly string[], folder: string, stages: ReadonlyMap<string, string>): void {
  const stage = /^--from=(.+)$/.exec(words[0]!)?.[1]
  const sources = words.slice(stage === undefined ? 0 : 1, -1)
  const into = words.at(-1)!
  for (const source of sources) {
    if (stage === undefined && !sent().has(source)) throw new Error(`COPY ${source}: .dockerignore keeps it out`)
    const from = stage === undefined ? join(root, source) : join(stages.get(stage)!, source.replace(/^\/app\//, ''))
    cpSync(from, into.endsWith('/') ? join(folder, into, basename(source)) : join(folder, into), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }
}

/** What .dockerignore lets in: all is shut out, and some is let in by name. */
function sent(): ReadonlySet<string> {
  const lines = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
  if (!lines.includes('*')) throw new Error('.dockerignore shuts nothing out')
  return new Set(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)))
}

function run(line: string, cwd: string, path: string): void {
  if (!line.startsWith('npm ')) return
  const env = { ...process.env, PATH: path, NODE_ENV: 'production' }
  const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`RUN ${line}: ended with ${status}\n${stderr}`)
}

/** An `npm` that installs without a network; everything else is left to the real one. Returns the folder to look for it in. */
function npmStandIn(work: string): string {
  const packages = join(work, 'packages')
  mkdirSync(packages)
  for (const name of packagesKept()) {
    mkdirSync(dirname(join(packages, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(packages, name))
  }
  const real = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()
  const folder = join(work, 'bin')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'npm'),
    `#!/bin/sh
case "$1" in
  ci) test -f package.json && test -f package-lock.json && cp -R '${packages}' node_modules || exit 1
      case "$*" in *--ignore-scripts*) ;; *) exec '${real}' run prepare ;; esac ;;
  rebuild) test -d node_modules ;;
  *) exec '${real}' "$@" ;;
esac
`,
  )
  chmodSync(join(folder, 'npm'), 0o755)
  return folder
}

/** The packages the program itself rests on, as the lock file says and as they are on this machine. */
function packagesKept(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && dev !== true)
    .map(([path]) => path.slice('node_modules/'.length))
    .filter((name) => existsSync(join(root, 'node_modules', name)))
}
