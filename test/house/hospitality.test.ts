// What welcomes a newcomer is true: links lead somewhere, comments point to papers that are here, the versions agree.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const below = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    return statSync(join(root, path)).isDirectory() ? below(path) : [path]
  })
const pages = [...readdirSync(root), ...below('docs')].filter((name) => name.endsWith('.md'))
const sources = [...below('src'), ...below('test')].filter((path) => /\.(?:tsx?|yaml)$/.test(path))

describe('the documents', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!)
    const broken = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(page), link)))
    expect(broken).toEqual([])
  })

  it.each(pages)('%s names only files that are there', (page) => {
    const named = [...read(page).matchAll(/`((?:src|test|docs|examples)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path!)
    expect(named.filter((path) => !existsSync(join(root, path)) && !/example|NAME/.test(path))).toEqual([])
  })

  const changes = [...read('docs/twelve-changes.md').matchAll(/^\| ([^|`]+(?:`[^`]+`[^|`]*)?) \| `([^`]+)` \| `([^`]+)` \|/gm)]
  it('twelve changes have their places', () => {
    expect(changes.length).toBe(12)
  })
  it.each(changes.map(([, change, path, beside]) => [change!, path!, beside!] as const))(
    '%s begins in %s, beside %s',
    (_, path, beside) => {
      expect(read(path)).toContain(beside)
    },
  )

  it('no comment points to a paper that is not in the repository', () => {
    const pointing = sources.flatMap((path) =>
      [...read(path).matchAll(/(?:^|\s)(?:\/\/|#|\*|\/\*\*).*?[\s(`]((?:[\w-]+\/)*[\w-]+\.md)\b/gm)].map(([, paper]) => ({
        path,
        paper: paper!,
      })),
    )
    const missing = pointing.filter(({ paper }) => !pages.some((page) => page === paper || page.endsWith(`/${paper}`)))
    expect(missing).toEqual([])
  })

  it('no comment points to a file that is not in the repository', () => {
    const all = [...sources, ...below('demo'), ...below('examples')]
    const pointing = sources.flatMap((path) =>
      (read(path).match(/(?:^|\s)(?:\/\/|#|\*|\/\*\*).*$/gm) ?? []).flatMap((comment) =>
        [...comment.matchAll(/[\s(`]((?:[\w-]+\/)*[\w-]+\.(?:ts|yaml))\b(?![\w-])/g)].map(([, file]) => ({ path, file: file! })),
      ),
    )
    const missing = pointing.filter(({ file }) => !all.some((one) => one === file || one.endsWith(`/${file}`)))
    expect(missing).toEqual([])
  })

  it('the README is short, and names what continuous integration runs', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(141)
    const [, command] = /\n(npm ci && npm test)\n/.exec(read('.ci/run'))!
    expect(read('README.md')).toContain(`    ${command}`)
  })

  it('the README says what is not promised', () => {
    const said = /## What is promised, and what is not\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? ''
    for (const words of ['exactly-once sending', 'PostgreSQL', 'root']) expect(said).toContain(words)
  })

  it('the version has its place in the changelog', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string }
    const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: { '': { version: string } } }
    expect([lock.version, lock.packages[''].version]).toEqual([version, version])
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version)
  })

  it('every command of package.json that the documents name is there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name!))
    expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([])
  })

  it('the workflow runs on every Node that is promised, the oldest being the one of .nvmrc', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    const nodes = /node: \[(.*)\]/.exec(read('.github/workflows/ci.yml'))![1]!.replaceAll('"', '').split(', ')
    expect(nodes).toEqual([read('.nvmrc').trim(), '22', '24'])
    expect(engines.node).toBe(`>=${nodes[0]}`)
  })
})
