// The end of a guide: what happens now, by when, and the orders it opens once somebody says so. Until then nothing is kept.
import type { FactPath, FactValue } from '../../../knowledge/law/facts.ts'
import { type Duty, isWanted } from '../../../knowledge/procedure/duties.ts'
import type { Guide, GuideEnd } from '../../../knowledge/procedure/guides.ts'
import { sayDate } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { plus } from '../../duties/distance.ts'
import { momentOf } from '../../duties/plan-input.ts'
import { encodeButton } from '../../model/button.ts'
import type { Button } from '../../model/message.ts'
import { basisNames } from '../../orders/order-words.ts'
import { openOrder, orderName, takeTurns } from '../../orders/orders.ts'
import { personReachable } from '../../wording/person-reachable.ts'
import { sourceLine } from '../../wording/source-line.ts'
import { status } from '../progress/status.ts'
import { enterField } from '../reminders/done.ts'

const words = {
  by: { en: '{duty}: by {date} ({basis}).', zh: '{duty}：{date}前（{basis}）。' },
  late: { en: '{duty}: was due {date} ({basis}), so now.', zh: '{duty}：期限{date}已过（{basis}），请尽快办理。' },
  open: { en: 'Open the order', zh: '新建订单' },
  openSeveral: { en: 'Open the {count} orders', zh: '新建{count}个订单' },
  person: { en: 'Talk to a person', zh: '人工咨询' },
  opened: {
    en: 'Opened: {orders}. I’ll follow it from here and remind you of every date.',
    zh: '已新建：{orders}。后续进度由我跟进，各项期限会提醒您。',
  },
  already: { en: 'That is open already.', zh: '相同订单已在办理中。' },
}

type Days = Readonly<Record<string, string>>

/** Tells the end and offers to open its orders. */
export function tellEnd(draft: Draft, guide: Guide, step: string, end: GuideEnd, days: Days): void {
  const { locale } = draft
  if (end.first !== undefined) draft.reply.tell(end.first)
  draft.reply.tell(end.tell)
  const dues = end.duties.flatMap((id) => dueLine(draft, draft.library.duties.get(id)!, days) ?? [])
  if (dues.length > 0) draft.reply.say({ kind: 'list', items: dues.map((line) => [line]) })
  const source = sourceLine(draft.library, end.sources ?? guide.sources, locale)
  if (source !== null && draft.reply.fits(source)) draft.reply.say(source)
  const count = end.orders.length
  const label = (count === 1 ? words.open : words.openSeveral)[locale].replace('{count}', String(count))
  draft.reply.offer([
    ...(count === 0 ? [] : [[{ ...button(label, 'record', `${guide.id}.${step}.open`), style: 'primary' } as Button]]),
    ...(personReachable(draft) ? [[button(words.person[locale], 'person')]] : []),
  ])
}

/** "Correct the record: by 12 December 2026 (provider practice)."; null where its clock has no day or it is not theirs. */
function dueLine(draft: Draft, duty: Duty, days: Days): string | null {
  const { locale, library, today } = draft
  const [start] = duty.start.of
  const day = start?.kind === 'field' ? days[start.id] : undefined
  if (day === undefined || duty.due.kind !== 'start' || !isWanted(duty, draft.facts())) return null
  const due = plus(momentOf(day), duty.due.distance, library.calendar).day
  return (due < today ? words.late : words.by)[locale]
    .replace('{duty}', duty.name[locale])
    .replace('{date}', sayDate(due, locale))
    .replace('{basis}', basisNames[duty.basis][locale])
}

/** Keeps what was told on the way and opens the orders, each in its turn. */
export function openEnd(draft: Draft, guide: Guide, end: GuideEnd, days: Days): void {
  const { services } = draft.application
  const whole = end.orders.some(({ of }) => of === 'operator')
  const concerned = whole && guide.id === 'cancel' ? services.map(({ id }) => id) : [draft.service]
  for (const service of concerned) {
    draft.write.state(held(draft, service, end), 'confirmed', service)
    for (const [field, day] of Object.entries(days))
      enterField(draft, field, day, draft.library.fields.get(field)?.scope === 'service' ? service : null)
  }
  draft.write.remember({ asked: undefined })
  const opened = end.orders.flatMap(
    ({ kind, subject, of }) =>
      openOrder(draft, { kind, service: of === 'operator' ? null : draft.service, ...(subject !== undefined && { subject }) }) ??
      [],
  )
  takeTurns(draft)
  draft.write.go({ type: 'confirmed' })
  draft.write.audit('guide', `${guide.id} ${opened.map(({ id }) => id).join(' ')}`)
  const names = opened.map((order) => orderName(draft, order)[draft.locale])
  draft.reply.tell(names.length === 0 ? words.already : words.opened, {
    orders: names.join(draft.locale === 'zh' ? '、' : ', '),
  })
  status(draft)
}

/** There is a record, and this is what happens to it: what was known to change goes on changing. */
function held(draft: Draft, service: string, end: GuideEnd): { [Path in FactPath]?: FactValue } {
  const facts = draft.facts(service)
  const kinds = facts['service.kind']
  const filed = Array.isArray(kinds) && !kinds.includes('website') && kinds.length > 0 ? 'record.appFiling' : 'record.icpFiling'
  const before = facts['change.kinds']
  const changes = end.states['change.kinds']
  const known = (value: FactValue | undefined) => (Array.isArray(value) ? value.filter((one) => one !== 'unknown') : [])
  return {
    [filed]: 'own',
    ...(changes !== undefined && { 'change.kinds': [...new Set([...known(before), ...known(changes)])].sort() }),
  }
}

const button = (label: string, name: string, argument = ''): Button => ({
  label,
  data: encodeButton({ kind: 'command', name, argument }),
})
