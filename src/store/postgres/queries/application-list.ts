// Which applications are there: all, one owner's, those a text fits, those nobody has touched for long.
import { comparable } from '../../rows/personal-rows.ts'
import type { Answering } from './reader.ts'

// The account team's own record is no application of a client's (its address: flows/model/office.ts).
const notOffice = `a.id not in (select application from conversations where "addressKey" like '%:office')`
const any = (table: string, where: string) => `a.id in (select application from ${table} where ${where})`
// What is sealed can only be found whole, by its keyed hash; the rest also in part.
const fits = [
  'a.id = $3',
  'a.tags ilike $4',
  any('services', 'name ilike $4'),
  any('orders', 'numbers ilike $4'),
  any('assertions', 'value ilike $4'),
  any('people', '"nameMark" = $5'),
  any('fields', '"valueMark" = $6'),
].join(' or ')
const listed = `select a.id from applications a where ${notOffice} and ($1::text is null or a.owner = $1)
  and ($2::boolean or ${fits}) and ($8::text is null or a."startedAt" < $8 or (a."startedAt" = $8 and a.id > $9))
  order by a."startedAt" desc, a.id limit $7`

export const applications: Answering<'applications'> = async ({ all, seal, load }, { text, owner, limit = 50, after }) => {
  const part = `%${(text ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const marks = [seal.mark(comparable(text ?? ''), 'name'), seal.mark(comparable(text ?? ''), 'field')] as const
  const asked = [
    owner ?? null,
    text === undefined,
    (text ?? '').trim(),
    part,
    ...marks,
    limit,
    after?.startedAt ?? null,
    after?.id ?? null,
  ]
  const rows = await all<{ id: string }>(listed, asked)
  const found = await Promise.all(rows.map(({ id }) => load.application(id)))
  return found.filter((application) => application !== null)
}

// Reminders that came due and answers of platforms are no touch.
const untouchedSince = `select id from (select a.id, coalesce((select e.at from events e where e.application = a.id
    and e."addressKey" not like 'system:clock:%' and e."addressKey" not like 'system:delivery:%' order by e.seq desc limit 1),
    a."startedAt") as touched from applications a where ${notOffice}) a where touched < $1 order by touched limit $2`

export const untouched: Answering<'untouched'> = async ({ all }, { since, limit }) =>
  (await all<{ id: string }>(untouchedSince, [since, limit])).map(({ id }) => id)
