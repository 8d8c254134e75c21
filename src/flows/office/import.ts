// Lines of a table as clients with facts, and the result as a table again: a verdict or an error for each line.

import { checkFact, type FactPath, type FactValue, isFactPath, spec } from '../../knowledge/law/facts.ts'
import { headline } from '../../knowledge/law/headline.ts'
import type { Locale } from '../../locale.ts'
import { factsIn, type View, verdictIn } from '../model/view.ts'
import { cell } from './table.ts'

/** Most lines of one import. */
export const importMost = 200

/** One line: a client with facts, or what is wrong with it. */
export type Row =
  | { readonly line: number; readonly client: string; readonly facts: Readonly<Partial<Record<FactPath, FactValue>>> }
  | { readonly line: number; readonly client: string; readonly error: string }

const usual = ['client', 'domain.name']
const domainForm = /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u

/** Reads lines of CSV. The first may name the columns (`client` and fact paths); without it: client, domain. */
export function readImport(lines: string): readonly Row[] {
  const mark = markIn(lines)
  const all = lines.split(/\r?\n/).map((one, index) => ({ line: index + 1, cells: cellsOf(one, mark) }))
  const filled = all.filter(({ cells }) => cells.some((one) => one !== ''))
  const head = filled[0]?.cells ?? []
  const named = head.length > 0 && head.every((one) => one === 'client' || one === '' || isFactPath(one))
  const columns = named ? head : usual
  return filled.slice(named ? 1 : 0, importMost + (named ? 1 : 0)).map(({ line, cells }) => rowOf(line, cells, columns))
}

function rowOf(line: number, cells: readonly string[], columns: readonly string[]): Row {
  const client = (cells[columns.indexOf('client')] ?? '').slice(0, 80)
  if (cells.length > columns.length) return { line, client, error: `more than ${columns.length} columns` }
  const facts: Partial<Record<FactPath, FactValue>> = {}
  for (const [index, column] of columns.entries()) {
    const said = cells[index] ?? ''
    if (column === '' || column === 'client' || said === '' || !isFactPath(column)) continue
    const read = checkFact(column, typed(column, said))
    if ('message' in read) return { line, client, error: `${column} ${read.message}` }
    if (column === 'domain.name' && !domainForm.test(said)) return { line, client, error: `${column} is no domain` }
    facts[column] = read.value
  }
  if (Object.keys(facts).length === 0) return { line, client, error: 'nothing is said about this client' }
  return { line, client: client === '' ? String(facts['domain.name'] ?? '') : client, facts }
}

/** A cell as the kind of value the fact has. Sets are separated by `|` or `;`. */
function typed(path: FactPath, said: string): unknown {
  if (said === 'unknown') return said
  const { type } = spec(path)
  if (type === 'bool') return /^(?:true|yes|y|1|是)$/i.test(said) ? true : /^(?:false|no|n|0|否)$/i.test(said) ? false : said
  if (type === 'int' || type === 'number') return /^-?\d+(?:\.\d+)?%?$/.test(said) ? Number(said.replace('%', '')) : said
  if (type === 'set') return said.split(/[|;；]/u).map((one) => one.trim())
  return said
}

/** What stands between the cells: a comma, a tab where a table was copied, a semicolon where Excel speaks German or French. The first line tells. */
function markIn(lines: string): string {
  const first = lines.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''
  return [',', '\t', ';'].find((mark) => first.includes(mark)) ?? ','
}

/** The cells of a line: quotes as in RFC 4180. */
function cellsOf(line: string, mark: string): string[] {
  const cells: string[] = []
  let cellNow = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cellNow += '"'
      at++
    } else if (sign === '"' && (quoted || cellNow.trim() === '')) {
      quoted = !quoted
      if (quoted) cellNow = ''
    } else if (sign === mark && !quoted) {
      cells.push(cellNow.trim())
      cellNow = ''
    } else cellNow += sign
  }
  return [...cells, cellNow.trim()]
}

/** What became of each line. */
export function resultTable(done: readonly { readonly row: Row; readonly view?: View }[], locale: Locale): string {
  const rows = done.map(({ row, view }) => {
    if (view === undefined || 'error' in row) return [String(row.line), row.client, '', '', '', 'error' in row ? row.error : '']
    const verdict = verdictIn(view, 's1')
    const sentence = headline(verdict, view.library.rulebook, locale, factsIn(view, 's1'))
    return [String(row.line), row.client, view.application.id, verdict.registration, sentence, '']
  })
  const head = ['line', 'client', 'application', 'registration', 'verdict', 'error']
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
