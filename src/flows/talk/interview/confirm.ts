// The explicit confirmation: only now are the answers final, and the steps of the verdict become orders.

import type { Turning } from '../../draft/draft.ts'
import { openPapers } from '../../draft/next.ts'
import { closeQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { openOrders } from '../../orders/orders.ts'
import { labelOf } from '../../wording/fact-line.ts'
import { status } from '../progress/status.ts'
import { goOn } from './interview.ts'

const namedMost = 4

const words = {
  confirmed: {
    en: 'Confirmed. I’ll follow it from here and remind you of every date.',
    zh: '已确认。后续进度由我跟进，各项期限会提醒您。',
  },
  first: { en: 'There are still open questions before anything can be confirmed.', zh: '仍有问题未回答，暂时无法确认。' },
}

/** Confirms the review; what is still open is named first. */
export function confirmReview(turning: Turning): void {
  if (turning.memory.told === undefined || turning.verdict().registration === 'need_more_info') {
    turning.tell(words.first)
    return goOn(turning)
  }
  const open = openPapers(turning)
  if (open.length === 0) return confirmAnyway(turning)
  const named = open.slice(0, namedMost).map((question) => labelOf(turning, question))
  const items = named.join(turning.locale === 'zh' ? '、' : ', ') + (open.length > namedMost ? ' …' : '')
  decide(turning, 'confirm', { count: String(open.length), items })
}

/** Everything said stands; the steps become orders. */
export function confirmAnyway(turning: Turning): void {
  for (const { path, value, service } of [...turning.application.assertions].filter(
    (one) => one.standing === 'said' && one.value !== null,
  )) {
    const current = turning.facts(service ?? turning.service)[path]
    if (JSON.stringify(current) === JSON.stringify(value))
      turning.state({ [path]: value } as never, 'confirmed', service ?? turning.service)
  }
  closeQuestion(turning)
  turning.go({ type: 'confirmed' })
  turning.audit('confirmed', turning.verdict().registration)
  openOrders(turning)
  turning.tell(words.confirmed)
  status(turning)
}
