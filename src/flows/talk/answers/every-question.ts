// Answers every question of a message: trouble by what helps out of it, the own case by the verdict, all else from knowledge.
import type { Draft } from '../../draft/draft.ts'
import type { Asked } from '../../understand/acts.ts'
import { tellsTrouble, troubleIn } from '../../understand/clauses.ts'
import { asksOnlyNeed } from '../../understand/own-case.ts'
import { fingerprint } from '../verdict/fingerprint.ts'
import { tellFirstStep } from '../verdict/first-step.ts'
import { confirmVerdict, giveGround } from '../verdict/ground.ts'
import { branchesOf, isBlocked, isDecided, remindOfOwnCase, saidAlready, tellOwnCase } from '../verdict/own-case.ts'
import { answerAsked, type When } from './enquiry.ts'
import { lookUp } from './look-up.ts'

/** Every question of the message: the verdict's sentence for the own case, knowledge for all else. True if knowledge settled what was asked of it. */
export function answerAll(draft: Draft, asked: readonly Asked[], said: string, heard: boolean): boolean {
  const given: string[] = []
  let spoke = false
  let settled = false
  let toldOwn = false
  let troubled = false
  for (const { about, words } of asked) {
    const known = heard || Object.keys(draft.facts()).length > 0
    const beside = { whole: said, given, only: asked.length === 1 }
    if (troubled && about === 'subject' && lookUp(draft, words).kind !== 'answer') continue
    if (about === 'subject') {
      const when: When = troubled ? 'surely' : toldOwn ? 'fairly' : heard || spoke ? 'if-known' : 'always'
      spoke = answerAsked(draft, words, when, troubled ? { given } : beside) || spoke
      if (draft.memory.topic !== undefined) given.push(draft.memory.topic)
    } else if (about === 'confirm') confirm(draft, said)
    else if (tellsTrouble(said) && (troubled || answerAsked(draft, troubleIn(said), 'fairly', { given }))) {
      troubled = true
      if (draft.memory.topic !== undefined) given.push(draft.memory.topic)
    } else if (about === 'first-step') {
      if (tellFirstStep(draft)) continue
      if (known || draft.memory.topic !== undefined || words.length < said.trim().length)
        spoke = answerStep(draft, words, said, given) || spoke
    } else if (about === 'chance' && !isBlocked(draft) && answerAsked(draft, words, 'surely', beside)) settled = true
    else if (saidAlready(draft) && asksOnlyNeed(words)) remindOfOwnCase(draft)
    else if (saidAlready(draft) && answerAsked(draft, words, 'surely', beside)) continue
    else {
      const when = saysMoreFrom(draft, words, said)
      if (when !== null && answerAsked(draft, words, when, beside)) {
        settled = true
        if (known) draft.write.remember({ ownCase: fingerprint(draft) })
      } else {
        tellOwnCase(draft)
        toldOwn = true
      }
    }
  }
  return settled
}

/**
 * From when on knowledge says more than the verdict would: at once where nothing is known, or where the verdict only names what it hangs on;
 * where it is certain in part, fairly if more is asked than the need ("must we cancel it or can it stay?"). Null: the verdict is the answer.
 */
function saysMoreFrom(draft: Draft, words: string, said: string): When | null {
  const facts = draft.facts()
  const told = Object.keys(facts).length
  const onlyNeed = asksOnlyNeed(words)
  if (told === 0) return onlyNeed && words.trim() === said.trim() ? 'surely' : 'by-articles'
  const { registration } = draft.verdict()
  if (registration === 'need_more_info') return branchesOf(draft, facts) === null ? 'fairly' : null
  if (registration === 'none' && told > littleTold) return null
  if (isDecided(draft) || (onlyNeed && (told > littleTold || isBlocked(draft)))) return null
  return onlyNeed || isBlocked(draft) ? 'surely' : 'fairly'
}
/** So few facts, or fewer, make no case yet. */
export const littleTold = 2

/** "So no filing?": the verdict and its ground, or what is certain so far; where that is little, what knowledge is sure of. */
function confirm(draft: Draft, said: string): void {
  if (Object.keys(draft.facts()).length === 0) return giveGround(draft)
  if (draft.verdict().registration !== 'need_more_info') return confirmVerdict(draft)
  if (saidAlready(draft) || branchesOf(draft, draft.facts()) !== null || !answerAsked(draft, said, 'fairly')) tellOwnCase(draft)
}

/** "And now?" names nothing: the steps of what was spoken of last are asked for. */
function answerStep(draft: Draft, words: string, said: string, given: readonly string[]): boolean {
  const letters = said.replace(/[\s\p{P}]/gu, '')
  return letters.length <= (/\p{Script=Han}/u.test(letters) ? 5 : 12)
    ? answerAsked(draft, wantsSteps[draft.locale], 'always', { given })
    : answerAsked(draft, words, 'always', { whole: said, given })
}
const wantsSteps = { en: 'what now', zh: '接下来怎么办' }
