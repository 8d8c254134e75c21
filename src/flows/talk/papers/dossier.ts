// An application as the case that papers are written for; what is personal stays out where nobody agreed to it.
import type { CaseService, Dossier } from '../../../knowledge/paperwork/dossier.ts'
import { consented } from '../../model/consent.ts'
import { factsIn, fieldsIn, type View, verdictIn } from '../../model/view.ts'

/** The case. */
export function dossierOf(view: View): Dossier {
  const { application, library, today } = view
  const ids = application.services.length === 0 ? ['s1'] : application.services.map(({ id }) => id)
  const agreed = consented(view)
  const services = ids.map((id): CaseService => {
    const fields = Object.entries(fieldsIn(view, id)).filter(([field]) => agreed || library.fields.get(field)?.class !== 'P')
    return { id, facts: factsIn(view, id), fields: Object.fromEntries(fields), verdict: verdictIn(view, id) }
  })
  const files = application.files.flatMap(({ document }) => document ?? [])
  const orders = application.orders.map(({ kind, stage }) => ({ kind, stage }))
  return { services: services as [CaseService, ...CaseService[]], today, files, orders }
}
