// Leads the interview on from wherever the facts say: the next deciding question, the first answer, the paperwork, the review.

import type { Question } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import { inPaperwork, next, openPapers } from '../../draft/next.ts'
import { ask, askAgain, closeQuestion, openQuestion } from '../../draft/open-question.ts'
import { decide, decideAgain } from '../../draft/yes-or-no.ts'
import { verdictBlocks, verdictButtons } from '../../wording/verdict.ts'
import { beginMending, mendingDone, mendNext } from '../counsel/mending.ts'
import { afterMending } from '../counsel/preflight.ts'
import { goOnTakingPart, isTakingPart } from '../participants/take-part.ts'
import { tellDifference } from '../verdict/difference.ts'
import { fingerprint } from '../verdict/fingerprint.ts'
import { confirmVerdict } from '../verdict/ground.ts'
import { tellOwnCaseAnew } from '../verdict/own-case.ts'
import { reviewBlocks, reviewButtons } from './review-page.ts'
import { askAlike, turnToNext } from './several.ts'

const words = {
  stays: { en: 'The answer stays the same.', zh: '结论不变。' },
  intro: {
    en: 'A few short questions, then you have the answer. “Not sure” is an answer too, and “why” explains.',
    zh: '回答几个简短问题即可得到结论。不确定可以直说，想了解原因就说“为什么”。',
  },
  papersAhead: {
    en: 'About {count} short questions for the form. Have at hand: {papers}.',
    zh: '还有约{count}个表单问题。请备好：{papers}。',
  },
}

/** Begins the interview, or goes on with it. */
export function begin(draft: Draft): void {
  if (draft.memory.proposals !== undefined) return decide(draft, 'proposals')
  const fresh = draft.memory.trail === undefined || draft.memory.trail.length === 0
  if (fresh && draft.mode !== 'deciding') draft.reply.tell(words.intro)
  goOn(draft)
}

/** What a message brought: whether anything was heard, whether the verdict is another one now, whether it asked about the own case. */
export type Brought = { readonly heard: boolean; readonly changed: boolean; readonly own: boolean }

/** After a message was taken down and answered: the next question, the verdict as soon as it is certain, or what was open before. */
export function leadOn(draft: Draft, { heard, changed, own }: Brought): void {
  const { memory, mode } = draft
  if (isTakingPart(draft)) return heard ? void goOnTakingPart(draft) : askAgain(draft)
  if (own && !changed && memory.told !== undefined && !inPaperwork(memory)) return confirmVerdict(draft)
  if (mode === 'following') {
    if (changed || own) tellVerdict(draft)
    return
  }
  if (heard && memory.told !== undefined && !inPaperwork(memory)) {
    if (changed) tellDifference(draft)
    else if (!own) draft.reply.tell(words.stays)
    return changed || own ? goOn(draft) : draft.reply.offer(verdictButtons(draft))
  }
  if (heard) return goOn(draft)
  if (openQuestion(draft) !== null) return askAgain(draft)
  if (own) return memory.told === undefined ? begin(draft) : tellVerdict(draft)
  decideAgain(draft)
}

/** One step on. */
export function goOn(draft: Draft): void {
  if (goOnTakingPart(draft)) return
  if (mendNext(draft)) return
  if (mendingDone(draft)) return afterMending(draft)
  const { to, question, input } = next(draft)
  draft.write.go({ type: 'answered', input })
  if (question !== null && to !== 'consent') {
    tellOwnCaseAnew(draft)
    return isOpen(draft, question) ? askAgain(draft) : ask(draft, question)
  }
  if (to === 'decided' && askAlike(draft)) return
  if (to === 'review' && turnToNext(draft)) return goOn(draft)
  closeQuestion(draft)
  if (to === 'consent') return decide(draft, 'consent')
  if (to === 'review') return showReview(draft)
  tellVerdict(draft)
}

/** Is this the question on the screen already? */
const isOpen = (draft: Draft, { id }: Question) =>
  draft.memory.open?.question === id && draft.memory.open.service === draft.service

/** Tells the verdict: the sentence, at most three findings, the notice. */
export function tellVerdict(draft: Draft): void {
  draft.reply.put(...verdictBlocks(draft))
  draft.reply.offer(verdictButtons(draft))
  draft.write.remember({ lastSpoke: undefined })
  const { greetedAt = draft.now, toldAt = draft.now } = draft.memory
  draft.write.remember({ told: fingerprint(draft), toldAt, open: undefined, greetedAt })
}

/** What a notice or a review found, question by question. */
export function mend(draft: Draft): void {
  if (!beginMending(draft)) goOn(draft)
}

/** The paperwork, or first the questions its contents depend on; what was skipped is put again. */
export function fillIn(draft: Draft): void {
  draft.write.remember({ skipped: undefined })
  if (draft.memory.told === undefined) return begin(draft)
  beginPaperwork(draft)
}

/** Starts collecting what the filing needs; says first how much it is and what to have at hand. */
export function beginPaperwork(draft: Draft): void {
  draft.write.remember({ paperwork: true, walked: undefined })
  const open = openPapers(draft)
  if (open.length > 0) {
    const papers =
      draft.locale === 'zh'
        ? '营业执照或证件、域名信息、服务器信息'
        : 'the certificate of the holder, the domain details, the server details'
    draft.reply.tell(words.papersAhead, { count: open.length, papers })
  }
  goOn(draft)
}

/** The review page: every answer, a way to change each, and the explicit confirmation. */
export function showReview(draft: Draft): void {
  draft.reply.say(...reviewBlocks(draft))
  draft.reply.offer(reviewButtons(draft))
}
