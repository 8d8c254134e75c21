// A plain case with one question open: where a single answer is tried, by the `answer` command and by tests.
import { type FactPath, type Facts, type FactValue, factPaths, spec } from '../../../knowledge/law/facts.ts'
import { type Applies, appliesTo, type Question } from '../../../knowledge/questions/question.ts'
import { move } from '../../charts/position.ts'
import { holderOf } from '../../model/current.ts'
import type { ChatState } from '../../model/state.ts'

/** The plainest story: a website of a mainland company on a mainland server. */
const plain: Facts = {
  'service.kind': ['website'],
  'hosting.originLocation': 'mainland',
  'entity.type': 'company_domestic',
  'monetisation.sources': [],
  'service.contentCategories': [],
  'record.icpFiling': 'none',
  'service.stage': 'planned',
  'service.publicAccess': 'public',
}

/** The questions that fill a fact or field, the deciding ones first. */
export function questionsFor(field: string, questions: readonly Question[]): readonly Question[] {
  const fills = questions.filter((one) => one.field === field || one.asks.includes(field as FactPath))
  return [...fills.filter((one) => one.rank !== undefined), ...fills.filter((one) => one.rank === undefined)]
}

/** The state with this question open, in the plainest case in which it applies; of a deciding question the story ends before it. */
export function openInPlainCase(state: ChatState, question: Question, questions: readonly Question[], now: string): ChatState {
  const facts = caseFor(question, questions)
  const event = 'plain-case'
  const assertions = factPaths
    .filter((path) => facts[path] !== undefined)
    .map((path) => ({
      path,
      value: facts[path]!,
      standing: 'said' as const,
      service: holderOf(path, 's1'),
      by: state.conversation.person,
      at: now,
      event,
    }))
  const form = question.rank === undefined
  const position = move(state.conversation.position, { type: 'interview', to: form ? question.section : 'deciding' })
  const memory = {
    greetedAt: now,
    consent: { at: now },
    revision: 1,
    open: { question: question.id, service: 's1', revision: 1 },
    ...(form && { paperwork: true as const, told: 'plain' }),
  }
  const conversation = { ...state.conversation, position, memory }
  return { ...state, conversation, application: { ...state.application, assertions, conversations: [conversation] } }
}

function caseFor(question: Question, questions: readonly Question[]): Facts {
  const later =
    question.rank === undefined
      ? []
      : questions.slice(questions.indexOf(question)).flatMap((one) => (one.rank === undefined ? [] : one.asks))
  const facts = Object.fromEntries(
    Object.entries(plain).filter(([path]) => !question.asks.includes(path as FactPath) && !later.includes(path as FactPath)),
  ) as Facts
  return question.applies.reduce<Facts>(
    (known, one) => (appliesTo({ ...question, applies: [one] }, known) ? known : met(one, known)),
    facts,
  )
}

/** The facts with what a condition wants. */
function met(condition: Applies, facts: Facts): Facts {
  if ('any' in condition) return met(condition.any[0]!, facts)
  const { path, is, not } = condition
  const { type, values = [] } = spec(path)
  const candidates: readonly FactValue[] = type === 'bool' ? [true, false] : [...values, ...is.map((one) => one as FactValue)]
  const fits = (one: FactValue) => (is.length === 0 ? true : is.includes(one as string)) !== not
  const value = candidates.find(fits) ?? (type === 'set' ? undefined : 'named')
  if (type === 'set') return { ...facts, [path]: value === undefined ? [] : [value] }
  return { ...facts, [path]: value }
}
