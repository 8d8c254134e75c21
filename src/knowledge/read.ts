// Reads the files compliance authors write, and names file and line when something in them is wrong.
import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

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

/** The content of a YAML file, checked. Throws FaultyFile. `file` is a path or URL; `shown` is how faults name it. */
export function readYaml<Schema extends z.ZodType>(file: string | URL, schema: Schema, shown = String(file)): z.output<Schema> {
  return parseYaml(readFileSync(file, 'utf8'), schema, shown)
}

/** YAML text, checked. Throws FaultyFile; `firstLine` is where the text starts in its file. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  shown: string,
  firstLine = 1,
): z.output<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number | undefined) => firstLine - 1 + (offset === undefined ? 1 : lines.linePos(offset).line)
  if (document.errors.length > 0) {
    throw new FaultyFile(
      document.errors.map((error) => ({ file: shown, line: lineAt(error.pos[0]), path: '', message: error.message })),
    )
  }
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return checked.data
  throw new FaultyFile(
    checked.error.issues.map((issue) => ({
      file: shown,
      line: lineAt(offsetOf(document, issue.path as (string | number)[])),
      path: issue.path.join('.'),
      message: issue.message,
    })),
  )
}

/** Where the nearest existing part of a path stands, so that a missing key is reported at its parent. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined
    if (node?.range) return node.range[0]
  }
  return undefined
}
