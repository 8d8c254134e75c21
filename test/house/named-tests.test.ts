// What the documents say is held by a test is held by one: each file and title they name is there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const documents = ['docs/operating/promises.md', 'docs/reports.md', 'docs/operating/threat-model.md']
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** The tests a text names: `file` “title”. */
const namedIn = (text: string) =>
  [...text.matchAll(/`(test\/[^`]+)` “([^”]+)”/g)].map(([, file, title]) => ({ file: file!, title: title! }))
const isThere = ({ file, title }: { file: string; title: string }) => existsSync(join(root, file)) && textOf(file).includes(title)

describe('tests named in the documents', () => {
  it.each(documents)('of %s are there, file and title', (path) => {
    const named = namedIn(textOf(path))
    expect(named.filter((one) => !isThere(one))).toEqual([])
    expect(named.length).toBeGreaterThan(8)
  })

  it('each promise from 1 to 28 has one', () => {
    const rows = textOf('docs/operating/promises.md')
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line))
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 28 }, (_, n) => n + 1))
    expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([])
  })

  it('at least thirty reports have one, each with the thread it is from', () => {
    const rows = textOf('docs/reports.md')
      .split('\n')
      .filter((line) => line.startsWith('| ['))
    const threads = rows.map((row) => /\]\((https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull)\/\d+)\)/.exec(row)?.[1])
    expect(threads).not.toContain(undefined)
    expect(new Set(threads).size).toBeGreaterThanOrEqual(30)
    expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([])
  })

  it('each alert says where it is written what to do, and it is written there', () => {
    const todo = [...textOf('docs/operating/alerts.yaml').matchAll(/todo: "docs\/operating\/runbook\.md#([a-z-]+)"/g)].map(
      ([, place]) => place!,
    )
    const places = [...textOf('docs/operating/runbook.md').matchAll(/^### (.+)$/gm)].map(([, head]) =>
      head!
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .replaceAll(' ', '-'),
    )
    expect(todo.length).toBe([...textOf('docs/operating/alerts.yaml').matchAll(/- alert:/g)].length)
    expect(todo.filter((place) => !places.includes(place))).toEqual([])
  })
})
