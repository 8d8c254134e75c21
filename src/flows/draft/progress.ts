// How far the interview is: "3 of about 7" while deciding, "4 of 9" in the paperwork.

import { spec } from '../../knowledge/law/facts.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import { isAnswered } from '../model/answered.ts'
import { currentFields } from '../model/current.ts'
import type { Turning } from './draft.ts'
import { paperQuestions } from './next.ts'

const words = {
  deciding: { en: '{step} of about {all}', zh: '第{step}题，约{all}题' },
  paperwork: { en: '{step} of {all}', zh: '第{step}项，共{all}项' },
}

/** The place of a question in what is being asked, in words; null where counting says nothing. */
export function progress(turning: Turning, question: Question): string | null {
  const { step, all } = question.rank === undefined ? paperworkCount(turning, question) : decidingCount(turning, question)
  if (all < 2 || step > all) return null
  const form = question.rank === undefined ? words.paperwork : words.deciding
  return form[turning.locale].replace('{step}', String(step)).replace('{all}', String(all))
}

/** The ranks the answer still depends on and nobody was asked about: about a question each. */
export function openRanks(turning: Turning): readonly number[] {
  const facts = turning.facts()
  const open = turning.verdict().missing.filter((path) => facts[path] === undefined)
  return [...new Set(open.map((path) => spec(path).rank!))]
}

/** Ranks still open, and those answered before: a rank is about one question. */
function decidingCount(turning: Turning, question: Question) {
  const facts = turning.facts()
  const ranked = turning.library.questions.filter((one) => one.rank !== undefined)
  const done = new Set(
    ranked.filter((one) => one.id !== question.id && one.asks.some((path) => facts[path] !== undefined)).map((one) => one.rank),
  )
  const open = new Set(openRanks(turning))
  done.delete(question.rank)
  open.add(question.rank!)
  return { step: done.size + 1, all: new Set([...done, ...open]).size }
}

function paperworkCount(turning: Turning, question: Question) {
  const fields = currentFields(turning.application.fields, turning.service)
  const facts = turning.facts()
  const all = paperQuestions(turning, facts)
  const done = all.filter(
    (one) => one.id !== question.id && (isAnswered(one, facts, fields) || turning.memory.skipped?.includes(one.id)),
  )
  return { step: done.length + 1, all: all.length }
}
