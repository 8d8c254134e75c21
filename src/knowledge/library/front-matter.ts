// Front matter of hundreds of articles, read fast: the plain subset of YAML they use directly, everything else by the YAML library.
import type { z } from 'zod'
import { parseYaml } from '../read.ts'

const plain = /^[^\s"'#&*!|>%@`[\]{},?:-].*$/
const unplain = /: |:$| #|^(true|false|null|yes|no|~|[\d.+-]+)$/i

/** Front matter, checked; faults carry the line. The plain subset means the same here as in YAML. Throws FaultyFile. */
export function parseFrontMatter<Schema extends z.ZodType>(text: string, schema: Schema, shown: string, firstLine: number) {
  const read = readPlain(text)
  const checked = read === undefined ? undefined : schema.safeParse(read)
  return checked?.success ? checked.data : parseYaml(text, schema, shown, firstLine)
}

/** `key: words`, `key: [a, b]` and `key:` with `- words` below; undefined when a line is anything else. */
function readPlain(text: string): Record<string, string | string[]> | undefined {
  const read: Record<string, string | string[]> = {}
  let list: string[] | undefined
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd()
    if (line === '') continue
    const item = /^\s*- +(.*)$/.exec(line)
    if (item) {
      const value = scalar(item[1]!)
      if (value === undefined || list === undefined) return undefined
      list.push(value)
      continue
    }
    const pair = /^([A-Za-z]+):(?: +(.*))?$/.exec(line)
    if (!pair || pair[1]! in read) return undefined
    const value = readValue(pair[2]?.replace(/\s+#.*$/, ''))
    if (value === undefined) return undefined
    read[pair[1]!] = value
    list = Array.isArray(value) && value.length === 0 ? value : undefined
  }
  return read
}

function readValue(text: string | undefined): string | string[] | undefined {
  if (text === undefined || text === '') return []
  const list = /^\[(.*)\]$/.exec(text)
  if (!list) return scalar(text)
  const items = list[1]!.split(',').map((item) => scalar(item.trim()))
  return items.includes(undefined) ? undefined : (items as string[])
}

function scalar(text: string): string | undefined {
  return plain.test(text) && !unplain.test(text) ? text : undefined
}
