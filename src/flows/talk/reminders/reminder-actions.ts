// What a person does about a reminder: done, later, another date, not me, no more of these.

import type { Duty } from '../../../knowledge/procedure/duties.ts'
import { sayDate, type Text } from '../../../locale.ts'
import { addDays } from '../../../time.ts'
import type { Draft } from '../../draft/draft.ts'
import { ground } from '../../draft/keep-reminders.ts'
import { push, teamChats } from '../../draft/push.ts'
import { morning, quietEnd, teamHours } from '../../duties/quiet.ts'
import { team } from '../../duties/recipients.ts'
import { instantAt, wallClock } from '../../duties/zone.ts'
import type { Person, Reminder } from '../../model/application.ts'
import { text } from '../../model/message.ts'
import { isThread, personOf } from '../../model/parties.ts'
import { type DutyVerb, dutyData, shortName } from '../../wording/reminder-buttons.ts'
import { acknowledge, noteWrongTry } from './critical-window.ts'
import { markDone } from './done.ts'
import { askDate } from './due-date.ts'
import { reminderMessage } from './reminder-message.ts'
import { noteAnswered } from './unanswered.ts'

const words = {
  stale: { en: 'That reminder is no longer open. Nothing has changed.', zh: '该提醒已失效，内容未作更改。' },
  snoozed: { en: 'I’ll remind you on {date}. The due date stays.', zh: '将于{date}再次提醒，截止日期不变。' },
  stopped: {
    en: 'No more reminders of this kind: {duty}. The duty itself stays. “reminders on” brings them back.',
    zh: '不再发送此类提醒：{duty}。该义务本身不变，发送“恢复提醒”可重新开启。',
  },
  notMe: { en: 'Noted: this one isn’t yours. I’ll go to the others.', zh: '已记录：此项不由您负责，将提醒其他人员。' },
  notMeTeam: {
    en: '“{duty}” is not with the person we reminded. Who takes care of it?',
    zh: '“{duty}”不由目前提醒的人员负责，请确认由谁负责。',
  },
  when: { en: 'When was it done?', zh: '何时完成的？' },
  renewed: { en: 'Until which date is it valid now?', zh: '续期后有效期至哪一天？' },
  move: { en: 'Which date is right?', zh: '正确的日期是哪一天？' },
}

/** Takes a press on a reminder: `<verb>.<short name of the row>`. */
export function takeDuty(draft: Draft, argument: string): void {
  const [verb, name] = argument.split('.') as [DutyVerb, string | undefined]
  const row = draft.application.reminders.find((reminder) => reminder.state !== 'dropped' && shortName(reminder.key) === name)
  const duty = row === undefined ? undefined : draft.library.duties.get(row.duty)
  if (row === undefined || duty === undefined || !concerns(draft, row)) return stale(draft)
  const act = actions[verb]
  if (act === undefined) return stale(draft)
  noteAnswered(draft, row)
  act(draft, row, duty)
}

const actions: Readonly<Record<DutyVerb, (draft: Draft, row: Reminder, duty: Duty) => void>> = {
  open: (draft, row) => {
    const { timezone } = hoursOf(draft, row)
    const view = {
      ground: ground(draft),
      library: draft.library,
      locale: draft.locale,
      zone: timezone,
      forTeam: row.recipient === team,
    }
    const message = reminderMessage(view, [row])
    draft.reply.say(...message.blocks)
    draft.reply.offer(message.buttons ?? [])
  },
  done: (draft, row, duty) => {
    if (duty.done === 'seen') return acknowledge(draft, row, duty)
    if (duty.done === 'expiry') return askDate(draft, 'renewed', row, words.renewed)
    askDate(draft, 'done', row, words.when, dutyData('today', row))
  },
  wrong: noteWrongTry,
  today: (draft, row, duty) => markDone(draft, row, duty, draft.today),
  snooze1: (draft, row) => snooze(draft, row, 1),
  snooze7: (draft, row) => snooze(draft, row, 7),
  move: (draft, row) => askDate(draft, 'move', row, words.move),
  notme: (draft, row, duty) => {
    leaveOut(draft, row, duty)
    draft.reply.tell(words.notMe)
    for (const chat of teamChats(draft)) {
      const about = { kind: 'reminders', rows: [row.key] } as const
      push(draft, chat, about, (locale) => ({ blocks: [text(words.notMeTeam[locale], { duty: duty.name[locale] })] }))
    }
  },
  stop: (draft, row, duty) => {
    leaveOut(draft, row, duty)
    draft.reply.tell(words.stopped, { duty: duty.name[draft.locale] })
  },
}

/** Puts one row off to a morning so many days from now; the rest of its series stays. */
function snooze(draft: Draft, row: Reminder, days: number): void {
  const hours = hoursOf(draft, row)
  const day = addDays(wallClock(draft.now, hours.timezone).day, days)
  const fireAt = quietEnd(hours, instantAt(day, morning, hours.timezone))
  const { late: _, ...rest } = row
  draft.write.change({
    kind: 'remind',
    reminder: { ...rest, state: 'waiting', fireAt, snoozedFrom: row.snoozedFrom ?? row.fireAt },
  })
  draft.reply.tell(words.snoozed, { date: sayDate(day, draft.locale) })
}

function leaveOut(draft: Draft, row: Reminder, duty: Duty): void {
  const person = personOf(draft.application, row.recipient)
  if (person === undefined || person.stopped.includes(duty.id)) return
  draft.write.change({ kind: 'person', person: { ...person, stopped: [...person.stopped, duty.id] } })
}

/** A row is for the one it was sent to, the team's rows for the team; where hours count, whoever of the client comes first. */
function concerns({ event, conversation, library }: Draft, row: Reminder): boolean {
  if (row.recipient === team) return event.actor.role === 'team' || isThread(conversation)
  return row.recipient === event.actor.id || (event.actor.role === 'client' && library.duties.get(row.duty)?.roll === 'none')
}

function hoursOf({ application }: Draft, row: Reminder): Pick<Person, 'timezone' | 'quiet'> {
  return personOf(application, row.recipient) ?? teamHours
}

function stale(draft: Draft): void {
  const gone: Text = words.stale
  draft.send.toast(gone)
  draft.reply.tell(gone)
}
