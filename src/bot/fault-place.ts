// Where in the sources a fault arose, whether the program runs from them or from the bundle that was made of them.
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

const inSources = /\/(src\/[^\s():]+:\d+)/
const inBundle = /((?:file:\/\/)?\/[^\s()]*\/\.cache\/icp\/program\/[^\s():]+\.js):(\d+):(\d+)/

/** File and line, such as `src/flows/take-turn.ts:63`, never a message; undefined where the fault arose outside of the program. */
export function placeOf(error: Error): string | undefined {
  for (const line of (error.stack ?? '').split('\n')) {
    const place = inSources.exec(line)?.[1] ?? mapped(inBundle.exec(line))
    if (place !== undefined) return place
  }
  return undefined
}

function mapped(found: RegExpExecArray | null): string | undefined {
  if (found === null) return undefined
  const [, file = '', line, column] = found
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${file.startsWith('file:') ? fileURLToPath(file) : file}.map`, 'utf8')))
    const origin = map.findEntry(Number(line) - 1, Number(column) - 1)
    if (!('originalSource' in origin)) return undefined
    const source = /(?:^|\/)(src\/.+)$/.exec(origin.originalSource)?.[1]
    return source === undefined || origin.originalSource.includes('node_modules') ? undefined : `${source}:${origin.originalLine + 1}`
  } catch {
    return undefined
  }
}
