// An application as the case that papers are written for; what is personal stays out where nobody agreed to it.
import type { Facts } from '../../../knowledge/law/facts.ts'
import type { CaseService, Dossier } from '../../../knowledge/paperwork/dossier.ts'
import { chinaDay } from '../../../time.ts'
import { consented } from '../../model/consent.ts'
import { overrideFor } from '../../model/override.ts'
import { factsIn, fieldsIn, type View, verdictIn } from '../../model/view.ts'
import { overrideAnswer } from '../../wording/override-line.ts'

/** The case; `blanks`: for eyes other than the client's, without anything personal whatever they agreed to. */
export function dossierOf(view: View, blanks = false): Dossier {
  const { application, library, today } = view
  const ids = application.services.length === 0 ? ['s1'] : application.services.map(({ id }) => id)
  const agreed = !blanks && consented(view)
  const services = ids.map((id): CaseService => {
    const facts = factsIn(view, id)
    const hides = blanks && facts['entity.type'] === 'individual'
    const told = (field: string) =>
      (agreed || library.fields.get(field)?.class !== 'P') && !(hides && field.startsWith('entity.'))
    const fields = Object.fromEntries(Object.entries(fieldsIn(view, id)).filter(([field]) => told(field)))
    const said = overrideFor(application, id)
    const colleague = said && { answer: overrideAnswer[said.registration!], reason: said.reason, day: chinaDay(said.at) }
    return {
      ...(colleague !== null && { colleague }),
      id,
      facts: hides ? unnamed(facts) : facts,
      fields,
      verdict: verdictIn(view, id),
    }
  })
  const files = application.files.flatMap(({ document }) => document ?? [])
  const orders = application.orders.map(({ kind, stage }) => ({ kind, stage }))
  return { services: services as [CaseService, ...CaseService[]], today, files, orders }
}

/** The name and seat of a unit are public; those of a private person are not. */
function unnamed({ 'entity.name': _, ...others }: Facts): Facts {
  return others
}
