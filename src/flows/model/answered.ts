// Whether a question still has to be put, seen from what is known alone.
import { type FactPath, type Facts, isUnanswered } from '../../knowledge/law/facts.ts'
import type { Verdict } from '../../knowledge/law/verdict.ts'
import { choicesOf, type Question } from '../../knowledge/questions/question.ts'

/** Has a question been answered, be it with "I don't know"? */
export function isAnswered(question: Question, facts: Facts, fields: Readonly<Record<string, string>>): boolean {
  if (question.field === undefined) return question.asks.some((path) => facts[path] !== undefined)
  if (fields[question.field] !== undefined) return true
  // A fact read along with the field (the province in an address) is no answer; one that a choice states instead of it is.
  return question.asks.some((path) => facts[path] !== undefined && choicesOf(question).some((choice) => path in choice.states))
}

/** Paths that were asked and stay unknown: the verdict is conditional on them. */
export function openUnknowns(verdict: Verdict, facts: Facts): readonly FactPath[] {
  return verdict.missing.filter((path) => askedInVain(path, facts))
}

/** Was a fact asked about, and answered with "I don't know"? */
export const askedInVain = (path: FactPath, facts: Facts): boolean => facts[path] !== undefined && isUnanswered(facts[path])
