// Where in the sources a fault arose, whether the program runs from them or from the bundle that was made of them.
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const inSources = /\/(src\/[^\s():]+:\d+)/
const inBundle = /((?:file:\/\/)?\/[^\s()]*\/node_modules\/\.cache\/icp\/program\/[^\s():]+\.js):(\d+):(\d+)/

/** File and line, such as `src/flows/take-turn.ts:63`, never a message; undefined where the fault arose outside of the program. */
export function placeOf(error: Error): string | undefined {
  for (const line of (error.stack ?? '').split('\n')) {
    const bundled = inBundle.exec(line)
    const place = bundled === null ? inSources.exec(line)?.[1] : mapped(bundled)
    if (place !== undefined) return place
  }
  return undefined
}

function mapped([, url = '', line, column]: RegExpExecArray): string | undefined {
  try {
    const file = url.startsWith('file:') ? fileURLToPath(url) : url
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
    const origin = map.findEntry(Number(line) - 1, Number(column) - 1)
    if (!('originalSource' in origin)) return undefined
    const source = relative(file.slice(0, file.indexOf('/node_modules/.cache/')), resolve(dirname(file), origin.originalSource))
    return source.startsWith('src/') ? `${source}:${origin.originalLine + 1}` : undefined
  } catch {
    return undefined
  }
}
