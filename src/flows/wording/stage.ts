// Where an application stands, as lists, tables and the home name it: its least advanced order, or what holds without one.
import { stageOf } from '../../knowledge/procedure/orders.ts'
import { applicationStage } from '../charts/stage.ts'
import { factsIn, type View } from '../model/view.ts'

/** The stage of an application as one word: an order's stage, or what holds without one. */
export function stageId(view: View): string {
  const stage = standing(view)
  return 'order' in stage ? stage.order.stage : stage.derived
}

/** The stage of an application in words. */
export function stageName(view: View): string {
  const { library, locale } = view
  const stage = standing(view)
  if ('derived' in stage) return library.orders.derived[stage.derived][locale]
  return stageOf(library.orders, stage.order.kind, stage.order.stage)?.name[locale] ?? stage.order.stage
}

function standing(view: View) {
  const { application, library } = view
  const held = application.services.some(({ id }) => {
    const facts = factsIn(view, id)
    const licences = facts['record.licences']
    return (
      facts['record.icpFiling'] === 'own' ||
      facts['record.appFiling'] === 'own' ||
      (Array.isArray(licences) && licences.length > 0)
    )
  })
  return applicationStage(library.orders, application, held)
}
