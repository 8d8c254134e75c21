// What happens in the office: members set something for themselves, clients are asked in one go, a digest comes due. Nothing else does anything here.

import type { Draft } from '../draft/draft.ts'
import { tellUnknown } from '../draft/tell-team.ts'
import { digestReader } from '../duties/digest-time.ts'
import { type ActionBody, type ActionValues, isOfOffice, type OfficeActionName } from '../model/action.ts'
import type { Overview } from '../model/overview.ts'
import { askAll, closeRun, noteOutcome, prepareRun, runOf } from './ask-many.ts'
import { takeDigest } from './digest.ts'
import { approveGap, dismissGap, editGap, noteGap, noteGapFaults, notePublished } from './gaps.ts'
import { notePack, notePackFaults, speakBy, tellChanges } from './packs.ts'
import { setDigest, setLanguage } from './settings.ts'

/** What members of the team do in the office: an action without a handler is a type error. */
const officeActions: { readonly [Name in OfficeActionName]: (draft: Draft, values: ActionValues[Name]) => void } = {
  language: setLanguage,
  digest: setDigest,
  'ask-prepare': prepareRun,
  'ask-all': askAll,
  'tell-changes': tellChanges,
  'speak-by': speakBy,
  'gap-edit': editGap,
  'gap-approve': approveGap,
  'gap-dismiss': dismissGap,
}

/** Takes any event of the office. Who acts was checked by the channel and is checked here once more. */
export function takeOffice(draft: Draft, overview: Overview | undefined): void {
  const { body, actor } = draft.event
  const own = actor.role === 'program'
  if (body.kind === 'due' && own) return takeDue(draft, body.reminder, overview)
  if (body.kind === 'undeliverable' && own) return draft.write.audit('undeliverable', `${body.delivery}: ${body.reason}`)
  if (body.kind === 'desk' && own) return takeReport(draft, body)
  if (body.kind !== 'desk' || actor.role !== 'team' || !isOfOffice(body)) return tellUnknown(draft)
  run(draft, body)
}

/** What the program itself reports. */
function takeReport(draft: Draft, body: ActionBody): void {
  switch (body.action) {
    case 'asked':
      return noteOutcome(draft, body.values)
    case 'pack-speaks':
      return notePack(draft, body.values)
    case 'pack-faulty':
      return notePackFaults(draft, body.values)
    case 'gap-seen':
      return noteGap(draft, body.values)
    case 'gap-faulty':
      return noteGapFaults(draft, body.values)
    case 'gap-published':
      return notePublished(draft, body.values)
    default:
      return tellUnknown(draft)
  }
}

function run<Name extends OfficeActionName>(draft: Draft, { action, values }: ActionBody<Name>): void {
  officeActions[action](draft, values)
}

/** Rows that were moved, used or dropped meanwhile find nothing to do. */
function takeDue(draft: Draft, key: string, overview: Overview | undefined): void {
  const row = draft.application.reminders.find((reminder) => reminder.key === key)
  if (row === undefined || row.state !== 'waiting' || row.fireAt > draft.now) return
  const run = runOf(key)
  if (run !== null) return closeRun(draft, row, run)
  if (digestReader(key) !== null) takeDigest(draft, row, overview)
}
