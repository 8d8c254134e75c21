// What is done with a message: taken down, answered, led on. One reply for everything it holds; the order here is the policy.

import type { FactPath } from '../../knowledge/law/facts.ts'
import type { Draft } from '../draft/draft.ts'
import { askAgain, openQuestion } from '../draft/open-question.ts'
import { surroundings } from '../draft/surroundings.ts'
import { decideAgain } from '../draft/yes-or-no.ts'
import { relay } from '../handover/silence.ts'
import { isNod } from '../understand/acknowledged.ts'
import type { Act, Asked, Told } from '../understand/acts.ts'
import { puts } from '../understand/clauses.ts'
import { commandIn } from '../understand/command-in-text.ts'
import { writtenOut } from '../understand/in-haste.ts'
import { isKeptAsTyped } from '../understand/read-answer.ts'
import { wishAtEnd } from '../understand/record-wish.ts'
import { factsTold, understand } from '../understand/understand.ts'
import { yesOrNo } from '../understand/value.ts'
import type { Noted } from '../wording/noted.ts'
import { explainQuestion, putOff } from './about-question.ts'
import { answerAsked, answerQuestion, isFound, isKnown } from './answers/enquiry.ts'
import { answerAll, littleTold } from './answers/every-question.ts'
import { takeOffer } from './answers/offer.ts'
import { keepMissing, takeTypedRating } from './answers/rating.ts'
import { commands } from './commands.ts'
import { takePastedFooter } from './counsel/footer.ts'
import { takeTriedName } from './counsel/name-tried.ts'
import { takeBareNotice, takeTypedNotice } from './counsel/notice.ts'
import { isWaiting, settleRival, takeTypedDecision } from './decisions.ts'
import {
  adoptAsked,
  adoptPassing,
  answerInPassing,
  isInPassing,
  keepPassing,
  ownCaseNamed,
  takePlaceAfter,
} from './in-passing.ts'
import { takeCodeAhead } from './interview/code-ahead.ts'
import { changeTo } from './interview/correction.ts'
import { begin, goOn, leadOn } from './interview/interview.ts'
import { recordAnswer, takeAnswer } from './interview/on-answer.ts'
import { proposeRead } from './interview/propose-read.ts'
import { openListed } from './interview/several.ts'
import { askWhich, sayKnown, takeDown } from './interview/take-down.ts'
import { isTakingPart } from './participants/take-part.ts'
import { takeTypedProof } from './progress/record-step.ts'
import { putWaitingStep, takeTypedStep } from './record/guide.ts'
import { takeAnnouncement } from './reminders/announced.ts'
import { takeTypedAlert } from './reminders/critical-window.ts'
import { takeTypedDate } from './reminders/due-date.ts'
import { readMost, tellUnanswered, tellUnreadRest } from './unread.ts'
import { fingerprint } from './verdict/fingerprint.ts'
import { giveGround } from './verdict/ground.ts'
import { branchesOf, tellOwnCaseOnce } from './verdict/own-case.ts'
import { tellSupposed } from './verdict/supposed.ts'
import { followLanguage } from './welcome/follow-language.ts'
import { noticeOnce } from './welcome/greeting.ts'

/** Takes one typed message, of which a colleague gets every word; the assistant reads as much as a person would. */
export function listen(draft: Draft, said: string): void {
  if (draft.mode === 'withPerson') return relay(draft, said)
  takeWords(draft, said.slice(0, readMost))
  if (said.length > readMost) tellUnreadRest(draft)
}

/** What was waited for comes first, then what the message itself does. */
function takeWords(draft: Draft, said: string): void {
  followLanguage(draft, said)
  if (takeTypedAlert(draft, said) || takeAnnouncement(draft, said)) return
  if (takeTypedDecision(draft, said) || takeTypedRating(draft, said)) return
  const noted = keepMissing(draft, said)
  if (noted === null && takeOffer(draft, said)) return
  if (takeTypedStep(draft, said)) return
  if (commandIn(said) === null && (takeTypedDate(draft, said) || takeTypedProof(draft, said))) return
  if (commandIn(said) === null && (takePastedFooter(draft, said) || takeTypedNotice(draft, said))) return keepBeside(draft, said)
  if (takeTriedName(draft, said) || takeWishAtEnd(draft, said)) return
  const rest = takeCodeAhead(draft, said)
  if (rest !== null) takeActs(draft, rest, noted)
}

