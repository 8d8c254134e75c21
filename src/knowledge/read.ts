// Reads the files compliance authors write, and names file and line when something in them is wrong.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import type { z } from 'zod'
import { authoredFile } from './authored.ts'
import { keptValue, noteValue } from './kept-yaml.ts'

/** One fault of an authored file, in words an author can act on. */
export type Fault = { readonly file: string; readonly line: number; readonly path: string; readonly message: string }

/** Raised at start when authored files are wrong; carries every fault found in the file, not only the first. */
export class FaultyFile extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line} ${fault.path} ${fault.message}`).join('\n'))
    this.name = 'FaultyFile'
    this.faults = faults
  }
}

/** The content of an authored file, checked. `path` counts from the folder of knowledge: `names/suffixes.yaml`. Throws FaultyFile. */
export function readOwn<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  return readYaml(authoredFile(path), schema, shownFile(path))
}

/** How faults name an authored file: ours from the repository's root, a pack's where it stands. */
export function shownFile(path: string): string {
  const file = authoredFile(path)
  return file === fileURLToPath(ownFile(path)) ? `src/knowledge/${path}` : file
}

/** Where a file of ours stands; `path` counts from the folder of knowledge. */
export const ownFile = (path: string): URL => new URL(path, import.meta.url)

/** The content of a YAML file, checked. Throws FaultyFile. `file` is a path or URL; `shown` is how faults name it. */
export function readYaml<Schema extends z.ZodType>(file: string | URL, schema: Schema, shown = String(file)): z.output<Schema> {
  return parseYaml(readFileSync(file, 'utf8'), schema, shown)
}

/**
 * YAML text, checked. Throws FaultyFile; `firstLine` is where the text starts in its file. What was not kept at installation is read
 * with js-yaml, several times quicker than the library that knows lines; that one is only asked where something is wrong.
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  shown: string,
  firstLine = 1,
): z.output<Schema> {
  const content = loadQuickly(text)
  const checked = content === undefined ? undefined : schema.safeParse(content.value)
  if (checked?.success) return checked.data
  const { LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number | undefined) => firstLine - 1 + (offset === undefined ? 1 : lines.linePos(offset).line)
  if (checked === undefined) {
    const errors = document.errors.length > 0 ? document.errors : [{ pos: [0], message: 'is not readable YAML' }]
    throw new FaultyFile(errors.map((error) => ({ file: shown, line: lineAt(error.pos[0]), path: '', message: error.message })))
  }
  throw new FaultyFile(
    checked.error.issues.map((issue) => {
      const path = issue.path as (string | number)[]
      return { file: shown, line: lineAt(offsetOf(document, path)), path: path.join('.'), message: issue.message }
    }),
  )
}

function loadQuickly(text: string): { readonly value: unknown } | undefined {
  const kept = keptValue(text)
  if (kept !== undefined) return kept
  try {
    const value = load(text)
    noteValue(text, value)
    return { value }
  } catch {
    return undefined
  }
}

type Located = { getIn(path: readonly (string | number)[], keepNode: true): unknown }

/** Where the nearest existing part of a path stands, so that a missing key is reported at its parent. */
function offsetOf(document: Located, path: readonly (string | number)[]): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined
    if (node?.range) return node.range[0]
  }
  return undefined
}
