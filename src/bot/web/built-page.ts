// The page's script, style and widget, bundled by esbuild: made at installation, and again where their sources have changed since.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** One part of the page. `packed` is the same in gzip; `tag` changes with its content. */
export type PagePart = { readonly type: string; readonly tag: string; readonly plain: Buffer; readonly packed: Buffer }

const sources = fileURLToPath(new URL('page/', import.meta.url))
const kept = fileURLToPath(new URL('../../../node_modules/.cache/icp/page.json', import.meta.url))

const parts = [
  { path: '/chat/page.js', file: 'page.js', type: 'text/javascript; charset=utf-8' },
  { path: '/chat/page.css', file: 'page.css', type: 'text/css; charset=utf-8' },
  { path: '/widget.js', file: 'widget.js', type: 'text/javascript; charset=utf-8' },
] as const

/** Where the parts are served. */
export const partPaths = parts.map(({ path }) => path)

/** The parts by the path they are served at. */
export async function builtPage(): Promise<ReadonlyMap<string, PagePart>> {
  const key = keyOfSources()
  const files = readKept(key) ?? (await build(key))
  return new Map(
    parts.map(({ path, file, type }) => {
      const plain = Buffer.from(files[file]!)
      const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`
      return [path, { type, tag, plain, packed: gzipSync(plain, { level: 9 }) }]
    }),
  )
}

type Files = Readonly<Record<string, string>>

async function build(key: string): Promise<Files> {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints: [
      { in: join(sources, 'main.tsx'), out: 'page' },
      { in: join(sources, 'page.css'), out: 'page' },
      { in: join(sources, 'widget.ts'), out: 'widget' },
    ],
    outdir: sources,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const files = Object.fromEntries(outputFiles.map(({ path, text }) => [path.split(/[/\\]/).at(-1)!, text]))
  keep({ key, files })
  return files
}

/** Everything the page is made of, as one name. */
function keyOfSources(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(sources).sort()) hash.update(`${name}\n`).update(readFileSync(join(sources, name)))
  return hash.digest('hex')
}

function readKept(key: string): Files | null {
  try {
    const read = JSON.parse(readFileSync(kept, 'utf8')) as { key: string; files: Files }
    return read.key === key ? read.files : null
  } catch {
    return null
  }
}

function keep(built: { readonly key: string; readonly files: Files }): void {
  try {
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(built))
    renameSync(`${kept}.${process.pid}`, kept)
  } catch {
    // The next start builds again.
  }
}
