// What is known now, out of everything that was ever said: the latest assertion that is not merely proposed.
import { type FactPath, type Facts, type FactValue, spec } from '../../knowledge/law/facts.ts'
import { alikeOf, isShared, isSharedField } from './alike.ts'
import type { Application, Assertion } from './application.ts'

const known = new WeakMap<Application, Map<string, Facts>>()

/** The facts of one service, those of the operator included, as the determination reads them. An application never changes, so they are
 * worked out once for each. */
export function currentFacts(application: Application, service: string): Facts {
  const byService = known.get(application) ?? new Map<string, Facts>()
  known.set(application, byService)
  const facts = byService.get(service) ?? factsOf(application, service)
  byService.set(service, facts)
  return facts
}

function factsOf(application: Application, service: string): Facts {
  const facts: Partial<Record<FactPath, FactValue>> = {}
  for (const [path, assertion] of latest(application, service)) {
    if (assertion.value !== null) facts[path] = assertion.value
  }
  for (const { kind, stage, service: of } of application.orders) {
    const path = registers[kind]
    if (path !== undefined && of === service && !atRest.includes(stage) && facts[path] !== 'own') facts[path] = 'in_progress'
  }
  return facts as Facts
}

/** What an order on its way counts as: its record is in progress once it was submitted, until it is closed. */
const registers: Readonly<Record<string, FactPath>> = {
  'website-filing': 'record.icpFiling',
  'app-filing': 'record.appFiling',
  psb: 'record.psb',
}
const atRest = ['preparing', 'ready', 'granted', 'withdrawn']

/** The assertion behind a current fact: who said it, when, through which event. */
export function behind(application: Application, path: FactPath, service: string): Assertion | null {
  return latest(application, service).get(path) ?? null
}

/** Where a fact is kept: with the operator or with the service. */
export function holderOf(path: FactPath, service: string): string | null {
  return spec(path).scope === 'operator' ? null : service
}

/** The current fields of one service and of the operator, by id; those of a service it is like, where it has none of its own. */
export function currentFields(application: Application, service: string): Readonly<Record<string, string>> {
  const current: Record<string, string> = {}
  for (const field of application.fields) {
    if (field.service !== null && field.service !== service) continue
    if (field.value === null) delete current[field.id]
    else current[field.id] = field.value
  }
  const like = alikeOf(application)[service]
  if (like === undefined || like === service) return current
  const shared = Object.entries(currentFields(application, like)).filter(([id]) => isSharedField(id))
  return { ...Object.fromEntries(shared), ...current }
}

function latest(application: Application, service: string): Map<FactPath, Assertion> {
  const current = new Map<FactPath, Assertion>()
  for (const assertion of application.assertions) {
    if (assertion.standing === 'proposed') continue
    if (
      assertion.service === service ||
      (assertion.service === null && concerns(assertion, current.get(assertion.path), service))
    ) {
      current.set(assertion.path, assertion)
    }
  }
  const like = alikeOf(application)[service]
  if (like === undefined || like === service) return current
  for (const [path, assertion] of latest(application, like))
    if (!current.has(path) && isShared(path, assertion.value)) current.set(path, assertion)
  return current
}

/** What was said for the operator holds for a service too, unless the service has said something of its own (`fallback` of the vocabulary). */
function concerns(_assertion: Assertion, own: Assertion | undefined, service: string): boolean {
  return own === undefined || own.service !== service
}
