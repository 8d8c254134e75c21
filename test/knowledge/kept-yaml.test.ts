// What YAML says is kept by its text: the same text has the same value, and any other text is read anew.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterEach, describe, expect, it } from 'vitest'
import { keepValues, keptValue, noteValue, noteValues } from '../../src/knowledge/kept-yaml.ts'
import { ownFile } from '../../src/knowledge/read.ts'

const read = (path: string) => readFileSync(ownFile(path), 'utf8')

describe('a file of ours, kept at installation', () => {
  it.each(['law/rules/conditions.yaml', 'library/lexicon.yaml', 'names/providers.yaml', 'procedure/duties.yaml'])(
    '%s has the value a reader of YAML finds in it',
    (path) => {
      const text = read(path)
      expect(keptValue(text)?.value ?? load(text)).toEqual(load(text))
    },
  )

  it('has none as soon as a character changes', () => {
    expect(keptValue(`${read('library/lexicon.yaml')} `)).toBeUndefined()
  })
})

describe('keeping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icp-kept-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps what JSON says in full, and nothing of what it would change', () => {
    noteValues()
    noteValue('a: 1', { a: 1 })
    noteValue('day: 2026-01-01', { day: new Date('2026-01-01') })
    noteValue('none: .nan', { none: Number.NaN })
    const file = join(folder, 'deep/yaml')
    keepValues(file)
    const kept = readFileSync(file, 'utf8')
    expect(kept).toContain('{"a":1}')
    expect(kept).not.toMatch(/2026|null/)
  })
})
