// Leads the interview on from wherever the facts say: the next deciding question, the first answer, the paperwork, the review.

import type { Turning } from '../../draft/draft.ts'
import { next, openPapers } from '../../draft/next.ts'
import { ask, closeQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { verdictBlocks, verdictButtons } from '../../wording/verdict.ts'
import { reviewBlocks, reviewButtons } from './review-page.ts'

const words = {
  intro: {
    en: 'A few short questions, then you have the answer. Not sure? Say “I don’t know”. Wondering? Say “why”.',
    zh: '回答几个简短问题即可得到结论。不确定就说“不知道”，想了解原因就说“为什么”。',
  },
  papersAhead: {
    en: 'About {count} short questions for the form. Have at hand: {papers}.',
    zh: '还有约{count}个表单问题。请备好：{papers}。',
  },
}

/** Begins the interview, or goes on with it. */
export function begin(turning: Turning): void {
  if (turning.memory.proposals !== undefined) return decide(turning, 'proposals')
  const fresh = turning.memory.trail === undefined || turning.memory.trail.length === 0
  if (fresh && turning.mode !== 'deciding') turning.tell(words.intro)
  goOn(turning)
}

/** One step on. */
export function goOn(turning: Turning): void {
  const place = next(turning)
  turning.go({ type: 'interview', to: place.to })
  if ('question' in place) return ask(turning, place.question)
  closeQuestion(turning)
  if (place.to === 'consent') return decide(turning, 'consent')
  if (place.to === 'review') return showReview(turning)
  tellVerdict(turning)
}

/** Tells the verdict: the sentence, at most three findings, the notice. */
export function tellVerdict(turning: Turning): void {
  turning.say(...verdictBlocks(turning))
  turning.offer(verdictButtons(turning))
  turning.remember({ told: fingerprint(turning), open: undefined })
}

/** The paperwork, or first the questions its contents depend on; what was skipped is put again. */
export function fillIn(turning: Turning): void {
  turning.remember({ skipped: undefined })
  if (turning.memory.told === undefined) return begin(turning)
  beginPaperwork(turning)
}

/** Starts collecting what the filing needs; says first how much it is and what to have at hand. */
export function beginPaperwork(turning: Turning): void {
  turning.rememberMore('paperwork', true)
  const open = openPapers(turning)
  if (open.length > 0) {
    const papers =
      turning.locale === 'zh'
        ? '营业执照或证件、域名信息、服务器信息'
        : 'the certificate of the holder, the domain details, the server details'
    turning.tell(words.papersAhead, { count: open.length, papers })
  }
  goOn(turning)
}

/** The review page: every answer, a way to change each, and the explicit confirmation. */
export function showReview(turning: Turning): void {
  turning.say(...reviewBlocks(turning))
  turning.offer(reviewButtons(turning))
}

/** What the verdict said, short enough to notice that it has changed. */
export function fingerprint(turning: Turning): string {
  const { registration, floor, blockers } = turning.verdict()
  return [registration, floor, ...blockers].join(' ')
}
