// What makes papers and pictures is heavy: a program in which nobody wanted one has loaded none of it.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Loads a module as the program does, and prints every script and native library that came with it. */
const listing = (module: string) => `
  import inspector from 'node:inspector'
  const session = new inspector.Session()
  session.connect()
  const urls = []
  session.on('Debugger.scriptParsed', ({ params }) => urls.push(params.url))
  await import(${JSON.stringify(module)})
  session.post('Debugger.enable')
  console.log(JSON.stringify([...urls, ...process.report.getReport().sharedObjects]))`

const loadedBy = (module: string): readonly string[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', listing(module)], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  )
const heavy = (loaded: readonly string[]) =>
  loaded.filter((one) => /\/node_modules\/(?:docx|@myriaddreamin|@resvg|@expo-google-fonts|fflate|tesseract)/.test(one))

it('the program with all its channels loads nothing that only papers need', () => {
  const loaded = loadedBy('./src/bot/program.ts')
  expect(loaded.some((one) => one.endsWith('/src/bot/papers/made-files.ts'))).toBe(true)
  expect(heavy(loaded)).toEqual([])
}, 60_000)

it('a module that is loaded is seen', () => {
  expect(heavy(loadedBy('docx'))).not.toEqual([])
}, 60_000)