/** What the message says of the case and asks, once nothing that was waited for is in it. */
function takeActs(draft: Draft, typed: string, noted: ReturnType<typeof keepMissing>): void {
  const said = isKeptAsTyped(openQuestion(draft)) ? typed : writtenOut(typed)
  if (openListed(draft, said) && openQuestion(draft)?.asks.includes('domain.name')) return goOn(draft)
  const acts = understand(said, { question: openQuestion(draft), around: surroundings(draft) })
  if (noted !== null && !puts(said) && acts.every(({ kind }) => kind === 'ask')) return draft.reply.tell(noted)
  if (acts.length === 0) {
    if (!takeBareNotice(draft, said)) notUnderstood(draft, said)
  } else if (acts.length > 1 || !takeAlone(draft, acts[0]!)) takeTogether(draft, settleRival(draft, acts), said)
  if (!draft.reply.offered) putWaitingStep(draft)
}

/** What is to be done to the record that exists, said after a sentence or two about it. True if it was. */
function takeWishAtEnd(draft: Draft, said: string): boolean {
  const found = openQuestion(draft) === null ? wishAtEnd(draft.library.simplified(said)) : null
  if (found === null) return false
  keepBeside(draft, found.before, /^(?:entity|domain|hosting|record|service)\./)
  commands.record(draft, found.wish)
  return true
}

/** What is told beside a notice or a wish, of oneself, the domain, the server: kept, with no word of it, as the other is what counts now. */
function keepBeside(draft: Draft, said: string, kept = /^(?:entity|domain|hosting)\./): void {
  const told = factsTold(said, surroundings(draft)).filter(({ path }) => kept.test(path))
  takeDown(draft, told, [], [], true)
}

/** An act that is the whole message. True if it was one of these. */
function takeAlone(draft: Draft, act: Act): boolean {
  if (isWaiting(draft) && act.kind === 'answer') return false
  if (isWaiting(draft) && act.kind === 'about-question') return decideAgain(draft)
  switch (act.kind) {
    case 'do':
      commands[act.name](draft, act.argument)
      return true
    case 'about-question':
      if (act.what === 'why') commands.why(draft, act.words)
      else if (act.what === 'unknown') commands.unknown(draft, '')
      else if (act.what === 'later') putOff(draft)
      else explainQuestion(draft)
      return true
    case 'change':
      changeTo(draft, act.question, act.to)
      return true
    case 'doubt':
      giveGround(draft, act.words)
      return true
    case 'known':
      sayKnown(draft, act.facts)
      return true
    case 'thanks':
      answerQuestion(draft, act.words)
      return true
    case 'suppose':
      if (!tellSupposed(draft, act.words)) answerQuestion(draft, act.words)
      return true
    case 'answer': {
      const question = openQuestion(draft)
      if (question !== null) takeAnswer(draft, question, act.answer)
      return question !== null
    }
    default:
      return false
  }
}

/** Several acts, or a story: everything is taken down, every question is answered, then it goes on. */
function takeTogether(draft: Draft, acts: readonly Act[], said: string): void {
  const told = acts.filter((act): act is Told => act.kind === 'tell')
  const waits = isWaiting(draft)
  const questions = distinct(acts.filter((act): act is Asked => act.kind === 'ask'))
  const asked = questions.slice(0, answeredMost)
  const unanswered = questions.length > answeredMost
  const passing = isInPassing(draft, told)
  if (passing && answerInPassing(draft, asked, told, said)) return unanswered ? tellUnanswered(draft) : undefined
  const before = fingerprint(draft)
  const own = passing && told.length === 0 ? ownCaseNamed(draft, asked) : []
  const all = [...adoptPassing(draft, told), ...own, ...told].map((act) =>
    waits && draft.memory.asked?.what !== 'rival' ? { ...act, corrects: true } : act,
  )
  const { answered, heardSo } = takeAnswerOf(draft, acts, all)
  const { noted, rival } = takeDown(draft, all, answered, heardSo)
  const heard = noted.length > 0 || answered.length > 0
  if (!waits && asked.length === 0 && narrows(draft, acts)) return
  if (!waits && asked.length === 0 && !heard && rival === null && told.length > 0) return sayKnown(draft, told)
  const settled = answerAll(draft, asked, said, heard)
  if (waits) return rival === null ? void decideAgain(draft) : askWhich(draft, rival)
  const ofOwnCase = asked.some(
    (one) =>
      ((one.about === 'own-case' || one.about === 'chance') && !settled) ||
      (one.about === 'first-step' && draft.memory.topic === undefined && one.words.length === said.trim().length),
  )
  if (unanswered) tellUnanswered(draft)
  keepPassing(draft, asked)
  if (rival !== null) return askWhich(draft, rival)
  const story = heard && asked.length === 0 && draft.memory.told === undefined && answered.length === 0
  if (story && !isTakingPart(draft) && !tellTopic(draft, told, said)) tellOwnCaseOnce(draft)
  if (isAside(draft, told, asked, said)) return noticeOnce(draft)
  leadOn(draft, { heard, changed: fingerprint(draft) !== before, own: ofOwnCase })
  noticeOnce(draft)
  if (draft.reply.silent) answerQuestion(draft, said)
}

