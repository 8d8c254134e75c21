// Writes finished turns: each whole or not at all, once, and only onto the version it started from.
import { addressKey, type Delivery, type Event, type Turn } from '../flows/index.ts'
import { applying, overtaken } from './apply.ts'
import { codeOf } from './connection.ts'
import type { StoreContext } from './context.ts'
import { erasing, forgottenMark } from './erase-application.ts'
import { idTaken } from './fresh.ts'
import { deliveryRow } from './rows/delivery-rows.ts'
import { saidIn } from './rows/event-rows.ts'
import type * as schema from './schema.ts'
import { inserting } from './statements.ts'
import type { Commit, Outcome } from './store.ts'

/** Prepares committing. All turns handed in, here or by others at the same moment, share one flush. */
export function committing(context: StoreContext): (commits: readonly Commit[]) => Promise<Outcome[]> {
  const { db, seal, group } = context
  const { begin, apply } = applying(context)
  const erase = erasing(context)
  const taken = idTaken(db)
  const known = seenBefore(context)
  const chatTaken = db.prepare<[string]>('select 1 from conversations where addressKey = ?').pluck()
  const next = db.prepare<[string, number]>('update applications set version = version + 1 where id = ? and version = ?')
  const mark = inserting<typeof schema.events>(db, 'events')
  const forget = inserting<typeof schema.forgottenEvents>(db, 'forgotten_events')
  const owe = inserting<typeof schema.deliveries>(db, 'deliveries', 'on conflict (key) do nothing')
  const bear = inserting<typeof schema.childEvents>(db, 'child_events', 'on conflict (event) do nothing')
  // An event for an application that is gone would wait for ever.
  const there = db.prepare<[string]>('select 1 from applications where id = ?').pluck()
  const born = db.prepare<[string]>('delete from child_events where event = ?')
  const mended = db.prepare<[string]>('delete from set_aside where event = ?')

  function one({ event, state, turn }: Commit, after: (task: () => void) => void): Outcome {
    born.run(event.id)
    if (known(event.id)) return 'duplicate'
    const { id } = state.application
    const chats = state.application.conversations
    if (state.version > 0) {
      if (next.run(id, state.version).changes === 0) throw overtaken
    } else {
      if (taken(id) || chats.some((chat) => chatTaken.get(addressKey(chat.address)))) throw overtaken
      begin(state.application)
    }
    mended.run(event.id)
    const erased = turn.changes.at(-1)?.kind === 'erase'
    for (const change of turn.changes) {
      if (change.kind === 'erase') erase(id, event.at, after)
      else apply(id, change, event, after)
    }
    if (erased) forget({ mark: forgottenMark(seal, event.id), at: event.at })
    else mark({ id: event.id, application: id, addressKey: addressKey(event.from), at: event.at, ...saidIn(event, seal) })
    oweAll(turn, { application: id, at: event.at, farewell: erased })
    for (const child of turn.children ?? [])
      if (!known(child.id) && (child.from.channel !== 'system' || there.get(child.from.chat) === 1))
        bear({ event: child.id, application: id, addressKey: addressKey(child.from), sealed: seal.close(child, 'event') })
    return 'committed'
  }

  function oweAll(turn: Turn, owner: { application: string; at: string; farewell: boolean }): void {
    for (const delivery of turn.deliveries satisfies readonly Delivery[]) owe(deliveryRow(delivery, owner, seal))
  }

  return (commits) =>
    Promise.all(commits.map((commit) => group.write((after) => one(commit, after)).catch((error: unknown) => outcomeOf(error))))
}

/** Prepares the question whether an event was committed or set aside before. */
export function seenBefore({ db, seal }: StoreContext): (event: Event['id']) => boolean {
  const marked = db.prepare<[string]>('select 1 from events where id = ?').pluck()
  const anyForgotten = db.prepare('select exists (select 1 from forgotten_events)').pluck()
  const forgotten = db.prepare<[string]>('select 1 from forgotten_events where mark = ?').pluck()
  return (event) => marked.get(event) === 1 || (anyForgotten.get() === 1 && forgotten.get(forgottenMark(seal, event)) === 1)
}

/** A turn that cannot be written as it is differs from a database that cannot be written to: only the latter throws. */
function outcomeOf(error: unknown): Outcome {
  if (error === overtaken) return 'conflict'
  const code = codeOf(error)
  if (error instanceof TypeError || error instanceof RangeError || /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)/.test(code))
    return 'refused'
  throw error
}
