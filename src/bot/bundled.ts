// The program as few files of JavaScript, made at installation with esbuild: Node starts them at once, without a compiler beside it.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where `launch.js` looks for it. Beside the code lies `sources.json`: what it was made of, so that a changed file is noticed. */
export const bundleFolder = join(root, 'node_modules/.cache/icp/program')

/** What can be started, as `launch.js` calls it. */
const entries = ['main', 'cli', 'papers/maker']

/** Bundles the program where `launch.js` looks for it. Throws where esbuild does. */
export function bundle(): Promise<void> {
  return bundleInto(bundleFolder, Object.fromEntries(entries.map((entry) => [entry, `src/bot/${entry}.ts`])))
}

/** Bundles entries by name into a folder, in place of what was there, whole or not at all. Throws where esbuild does. */
export async function bundleInto(folder: string, entryPoints: Readonly<Record<string, string>>): Promise<void> {
  const { build } = await import('esbuild')
  const made = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Packages are loaded as they are: some find their own files, or each other, by where they stand.
    packages: 'external',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
    banner: { js: `import{createRequire as _from}from'node:module';const require=_from(import.meta.url);` },
    plugins: [
      { name: 'places', setup: (at) => at.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => inPlace(path, folder)) },
    ],
  })
  const half = `${folder}.${process.pid}`
  for (const { path, contents } of made.outputFiles) write(join(half, relative(folder, path)), contents)
  const own = Object.keys(made.metafile.inputs).filter((path) => path.startsWith('src/'))
  write(
    join(half, 'sources.json'),
    JSON.stringify(sources([...own, 'node_modules/.package-lock.json'].filter((path) => existsSync(join(root, path))))),
  )
  rmSync(folder, { recursive: true, force: true })
  renameSync(half, folder)
}

/** A file that asks where it stands is told where its source stands, from wherever the bundle lies. */
function inPlace(path: string, folder: string) {
  const source = readFileSync(path, 'utf8')
  if (!source.includes('import.meta.url')) return null
  const back = relative(folder, path).split(sep).join('/')
  const place = `new URL(${JSON.stringify(back)}, import.meta.url).href`
  return { loader: 'ts' as const, contents: source.replaceAll('import.meta.url', place) }
}

function sources(paths: readonly string[]): object {
  const found = paths.map((path) => {
    const { size, mtimeMs } = statSync(join(root, path))
    const digest = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('base64')
    return [path, { size, mtimeMs, digest }] as const
  })
  return Object.fromEntries(found)
}

function write(path: string, contents: string | Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, contents)
}
