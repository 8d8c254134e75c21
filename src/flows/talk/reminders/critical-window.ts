// A window that closes within hours (the SMS code, a reviewer's call): who has it in hand says so, and every alert to anybody stops at once.
import type { Duty } from '../../../knowledge/procedure/duties.ts'
import type { Text } from '../../../locale.ts'
import { leadsTo } from '../../charts/order.ts'
import type { Draft } from '../../draft/draft.ts'
import { ground } from '../../draft/keep-reminders.ts'
import { chatsWith } from '../../draft/push.ts'
import { actorName, keep, noteInThread } from '../../draft/tell-team.ts'
import { triesMark } from '../../duties/marks.ts'
import { keyStem, type Occurrence } from '../../duties/occurrence.ts'
import { team } from '../../duties/recipients.ts'
import { occurrencesOf } from '../../duties/series.ts'
import type { Reminder } from '../../model/application.ts'
import { encodeButton } from '../../model/button.ts'
import { text } from '../../model/message.ts'
import { isThread } from '../../model/parties.ts'
import { moverOf } from '../../orders/moves.ts'
import { acknowledgesIn, failedTryIn } from '../../understand/acknowledged.ts'
import { markDone } from './done.ts'
import { dutyName } from './reminder-message.ts'
import { triesLeft } from './window-left.ts'

const words = {
  seen: { en: 'Good. I stop alerting about this: {duty}.', zh: '好的，不再就此发送提醒：{duty}。' },
  next: { en: 'Tell me once the code is accepted.', zh: '核验通过后请告诉我。' },
  accepted: { en: 'Code accepted', zh: '核验已通过' },
  taken: {
    en: '**Taken care of: {duty}.** {name} has it in hand; nothing for you to do.',
    zh: '**已有人处理：{duty}。**由{name}负责，您无需操作。',
  },
  takenNote: { en: '{name} has it in hand: {duty}. Alerts have stopped.', zh: '{name}正在处理：{duty}。提醒已停止。' },
  wrong: {
    en: 'Noted: {left} tries left. Check that phone and last 6 digits are those in the order, or ask for a fresh code first.',
    zh: '已记录，还可输入{left}次。请先核对手机号和证件号后6位与订单一致，或重新获取验证码。',
  },
  lastTry: {
    en: 'Noted: **one try left**. Don’t use it on a guess: ask for a fresh code, or have the provider check phone and ID first.',
    zh: '已记录，**仅剩1次**。请勿盲目尝试，先重新获取验证码，或请接入商核对手机号与证件信息。',
  },
  noTries: {
    en: 'All tries are used up: the order goes back to the provider, who can submit it again. Nothing else is lost.',
    zh: '次数已用完，订单将退回接入商，可重新提交，其他资料不受影响。',
  },
  noTriesNote: {
    en: 'All five tries of the SMS code are used up: the order goes back to the provider.',
    zh: '短信验证码5次机会已用完，订单将退回接入商。',
  },
} satisfies Record<string, Text>

/** Somebody has it in hand: the occurrence ends for everybody, and whoever was alerted hears so. */
export function acknowledge(draft: Draft, row: Reminder, duty: Duty): void {
  const occurrence = running(draft, row)
  const name = nameIn(draft, row)
  markDone(draft, row, duty, draft.now)
  draft.reply.tell(words.seen, { duty: name(draft.locale) })
  offerNext(draft, row)
  if (occurrence !== undefined) tellAlerted(draft, row, occurrence)
}

/** A try failed. What is left is told; with none left the window is over. */
export function noteWrongTry(draft: Draft, row: Reminder, duty: Duty): void {
  const occurrence = running(draft, row)
  if (occurrence === undefined || duty.tries === undefined) return
  const before = triesLeft(draft, occurrence)!
  const left = Math.max(before - 1, 0)
  const { marks } = draft.application.casework
  keep(draft, { marks: { ...marks, [triesMark(occurrence.series, occurrence.occurrence)]: String(duty.tries - left) } })
  draft.write.audit('wrong try', `${row.occurrence} ${left} left`)
  if (left > 0) return draft.reply.tell(left === 1 ? words.lastTry : words.wrong, { left })
  draft.reply.tell(words.noTries)
  noteInThread(draft, 'no-tries', words.noTriesNote)
  markDone(draft, row, duty, draft.now)
}

/** "Got it", 「收到了」, "the code was wrong", typed while an alert is out. True if it was taken. */
export function takeTypedAlert(draft: Draft, said: string): boolean {
  const [acknowledges, failed] = [acknowledgesIn(said), failedTryIn(said)]
  if (!acknowledges && !failed) return false
  const alert = draft.application.reminders.findLast(
    (row) => row.recipient !== team && row.state === 'fired' && isOpen(draft, row, failed),
  )
  if (alert === undefined) return false
  const duty = draft.library.duties.get(alert.duty)!
  if (failed) noteWrongTry(draft, alert, duty)
  else acknowledge(draft, alert, duty)
  return true
}

function isOpen(draft: Draft, row: Reminder, tried: boolean): boolean {
  const duty = draft.library.duties.get(row.duty)
  if (duty?.roll !== 'none' || duty.done !== 'seen' || (tried && duty.tries === undefined)) return false
  return running(draft, row)?.ended === false
}

function running(draft: Draft, row: Reminder): Occurrence | undefined {
  const here = ground(draft)
  const duty = draft.library.duties.get(row.duty)
  const all = duty === undefined ? [] : occurrencesOf(here, duty)
  return all.find((occurrence) => row.key.startsWith(`${keyStem(draft.application.id, occurrence)}|`))
}

/** Where the applicant may record it, the next step is one press away. */
function offerNext(draft: Draft, row: Reminder): void {
  const order = draft.application.orders.find((order) => row.occurrence.startsWith(`${order.id}.`))
  if (order === undefined || !leadsTo(draft.library.orders, order, 'move.authority-review', moverOf(draft))) return
  draft.reply.tell(words.next)
  const data = encodeButton({ kind: 'command', name: 'order', argument: `${order.id}.authority-review.today` })
  draft.reply.offer([[{ label: words.accepted[draft.locale], data }]])
}

function tellAlerted(draft: Draft, row: Reminder, occurrence: Occurrence): void {
  const stem = `${keyStem(draft.application.id, occurrence)}|`
  const alerted = draft.application.reminders.filter((reminder) => reminder.state === 'fired' && reminder.key.startsWith(stem))
  const [by, name] = [actorName(draft), nameIn(draft, row)]
  const here = isThread(draft.conversation) ? team : draft.conversation.person
  for (const recipient of new Set(alerted.map((reminder) => reminder.recipient))) {
    if (recipient === here) continue
    if (recipient === team) noteInThread(draft, 'in-hand', words.takenNote, { name: by, duty: name('en') })
    for (const { id, address, locale } of chatsWith(draft, recipient).slice(0, 1)) {
      const message = { blocks: [text(words.taken[locale], { duty: name(locale), name: by })] }
      draft.send.deliver({ key: `in-hand-${id}`, to: address, lane: 'push', locale, message })
    }
  }
}

function nameIn(draft: Draft, row: Reminder) {
  const view = { ground: ground(draft), library: draft.library }
  return (locale: Draft['locale']) => dutyName({ ...view, locale }, row)
}
