// Words of one client as all others may read them: nothing in them says whose they were.
import type { Library } from '../../knowledge/library.ts'
import type { Application } from './application.ts'
import { maskIn, personalValues } from './masked.ts'

/**
 * A text with everything masked that tells whose it is: what looks personal, what the form keeps (names, numbers, addresses), what the
 * people and the client are called, their own domains. "May Ann's shop at ann.cn sell tea?" gives "May A•••n's shop at a•••n sell tea?".
 */
export function anonymous(said: string, application: Application, library: Library): string {
  const { people, casework, fields, assertions } = application
  const names = people.filter(({ role }) => role === 'client').flatMap(({ name = '' }) => [name, ...name.split(/\s+/)])
  const kept = fields.flatMap(({ id, value }) => (value === null || !tells(library, id) ? [] : [value]))
  const domains = assertions.flatMap(({ path, value }) => (path === 'domain.name' && typeof value === 'string' ? [value] : []))
  const own = [...names, casework.client ?? '', ...kept, ...domains].filter((value) => [...value.trim()].length > 1)
  const values = [...new Set([...personalValues(application, library), ...own])].filter((value) => value !== 'unknown')
  return maskIn(
    said,
    values.sort((a, b) => b.length - a.length),
  )
}

/** Does a field say whose form it is? A position or a language does not. */
const tells = (library: Library, id: string) =>
  !id.endsWith('.title') && (library.fields.get(id)?.class !== 'plain' || /^entity\.|Number$|Name$/.test(id))
