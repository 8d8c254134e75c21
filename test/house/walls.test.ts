// The walls of the house: who may import whom, what pure rooms may not touch, how long a file may be, what each begins with.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const source = join(root, 'src')
const files = list(source).filter((file) => /\.tsx?$/.test(file))
const tests = list(join(root, 'test')).filter((file) => file.endsWith('.ts'))
const demo = list(join(root, 'demo')).filter((file) => /\.tsx?$/.test(file))
const rooms = ['locale', 'time', 'knowledge', 'flows', 'store', 'bot'] as const

/** The rooms inside a room, from the ground up. Files that stand beside them belong to none. */
const floors = {
  knowledge: ['names', 'law', 'procedure', 'counsel', 'questions', 'paperwork', 'library'],
  flows: ['model', 'charts', 'understand', 'duties', 'wording', 'draft', 'orders', 'handover', 'talk', 'desk', 'office'],
}

describe('the walls of the house', () => {
  it.each(files.map((file) => relative(source, file)))('%s imports only from its own room and those above it', (file) => {
    const own = rooms.indexOf(roomOf(file))
    const below = importsOf(join(source, file)).filter(
      (target) => target.startsWith(source) && rooms.indexOf(roomOf(relative(source, target))) > own,
    )
    expect(below.map((target) => relative(source, target))).toEqual([])
  })

  it('no file leads back to itself, whatever way the imports go', () => {
    expect(circlesOf(files).map((circle) => circle.map((file) => relative(source, file)))).toEqual([])
  })

  it.each(Object.keys(floors))('inside %s a file imports only from its own room and those before it', (room) => {
    const floor = floors[room as keyof typeof floors]
    const placeOf = (file: string) => floor.indexOf(relative(join(source, room), file).split('/')[0]!)
    const inside = files.filter((file) => file.startsWith(join(source, room)) && placeOf(file) >= 0)
    const below = inside.flatMap((file) =>
      importsOf(file)
        .filter((target) => placeOf(target) > placeOf(file))
        .map((target) => `${relative(source, file)} -> ${relative(source, target)}`),
    )
    expect(below).toEqual([])
  })

  it('store and bot enter flows by its door alone', () => {
    const door = join(source, 'flows/index.ts')
    const others = files
      .filter((file) => ['store', 'bot'].includes(roomOf(relative(source, file))))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith(join(source, 'flows/')) && target !== door)
          .map((target) => `${relative(source, file)} -> ${relative(source, target)}`),
      )
    expect(others).toEqual([])
  })

  it('channels never import one another; only the roots of the program open them', () => {
    const crossings = files.flatMap((file) => {
      const from = channelOf(file)
      const opens = ['main.ts', 'serve.ts', 'prepare.ts', 'cli/doctor-slack.ts', 'cli/manifest.ts'].includes(
        relative(join(source, 'bot'), file),
      )
      return importsOf(file)
        .filter((target) => channelOf(target) !== null && channelOf(target) !== from && !(from === null && opens))
        .map((target) => `${relative(source, file)} -> ${relative(source, target)}`)
    })
    expect(crossings).toEqual([])
  })

  it('knowledge and flows have no clock, no waiting, no chance and no environment', () => {
    const pure = files.filter((file) => ['knowledge', 'flows'].includes(roomOf(relative(source, file))))
    const found = pure.flatMap((file) => {
      const code = withoutWords(readFileSync(file, 'utf8'))
      return [
        /\basync\b/,
        /\bawait\b/,
        /\bDate\.now\b/,
        /\bnew Date\(\)/,
        /\bMath\.random\b/,
        /\bprocess\.env\b/,
        /\bsetTimeout\b/,
        /\bperformance\./,
      ]
        .filter((sign) => sign.test(code))
        .map((sign) => `${relative(source, file)}: ${sign.source}`)
    })
    expect(found).toEqual([])
  })

  it('only main.ts and the command line read the environment', () => {
    const readers = files
      .filter((file) => /\bprocess\.env\b/.test(withoutWords(readFileSync(file, 'utf8'))))
      .map((file) => relative(source, file))
    expect(readers.filter((file) => !['bot/main.ts', 'bot/cli.ts'].includes(file))).toEqual([])
  })

  it('the program needs neither its tests nor the demo', () => {
    const outside = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith(`${source}/`))
        .map((target) => `${relative(source, file)} -> ${relative(root, target)}`),
    )
    expect(outside).toEqual([])
  })

  it('no file is over 300 lines, tests, their twins and the demo included', () => {
    const long = [...files, ...tests, ...demo].filter((file) => lines(file) > 300).map((file) => relative(root, file))
    expect(long).toEqual([])
  })

  it('half of the files of the program are under 90 lines', () => {
    const sorted = files.map(lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(90)
  })

  it('every file says in its first line why it exists', () => {
    const silent = [...files, ...demo]
      .filter((file) => !readFileSync(file, 'utf8').startsWith('// '))
      .map((file) => relative(source, file))
    expect(silent).toEqual([])
  })

  it('a name of a file stands at most twice, so that it can be found by its name', () => {
    const places = new Map<string, string[]>()
    for (const file of [...files, ...demo].filter((each) => !/^index\.tsx?$/.test(basename(each))))
      places.set(basename(file), [...(places.get(basename(file)) ?? []), relative(root, file)])
    expect([...places.values()].filter((same) => same.length > 2)).toEqual([])
  })

  it('no file has a name that says nothing', () => {
    expect(files.filter((file) => /(?:utils?|helpers?|common|misc|manager)\.ts$/i.test(file))).toEqual([])
  })
})

function list(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? list(path) : [path]
  })
}

function lines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}

function roomOf(file: string): (typeof rooms)[number] {
  return file.split('/')[0]!.replace(/\.ts$/, '') as (typeof rooms)[number]
}

function channelOf(file: string): string | null {
  return /\/bot\/(telegram|slack|console|web)\//.exec(file)?.[1] ?? null
}

/** Relative imports, static and dynamic, types included. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const specifiers = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g)].map((match) => match[1]!)
  return specifiers.map((specifier) => resolve(dirname(file), specifier))
}

/** Groups of files each of which can be reached from each other by imports (Tarjan's strongly connected components). */
function circlesOf(all: readonly string[]): string[][] {
  const known = new Set(all)
  const found: string[][] = []
  const number = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const visit = (file: string): void => {
    number.set(file, number.size)
    low.set(file, number.get(file)!)
    stack.push(file)
    for (const target of importsOf(file).filter((one) => known.has(one))) {
      if (!number.has(target)) visit(target)
      if (stack.includes(target)) low.set(file, Math.min(low.get(file)!, low.get(target)!))
    }
    if (low.get(file) !== number.get(file)) return
    const circle = stack.splice(stack.indexOf(file))
    if (circle.length > 1) found.push(circle.sort())
  }
  for (const file of all) if (!number.has(file)) visit(file)
  return found
}

/** Code without comments and texts, so that words about a clock are no clock. */
function withoutWords(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, (part) =>
    part.startsWith('/') ? '' : '0',
  )
}
