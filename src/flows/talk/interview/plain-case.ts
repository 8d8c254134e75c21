// A plain case with one question open: where a single answer is tried, by the `answer` command and by tests.
import type { Condition } from '../../../knowledge/law/engine/condition.ts'
import { stated } from '../../../knowledge/law/engine/stated.ts'
import { type FactPath, type Facts, type FactValue, factPaths, spec } from '../../../knowledge/law/facts.ts'
import { appliesTo, type Question } from '../../../knowledge/questions/question.ts'
import { move } from '../../charts/position.ts'
import { placeOf } from '../../draft/next.ts'
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
  const fills = questions.filter((question) => question.field === field || question.asks.includes(field as FactPath))
  return [...fills.filter((fill) => fill.rank !== undefined), ...fills.filter((fill) => fill.rank === undefined)]
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
  const position = move(state.conversation.position, { type: 'reopened', input: { question: placeOf(question) } })
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
  return question.applies === undefined || appliesTo(question, facts) ? facts : met(question.applies.condition, facts)
}

/** The facts with what a condition wants: `{ all: [{ service.kind: app }, { not: { record.psb: own } }] }` makes it an app without that number. */
function met(condition: Condition, given: Facts): Facts {
  let facts = given
  for (const [form, content] of Object.entries(condition) as [string, unknown][]) {
    if (form === 'all') for (const one of content as Condition[]) facts = stated(one).holds(facts) ? facts : met(one, facts)
    else if (form === 'any') facts = met((content as Condition[])[0]!, facts)
    else if (form === 'possible') facts = met(content as Condition, facts)
    else {
      const [path, test] = (form === 'not' ? Object.entries(content as object)[0]! : [form, content]) as [FactPath, unknown]
      const before = facts
      facts = { ...facts, [path]: valuesFor(path, test).find((value) => stated(condition).holds({ ...before, [path]: value }))! }
    }
  }
  return facts
}

/** The values a fact could have. */
function valuesFor(path: FactPath, test: unknown): readonly FactValue[] {
  const { type, values = [] } = spec(path)
  const named = [test].flat().filter((one): one is string => typeof one === 'string')
  if (type === 'set') return [[], ...values.map((value) => [value])]
  return type === 'bool' ? [true, false] : type === 'number' || type === 'int' ? [1] : [...values, ...named, 'named']
}
