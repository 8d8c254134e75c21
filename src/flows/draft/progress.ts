// How far the interview is: "3 of about 7" while deciding, "4 of 9" in the paperwork.

import { spec } from '../../knowledge/law/facts.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import type { Text } from '../../locale.ts'
import { isAnswered } from '../model/answered.ts'
import { currentFields } from '../model/current.ts'
import type { Draft } from './draft.ts'
import { paperQuestions } from './next.ts'

const words = {
  deciding: { en: '{step} of about {all}', zh: '第{step}题，约{all}题' },
  paperwork: { en: '{step} of {all}', zh: '第{step}项，共{all}项' },
}

/** The place of a question in what is being asked, in words; null where counting says nothing, and while single answers are mended. */
export function progress(draft: Draft, question: Question): string | null {
  if (draft.memory.mending !== undefined) return null
  const { part } = draft.memory
  if (part?.left.includes(question.id) === true) {
    const [all, step] = [part.questions.length, part.questions.length - part.left.length + 1]
    return all < 2 ? null : place(draft, { step, all }, words.paperwork)
  }
  const { step, all } = question.rank === undefined ? paperworkCount(draft, question) : decidingCount(draft, question)
  if (all < 2 || step > all) return null
  const form = question.rank === undefined ? words.paperwork : words.deciding
  return place(draft, { step, all }, form)
}

const place = ({ locale }: Draft, { step, all }: { step: number; all: number }, form: Text) =>
  form[locale].replace('{step}', String(step)).replace('{all}', String(all))

/** The ranks the answer still depends on and nobody was asked about: about a question each. */
export function openRanks(draft: Draft): readonly number[] {
  const facts = draft.facts()
  const open = draft.verdict().missing.filter((path) => facts[path] === undefined)
  return [...new Set(open.map((path) => spec(path).rank!))]
}

/** Ranks still open, and those answered before: a rank is about one question. */
function decidingCount(draft: Draft, question: Question) {
  const facts = draft.facts()
  const ranked = draft.library.questions.filter((one) => one.rank !== undefined)
  const done = new Set(
    ranked.filter((one) => one.id !== question.id && one.asks.some((path) => facts[path] !== undefined)).map((one) => one.rank),
  )
  const open = new Set(openRanks(draft))
  done.delete(question.rank)
  open.add(question.rank!)
  return { step: done.size + 1, all: new Set([...done, ...open]).size }
}

function paperworkCount(draft: Draft, question: Question) {
  const fields = currentFields(draft.application, draft.service)
  const facts = draft.facts()
  const all = paperQuestions(draft, facts)
  const done = all.filter(
    (one) => one.id !== question.id && (isAnswered(one, facts, fields) || draft.memory.skipped?.includes(one.id)),
  )
  return { step: done.length + 1, all: all.length }
}
