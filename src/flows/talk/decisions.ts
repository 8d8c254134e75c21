// What follows a yes or no to something that waits for it: consent, erasing, starting over, confirming, a correction, facts read.
import type { Draft } from '../draft/draft.ts'
import { askAgain } from '../draft/open-question.ts'
import { surroundings } from '../draft/surroundings.ts'
import { type Asked, isAsked, typedLabel } from '../draft/yes-or-no.ts'
import type { Press } from '../model/button.ts'
import type { Act } from '../understand/acts.ts'
import { readFacts } from '../understand/facts-in-text.ts'
import { assent } from '../understand/value.ts'
import { confirmAnyway } from './interview/confirm.ts'
import { correct, leaveUncorrected } from './interview/correction.ts'
import { fillIn, goOn } from './interview/interview.ts'
import { dropProposals, takeProposals } from './interview/proposals.ts'
import { restartAll } from './interview/restart.ts'
import { takeAlike, takeDifferent } from './interview/service.ts'
import { keepEarlier, takeRival } from './interview/take-down.ts'
import { eraseAll, keepAll } from './privacy/privacy.ts'

/** What follows a yes, and what a no. */
type Follows = { readonly onYes: (draft: Draft) => void; readonly onNo: (draft: Draft) => void }

const words = {
  stale: { en: 'That button is no longer open. Nothing has changed.', zh: '该按钮已失效，内容未作更改。' },
  kept: { en: 'Fine, everything stays as it is.', zh: '好的，一切保持不变。' },
  withoutPersonal: {
    en: 'Fine, names and contacts are left out. They go into the provider’s own form later.',
    zh: '好的，姓名和联系方式不在此填写，届时直接填入接入商的备案系统。',
  },
}

const follows: Readonly<Record<Asked, Follows>> = {
  consent: {
    onYes: (draft) => {
      draft.write.remember({ consent: { at: draft.now } })
      draft.write.audit('consent', 'given')
      goOn(draft)
    },
    onNo: (draft) => {
      draft.write.remember({ consent: 'declined' })
      draft.write.audit('consent', 'declined')
      draft.reply.tell(words.withoutPersonal)
      goOn(draft)
    },
  },
  delete: {
    onYes: eraseAll,
    onNo: keepAll,
  },
  restart: {
    onYes: restartAll,
    onNo: (draft) => {
      draft.reply.tell(words.kept)
      askAgain(draft)
    },
  },
  confirm: {
    onYes: confirmAnyway,
    onNo: fillIn,
  },
  proposals: {
    onYes: takeProposals,
    onNo: dropProposals,
  },
  alike: { onYes: takeAlike, onNo: takeDifferent },
  rival: { onYes: takeRival, onNo: keepEarlier },
  correction: {
    onYes: correct,
    onNo: leaveUncorrected,
  },
}

/** A pressed yes or no. */
export function takeDecision(draft: Draft, press: Extract<Press, { kind: 'decision' }>): void {
  const { asked } = draft.memory
  if (asked?.what !== press.what || asked.values.revision !== String(press.revision)) {
    draft.send.toast(words.stale)
    draft.reply.tell(words.stale)
    return askAgain(draft)
  }
  settle(draft, asked.what, press.choice === 'yes')
}

/** Does something wait for a yes or no? */
export const isWaiting = ({ memory: { asked } }: Draft): boolean => asked !== undefined && isAsked(asked.what)

/** Which of two it is, said by naming one of them: nothing is left to be asked. */
export function settleRival(draft: Draft, acts: readonly Act[]): readonly Act[] {
  const { asked } = draft.memory
  const path = asked?.what === 'rival' ? asked.values.path : undefined
  if (!acts.some((act) => act.kind === 'tell' && act.path === path)) return acts
  draft.write.remember({ asked: undefined })
  return acts.map((act) => (act.kind === 'tell' && act.path === path ? { ...act, corrects: true } : act))
}

/** A typed yes or no, where one is waited for. True if it was taken. "No ads", "no, in Shanghai": what tells of the case decides nothing. */
export function takeTypedDecision(draft: Draft, said: string): boolean {
  const { asked } = draft.memory
  if (asked === undefined || !isAsked(asked.what)) return false
  const value = typedLabel(asked.what, said) ?? assent(said) ?? spoken(said)
  if (value === null || (typedLabel(asked.what, said) === null && readFacts(said, surroundings(draft)).length > 0)) return false
  settle(draft, asked.what, value)
  return true
}

/** "I agree", "not right": what people write under a yes or no. */
function spoken(said: string): boolean | null {
  if (
    /^\s*(?:不同意|不对|不正确|有误|错了|不是这样|不同|不一样|各不相同|different|they differ|not the same|i (?:do not|don.t) agree|not (?:quite|right|correct)|wrong|that.s wrong)\s*[.。!！]?\s*$/i.test(
      said,
    )
  )
    return false
  if (
    /^\s*(?:同意|正确|没错|对的|确认|无误|i agree|agreed|相同|一样|都一样|(?:they are |all |it is )?the same|same|alike|right|that.s right|correct)\s*[.。!！]?\s*$/i.test(
      said,
    )
  )
    return true
  return null
}

function settle(draft: Draft, what: string, yes: boolean): void {
  draft.settled = draft.memory.asked?.values
  draft.write.remember({ asked: undefined })
  if (!isAsked(what)) return askAgain(draft)
  if (yes) follows[what].onYes(draft)
  else follows[what].onNo(draft)
}
