// A fault is found in the sources, also where the program runs bundled.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { expect, it, onTestFinished } from 'vitest'
import { placeOf } from '../../src/bot/fault-place.ts'

const thrownBy = (work: () => unknown): Error => {
  try {
    work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

it('names file and line of a source', () => {
  const error = new Error('x')
  error.stack = 'Error: x\n    at one (node:internal/a:1:1)\n    at two (file:///app/src/flows/take-turn.ts:63:9)'
  expect(placeOf(error)).toBe('src/flows/take-turn.ts:63')
})

it('names file and line of the source that a bundle was made of', async () => {
  const root = mkdtempSync(join(tmpdir(), 'icp-place-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const out = join(root, 'node_modules/.cache/icp/program')
  mkdirSync(join(root, 'src/flows'), { recursive: true })
  writeFileSync(join(root, 'src/flows/broken.ts'), '// One.\n\nexport function broken(): never {\n  throw new Error("x")\n}\n')
  await build({
    absWorkingDir: root,
    entryPoints: ['src/flows/broken.ts'],
    outdir: out,
    bundle: true,
    format: 'esm',
    minifyWhitespace: true,
    sourcemap: 'external',
    logLevel: 'silent',
  })
  const { broken } = (await import(/* @vite-ignore */ pathToFileURL(join(out, 'broken.js')).href)) as { broken: () => never }
  expect(placeOf(thrownBy(broken))).toBe('src/flows/broken.ts:4')
})

it('names nothing for a fault from outside of the program', () => {
  const error = new Error('x')
  error.stack = 'Error: x\n    at one (node:internal/a:1:1)'
  expect(placeOf(error)).toBeUndefined()
})
