// What was heard and shown: the talk of an application, the event behind a message, what was set aside, who changed what.
import { type AuditEntry, addressKey } from '../../../flows/index.ts'
import { talkLines } from '../../queries/talk.ts'
import { type DeliveryRecord, deliveryOf } from '../../rows/delivery-rows.ts'
import { saidOf } from '../../rows/event-rows.ts'
import type { Answering } from './reader.ts'

const shown = `select * from deliveries where application = $1 and state = 'sent' order by seq desc limit $2`
const heard = `select at, said from events where application = $1 and said is not null order by seq desc limit $2`

export const talk: Answering<'talk'> = async ({ all, seal }, { application, limit }) => {
  const [told, said] = await Promise.all([
    all<DeliveryRecord>(shown, [application, limit]),
    all<{ at: string; said: Buffer }>(heard, [application, limit]),
  ])
  return talkLines(
    told.reverse().map((row) => ({ at: row.settledAt ?? row.createdAt, platform: row.message, delivery: deliveryOf(row, seal) })),
    said.reverse().map((row) => ({ at: row.at, ...saidOf(row.said, seal) })),
    limit,
  )
}

export const eventOfMessage: Answering<'eventOfMessage'> = async ({ all }, { from, message }) => {
  const statement = 'select id from events where "addressKey" = $1 and message = $2 order by seq desc limit 1'
  return (await all<{ id: string }>(statement, [addressKey(from), message]))[0]?.id ?? null
}

export const setAside: Answering<'setAside'> = ({ all }, { limit = 100 }) =>
  all('select event, reason, at from set_aside order by at, event limit $1', [limit])

export const audit: Answering<'audit'> = ({ all }, { application }) =>
  all<AuditEntry>('select at, by, what, detail from audit where application = $1 order by seq', [application])
