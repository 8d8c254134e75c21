// Starts the program: bundled as `prepare.ts` made it, or from its sources where one of them has changed since. Plain JavaScript, since
// it runs before anything could compile it. `node src/bot/launch.js ENTRY …`: main, cli or papers/maker.
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'node_modules/.cache/icp/program')
const [entry = 'main'] = process.argv.splice(2, 1)

/** @typedef {{ size: number, mtimeMs: number, digest: string }} Source */

/** @param {Source} source @param {string} path */
function same(source, path) {
  const { size, mtimeMs } = statSync(path)
  if (size !== source.size) return false
  return mtimeMs === source.mtimeMs || createHash('sha256').update(readFileSync(path)).digest('base64') === source.digest
}

/** Is every file still what the bundle was made of, and does the bundle lie in this folder, not in one that is linked into it? */
function isFresh() {
  try {
    if (realpathSync(folder) !== join(realpathSync(root), 'node_modules/.cache/icp/program')) return false
    /** @type {Record<string, Source>} */
    const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'))
    return Object.entries(sources).every(([path, source]) => same(source, join(root, path)))
  } catch {
    return false
  }
}

if (isFresh()) {
  // Node 22 and newer keep compiled code between two starts.
  /** @type {typeof module & { enableCompileCache?: (folder: string) => unknown }} */
  const keeping = module
  keeping.enableCompileCache?.(join(folder, 'compiled'))
  await import(pathToFileURL(join(folder, `${entry}.js`)).href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL(`${entry}.ts`, import.meta.url).href)
}
