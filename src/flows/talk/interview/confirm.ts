// The explicit confirmation: only now are the answers final, and the steps of the verdict become orders.

import { isDeepStrictEqual } from 'node:util'
import type { Draft } from '../../draft/draft.ts'
import { openPapers } from '../../draft/next.ts'
import { closeQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { openOrders } from '../../orders/orders.ts'
import { labelOf } from '../../wording/fact-line.ts'
import { heldByReview } from '../counsel/preflight.ts'
import { offerTelegram } from '../onward.ts'
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
export function confirmReview(draft: Draft): void {
  if (draft.memory.told === undefined || draft.verdict().registration === 'need_more_info') {
    draft.reply.tell(words.first)
    return goOn(draft)
  }
  const open = openPapers(draft)
  if (heldByReview(draft)) return
  if (open.length === 0) return confirmAnyway(draft)
  const named = open.slice(0, namedMost).map((question) => labelOf(draft, question))
  const items = named.join(draft.locale === 'zh' ? '、' : ', ') + (open.length > namedMost ? ' …' : '')
  decide(draft, 'confirm', { count: String(open.length), items })
}

/** Everything said stands; the steps become orders. */
export function confirmAnyway(draft: Draft): void {
  for (const { path, value, service } of [...draft.application.assertions].filter(
    (assertion) => assertion.standing === 'said' && assertion.value !== null,
  )) {
    const current = draft.facts(service ?? draft.service)[path]
    if (isDeepStrictEqual(current, value)) draft.write.state({ [path]: value } as never, 'confirmed', service ?? draft.service)
  }
  closeQuestion(draft)
  draft.write.go({ type: 'confirmed' })
  draft.write.audit('confirmed', draft.verdict().registration)
  openOrders(draft)
  draft.reply.tell(words.confirmed)
  status(draft)
  offerTelegram(draft)
}
