// What a member of the team sets for themselves: the language they are answered in, and whether a digest comes.
import { type Locale, locales, type Text } from '../../locale.ts'
import type { Turning } from '../draft/draft.ts'
import { actorLocale, keepMore, tellActor, tellUnknown } from '../draft/outbox.ts'
import { digestDuty, digestKey, digestRow, nextDigest } from '../duties/digest-time.ts'
import { chinaZone, wallClock, zoneNamed } from '../duties/zone.ts'
import { allSettings, rhythms, type Settings, settingsOf } from '../model/office.ts'
import { personOf } from '../model/parties.ts'

const words = {
  language: { en: 'You are answered in English from now on.', zh: '今后将以中文回复您。' },
  platform: { en: 'You are answered in the language of your Slack.', zh: '今后将以您的Slack语言回复您。' },
  on: { en: 'Your next digest comes on {date} at {time} ({zone}).', zh: '下一份摘要将于{date} {time}（{zone}）发送。' },
  off: { en: 'No more digests. The app’s home brings them back.', zh: '不再发送摘要，可在应用主页恢复。' },
} satisfies Record<string, Text>

type Values = Readonly<Record<string, string>>

/** `en`, `zh`, or `slack`: whatever the platform says. */
export function setLanguage(turning: Turning, { argument = '' }: Values): void {
  const language = locales.find((one) => one === argument)
  if (language === undefined && argument !== 'slack') return tellUnknown(turning)
  const { id, locale } = turning.event.actor
  const { language: _, ...rest } = settingsOf(turning.application, id)
  keepSettings(turning, id, language === undefined ? rest : { ...rest, language })
  noteMember(turning, { locale: language ?? locale ?? 'en' })
  tellActor(turning, language === undefined ? words.platform : words.language, {}, language)
}

/** `off`, `daily` or `weekly`; `timezone` is where the platform says the member is. */
export function setDigest(turning: Turning, { argument = '', timezone = '' }: Values): void {
  const rhythm = rhythms.find((one) => one === argument)
  if (rhythm === undefined && argument !== 'off') return tellUnknown(turning)
  const { id } = turning.event.actor
  const { digest: _, ...rest } = settingsOf(turning.application, id)
  keepSettings(turning, id, rhythm === undefined ? rest : { ...rest, digest: rhythm })
  noteMember(turning, timezone === '' ? {} : { timezone: zoneNamed(timezone) ?? chinaZone })
  planDigest(turning, id)
  if (rhythm === undefined) return tellActor(turning, words.off)
  const zone = zoneOf(turning, id)
  const next = wallClock(nextDigest(turning.library.calendar, rhythm, zone, turning.now), zone)
  tellActor(turning, words.on, { date: next.day, time: next.time, zone })
}

/** Puts the member's one row where their next digest is due, or takes it away. */
export function planDigest(turning: Turning, person: string): void {
  const { application, library, now } = turning
  const { digest } = settingsOf(application, person)
  if (digest === undefined) return dropDigest(turning, person)
  const fireAt = nextDigest(library.calendar, digest, zoneOf(turning, person), now)
  turning.write({ kind: 'remind', reminder: digestRow(application.id, person, fireAt) })
}

/** Whoever has left is forgotten. */
export function forgetMember(turning: Turning, person: string): void {
  const { [person]: _, ...rest } = allSettings(turning.application)
  keepMore(turning, 'members', rest)
  dropDigest(turning, person)
  writePerson(turning, person, {})
}

/** Keeps what is known of where a member is and what they read. */
export function noteMember(
  turning: Turning,
  known: { readonly locale?: Locale; readonly timezone?: string },
  person = turning.event.actor.id,
): void {
  const { timezone, locale } = personOf(turning.application, person) ?? {}
  const before = { ...(timezone !== undefined && { timezone }), ...(locale !== undefined && { locale }) }
  writePerson(turning, person, { locale: actorLocale(turning), ...before, ...known })
}

/** Names are not kept here: the platform knows them. */
function writePerson(turning: Turning, id: string, known: { readonly locale?: Locale; readonly timezone?: string }): void {
  const base = { locale: 'en' as const, timezone: chinaZone, quiet: '21:00-09:00', stopped: [] }
  turning.write({ kind: 'person', person: { ...base, ...known, id, role: 'team' } })
}

/** Where a member is. */
export function zoneOf({ application }: Turning, person: string): string {
  return personOf(application, person)?.timezone ?? chinaZone
}

function dropDigest(turning: Turning, person: string): void {
  const { id, reminders } = turning.application
  const row = reminders.find((one) => one.key === digestKey(id, person) && one.duty === digestDuty)
  if (row !== undefined) turning.write({ kind: 'remind', reminder: { ...row, state: 'dropped' } })
}

function keepSettings(turning: Turning, person: string, settings: Settings): void {
  keepMore(turning, 'members', { ...allSettings(turning.application), [person]: settings })
  turning.audit('settings', Object.entries(settings).flat().join(' '))
}
