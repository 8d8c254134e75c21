// What a finished order writes into the facts, and what a correction takes back.
import type { FactPath, Facts, FactValue } from '../../knowledge/law/facts.ts'
import type { Draft } from '../draft/draft.ts'
import type { Order } from '../model/application.ts'
import type { Evidence } from '../model/event.ts'

/** The stages that are success. */
export const isSuccess = (stage: string) => stage === 'granted' || stage === 'done'

/** States what success makes true, as confirmed. */
export function writeSuccess(draft: Draft, order: Order, evidence: Evidence): void {
  const service = order.service ?? draft.application.services[0]?.id ?? 's1'
  for (const one of order.service === null && order.kind === 'cancel-record' ? draft.application.services : [{ id: service }]) {
    draft.write.state(written(draft, order, evidence, draft.facts(one.id)), 'confirmed', one.id)
  }
}

/** Takes back what the last success wrote, where it still stands as it was written. */
export function takeBackSuccess(draft: Draft, order: Order): void {
  const move = order.history.findLast((move) => move.hold === undefined && isSuccess(move.to))
  if (move === undefined) return
  const service = order.service ?? draft.application.services[0]?.id ?? 's1'
  const facts = draft.facts(service)
  const states: { [Path in FactPath]?: FactValue | null } = {}
  for (const [path, value] of Object.entries(written(draft, order, move.evidence, {})) as [FactPath, FactValue][]) {
    const now = facts[path]
    if (Array.isArray(value)) states[path] = Array.isArray(now) ? now.filter((one) => !value.includes(one)) : null
    else if (now === value) states[path] = null
  }
  draft.write.state(states, 'said', service)
}

/** The facts as they are to be: a value, `+` = added to the set, `{…}` from the evidence. */
function written(draft: Draft, order: Order, evidence: Evidence, known: Facts): Facts {
  const { writes, subjects: narrower } = draft.library.orders.kinds[order.kind]!
  const facts: Partial<Record<FactPath, FactValue>> = {}
  for (const [name, form] of Object.entries(writes)) {
    const path = name as FactPath
    if (typeof form === 'boolean') facts[path] = form
    else if (form === '{result}') cancelled(order, evidence, known, facts, narrower[order.subject ?? '']?.result)
    else if (form.startsWith('+')) {
      const now = known[path]
      const held = Array.isArray(now) ? now.filter((one) => one !== 'unknown') : []
      facts[path] = [...new Set([...held, ...subjects(order)])]
    } else {
      const value = /^\{(\w+)\}$/.exec(form)?.[1]
      const given = value === undefined ? form : evidence[value as 'number' | 'date' | 'expiry']
      if (given !== undefined) facts[path] = path === 'record.grantedOn' ? given.slice(0, 10) : given
    }
  }
  return facts as Facts
}

/** An app that is cancelled has no filing any more; a website's number is cancelled, left without access, or stays with another. */
function cancelled(
  order: Order,
  evidence: Evidence,
  known: Facts,
  facts: Partial<Record<FactPath, FactValue>>,
  narrow: string | undefined,
): void {
  const app = order.subject === 'app' || (known['record.appFiling'] === 'own' && known['record.icpFiling'] !== 'own')
  if (app) facts['record.appFiling'] = narrow === undefined ? 'none' : 'own'
  else facts['record.icpFiling'] = evidence.result ?? narrow ?? 'cancelled'
}

/** Sectors of a permit, classes of a licence, in the words of the facts. */
function subjects(order: Order): readonly string[] {
  if (order.subject !== undefined) return order.subject.split(' ').map((one) => one.replaceAll('-', '_'))
  return order.kind === 'licence' ? ['class_unknown'] : []
}
