// What a member of the team sets for themselves: the language they are answered in, and whether a digest comes.

import { type Locale, locales, type Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { actorLocale, keep, tellActor, tellUnknown } from '../draft/tell-team.ts'
import { digestDuty, digestKey, digestRow, nextDigest } from '../duties/digest-time.ts'
import { chinaZone, wallClock, zoneNamed } from '../duties/zone.ts'
import type { ActionValues } from '../model/action.ts'
import { rhythms, type Settings } from '../model/casework.ts'
import { allSettings, settingsOf } from '../model/office.ts'
import { personOf } from '../model/parties.ts'

const words = {
  language: { en: 'You are answered in English from now on.', zh: '今后将以中文回复您。' },
  platform: { en: 'You are answered in the language of your Slack.', zh: '今后将以您的Slack语言回复您。' },
  on: { en: 'Your next digest comes on {date} at {time} ({zone}).', zh: '下一份摘要将于{date} {time}（{zone}）发送。' },
  off: { en: 'No more digests. The app’s home brings them back.', zh: '不再发送摘要，可在应用主页恢复。' },
} satisfies Record<string, Text>

/** `en`, `zh`, or `slack`: whatever the platform says. */
export function setLanguage(draft: Draft, { argument = '' }: ActionValues['language']): void {
  const language = locales.find((one) => one === argument)
  if (language === undefined && argument !== 'slack') return tellUnknown(draft)
  const { id, locale } = draft.event.actor
  const { language: _, ...rest } = settingsOf(draft.application, id)
  keepSettings(draft, id, language === undefined ? rest : { ...rest, language })
  noteMember(draft, { locale: language ?? locale ?? 'en' })
  tellActor(draft, language === undefined ? words.platform : words.language, {}, language)
}

/** `off`, `daily` or `weekly`; `timezone` is where the platform says the member is. */
export function setDigest(draft: Draft, { argument = '', timezone = '' }: ActionValues['digest']): void {
  const rhythm = rhythms.find((rhythm) => rhythm === argument)
  if (rhythm === undefined && argument !== 'off') return tellUnknown(draft)
  const { id } = draft.event.actor
  const { digest: _, ...rest } = settingsOf(draft.application, id)
  keepSettings(draft, id, rhythm === undefined ? rest : { ...rest, digest: rhythm })
  noteMember(draft, timezone === '' ? {} : { timezone: zoneNamed(timezone) ?? chinaZone })
  planDigest(draft, id)
  if (rhythm === undefined) return tellActor(draft, words.off)
  const zone = zoneOf(draft, id)
  const next = wallClock(nextDigest(draft.library.calendar, rhythm, zone, draft.now), zone)
  tellActor(draft, words.on, { date: next.day, time: next.time, zone })
}

/** Puts the member's one row where their next digest is due, or takes it away. */
export function planDigest(draft: Draft, person: string): void {
  const { application, library, now } = draft
  const { digest } = settingsOf(application, person)
  if (digest === undefined) return dropDigest(draft, person)
  const fireAt = nextDigest(library.calendar, digest, zoneOf(draft, person), now)
  draft.write.change({ kind: 'remind', reminder: digestRow(application.id, person, fireAt) })
}

/** Whoever has left is forgotten. */
export function forgetMember(draft: Draft, person: string): void {
  const { [person]: _, ...rest } = allSettings(draft.application)
  keep(draft, { members: rest })
  dropDigest(draft, person)
  writePerson(draft, person, {})
}

/** Keeps what is known of where a member is and what they read. */
export function noteMember(
  draft: Draft,
  known: { readonly locale?: Locale; readonly timezone?: string },
  person = draft.event.actor.id,
): void {
  const { timezone, locale } = personOf(draft.application, person) ?? {}
  const before = { ...(timezone !== undefined && { timezone }), ...(locale !== undefined && { locale }) }
  writePerson(draft, person, { locale: actorLocale(draft), ...before, ...known })
}

/** Names are not kept here: the platform knows them. */
function writePerson(draft: Draft, id: string, known: { readonly locale?: Locale; readonly timezone?: string }): void {
  const base = { locale: 'en' as const, timezone: chinaZone, quiet: '21:00-09:00', stopped: [] }
  draft.write.change({ kind: 'person', person: { ...base, ...known, id, role: 'team' } })
}

/** Where a member is. */
export function zoneOf({ application }: Draft, person: string): string {
  return personOf(application, person)?.timezone ?? chinaZone
}

function dropDigest(draft: Draft, person: string): void {
  const { id, reminders } = draft.application
  const row = reminders.find((reminder) => reminder.key === digestKey(id, person) && reminder.duty === digestDuty)
  if (row !== undefined) draft.write.change({ kind: 'remind', reminder: { ...row, state: 'dropped' } })
}

function keepSettings(draft: Draft, person: string, settings: Settings): void {
  keep(draft, { members: { ...allSettings(draft.application), [person]: settings } })
  draft.write.audit('settings', Object.entries(settings).flat().join(' '))
}
