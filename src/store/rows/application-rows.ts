// How the parts of an application lie in their tables, and come back: everything that is not sealed elsewhere.
import type { Application, Assertion, Casework, Order, OrderMove, Reminder, Service } from '../../flows/index.ts'
import type { applications, assertions, orders, reminders, services } from '../schema.ts'
import type { Seal } from '../seal.ts'
import { named } from './named-parts.ts'

/** Casework, sealed, with what lists look for beside it. */
export function caseworkColumns(casework: Casework, seal: Seal) {
  return { owner: casework.owner ?? null, tags: JSON.stringify(casework.tags), desk: seal.close(casework, 'desk') }
}

/** Casework from its column, which has been called `desk` since the first migration. */
export function caseworkOf(kept: Buffer, seal: Seal): Casework {
  return named(seal.open<Casework>(kept, 'desk'))
}

/** A new application's row. */
export function applicationRow(application: Application, version: number, seal: Seal): typeof applications.$inferInsert {
  return { id: application.id, version, startedAt: application.startedAt, ...caseworkColumns(application.casework, seal) }
}

/** A service from its row. */
export function serviceOf(row: typeof services.$inferSelect): Service {
  return row.name === null ? { id: row.id } : { id: row.id, name: row.name }
}

/** A statement's row. */
export function assertionRow(assertion: Assertion, application: string): typeof assertions.$inferInsert {
  const { value } = assertion
  return { ...assertion, application, value: value === null ? null : JSON.stringify(value) }
}

/** A statement from its row. */
export function assertionOf(row: typeof assertions.$inferSelect): Assertion {
  const { path, service, standing, by, at, event } = row
  const value = row.value === null ? null : JSON.parse(row.value)
  return { path: path as Assertion['path'], service, value, standing: standing as Assertion['standing'], by, at, event }
}

/** A statement's row as a plain list: path, service, value, standing, by, at, event. */
export type AssertionRow = readonly [string, string | null, string | null, string, string, string, string]

/** A statement from such a list. */
export function assertionIn([path, service, kept, standing, by, at, event]: AssertionRow): Assertion {
  const value = kept === null ? null : JSON.parse(kept)
  return { path: path as Assertion['path'], service, value, standing: standing as Assertion['standing'], by, at, event }
}

/** An order's row: free words of its history and hold are sealed, its public numbers are not. */
export function orderRow(order: Order, application: string, seal: Seal): typeof orders.$inferInsert {
  const { id, kind, service, stage, since, subject, entered, hold, history } = order
  const log = seal.close({ entered, hold, history }, 'order')
  return {
    application,
    id,
    kind,
    service,
    stage,
    since,
    subject: subject ?? null,
    numbers: JSON.stringify(numbersIn(history)),
    log,
  }
}

/** An order from its row. */
export function orderOf(row: typeof orders.$inferSelect, seal: Seal): Order {
  const { id, kind, service, stage, since, subject } = row
  const log = seal.open<Pick<Order, 'entered' | 'hold' | 'history'>>(row.log, 'order')
  return { id, kind, service, stage, since, ...log, ...(subject !== null && { subject }) }
}

/** A reminder's row. */
export function reminderRow(reminder: Reminder): typeof reminders.$inferInsert {
  return { ...reminder, late: reminder.late === undefined ? null : Number(reminder.late) }
}

/** A reminder from its row. */
export function reminderOf(row: typeof reminders.$inferSelect): Reminder {
  const { late, snoozedFrom, state, ...rest } = row
  return {
    ...rest,
    state: state as Reminder['state'],
    ...(late !== null && { late: late === 1 }),
    ...(snoozedFrom !== null && { snoozedFrom }),
  }
}

const numbersIn = (history: readonly OrderMove[]) => [...new Set(history.flatMap((move) => move.evidence.number ?? []))]
