// A digest came due: is its reader still of the team, may they be written to now, is there something to say; then the row moves on.
import type { Locale } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { digestRow, nextWorkingMorning } from '../duties/digest-time.ts'
import { isQuiet, teamHours } from '../duties/quiet.ts'
import { wallClock } from '../duties/zone.ts'
import type { Reminder } from '../model/application.ts'
import { ownChat, settingsOf } from '../model/office.ts'
import type { Overview } from '../model/overview.ts'
import { personOf } from '../model/parties.ts'
import { digestOf } from './digest-message.ts'
import { forgetMember, noteMember, planDigest, zoneOf } from './settings.ts'

/** How long until it is tried again where nobody could say yet who belongs to the team (just started, Slack is away), in milliseconds. */
const againMs = 60_000

/** Takes a due row. There is one a member and it moves on, so however long nothing ran, one digest follows. */
export function takeDigest(draft: Draft, row: Reminder, overview: Overview | undefined): void {
  const { recipient } = row
  if (overview === undefined || overview.member === 'unknown') return putOff(draft, row, later(draft.now))
  if (overview.member === 'gone') {
    draft.write.audit('digest ended', recipient)
    return forgetMember(draft, recipient)
  }
  const { locale, timezone } = overview.member
  if (timezone !== undefined && timezone !== zoneOf(draft, recipient)) noteMember(draft, { timezone }, recipient)
  const zone = zoneOf(draft, recipient)
  const { calendar } = draft.library
  const resting = isQuiet({ timezone: zone, quiet: teamHours.quiet }, draft.now)
  if (resting || !calendar.isWorkingDay(wallClock(draft.now, zone).day))
    return putOff(draft, row, nextWorkingMorning(calendar, zone, draft.now))
  const settings = settingsOf(draft.application, recipient)
  send(draft, recipient, overview, settings.language ?? locale ?? personOf(draft.application, recipient)?.locale ?? 'en')
  planDigest(draft, recipient)
}

function send(draft: Draft, person: string, { applications, links }: Overview, locale: Locale): void {
  const { library, today } = draft
  const views = applications.map((application) => ({ application, library, today, locale }))
  const weekly = settingsOf(draft.application, person).digest === 'weekly'
  const message = digestOf({ views, person, links, locale, weekly })
  if (message === null) return
  const to = ownChat(draft.conversation.address, person)
  draft.send.deliver({ key: 'digest', to, lane: 'push', locale, message })
  draft.write.audit('digest', person)
}

function putOff(draft: Draft, row: Reminder, fireAt: string): void {
  draft.write.change({ kind: 'remind', reminder: { ...digestRow(row.application, row.recipient, fireAt) } })
}

const later = (now: string) => new Date(Date.parse(now) + againMs).toISOString()
