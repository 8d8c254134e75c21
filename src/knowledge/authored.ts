// Which authored file speaks: our own, or the one a pack puts in its place. A pack that is whole (a kept one) speaks alone.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The deployer's folder: `overlay.yaml`, `articles/`, and `knowledge/` whose files stand in place of ours of the same path. */
export type PackFolder = { readonly folder: string; readonly whole: boolean }

/** What makes a folder a whole pack: a file of this name, written when it was kept. */
export const wholeMark = 'pack.json'

const own = fileURLToPath(new URL('./', import.meta.url))

let reading: PackFolder | undefined

/** The pack in a folder. */
export function packFolder(folder: string): PackFolder {
  return { folder, whole: existsSync(join(folder, wholeMark)) }
}

/** Does `load` with the files of a pack on top of ours. Loading never waits, so nothing else can read meanwhile. */
export function readingFrom<Value>(pack: PackFolder | undefined, load: () => Value): Value {
  const before = reading
  reading = pack
  try {
    return load()
  } finally {
    reading = before
  }
}

/** Where the file that speaks for a path stands. `path` counts from the folder of knowledge: `names/suffixes.yaml`. */
export function authoredFile(path: string): string {
  const theirs = reading === undefined ? undefined : join(reading.folder, 'knowledge', path)
  return theirs !== undefined && (reading!.whole || existsSync(theirs)) ? theirs : join(own, path)
}

/** The folders a folder's files come from, ours first; those of a later one replace the earlier. */
export function authoredFolders(path: string): readonly string[] {
  const theirs = reading === undefined ? [] : [join(reading.folder, 'knowledge', path)]
  return [...(reading?.whole === true ? [] : [join(own, path)]), ...theirs].filter((folder) => existsSync(folder))
}

/** The names of the files that speak in a folder, sorted. */
export function authoredNames(path: string): readonly string[] {
  return [...new Set(authoredFolders(path).flatMap((folder) => readdirSync(folder)))].sort()
}
