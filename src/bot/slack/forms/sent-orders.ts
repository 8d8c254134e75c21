// What the filled forms of orders mean: a move, a correction, an order to open; or the field that is wrong, and why.
import type { EventBody, Evidence } from '../../../flows/index.ts'
import type { OrderBook } from '../../../knowledge/procedure/orders.ts'
import type { Text } from '../../../locale.ts'

/** The event a form becomes, or a fault at one of its fields. */
export type Meant = { readonly event: EventBody } | { readonly text: Text; readonly field?: string }

type Values = Readonly<Record<string, string>>

/** The choice of an order's scope that is no service. */
export const ofOperator = 'operator'

/** The field of an order's stages: each order has its own, so that no choice made for one is ever read as another's. */
export const stageField = (order: string) => `stage-${order}`

const words = {
  service: { en: 'This kind is for one service: choose which.', zh: '该类订单针对单个服务，请选择服务。' },
  whole: { en: 'This kind is for the operator as a whole.', zh: '该类订单针对主体整体办理。' },
  sector: { en: 'Which sector? A pre-approval is for one.', zh: '请选择前置审批的行业。' },
  surplus: { en: 'Only a pre-approval or a licence has one, of its own list.', zh: '仅前置审批和许可证可选，且须与类别一致。' },
}

/** A legal move: `o1:ready`. */
export function moveOf({ order: chosen = '', ...evidence }: Values): Meant | null {
  const [, order, to] = /^([\w-]+):([\w-]+)$/.exec(chosen) ?? []
  if (order === undefined || to === undefined) return null
  return { event: { kind: 'moved', order, to, evidence: evidence as Evidence } }
}

/** A correction: the form says which order it is about. */
export function correctionOf(about: string, values: Values): Meant | null {
  const [, order] = /^correct:([\w-]+)$/.exec(about) ?? []
  const { [stageField(order ?? '')]: to, ...evidence } = values
  if (order === undefined || to === undefined) return null
  return { event: { kind: 'moved', order, to, evidence: evidence as Evidence, correct: true } }
}

/** An order to open. `subject` is a sector of a pre-approval or a class of a licence. */
export function openingOf(book: OrderBook, { kind = '', service = '', subject = '' }: Values): Meant {
  const scope = book.kinds[kind]?.scope
  if (scope === 'service' && service === ofOperator) return { text: words.service, field: 'service' }
  if (scope === 'operator' && service !== '' && service !== ofOperator) return { text: words.whole, field: 'service' }
  if (kind === 'pre-approval' && subject === '') return { text: words.sector, field: 'subject' }
  const classes = ['b25', 'edi', 'other-vats']
  const fits = kind === 'licence' ? classes.includes(subject) : kind === 'pre-approval' && !classes.includes(subject)
  if (subject !== '' && !fits) return { text: words.surplus, field: 'subject' }
  const of = service === ofOperator ? '' : service
  return { event: { kind: 'desk', action: 'open-order', values: { kind, service: of, subject } } }
}
