// Applications as a table for other programs: CSV that no spreadsheet takes for a formula, and JSON with the whole history.

import { nest } from '../../knowledge/law/facts.ts'
import { headline } from '../../knowledge/law/headline.ts'
import type { Application } from '../model/application.ts'
import { maskIn } from '../model/masked.ts'
import { personOf } from '../model/parties.ts'
import { applicationVerdictIn, clientName, factsIn, openIn, serviceName, type View, verdictIn } from '../model/view.ts'
import { stageId } from '../wording/stage.ts'

const columns = [
  'application',
  'client',
  'service',
  'name',
  'registration',
  'verdict',
  'stage',
  'open',
  'owner',
  'tags',
  'startedAt',
] as const

/** A line for each service of each application. */
export function tableOf(views: readonly View[]): string {
  const rows = views.flatMap((view) => view.application.services.map((service) => rowOf(view, service.id)))
  // The mark in front lets spreadsheets read Chinese.
  return `\uFEFF${[columns, ...rows].map((row) => row.map((one) => cell(maskIn(one))).join(',')).join('\r\n')}\r\n`
}

function rowOf(view: View, service: string): string[] {
  const { application, library, locale } = view
  const verdict = verdictIn(view, service)
  const { owner, tags } = application.casework
  return [
    application.id,
    clientName(view),
    service,
    serviceName(view, service),
    verdict.registration,
    headline(verdict, library.rulebook, locale, factsIn(view, service)),
    stageId(view),
    String(openIn(view, service).length),
    owner === undefined ? '' : (personOf(application, owner)?.name ?? owner),
    tags.join(' '),
    application.startedAt,
  ]
}

/**
 * One cell. What a spreadsheet would compute is made a text (OWASP, "CSV injection"), also behind a semicolon, a tab or a line end: there
 * an Excel that parts by them would begin a cell of its own. Example: `a;=1+1` becomes `a;'=1+1`.
 */
export function cell(value: string): string {
  const safe = value.replace(/(?<=^|[;\t\r\n])(?=["\s]*[=+\-@＝＋－＠]|[\t\r\n])/gu, "'")
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Everything of the applications that is not sealed: facts, verdicts, orders, history, without fields of the form. */
export function jsonOf(views: readonly View[]): string {
  return JSON.stringify(views.map(plainOf), (_, value) => (typeof value === 'string' ? maskIn(value) : value), 2)
}

function plainOf(view: View) {
  const { id, startedAt, services, orders, reminders, assertions, casework }: Application = view.application
  const whole = applicationVerdictIn(view)
  return {
    id,
    startedAt,
    client: clientName(view),
    owner: casework.owner ?? null,
    tags: casework.tags,
    stage: stageId(view),
    headline: whole.headline,
    services: services.map((service) => ({
      id: service.id,
      facts: nest(factsIn(view, service.id)),
      verdict: verdictIn(view, service.id),
    })),
    operator: whole.operator,
    orders,
    reminders: reminders.map(({ duty, dueOn, fireAt, state, service }) => ({ duty, service, dueOn, fireAt, state })),
    history: assertions,
  }
}
