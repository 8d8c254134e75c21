// What happens in the office: members set something for themselves, clients are asked in one go, a digest comes due. Nothing else does anything here.

import type { DeskAction } from '../desk/actions.ts'
import type { Turning } from '../draft/draft.ts'
import { tellUnknown } from '../draft/outbox.ts'
import { digestReader } from '../duties/digest-time.ts'
import type { Overview } from '../model/overview.ts'
import { askAll, closeRun, noteOutcome, prepareRun, runOf } from './ask-many.ts'
import { takeDigest } from './digest.ts'
import { setDigest, setLanguage } from './settings.ts'

/** What members of the team do in the office. */
const officeActions: Readonly<Record<string, DeskAction>> = {
  language: setLanguage,
  digest: setDigest,
  'ask-prepare': prepareRun,
  'ask-all': askAll,
}

/** Takes any event of the office. Who acts was checked by the channel and is checked here once more. */
export function takeOffice(turning: Turning, overview: Overview | undefined): void {
  const { body, actor } = turning.event
  const own = actor.role === 'program'
  if (body.kind === 'due' && own) return takeDue(turning, body.reminder, overview)
  if (body.kind === 'undeliverable' && own) return turning.audit('undeliverable', `${body.delivery}: ${body.reason}`)
  if (body.kind === 'desk' && body.action === 'asked' && own) return noteOutcome(turning, body.values)
  const known = body.kind === 'desk' && Object.hasOwn(officeActions, body.action) ? officeActions[body.action] : undefined
  if (body.kind !== 'desk' || actor.role !== 'team' || known === undefined) return tellUnknown(turning)
  known(turning, body.values)
}

/** Rows that were moved, used or dropped meanwhile find nothing to do. */
function takeDue(turning: Turning, key: string, overview: Overview | undefined): void {
  const row = turning.application.reminders.find((one) => one.key === key)
  if (row === undefined || row.state !== 'waiting' || row.fireAt > turning.now) return
  const run = runOf(key)
  if (run !== null) return closeRun(turning, row, run)
  if (digestReader(key) !== null) takeDigest(turning, row, overview)
}
