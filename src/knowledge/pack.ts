// A pack: all that authors wrote and the assistant speaks by, file by file, named by what stands in it. Two programs with one name say the same.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { authoredFolders, type PackFolder, readingFrom } from './authored.ts'

/** One file of a pack: where it stands, and the fingerprint of its bytes. */
export type PackFile = { readonly file: string; readonly digest: string }

/** A pack. `id`: 12 letters and digits; `files` by path: `overlay.yaml`, `articles/own/x.en.md`, `knowledge/law/rules/filing.yaml`. */
export type Pack = { readonly id: string; readonly files: ReadonlyMap<string, PackFile> }

/** The pack of a deployer's folder, ours included; without one, ours alone. Reads every file: some three megabytes. */
export function packIn(overlay: PackFolder | undefined): Pack {
  const found = new Map<string, string>()
  readingFrom(overlay, () => {
    for (const folder of authoredFolders(''))
      for (const file of writtenIn(folder)) found.set(join('knowledge', relative(folder, file)), file)
  })
  if (overlay !== undefined) {
    const settings = join(overlay.folder, 'overlay.yaml')
    if (existsSync(settings)) found.set('overlay.yaml', settings)
    const articles = join(overlay.folder, 'articles')
    for (const file of writtenIn(articles)) found.set(join('articles', relative(articles, file)), file)
  }
  const whole = createHash('sha256')
  const files = new Map<string, PackFile>()
  for (const path of [...found.keys()].sort()) {
    const file = found.get(path)!
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex')
    const named = path.split(sep).join('/')
    files.set(named, { file, digest })
    whole.update(`${named} ${digest}\n`)
  }
  return { id: whole.digest('hex').slice(0, 12), files }
}

/** What people author: tables, articles; no code. */
function writtenIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|md|tsv)$/.test(name))
    .map((name) => join(folder, name))
}
