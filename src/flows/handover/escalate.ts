// Nobody has answered a client who waits: the next person is called where the whole channel sees it; at the end the client is told so, once.
import { type Locale, sayDate } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { tellThread, viewOf } from '../draft/tell-team.ts'
import { quietEnd, teamHours } from '../duties/quiet.ts'
import { wallClock } from '../duties/zone.ts'
import type { Reminder } from '../model/application.ts'
import { type Block, calling, small, text } from '../model/message.ts'
import { deskThread, personOf } from '../model/parties.ts'
import { clientName } from '../model/view.ts'
import { ownerButton } from '../wording/card.ts'
import { goOnButton } from '../wording/go-on-button.ts'
import { callTeam } from './call.ts'
import { afterMinutesIn, nextHours, untilHours, whenIn, zoneWords } from './hours.ts'
import { ensureThread } from './thread.ts'
import { type Wait, waitOf, watch } from './wait.ts'
import { withPerson } from './with-person.ts'

/** The team's channel is not connected: so soon it is looked for again. */
const lookAgainMinutes = 5

const words = {
  free: {
    en: '**{client} has waited for a person since {since}** ({zone}); nobody has taken it yet.',
    zh: '**{client}自{since}（{zone}）起等待人工**，尚无人接手。',
  },
  owned: {
    en: '**{client} has waited for a person since {since}** ({zone}); {owner} has not answered yet.',
    zh: '**{client}自{since}（{zone}）起等待人工**，{owner}尚未回复。',
  },
  how: {
    en: 'Who takes it writes in this thread; that reaches the client.',
    zh: '接手后请在此消息列中回复，内容会发送给客户。',
  },
  nobody: {
    en: 'I’m sorry: nobody is free yet. Your message is kept, and you will get an answer here.',
    zh: '很抱歉，目前还没有同事有空。您的留言已保存，同事会在此回复您。',
  },
  until: {
    en: 'They are in until {to} today and again on {day} at {hour} ({zone}).',
    zh: '同事今天{to}前在线，下次上班时间为{day} {hour}（{zone}）。',
  },
  back: { en: 'They are back on {day} at {hour} ({zone}).', zh: '同事将于{day} {hour}（{zone}）上班。' },
}

/** Takes the row of a wait that came due. The team is called in the experts' hours, the client is told outside of their quiet ones. */
export function escalate(draft: Draft, row: Reminder): void {
  const wait = waitOf(draft)
  const [chat] = withPerson(draft)
  if (wait === undefined || chat === undefined) return
  const { library, now, application } = draft
  const { escalation } = library.overlay
  const step = Number(row.offset)
  const forTeam = step <= Math.max(escalation.length, 1)
  const at = forTeam ? whenIn(library, now) : quietEnd(personOf(application, chat.person) ?? teamHours, now)
  if (at > now) return draft.write.change({ kind: 'remind', reminder: { ...row, fireAt: at } })
  const called = deskThread(application) !== undefined
  if (forTeam && !ensureThread(draft) && library.overlay.teamConnected) {
    const fireAt = afterMinutesIn(library, now, lookAgainMinutes)
    return draft.write.change({ kind: 'remind', reminder: { ...row, fireAt } })
  }
  draft.write.change({ kind: 'remind', reminder: { ...row, state: 'fired' } })
  if (!forTeam) return tellWaiting(draft)
  if (called) callNext(draft, wait, escalation[step - 1])
  else callTeam(draft)
  watch(draft, row.occurrence, step + 1)
}

/** Calls one member by name, or the channel at large. */
function callNext(draft: Draft, wait: Wait, member: string | undefined): void {
  draft.write.audit('called again', member ?? 'the channel')
  if (!ensureThread(draft)) return
  const { channel, account } = deskThread(draft.application)!.address
  const id = `${channel}:${account}:${member}`
  const blocks = (locale: Locale): Block[] => {
    const { owner } = draft.application.casework
    const said = words[owner === undefined ? 'free' : 'owned'][locale]
    const values = {
      client: clientName(viewOf(draft, locale)),
      since: sinceWords(draft, wait, locale),
      zone: zoneWords(draft.library, locale),
      owner: owner === undefined ? '' : nameOf(draft, owner),
    }
    return [
      member === undefined ? text(said, values) : calling({ id, name: nameOf(draft, id) }, said, values),
      small(words.how[locale]),
    ]
  }
  tellThread(draft, 'called-again', blocks, (locale) => [[ownerButton(viewOf(draft, locale))]], { broadcast: true })
}

/** The clients who wait hear how it stands: nobody is free, when somebody is there, and that nothing is lost. */
function tellWaiting(draft: Draft): void {
  const { library, now } = draft
  const until = untilHours(library, now)
  const { day, hour } = until?.next ?? nextHours(library, now)!
  draft.write.audit('nobody was free', draft.application.id)
  for (const { id, address, locale } of withPerson(draft)) {
    const values = { day: sayDate(day, locale), hour, zone: zoneWords(library, locale), to: until?.to ?? '' }
    const when = text(words[until === null ? 'back' : 'until'][locale], values)
    const message = { blocks: [text(words.nobody[locale]), when], buttons: [[goOnButton(locale)]] }
    draft.send.deliver({ key: `nobody-${id}`, to: address, lane: 'push', locale, message })
  }
}

/** The hour; with the day where it is not today. */
function sinceWords({ library, now }: Draft, { at }: Wait, locale: Locale): string {
  const zone = library.overlay.expertZone
  const [then, today] = [wallClock(at, zone), wallClock(now, zone)]
  return then.day === today.day ? then.time : `${sayDate(then.day, locale)} ${then.time}`
}

const nameOf = ({ application }: Draft, person: string) => personOf(application, person)?.name ?? person.split(':').at(-1)!
