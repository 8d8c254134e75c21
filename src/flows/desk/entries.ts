// What the account team enters beside moves: a date, a fact or an event for an application, an order opened by hand.
import { checkFact, isFactPath, spec } from '../../knowledge/law/facts.ts'
import type { Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { enterEvent } from '../draft/enter-event.ts'
import { tellActor } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { refuse } from '../orders/moves.ts'
import { openOrder, takeTurns } from '../orders/orders.ts'
import { enterField } from '../talk/reminders/done.ts'

const words = {
  done: { en: 'Recorded.', zh: '已记录。' },
  service: { en: 'There is no such service.', zh: '没有该服务。' },
  open: { en: 'The same order is open already.', zh: '相同订单已在办理中。' },
}

/** Fields whose day starts a clock (the form's other fields are filled by the form). */
const dated =
  /^(?:hosting\.expiresOn|change\.(?:plannedOn|happenedOn)|licenceChange\.plannedOn|service\.endsOn|permit(?:\.[a-z_]+)?\.expiresOn)$/
const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/

/** One entry: `name` is a fact's path, a dated field, or `event:<name>`; `value` empty takes it back; `correct`: the event is the same one, its date was wrong. */
export function takeEntry(draft: Draft, { name = '', value = '', service = '', correct = '' }: ActionValues['enter']): void {
  const services = draft.application.services.map((one) => one.id)
  if (service !== '' && !services.includes(service)) return void refuse(draft, words.service)
  const of = service === '' ? (services[0] ?? 's1') : service
  const fault = isFactPath(name) ? stateFact(draft, name, value, of) : enter(draft, name, value, of, correct !== '')
  if (fault !== null) return void refuse(draft, fault)
  draft.write.audit('entered', `${name} ${of}`)
  tellActor(draft, words.done)
}

/** Opens an order of a kind by hand; `service` where the kind is for one. */
export function takeOpening(draft: Draft, { kind = '', service = '', subject = '' }: ActionValues['open-order']): void {
  const { kinds } = draft.library.orders
  const known = kinds[kind]
  if (known === undefined)
    return void refuse(
      draft,
      named('There is no such kind of order. There are: ', '没有该类订单。现有类别：', Object.keys(kinds)),
    )
  const services = draft.application.services.map((one) => one.id)
  if (service !== '' && !services.includes(service)) return void refuse(draft, words.service)
  const of =
    known.scope === 'operator' ? null : service !== '' ? service : known.scope === 'service' ? (services[0] ?? 's1') : null
  if (openOrder(draft, { kind, service: of, ...(subject !== '' && { subject }) }) === null) return void refuse(draft, words.open)
  takeTurns(draft)
  tellActor(draft, words.done)
}

function stateFact(draft: Draft, path: Parameters<typeof checkFact>[0], value: string, service: string): Text | null {
  const read = value === '' ? { value: null } : checkFact(path, typed(path, value))
  if ('message' in read) return { en: `${path} ${read.message}`, zh: `${path}：${read.message}` }
  draft.write.state({ [path]: read.value }, 'confirmed', service)
  return null
}

/** A value as it is typed, in the type its fact has: lists by comma, yes and no, numbers. */
function typed(path: Parameters<typeof spec>[0], value: string): unknown {
  const { type } = spec(path)
  if (value === 'unknown') return value
  if (type === 'set') return value === 'none' ? [] : value.split(',')
  if (type === 'bool') return value === 'true' || value === 'yes' ? true : value === 'false' || value === 'no' ? false : value
  return type === 'int' || type === 'number' ? Number(value) : value
}

function enter(draft: Draft, name: string, value: string, service: string, corrects: boolean): Text | null {
  const event = /^event:([a-z-]+)$/.exec(name)?.[1]
  if (event === undefined && !dated.test(name))
    return { en: `There is no date called “${name}”.`, zh: `没有名为“${name}”的日期。` }
  if (value !== '' && (!date.test(value) || Number.isNaN(Date.parse(value)))) {
    return { en: `“${value}” is no date; write it like 2026-11-23.`, zh: `“${value}”不是有效日期，请按2026-11-23的格式填写。` }
  }
  if (event === undefined) {
    const ofService = /^(?:hosting|service)\./.test(name)
    enterField(draft, name, value === '' ? null : value, ofService ? service : null)
    return null
  }
  enterEvent(draft, event, service, value, corrects)
  return null
}

function named(en: string, zh: string, all: readonly string[]): Text {
  return { en: `${en}${all.join(', ')}.`, zh: `${zh}${all.join('、')}。` }
}
