// Where the interview goes on: the facts name the question and the chart decides by them, never by a remembered position.

import type { FactPath, Facts } from '../../knowledge/law/facts.ts'
import type { Verdict } from '../../knowledge/law/verdict.ts'
import { appliesTo, type Question, type Section } from '../../knowledge/questions/question.ts'
import type { ChartInput, Stop } from '../charts/conversation.ts'
import { stopFor } from '../charts/position.ts'
import { askedInVain, isAnswered } from '../model/answered.ts'
import type { Application } from '../model/application.ts'
import { currentFields } from '../model/current.ts'
import type { Memory } from '../model/memory.ts'
import { isOfSomebodyElse } from '../model/participant.ts'
import type { Draft } from './draft.ts'

/** Where the interview goes on, the question to put there, if any, and the picture the chart decided by. */
export type Next = { readonly to: Stop; readonly question: Question | null; readonly input: ChartInput }

/**
 * The deciding question to put now: the first that fills a missing path nobody has been asked about; null when the answer stands.
 * `done` are questions put before or left for later: each is put once.
 */
function nextDeciding(
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
      questions.filter((question) => !done.includes(question.id)),
    )
    if (question !== null) return question
  }
  return null
}

/** Where the interview goes on from here: the facts name the question, the chart the place. */
export function next(draft: Draft): Next {
  const { memory, library } = draft
  const put = (memory.trail ?? []).filter((step) => step.service === draft.service).map((step) => step.question)
  const done = [...(memory.skipped ?? []), ...put]
  const deciding = nextDeciding(draft.verdict(), draft.facts(), library.questions, done)
  const question = deciding ?? (inPaperwork(memory) ? nextPaper(draft) : null)
  const input = chartInput(draft, question)
  return { to: stopFor(input), question, input }
}

/** What the chart decides by, with this question to be put or open. */
export function chartInput({ application, memory }: Talked, question: Question | null): ChartInput {
  return {
    question: question === null ? null : placeOf(question),
    form: inPaperwork(memory),
    consent: question?.personal !== true || memory.consent !== undefined,
    told: memory.told !== undefined,
    orders: application.orders.length > 0,
  }
}

type Talked = { readonly application: Pick<Application, 'orders'>; readonly memory: Memory }

/** Where a question is put: those with a rank decide, the others stand in their section of the form. */
export function placeOf({ rank, section }: Question): 'deciding' | Section {
  return rank === undefined ? section : 'deciding'
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
  return able.find((question) => question.asks.every((ask) => facts[ask] === undefined)) ?? able.at(-1) ?? null
}
