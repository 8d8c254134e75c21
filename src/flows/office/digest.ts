// A digest came due: is its reader still of the team, may they be written to now, is there something to say; then the row moves on.
import type { Locale } from '../../locale.ts'
import type { Turning } from '../draft/draft.ts'
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
export function takeDigest(turning: Turning, row: Reminder, overview: Overview | undefined): void {
  const { recipient } = row
  if (overview === undefined || overview.member === 'unknown') return putOff(turning, row, later(turning.now))
  if (overview.member === 'gone') {
    turning.audit('digest ended', recipient)
    return forgetMember(turning, recipient)
  }
  const { locale, timezone } = overview.member
  if (timezone !== undefined && timezone !== zoneOf(turning, recipient)) noteMember(turning, { timezone }, recipient)
  const zone = zoneOf(turning, recipient)
  const { calendar } = turning.library
  const resting = isQuiet({ timezone: zone, quiet: teamHours.quiet }, turning.now)
  if (resting || !calendar.isWorkingDay(wallClock(turning.now, zone).day))
    return putOff(turning, row, nextWorkingMorning(calendar, zone, turning.now))
  const settings = settingsOf(turning.application, recipient)
  send(turning, recipient, overview, settings.language ?? locale ?? personOf(turning.application, recipient)?.locale ?? 'en')
  planDigest(turning, recipient)
}

function send(turning: Turning, person: string, { applications, links }: Overview, locale: Locale): void {
  const { library, today } = turning
  const views = applications.map((application) => ({ application, library, today, locale }))
  const weekly = settingsOf(turning.application, person).digest === 'weekly'
  const message = digestOf({ views, person, links, locale, weekly })
  if (message === null) return
  const to = ownChat(turning.conversation.address, person)
  turning.deliver({ key: 'digest', to, lane: 'push', locale, message })
  turning.audit('digest', person)
}

function putOff(turning: Turning, row: Reminder, fireAt: string): void {
  turning.write({ kind: 'remind', reminder: { ...digestRow(row.application, row.recipient, fireAt) } })
}

const later = (now: string) => new Date(Date.parse(now) + againMs).toISOString()
