// Writes down how a sending ended; what was settled is never touched again.
import type { StoreContext } from './context.ts'
import { cleaning } from './leave-no-trace.ts'
import type { Settlement } from './store.ts'

/** Prepares settling. */
export function settling({ db, group }: StoreContext): (key: string, result: Settlement) => Promise<void> {
  const mine = 'where key = @key and settledAt is null'
  const sent = db.prepare(
    `update deliveries set state = 'sent', settledAt = @at, message = @message, leaseUntil = null, reason = null ${mine}`,
  )
  const later = db.prepare(
    `update deliveries set state = 'waiting', notBefore = @notBefore, leaseUntil = null, reason = @reason,
     unclear = case when @unclear then max(unclear, 1) else min(unclear, 1) end ${mine}`,
  )
  const repeating = db.prepare(`update deliveries set unclear = 2, repeated = 1 ${mine}`)
  const impossible = db.prepare(
    `update deliveries set state = 'impossible', settledAt = @at, leaseUntil = null, reason = @reason ${mine}`,
  )
  const farewell = db.prepare('delete from deliveries where key = ? and farewell = 1')

  const traces = cleaning(db)

  return (key, result) =>
    group.write((after) => {
      if (result.kind === 'repeating') return void repeating.run({ key })
      if (result.kind === 'later') {
        const { notBefore, reason, perhapsSent } = result
        return void later.run({ key, notBefore, reason, unclear: Number(perhapsSent ?? false) })
      }
      // The last words to somebody whose application is erased leave no trace either.
      if (farewell.run(key).changes > 0) {
        traces.note()
        return after(traces.clean)
      }
      if (result.kind === 'sent') sent.run({ key, at: result.at, message: result.message ?? null })
      else impossible.run({ key, at: result.at, reason: result.reason })
    })
}
