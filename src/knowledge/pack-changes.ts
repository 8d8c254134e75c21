// What two packs differ in, by the records authors know: articles, rules, questions, papers, duties, and rows of the other tables.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { load } from 'js-yaml'
import type { Pack, PackFile } from './pack.ts'

/** What a record is. */
export type RecordKind = 'article' | 'rule' | 'question' | 'paper' | 'duty' | 'table' | 'setting'

/**
 * One record that differs. `id`: an article's or rule's name, a question's, paper's or duty's id, a table's file and row (`provinces GD`), a
 * setting's key. Example: `{ kind: 'rule', id: 'site-filing', how: 'changed', file: 'knowledge/law/rules/filing.yaml' }`.
 */
export type PackChange = {
  readonly kind: RecordKind
  readonly id: string
  readonly how: 'added' | 'removed' | 'changed'
  readonly file: string
}

/** All differences, by file. Records without an id of their own stand as their whole file. */
export function changesBetween(before: Pack, now: Pack): readonly PackChange[] {
  const paths = [...new Set([...before.files.keys(), ...now.files.keys()])].sort()
  const changes = paths
    .filter((path) => before.files.get(path)?.digest !== now.files.get(path)?.digest)
    .flatMap((path) => changesIn(path, before.files.get(path), now.files.get(path)))
  // An article has a file for each language.
  return changes.filter((change, at) => changes.findIndex(({ kind, id }) => kind === change.kind && id === change.id) === at)
}

/** Can a difference in these change what an application needs? Articles only answer. */
export const mayConcernCases = (changes: readonly PackChange[]): boolean => changes.some(({ kind }) => kind !== 'article')

function changesIn(path: string, before: PackFile | undefined, now: PackFile | undefined): readonly PackChange[] {
  const article = /([^/]+)\.(?:en|zh)\.md$/.exec(path)?.[1]
  if (article !== undefined) return [{ kind: 'article', id: article, how: howOf(before, now), file: path }]
  const [old, young] = [recordsOf(before), recordsOf(now)]
  const kind = kindOf(path)
  const name = basename(path, '.yaml')
  if (old === null || young === null) return [{ kind, id: name, how: howOf(before, now), file: path }]
  const ids = [...new Set([...old.keys(), ...young.keys()])]
  return ids
    .filter((id) => !isDeepStrictEqual(old.get(id), young.get(id)))
    .map((id) => {
      const shown = kind === 'table' ? `${name} ${id}` : id
      return { kind, id: shown, how: howOf(old.get(id), young.get(id)), file: path }
    })
}

const howOf = (before: unknown, now: unknown) => (before === undefined ? 'added' : now === undefined ? 'removed' : 'changed')

function kindOf(path: string): RecordKind {
  if (path === 'overlay.yaml') return 'setting'
  if (path.startsWith('knowledge/law/rules/')) return 'rule'
  if (/^knowledge\/questions\/\d/.test(path)) return 'question'
  if (path === 'knowledge/procedure/documents.yaml') return 'paper'
  return path === 'knowledge/procedure/duties.yaml' ? 'duty' : 'table'
}

/** The records of a file by what names them: rows by name, id or code, an object's by key; a missing file has none; null where it is neither. */
function recordsOf(file: PackFile | undefined): ReadonlyMap<string, unknown> | null {
  if (file === undefined) return new Map()
  let content: unknown
  try {
    content = load(readFileSync(file.file, 'utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(content)) return typeof content === 'object' && content !== null ? new Map(Object.entries(content)) : null
  const named = content.map((row) => [row?.name, row?.id, row?.code].find((one) => typeof one === 'string') as string | undefined)
  if (named.some((one) => one === undefined)) return null
  return new Map(named.map((one, at) => [one!, content[at]]))
}
