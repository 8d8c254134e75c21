// Where the interview goes on: the facts decide, never a remembered position.

import type { FactPath, Facts } from '../../knowledge/law/facts.ts'
import type { Verdict } from '../../knowledge/law/verdict.ts'
import { appliesTo, type Question, type Section } from '../../knowledge/questions/question.ts'
import { askedInVain, isAnswered } from '../model/answered.ts'
import { currentFields } from '../model/current.ts'
import type { Memory } from '../model/memory.ts'
import { isOfSomebodyElse } from '../model/participant.ts'
import type { Draft } from './draft.ts'

/** Where to go: a question, the first answer, the consent, or the review. */
export type Next =
  | { readonly to: 'deciding'; readonly question: Question }
  | { readonly to: 'decided' }
  | { readonly to: 'consent' }
  | { readonly to: Section; readonly question: Question }
  | { readonly to: 'review' }

/**
 * The deciding question to put now: the first that fills a missing path nobody has been asked about; null when the answer stands.
 * `done` are questions put before or left for later: each is put once.
 */
export function nextDeciding(
  verdict: Verdict,
  facts: Facts,
  questions: readonly Question[],
  done: readonly string[] = [],
): Question | null {
  const open = verdict.missing.filter((path) => !askedInVain(path, facts))
  for (const path of open) {
    const question = bestFor(
      path,
      facts,
      questions.filter((one) => !done.includes(one.id)),
    )
    if (question !== null) return question
  }
  return null
}

/** Where the interview goes on from here. */
export function next(draft: Draft): Next {
  const { memory, library } = draft
  const facts = draft.facts()
  const verdict = draft.verdict()
  const put = (memory.trail ?? []).filter((step) => step.service === draft.service).map((step) => step.question)
  const deciding = nextDeciding(verdict, facts, library.questions, [...(memory.skipped ?? []), ...put])
  if (deciding !== null) return { to: 'deciding', question: deciding }
  if (!inPaperwork(memory)) return { to: 'decided' }
  const question = nextPaper(draft)
  if (question === null) return { to: 'review' }
  if (question.personal && memory.consent === undefined) return { to: 'consent' }
  return { to: question.section, question }
}

/** The questions of the paperwork that are still open, in the order of asking. */
export function openPapers(draft: Draft): readonly Question[] {
  const facts = draft.facts()
  const fields = currentFields(draft.application, draft.service)
  return paperQuestions(draft, facts).filter((question) => !isAnswered(question, facts, fields))
}

/** Every question the paperwork of this service puts, answered or not. */
export function paperQuestions(draft: Draft, facts: Facts = draft.facts()): readonly Question[] {
  const { library, memory } = draft
  const declined = memory.consent === 'declined'
  return library.questions.filter(
    (question) =>
      question.rank === undefined &&
      appliesTo(question, facts) &&
      !(question.personal && (declined || draft.event.shared === true)),
  )
}

/** Is the interview past the first answer, collecting what the filing needs? */
export function inPaperwork(memory: Memory): boolean {
  return memory.paperwork === true
}

function nextPaper(draft: Draft): Question | null {
  const skipped = draft.memory.skipped ?? []
  return (
    openPapers(draft).find(
      (question) => !skipped.includes(question.id) && !isOfSomebodyElse(draft.application, question, draft.now),
    ) ?? null
  )
}

/** "We are building a site" answers whether it is open: who may see it is then taken as usual, and said to be. */
const isToldEnough = ({ asks }: Question, path: FactPath, facts: Facts) =>
  access.includes(path) && asks.includes('service.stage') && facts['service.stage'] !== undefined
const access: readonly FactPath[] = ['service.publicAccess', 'service.accessBy']

/** A question fits best when nothing it asks is known yet; a narrower one is for what is left. */
function bestFor(path: FactPath, facts: Facts, questions: readonly Question[]): Question | null {
  const able = questions.filter(
    (question) =>
      question.rank !== undefined &&
      question.asks.includes(path) &&
      appliesTo(question, facts) &&
      !isToldEnough(question, path, facts),
  )
  return able.find((question) => question.asks.every((one) => facts[one] === undefined)) ?? able.at(-1) ?? null
}
