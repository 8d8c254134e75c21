// Leads the interview on from wherever the facts say: the next deciding question, the first answer, the paperwork, the review.
import { encodeButton } from '../button.ts'
import { inPaperwork, next, openPapers } from '../next.ts'
import { reviewBlocks, reviewButtons } from '../reply/review.ts'
import { verdictBlocks, verdictButtons } from '../reply/verdict.ts'
import type { Turning } from '../turning.ts'
import { ask, closeQuestion } from './asking.ts'

const words = {
  intro: {
    en: 'A few short questions, then you have the answer. Not sure? Say “I don’t know”. Wondering? Say “why”.',
    zh: '回答几个简短问题即可得到结论。不确定就说“不知道”，想了解原因就说“为什么”。',
  },
  consent: {
    en: 'Next come names and contact details for the filing form. They are kept sealed, used only for this registration, shown to the team that files it, and you can erase them any time with “delete”. May I ask?',
    zh: '接下来需要填写备案表中的姓名和联系方式。信息将加密保存，仅用于本次备案，仅供办理人员查看，您可随时发送“删除”清除。是否同意？',
  },
  agree: { en: 'Yes, go on', zh: '同意，继续' },
  decline: { en: 'No, leave them out', zh: '不同意，跳过' },
  papersAhead: {
    en: 'About {count} short questions for the form. Have at hand: {papers}.',
    zh: '还有约{count}个表单问题。请备好：{papers}。',
  },
}

/** Begins the interview, or goes on with it. */
export function begin(turning: Turning): void {
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
  if (place.to === 'consent') return askConsent(turning)
  if (place.to === 'review') return showReview(turning)
  tellVerdict(turning)
}

/** Tells the verdict: the sentence, at most three findings, the notice. */
export function tellVerdict(turning: Turning): void {
  turning.say(...verdictBlocks(turning))
  turning.offer(verdictButtons(turning))
  turning.remember({ told: fingerprint(turning), open: undefined })
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

/** Is the first answer given already, and is the form being filled? */
export const filling = (turning: Turning) => inPaperwork(turning.memory)

function askConsent(turning: Turning): void {
  const revision = (turning.memory.revision ?? 0) + 1
  turning.remember({ revision, asked: { what: 'consent', values: { revision: String(revision) } } })
  turning.tell(words.consent)
  const button = (choice: 'yes' | 'no') => encodeButton({ kind: 'decision', what: 'consent', choice, revision })
  turning.offer([
    [{ label: words.agree[turning.locale], data: button('yes'), style: 'primary' }],
    [{ label: words.decline[turning.locale], data: button('no') }],
  ])
}
