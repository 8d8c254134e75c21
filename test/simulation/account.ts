// Reads what a killed program left behind, without changing it, and compares it with what stands in the chats.
import Database from 'better-sqlite3'

/** A message owed or sent, as its row says. */
export type Row = {
  readonly key: string
  readonly addressKey: string
  readonly state: string
  readonly message: string | null
  readonly attempts: number
  readonly repeated: number
}

/** All messages, how many things people said are known, and how many facts were stated twice by one event. */
export function inStore(path: string): { readonly rows: readonly Row[]; readonly heard: number; readonly again: number } {
  return read(path, (all) => ({
    rows: all('select key, addressKey, state, message, attempts, repeated from deliveries') as readonly Row[],
    heard: Number(all('select count(*) as n from events where message is not null')[0]!.n),
    again: Number(all('select count(*) - count(distinct application || path || event) as n from assertions')[0]!.n),
  }))
}

/** Messages that were being sent. */
export const inFlightIn = (path: string) =>
  read(path, (all) => Number(all(`select count(*) as n from deliveries where state = 'leased'`)[0]!.n))

/** Messages not settled yet. */
export const owedIn = (path: string) =>
  read(path, (all) => Number(all('select count(*) as n from deliveries where settledAt is null')[0]!.n))

/** Messages whose answer is written down, with how often each was tried. */
export const answeredIn = (path: string) =>
  read(path, (all) =>
    (all(`select * from deliveries where state = 'sent'`) as readonly Row[]).map(({ key, attempts }) => [key, attempts] as const),
  )

/** A message given up after two sends: it may stand in the chat twice, and no row knows under which number. */
export const isSpent = ({ state, repeated }: Row) => state === 'impossible' && repeated === 1

/**
 * Messages that stand in a chat and that no row knows were shown by a try whose answer never came. `shown` names chat and message as
 * rows do. `unflagged`: more of them than rows of that chat carry the flag.
 */
export function standingTwice(
  rows: readonly Row[],
  shown: readonly string[],
): { readonly twice: number; readonly unflagged: number } {
  const known = new Set(rows.map(({ addressKey, message }) => `${addressKey} ${message}`))
  const unknown = shown.filter((one) => !known.has(one)).map((one) => one.split(' ')[0]!)
  const chats = [...new Set(unknown)].map((chat) => {
    const mine = rows.filter(({ addressKey }) => addressKey === chat)
    const [flagged, spent] = [mine.filter(({ repeated }) => repeated === 1).length, mine.filter(isSpent).length]
    const more = unknown.filter((one) => one === chat).length - spent
    return { twice: Math.max(0, more), unflagged: Math.max(0, more - flagged) }
  })
  const sum = (of: 'twice' | 'unflagged') => chats.reduce((total, one) => total + one[of], 0)
  return { twice: sum('twice'), unflagged: sum('unflagged') }
}

type Found = Readonly<Record<string, unknown>>

function read<Value>(path: string, look: (all: (sql: string) => readonly Found[]) => Value): Value {
  const db = new Database(path, { readonly: true })
  try {
    return look((sql) => db.prepare(sql).all() as readonly Found[])
  } finally {
    db.close()
  }
}
