// Writes down how sendings ended, all of one moment in one statement; what was settled is never touched again.
import type { Settlement } from '../store.ts'
import { run } from './connection.ts'
import type { StoreContext } from './context.ts'
import { leaveNoTrace } from './erase-application.ts'
import { gathering } from './gather.ts'

const given = `json_to_recordset($1::text::json)
  as s(key text, kind text, at text, message text, "notBefore" text, reason text, "perhapsSent" boolean)`
// The last words to somebody whose application is erased leave no trace either.
const farewell = `delete from deliveries d using ${given} where d.key = s.key and d.farewell = 1 and s.kind in ('sent', 'impossible') returning d.key`
const settle = `update deliveries d set
    state = case s.kind when 'later' then 'waiting' when 'repeating' then d.state else s.kind end,
    "settledAt" = s.at,
    message = coalesce(s.message, d.message),
    "leaseUntil" = case s.kind when 'repeating' then d."leaseUntil" end,
    reason = case s.kind when 'repeating' then d.reason else s.reason end,
    "notBefore" = coalesce(s."notBefore", d."notBefore"),
    repeated = case s.kind when 'repeating' then 1 else d.repeated end,
    unclear = case s.kind when 'repeating' then 2
      when 'later' then (case when s."perhapsSent" then greatest(d.unclear, 1) else least(d.unclear, 1) end) else d.unclear end
  from ${given} where d.key = s.key and d."settledAt" is null`

/** Prepares settling. */
export function settling({ db }: StoreContext): (key: string, result: Settlement) => Promise<void> {
  const together = gathering(async (ends: readonly ({ key: string } & Settlement)[]) => {
    const all = [JSON.stringify(ends)]
    const final = ends.some(({ kind }) => kind === 'sent' || kind === 'impossible')
    const gone = final ? await run(db, farewell, all) : []
    await run(db, settle, all)
    if (gone.length > 0) {
      await run(db, `insert into meta (key, value) values ('traces', '') on conflict (key) do nothing`)
      await leaveNoTrace(db)
    }
    return ends.map(() => undefined)
  })
  return (key, result) => together({ key, ...result })
}
