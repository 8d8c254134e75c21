// The recipes for authors work: each is followed, step by step, on a copy of the program, and what it promises is seen. So does the example
// of a deployer's own files.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'docs/authors')
const recipes = readdirSync(folder).filter((name) => name !== 'README.md')
const copy = mkdtempSync(join(tmpdir(), 'icp-recipes-'))

beforeAll(() => {
  for (const name of ['src', 'examples', 'package.json', 'test/knowledge/law/situations'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** What a recipe says to write: the file named last before a block, and whether it is there already. */
function writings(recipe: string): { readonly file: string; readonly added: boolean; readonly words: string }[] {
  const blocks = recipe.matchAll(
    /(at the end of|in a new file)\s+`([^`]+)`(?:(?!```)[\s\S])*?\n( *)```(?:yaml|markdown)\n([\s\S]*?)\n *```/g,
  )
  return [...blocks].map(([, how, file, indent, words]) => ({
    file: file!,
    added: how === 'at the end of',
    words: words!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

/** The commands a recipe shows, each with the words it promises. */
function commands(recipe: string): { readonly command: string; readonly promised: readonly string[] }[] {
  return [...recipe.matchAll(/```console\n *\$ (.*)\n([\s\S]*?)\n *```/g)].map(([, command, promised]) => ({
    command: command!,
    promised: promised!.split('\n').map((line) => line.trim()),
  }))
}

const run = (command: string) =>
  spawnSync('sh', ['-c', command], {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test', OVERLAY_DIR: 'examples/overlay' },
  })

describe('the recipes for authors', () => {
  it('are all listed', () => {
    const listed = readFileSync(join(folder, 'README.md'), 'utf8')
    expect(recipes.filter((name) => !listed.includes(`(${name})`))).toEqual([])
  })

  it.each(recipes)('%s can be written as it says', (name) => {
    const all = writings(readFileSync(join(folder, name), 'utf8'))
    expect(all.length).toBeGreaterThan(0)
    for (const { file, added, words } of all) {
      const path = join(copy, file)
      expect([file, existsSync(path)]).toEqual([file, added])
      mkdirSync(dirname(path), { recursive: true })
      if (added) appendFileSync(path, `\n${words}\n`)
      else writeFileSync(path, `${words}\n`)
    }
  })

  it('leave knowledge without a fault, the example of a deployer without a warning', () => {
    const { stdout, stderr } = run('npm run -s knowledge -- check')
    expect(`${stdout}${stderr}`).toMatch(/ 0 faults/)
    expect(stdout).not.toContain('examples/overlay')
  })

  it('stand beside articles of a deployer, which answer too', () => {
    expect(run('npm run -s ask -- "do you translate papers into Chinese?"').stdout).toContain(
      'stamped, within three working days',
    )
  })

  const shown = recipes.flatMap((name) =>
    commands(readFileSync(join(folder, name), 'utf8')).map((command) => ({ name, ...command })),
  )
  it.each(shown)('$name: $command', ({ command, promised }) => {
    const { stdout } = run(command)
    for (const words of promised) expect(stdout).toContain(words)
  })
})
