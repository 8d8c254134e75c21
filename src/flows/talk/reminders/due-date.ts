// Waits for the date that "done", "renewed" or another due date needs: a button for today, or typed in any usual way.
import type { Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import type { Reminder } from '../../model/application.ts'
import { dayOf } from '../../understand/calendar-words.ts'
import { changeDate, markDone, renew } from './done.ts'

const words = {
  today: { en: 'Today', zh: '今天' },
  how: { en: 'Write it like 2027-03-01.', zh: '请按2027-03-01的格式填写。' },
  unclear: { en: 'I need one full date, like 2027-03-01.', zh: '请填写一个完整日期，例如2027-03-01。' },
  ahead: { en: 'That day has not come yet. When was it done?', zh: '该日期尚未到来，请填写实际完成日期。' },
  past: { en: 'That day has passed. Until which date is it valid?', zh: '该日期已过，请填写新的有效期截止日。' },
}

/** What the date is for. */
export type DateFor = 'done' | 'renewed' | 'move'

/** Asks for a date; the next message that names one is taken for it. */
export function askDate(draft: Draft, what: DateFor, row: Reminder, prompt: Text, today?: string): void {
  draft.write.remember({ asked: { what: `duty-${what}`, values: { row: row.key } } })
  draft.reply.tell(prompt)
  draft.reply.expect('day')
  if (today === undefined) return draft.reply.tell(words.how)
  draft.reply.offer([[{ label: words.today[draft.locale], data: today }]])
}

/** A typed date where one is waited for. True if the message was taken. */
export function takeTypedDate(draft: Draft, said: string): boolean {
  const { asked } = draft.memory
  if (asked === undefined || !asked.what.startsWith('duty-')) return false
  const row = draft.application.reminders.find((reminder) => reminder.key === asked.values.row)
  const duty = row === undefined ? undefined : draft.library.duties.get(row.duty)
  const day = dayOf(said.trim(), draft.today, asked.what === 'duty-done')
  if (day === null || row === undefined || duty === undefined) return false
  if (day.kind !== 'day') {
    draft.reply.tell(words.unclear)
    return true
  }
  const { date } = day
  if (asked.what === 'duty-done' && date > draft.today) draft.reply.tell(words.ahead)
  else if (asked.what === 'duty-renewed' && date <= draft.today) draft.reply.tell(words.past)
  else {
    draft.write.remember({ asked: undefined })
    if (asked.what === 'duty-done') markDone(draft, row, duty, date)
    else if (asked.what === 'duty-renewed') renew(draft, row, duty, date)
    else changeDate(draft, row, duty, date)
  }
  return true
}