/** A few words of a subject, or what has become of a record, where the verdict could say little yet: knowledge may say more. True if it did. */
function tellTopic(draft: Draft, told: readonly Told[], said: string): boolean {
  const little = Object.keys(draft.facts()).length <= littleTold
  const undecided = draft.verdict().registration === 'need_more_info' && branchesOf(draft, draft.facts()) === null
  if (undecided) return little && answerAsked(draft, said, 'fairly')
  return (little || told.some(({ path }) => path.startsWith('change.'))) && answerAsked(draft, said, 'surely')
}

/** Most questions of one message that are answered: more answers than that nobody reads on a phone. */
const answeredMost = 4

/** Each question once, however often it is put. */
function distinct(asked: readonly Asked[]): readonly Asked[] {
  const keys = asked.map(({ about, words }) => `${about} ${words.trim().toLowerCase()}`)
  return asked.filter((_, place) => keys.indexOf(keys[place]!) === place)
}

/** An answer to the open question that cannot be taken as it is: what is wrong with it, or which of several, is asked now. */
function narrows(draft: Draft, acts: readonly Act[]): boolean {
  const question = openQuestion(draft)
  const act = acts.find((act) => act.kind === 'answer')
  if (question === null || act === undefined || act.answer.kind === 'value') return false
  takeAnswer(draft, question, act.answer)
  return true
}

/** "We've just got our number, where must it be shown?": told by the way, nobody asked for an interview. */
const isAside = (draft: Draft, told: readonly Told[], asked: readonly Asked[], said: string) =>
  !draft.reply.silent &&
  openQuestion(draft) === null &&
  (draft.memory.trail ?? []).length === 0 &&
  ((asked.some(({ about }) => about === 'subject') && told.every(({ path }) => /^(?:record|change)\./.test(path))) ||
    (told.every(({ path }) => path === 'service.kind') && ends.test(said)))
/** 「网站不想要了，备案怎么办」: whoever closes it wants no interview about it. */
const ends =
  /注销|不(?:想)?要了|不做了|不用了|关(?:掉|站|了|闭)|\b(?:cancel|close|closing|shut|give up|take) (?:\w+ ){0,2}(?:down|it|site|website|app|filing)\b|\bno longer (?:need|want|use)/iu

/** Records the answer to the open question, without going on yet: the paths it answered, and what is echoed with what else was told. */
function takeAnswerOf(
  draft: Draft,
  acts: readonly Act[],
  told: readonly Told[],
): { readonly answered: readonly FactPath[]; readonly heardSo: readonly Noted[] } {
  const question = openQuestion(draft)
  const act = acts.find((act) => act.kind === 'answer')
  if (question === null || act === undefined || act.answer.kind !== 'value') return { answered: [], heardSo: [] }
  const { states, field } = act.answer
  const more = field === undefined && told.some(({ path }) => !question.asks.includes(path))
  recordAnswer(draft, question, act.answer, more)
  const heardSo = more ? Object.entries(states).map(([path, value]) => ({ path: path as FactPath, value })) : []
  return { answered: question.asks, heardSo }
}

/** Nothing was read: with a question open it is put in other words, else knowledge may know. */
function notUnderstood(draft: Draft, said: string): void {
  if (isWaiting(draft)) {
    answerAsked(draft, said, 'fairly')
    return void decideAgain(draft)
  }
  const question = openQuestion(draft)
  if (question === null) {
    if (!takePlaceAfter(draft, said))
      return !isKnown(draft, said) && proposeRead(draft, said) ? noticeOnce(draft) : takeStory(draft, said)
    tellOwnCaseOnce(draft)
    return begin(draft)
  }
  if (isNod(said)) return askAgain(draft)
  if (question.reading !== 'yes-no' && yesOrNo(said) !== null) return explainQuestion(draft, 'which')
  // What answers the open question comes before what an article may say to the same words.
  if (proposeRead(draft, said)) return
  // What tells something is no follow-up to the question before it.
  if (!answerAsked(draft, said, 'fairly', { alone: !puts(said) }))
    return proposeRead(draft, said, 'barely') ? undefined : explainQuestion(draft, 'unread')
  askAgain(draft)
  decideAgain(draft)
}

/** No question and no fact in it: an answer where knowledge has one, else it is a story, and the interview asks for what counts. */
function takeStory(draft: Draft, said: string): void {
  const talking =
    !puts(said) && draft.memory.told === undefined && said.trim().split(/\s+|(?<=\p{Script=Han})(?=\p{Script=Han})/u).length > 2
  const isAfterQuestion = !puts(said) && draft.memory.passing !== undefined && !isFound(draft, said)
  if (isAfterQuestion && adoptAsked(draft)) return begin(draft)
  if (!talking || isKnown(draft, said)) return answerQuestion(draft, said)
  begin(draft)
  noticeOnce(draft)
}
