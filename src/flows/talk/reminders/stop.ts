// What a person wants of reminders: none at all, none of one kind, their own zone and quiet hours.

import type { Draft } from '../../draft/draft.ts'
import { setForTeam } from '../../draft/for-office.ts'
import { plan } from '../../draft/keep-reminders.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { isQuietSpan } from '../../duties/quiet.ts'
import { wallClock, zoneNamed } from '../../duties/zone.ts'
import { encodeButton } from '../../model/button.ts'
import { personOf } from '../../model/parties.ts'
import { bare } from '../../understand/plain-words.ts'
import { leave } from '../interview/leave.ts'

const words = {
  all: {
    en: 'Stopped. I write only when you write to me. The deadlines themselves go on; “status” shows them.',
    zh: '已停止。今后仅在您发消息时回复；各项期限照常进行，发送“进度”可查看。',
  },
  one: { en: 'No more reminders of this kind: {duty}.', zh: '不再发送此类提醒：{duty}。' },
  which: { en: 'I know no such kind of reminder. There are: {duties}.', zh: '没有该类提醒。现有类别：{duties}。' },
  on: { en: 'Reminders are on again.', zh: '提醒已恢复。' },
  again: { en: 'Bring them back', zh: '恢复提醒' },
  zone: {
    en: 'Your time zone is {zone}; it is {time} there. Reminders come at 09:30.',
    zh: '您的时区为{zone}，当地时间{time}。提醒于9:30发送。',
  },
  zoneHow: { en: 'Write it like “timezone Europe/Berlin”.', zh: '如需更改，请发送“时区 Europe/Berlin”这样的格式。' },
  noZone: {
    en: 'I know no time zone “{said}”. Write it like “Europe/Berlin” or “Asia/Shanghai”.',
    zh: '没有“{said}”这个时区，请按“Europe/Berlin”或“Asia/Shanghai”的格式填写。',
  },
  quiet: {
    en: 'Quiet hours: {quiet}. Only an SMS code or a reviewer’s call comes through.',
    zh: '免打扰时段：{quiet}。仅短信验证码和审核来电提醒除外。',
  },
  quietHow: {
    en: 'Write them like “quiet 22:00-08:00”, or “quiet off”.',
    zh: '请按“免打扰 22:00-08:00”的格式填写，或发送“免打扰 off”关闭。',
  },
  off: { en: 'none', zh: '无' },
}

/** `stop`: all reminders; `stop <kind>`: one kind; `stop off`: all again. The word alone, typed in the interview, leaves it. */
export function stop(draft: Draft, argument: string): void {
  const said = bare(argument)
  if (said === '' && draft.event.body.kind === 'text' && openQuestion(draft) !== null) return leave(draft)
  if (said === 'off') return setStopped(draft, [])
  if (said === '' || said === 'all') return setStopped(draft, ['*'])
  const { duties } = draft.library
  const duty = duties.get(said) ?? [...duties.values()].find((duty) => bare(duty.name.en) === said || bare(duty.name.zh) === said)
  const person = personOf(draft.application, draft.conversation.person)
  if (duty === undefined || person === undefined) {
    draft.reply.tell(words.which, { duties: [...duties.keys()].slice(0, 24).join(', ') })
  } else {
    const stopped = [...new Set([...person.stopped, duty.id])]
    draft.write.change({ kind: 'person', person: { ...person, stopped } })
    draft.write.audit('reminders stopped', duty.id)
    draft.reply.tell(words.one, { duty: duty.name[draft.locale] })
  }
  if (openQuestion(draft) !== null) askAgain(draft)
}

/** What the person stops from now on; nothing brings all back. */
export function setStopped(draft: Draft, stopped: readonly string[]): void {
  const person = personOf(draft.application, draft.conversation.person)
  if (person !== undefined) draft.write.change({ kind: 'person', person: { ...person, stopped } })
  draft.write.audit(stopped.length > 0 ? 'reminders stopped' : 'reminders resumed', 'all')
  if (stopped.length > 0) setForTeam(draft, 'digest', 'off')
  draft.reply.tell(stopped.length > 0 ? words.all : words.on)
  if (openQuestion(draft) !== null) return askAgain(draft)
  if (stopped.length > 0)
    draft.reply.offer([
      [{ label: words.again[draft.locale], data: encodeButton({ kind: 'command', name: 'stop', argument: 'off' }) }],
    ])
}

/** `timezone Europe/Berlin`, or a city of the list; without a zone, the present one. Rows move with it. */
export function timezone(draft: Draft, argument: string): void {
  const person = personOf(draft.application, draft.conversation.person)
  const said = argument.trim()
  const zone = said === '' ? (person?.timezone ?? 'Asia/Shanghai') : zoneOf(said)
  if (zone === null) draft.reply.tell(words.noZone, { said: said.slice(0, 40) })
  else {
    if (person !== undefined && said !== '') {
      draft.write.change({ kind: 'person', person: { ...person, timezone: zone } })
      plan(draft)
    }
    draft.reply.tell(words.zone, { zone, time: wallClock(draft.now, zone).time })
    if (said === '') draft.reply.tell(words.zoneHow)
  }
  if (openQuestion(draft) !== null) askAgain(draft)
}

/** `quiet 22:00-08:00`, `quiet off`; without hours, the present ones. */
export function quiet(draft: Draft, argument: string): void {
  const person = personOf(draft.application, draft.conversation.person)
  const said = argument
    .normalize('NFKC')
    .trim()
    .replace(/[–—~至到]/g, '-')
    .replace(/\s+/g, '')
  if (said !== '' && !isQuietSpan(said)) draft.reply.tell(words.quietHow)
  else {
    if (person !== undefined && said !== '') draft.write.change({ kind: 'person', person: { ...person, quiet: said } })
    const hours = said === '' ? (person?.quiet ?? '21:00-09:00') : said
    draft.reply.tell(words.quiet, { quiet: hours === 'off' ? words.off[draft.locale] : hours })
    if (said === '') draft.reply.tell(words.quietHow)
  }
  if (openQuestion(draft) !== null) askAgain(draft)
}

/** A zone by its name, or by its city ("Berlin"). */
function zoneOf(said: string): string | null {
  const exact = zoneNamed(said.replace(/ /g, '_'))
  if (exact !== null) return exact
  const city = said.toLowerCase().replace(/ /g, '_')
  return (
    Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ??
    (/^(北京|上海|中国)$/.test(said) ? 'Asia/Shanghai' : null)
  )
}
