// The buttons under a reminder: done, later, another date, not me, no more of these. They carry a short name of the row, never its words.
import type { Library } from '../../knowledge/library.ts'
import type { Locale } from '../../locale.ts'
import { team } from '../duties/recipients.ts'
import type { Reminder } from '../model/application.ts'
import { encodeButton } from '../model/button.ts'
import type { Button } from '../model/message.ts'

const labels = {
  done: { en: 'Done', zh: '已完成' },
  renewed: { en: 'Renewed', zh: '已续期' },
  seen: { en: 'I have it', zh: '已收到' },
  wrong: { en: 'The code was wrong', zh: '验证码不对' },
  snooze1: { en: 'Tomorrow', zh: '明天提醒' },
  snooze7: { en: 'In a week', zh: '一周后提醒' },
  move: { en: 'Change the date', zh: '修改日期' },
  notme: { en: 'Not me', zh: '不是我' },
  stop: { en: 'Stop these', zh: '不再提醒' },
} as const

/** What can be done about a reminder. */
export type DutyVerb = 'open' | 'done' | 'wrong' | 'today' | 'snooze1' | 'snooze7' | 'move' | 'notme' | 'stop'

const shownMost = 5

/** One reminder: all that can be done about it. Several: one button each, which opens them. */
export function reminderButtons(library: Pick<Library, 'duties'>, rows: readonly Reminder[], locale: Locale): Button[][] {
  if (rows.length > 1) {
    return rows.slice(0, shownMost).map((row) => [button(library.duties.get(row.duty)?.name[locale] ?? row.duty, 'open', row)])
  }
  const [row] = rows
  return row === undefined ? [] : actions(library, row, locale)
}

/** The data of a button about a row. */
export function dutyData(verb: DutyVerb, row: Pick<Reminder, 'key'>): string {
  return encodeButton({ kind: 'command', name: 'duty', argument: `${verb}.${shortName(row.key)}` })
}

/** A row's key as a short name: the same for ever, different (but for chance) for every row of an application. */
export function shortName(key: string): string {
  let one = 0x811c9dc5
  let two = 0xdeadbeef
  for (let at = 0; at < key.length; at++) {
    one = Math.imul(one ^ key.charCodeAt(at), 0x01000193) >>> 0
    two = Math.imul(two ^ key.charCodeAt(key.length - 1 - at), 0x85ebca6b) >>> 0
  }
  return `${one.toString(36)}${two.toString(36)}`
}

function actions({ duties }: Pick<Library, 'duties'>, row: Reminder, locale: Locale): Button[][] {
  const duty = duties.get(row.duty)
  if (duty === undefined) return []
  const own = (verb: Exclude<DutyVerb, 'open' | 'today'>, label: { readonly en: string; readonly zh: string } = labels[verb]) =>
    button(label[locale], verb, row)
  const done = duty.done === 'expiry' ? labels.renewed : duty.done === 'seen' ? labels.seen : labels.done
  const first = duty.done === undefined ? [] : [{ ...own('done', done), style: 'primary' } as Button]
  // Where hours count, tomorrow is too late, and nobody should have to choose.
  if (duty.roll === 'none') return [[...first, ...(duty.tries === undefined || row.recipient === team ? [] : [own('wrong')])]]
  const dated =
    duty.start.of.every((reference) => reference.kind !== 'order') && duty.for !== 'unfinished' && duty.occurrence !== 'year'
  const mine = row.recipient === team ? [] : [own('notme'), own('stop')]
  return [first, [own('snooze1'), own('snooze7')], dated ? [own('move')] : [], mine].filter((buttons) => buttons.length > 0)
}

const button = (label: string, verb: DutyVerb, row: Reminder): Button => ({ label, data: dutyData(verb, row) })
