// Documents that run out: one series for each of them, so that renewing one says nothing about the others.

import type { Duty } from '../../knowledge/procedure/duties.ts'
import type { Due } from '../../knowledge/procedure/duty-clock.ts'
import type { SeriesName } from './marks.ts'
import { dateIn, type Ground, type Moment } from './plan-input.ts'

/** A series whose clock starts on a day. `due`: a rule of its own. */
export type Dated = { readonly series: SeriesName; readonly start: Moment; readonly fromGrant?: boolean; readonly due?: Due }

/** The documents of an application that have an end: certificate and persons' documents, or sector permits. */
export function documentsOf(ground: Ground, duty: Duty): readonly Dated[] {
  return duty.id === 'permit-renewal' ? permits(ground, duty) : identities(ground, duty)
}

function identities(ground: Ground, duty: Duty): readonly Dated[] {
  const { services } = ground.application
  const found: Dated[] = []
  const add = (document: string, day: string | undefined) => {
    if (day !== undefined) found.push({ series: { duty: duty.id, service: null, document }, start: { day } })
  }
  add('certificate', dateIn(ground.facts(services[0]?.id ?? 's1')['entity.certificateExpiresOn']))
  const persons = new Set<string>()
  for (const { id } of services) {
    const day = dateIn(ground.facts(id)['person.idExpiresOn'])
    if (day === undefined || persons.has(day)) continue
    add(persons.size === 0 ? 'person' : `person-${id}`, day)
    persons.add(day)
  }
  return found
}

/** `permit.expiresOn`, or `permit.<sector>.expiresOn` where several are held. Some kinds are due otherwise: `dueOf`. */
function permits(ground: Ground, duty: Duty): readonly Dated[] {
  const service = ground.application.services[0]?.id ?? 's1'
  const held = ground.facts(service)['record.permits']
  const only = Array.isArray(held) && held.length === 1 ? (held[0] as string) : undefined
  return Object.entries(ground.fields(service)).flatMap(([id, value]) => {
    const [, sector] = /^permit(?:\.([a-z_-]+))?\.expiresOn$/.exec(id) ?? []
    const day = dateIn(value)
    if (day === undefined || !/^permit(?:\.[a-z_-]+)?\.expiresOn$/.test(id)) return []
    const due = duty.dueOf[sector ?? only ?? '']
    const series = { duty: duty.id, service: null, document: sector ?? 'permit' }
    return [{ series, start: { day }, ...(due && { due }) }]
  })
}
