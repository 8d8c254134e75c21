// Chains audit entries with keyed hashes: one that is changed, taken out or put in later is found. Pure.
import { randomBytes } from 'node:crypto'
import type { Seal } from './seal.ts'

/**
 * An audit entry as it is kept. `event` is the one that caused it. Example: `{ application: 'a1', at, by: 'lin', what: 'note', detail:
 * '', event: 'slack:T1:V1' }`.
 */
export type Entry = {
  readonly application: string
  readonly at: string
  readonly by: string
  readonly what: string
  readonly detail: string
  readonly event?: string | null | undefined
}

/**
 * What chains an entry. `digest` is the hash of the entry under a salt of its own, `mark` the hash of the mark before and this digest. When
 * a client is erased the entry is emptied and its salt goes: the digest then says nothing, and the chain still holds.
 */
export type Link = { readonly salt: string | null; readonly digest: string; readonly mark: string }

/** Where the chain ends: how many entries, the last mark, and since when entries are chained. Kept sealed, so that cutting the end shows. */
export type Head = { readonly entries: number; readonly mark: string; readonly since: string }

/** The name of the head among what is kept sealed, and its purpose. */
export const headName = 'audit-head'

/** A chain without entries. */
export const newHead = (since: string): Head => ({ entries: 0, mark: '', since })

/** Chains an entry to what is there; gives it with its link, and the new end. */
export function chained<Row extends Entry>(
  seal: Seal,
  head: Head,
  entry: Row,
): { readonly row: Row & Link; readonly head: Head } {
  const salt = randomBytes(12).toString('base64url')
  const digest = digestOf(seal, salt, entry)
  const mark = markOf(seal, head.mark, digest)
  return { row: { ...entry, salt, digest, mark }, head: { ...head, entries: head.entries + 1, mark } }
}

/** What is left of an entry when its application is erased, beside `digest` and `mark`. */
export const emptied: Entry & { readonly salt: null } = {
  application: '',
  at: '',
  by: '',
  what: '',
  detail: '',
  event: null,
  salt: null,
}

/** The entry that stays of an erased application; it names the entries that were emptied, so that no other may be. `emptiedSeqs` rise. */
export function erasedEntry(application: string, at: string, emptiedSeqs: readonly number[]): Entry {
  return { application, at, by: 'program', what: 'erased', detail: rangesOf(emptiedSeqs), event: null }
}

/** An entry as it is read back, with the number the database gave it. */
export type ChainedRow = Entry & {
  readonly seq: number
  readonly salt: string | null
  readonly digest: string | null
  readonly mark: string | null
}

/** Checks a chain, entry by entry in the order of their numbers; `end` gives the faults found, none where it is whole. */
export function checkingChain(seal: Seal): { take(row: ChainedRow): void; end(head: Head | null): string[] } {
  const faults: string[] = []
  const empty: number[] = []
  const allowed = new Set<number>()
  let last = ''
  let entries = 0

  function take(row: ChainedRow): void {
    const { seq, digest, mark } = row
    if (digest === null || mark === null) {
      faults.push(`audit entry ${seq} was put in from outside: it is not chained`)
      return
    }
    entries++
    if (isEmpty(row)) empty.push(seq)
    else if (digestOf(seal, row.salt ?? '', row) !== digest) faults.push(`audit entry ${seq} was changed`)
    else if (row.what === 'erased' && row.by === 'program') for (const one of seqsIn(row.detail)) allowed.add(one)
    if (markOf(seal, last, digest) !== mark)
      faults.push(`the audit is broken before entry ${seq}: something was taken out, put in or put elsewhere`)
    last = mark
  }

  function end(head: Head | null): string[] {
    for (const seq of empty) if (!allowed.has(seq)) faults.push(`audit entry ${seq} was emptied, and no erasure names it`)
    if (head === null) return [...faults, 'the sealed end of the audit is gone']
    if (head.mark !== last || head.entries !== entries)
      faults.push(`the audit should end with entry number ${head.entries}, and ends otherwise: the last entries were changed`)
    return faults
  }

  return { take, end }
}

function digestOf(seal: Seal, salt: string, { application, at, by, what, detail, event }: Entry): string {
  return seal.mark(JSON.stringify([salt, application, at, by, what, detail, event ?? null]), 'audit entry')
}

const isEmpty = (row: ChainedRow) => Object.entries(emptied).every(([name, value]) => row[name as keyof typeof emptied] === value)

const markOf = (seal: Seal, before: string, digest: string) => seal.mark(`${before} ${digest}`, 'audit chain')

/** Rising numbers, as in “3-5 9”. */
function rangesOf(seqs: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const seq of seqs) {
    const range = ranges.at(-1)
    if (range !== undefined && seq === range[1] + 1) range[1] = seq
    else ranges.push([seq, seq])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ')
}

function seqsIn(ranges: string): number[] {
  return [...ranges.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from)
    return Array.from({ length: Number(to ?? from) - first + 1 }, (_, at) => first + at)
  })
}
