// How what concerns people lies in its tables, sealed, and comes back: people, chats, fields, files.

import { addressKey, type Conversation, type Field, type Person, type Position, type StoredFile } from '../../flows/index.ts'
import type { conversations, fields, files, people } from '../schema.ts'
import type { Seal } from '../seal.ts'
import { named } from './named-parts.ts'

/** A text as it is compared for equality: width, case and blanks do not count. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

/** A person's row. */
export function personRow(person: Person, application: string, seal: Seal): typeof people.$inferInsert {
  const { id, role, locale, timezone, quiet, name } = person
  const named = name === undefined ? {} : { name: seal.close(name, 'name'), nameMark: seal.mark(comparable(name), 'name') }
  return { application, id, role, locale, timezone, quiet, stopped: JSON.stringify(person.stopped), ...named }
}

/** A person from their row. */
export function personOf(row: typeof people.$inferSelect, seal: Seal): Person {
  const { id, timezone, quiet } = row
  const [role, locale] = [row.role as Person['role'], row.locale as Person['locale']]
  const named = row.name === null ? {} : { name: seal.open<string>(row.name, 'name') }
  return { id, ...named, role, locale, timezone, quiet, stopped: JSON.parse(row.stopped) }
}

/** A chat's row. */
export function conversationRow(conversation: Conversation, seal: Seal): typeof conversations.$inferInsert {
  const { id, application, address, person, locale, position, memory } = conversation
  return {
    id,
    application,
    addressKey: addressKey(address),
    address: JSON.stringify(address),
    person,
    locale,
    reachable: Number(conversation.reachable),
    chart: position?.chart ?? null,
    chartVersion: position?.version ?? null,
    memory: seal.close({ memory, snapshot: position?.snapshot }, 'memory'),
  }
}

/** A chat from its row. */
export function conversationOf(row: typeof conversations.$inferSelect, seal: Seal): Conversation {
  const { id, application, person, chart, chartVersion } = row
  const { memory, snapshot } = seal.open<{ memory: Conversation['memory']; snapshot?: unknown }>(row.memory, 'memory')
  const position: Position | null = chart === null ? null : { chart, version: chartVersion ?? 0, snapshot }
  const locale = row.locale as Conversation['locale']
  const reachable = row.reachable === 1
  return { id, application, address: JSON.parse(row.address), person, locale, reachable, position, memory: named(memory) }
}

/** A field's row. */
export function fieldRow(field: Field, application: string, seal: Seal): typeof fields.$inferInsert {
  const { id, service, value, by, at, event } = field
  const kept = value === null ? {} : { value: seal.close(value, 'field'), valueMark: seal.mark(comparable(value), 'field') }
  return { application, service: service ?? '', id, ...kept, by, at, event }
}

/** A field from its row. */
export function fieldOf(row: typeof fields.$inferSelect, seal: Seal): Field {
  const { id, by, at, event } = row
  return { id, service: row.service || null, value: row.value && seal.open<string>(row.value, 'field'), by, at, event }
}

/** A file's row. */
export function fileRow(file: StoredFile, application: string, seal: Seal): typeof files.$inferInsert {
  return { ...file, application, name: seal.close(file.name, 'file') }
}

/** A file from its row. */
export function fileOf(row: typeof files.$inferSelect, seal: Seal): StoredFile {
  const { id, type, bytes, by, at, document } = row
  return { id, name: seal.open<string>(row.name, 'file'), type, bytes, by, at, ...(document !== null && { document }) }
}
