// Asking many clients in one go: what was shown is kept, sent once as an event for each application, and closed with how it went.

import type { Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { actorLocale, keep, tellActor, tellUnknown } from '../draft/tell-team.ts'
import { wallClock } from '../duties/zone.ts'
import type { ActionValues } from '../model/action.ts'
import type { Reminder } from '../model/application.ts'
import { type Left, type LeftOut, leftOut, type Run } from '../model/casework.ts'
import { askedMost, deskOf, ownChat, resultOf, runsOf } from '../model/office.ts'
import { resultLine } from './ask-many-words.ts'
import { zoneOf } from './settings.ts'

/** How long what was shown may be sent, in milliseconds. */
const goodForMs = 3_600_000
/** How long the clients' platforms have to refuse before it is told how it went, in milliseconds. */
const closeAfterMs = 60_000
/** How often that is put off while some have not reported. */
const waitsMost = 2
const keptRuns = 20
const duty = 'asking'

const words = {
  going: {
    en: 'Asking {count} clients now. How it went comes into your chat with me.',
    zh: '正在提醒{count}位客户，结果将发送至您与我的私聊。',
  },
  one: { en: 'Asking the client now. How it went comes into your chat with me.', zh: '正在提醒客户，结果将发送至您与我的私聊。' },
  already: { en: 'Already sent by {by} at {time}.', zh: '{by}已于{time}发送。' },
  old: {
    en: 'That was an hour ago or more. “/icp remind” shows who would be asked now.',
    zh: '预览已超过一小时，请用“/icp remind”重新查看。',
  },
} satisfies Record<string, Text>

/** Keeps what a member is shown: which applications would be asked, and how many are left out for what reasons. */
export function prepareRun(draft: Draft, { run = '', applications = '', left = '{}' }: ActionValues['ask-prepare']): void {
  const { actor } = draft.event
  const prepared: Run = {
    id: run,
    by: actor.id,
    name: actor.name ?? actor.id.split(':').at(-1)!,
    locale: actorLocale(draft),
    preparedAt: draft.now,
    applications: applications.split(' ').filter(Boolean).slice(0, askedMost),
    left: JSON.parse(left) as Left,
  }
  keep(draft, { runs: [...runsOf(draft.application), prepared].slice(-keptRuns) })
}

/** Sends it, once: whoever presses later, or again, is told so. */
export function askAll(draft: Draft, { argument = '' }: ActionValues['ask-all']): void {
  const { actor, id } = draft.event
  const run = runsOf(draft.application).find((run) => run.id === argument)
  if (run === undefined) return tellUnknown(draft)
  if (run.sentAt !== undefined) {
    const { day, time } = wallClock(run.sentAt, zoneOf(draft, actor.id))
    return tellActor(draft, words.already, { by: run.name, time: `${day} ${time}` })
  }
  if (Date.parse(draft.now) - Date.parse(run.preparedAt) > goodForMs) return tellActor(draft, words.old)
  const by = { by: actor.id, name: actor.name ?? run.name, locale: actorLocale(draft) }
  keepRun(draft, { ...run, ...by, sentAt: draft.now })
  for (const application of run.applications) {
    const values = { run: run.id, office: draft.application.id }
    const from = deskOf(application)
    draft.send.follow({
      id: `${id}#${application}`,
      at: draft.now,
      from,
      actor,
      body: { kind: 'desk', action: 'remind', values },
    })
  }
  draft.write.change({ kind: 'remind', reminder: closing(draft, run.id) })
  draft.write.audit('asked many', `${run.id} ${run.applications.length}`)
  const count = run.applications.length
  tellActor(draft, count === 1 ? words.one : words.going, { count })
}

/** What became of one of them. What comes after the closing line changes it. */
export function noteOutcome(draft: Draft, { run: id = '', application = '', outcome = '' }: ActionValues['asked']): void {
  const run = runsOf(draft.application).find((one) => one.id === id)
  const known = outcome === 'sent' ? 'sent' : leftOut.find((one): one is LeftOut => one === outcome)
  if (run === undefined || known === undefined || !run.applications.includes(application)) return
  const noted: Run = { ...run, outcomes: { ...run.outcomes, [application]: known } }
  keepRun(draft, noted)
  if (run.closedAt !== undefined) tellResult(draft, noted)
}

/** Tells whoever sent it how it went. While some are not heard of (nothing ran meanwhile), that waits a little longer. */
export function closeRun(draft: Draft, row: Reminder, id: string): void {
  const run = runsOf(draft.application).find((run) => run.id === id)
  const unheard = run?.applications.some((application) => run.outcomes?.[application] === undefined) === true
  if (run !== undefined && unheard && (run.waited ?? 0) < waitsMost) {
    keepRun(draft, { ...run, waited: (run.waited ?? 0) + 1 })
    return draft.write.change({ kind: 'remind', reminder: { ...row, fireAt: later(draft.now) } })
  }
  draft.write.change({ kind: 'remind', reminder: { ...row, state: 'dropped' } })
  if (run === undefined) return
  const closed = { ...run, closedAt: draft.now }
  keepRun(draft, closed)
  const { sent, left } = resultOf(closed)
  draft.write.audit(
    'asked many: done',
    `${id} sent=${sent} ${Object.entries(left)
      .map((one) => one.join('='))
      .join(' ')}`.trim(),
  )
  tellResult(draft, closed)
}

/** Which run a due row closes; null where it closes none. */
export function runOf(key: string): string | null {
  const [, , kind, run] = key.split('|')
  return kind === duty ? run! : null
}

/** The closing line; a later one takes its place. */
function tellResult(draft: Draft, run: Run): void {
  const to = ownChat(draft.conversation.address, run.by)
  const slot = `asking-${run.id}`
  const message = { blocks: [resultLine(run, run.locale)] }
  draft.send.deliver({ key: slot, to, lane: 'push', locale: run.locale, message, edit: { slot } })
}

function closing({ application, now, event }: Draft, run: string): Reminder {
  const key = `${application.id}|-|${duty}|${run}|0d|${event.actor.id}`
  const base = { application: application.id, service: null, duty, occurrence: run, offset: '0d' }
  return { key, ...base, recipient: event.actor.id, dueOn: null, fireAt: later(now), state: 'waiting' }
}

const later = (now: string) => new Date(Date.parse(now) + closeAfterMs).toISOString()

function keepRun(draft: Draft, run: Run): void {
  keep(draft, { runs: runsOf(draft.application).map((one) => (one.id === run.id ? run : one)) })
}
