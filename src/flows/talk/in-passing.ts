// A question asked in passing: so little is told beside it that it is a question, not a case; yet it is theirs if they go on to tell of it.
import type { FactPath } from '../../knowledge/law/facts.ts'
import { plainly, without } from '../../knowledge/names/names.ts'
import type { Draft } from '../draft/draft.ts'
import { openQuestion } from '../draft/open-question.ts'
import type { Asked, Told } from '../understand/acts.ts'
import { readFacts } from '../understand/facts-in-text.ts'
import { readAnswer } from '../understand/read-answer.ts'
import { answerAsked } from './answers/enquiry.ts'
import { takeDown } from './interview/take-down.ts'

/** "Do I need a licence for a blog?": so little is told beside the question that it is a question, not a case. */
export const isInPassing = (draft: Draft, told: readonly Told[]) =>
  told.length < 2 && openQuestion(draft) === null && Object.keys(draft.facts()).length === 0

/** Answers it from knowledge, where that is sure, and takes down quietly the little that was told. */
export function answerInPassing(draft: Draft, asked: readonly Asked[], told: readonly Told[], whole: string): boolean {
  const [only] = asked
  if (only === undefined || asked.length > 1 || only.about !== 'own-case' || !answerAsked(draft, only.words, 'surely', { whole }))
    return false
  takeDown(draft, told, [], [], true)
  keepPassing(draft, asked)
  return true
}

/** What a question named while nothing was known yet: theirs, if they go on to tell of it. */
export function keepPassing(draft: Draft, asked: readonly Asked[]): void {
  if (Object.keys(draft.facts()).length > 0) return
  const acts = namedIn(draft, asked)
  if (acts.length > 0) draft.write.remember({ passing: acts })
}

/** 「外资公司做官网要备案吗」: who and what are both named, and no article settles it, so it is the case of whoever asks. */
export function ownCaseNamed(draft: Draft, asked: readonly Asked[]): readonly Told[] {
  if (asked[0]?.about !== 'own-case') return []
  const named = namedIn(draft, asked)
  const names = (path: FactPath) => named.some((one) => one.path === path)
  return names('service.kind') && (names('entity.type') || names('hosting.originLocation')) ? named : []
}

/** The lasting facts the one question names; none where it compares. */
function namedIn(draft: Draft, asked: readonly Asked[]): readonly Told[] {
  if (asked.length !== 1) return []
  const { library, today: asOf } = draft
  const named = readFacts(asked[0]!.words, { library, asOf, facts: {}, fields: {} }).filter(({ path }) => lasting.test(path))
  const compares = named.some(({ path, value }) => path === 'service.kind' && Array.isArray(value) && value.length > 1)
  return compares ? [] : named.map(({ path, value, words }): Told => ({ kind: 'tell', path, value, words, corrects: false }))
}

/** "Does an app need it?", then "for android, book-keeping": what was asked about is theirs. True if something was. */
export function adoptAsked(draft: Draft): boolean {
  const named = draft.memory.passing as readonly Told[] | undefined
  if (named === undefined) return false
  draft.write.remember({ passing: undefined })
  const known = draft.facts()
  takeDown(
    draft,
    named.filter(({ path }) => known[path] === undefined),
  )
  return true
}
const lasting = /^(?:service\.kind|entity\.type|hosting\.originLocation|service\.contentCategories|miniProgram\.platform)$/

/** "Does a blog need it?", then "the server is in Guangzhou": the blog was theirs. What the question named is told now as well. */
export function adoptPassing(draft: Draft, told: readonly Told[]): readonly Told[] {
  const named = draft.memory.passing as readonly Told[] | undefined
  const own = told.filter(({ path }) => !named?.some((one) => one.path === path))
  if (named === undefined || own.length === 0) return []
  draft.write.remember({ passing: undefined })
  const known = draft.facts()
  return named.filter(({ path }) => known[path] === undefined && !told.some((one) => one.path === path))
}

/** "Does a blog need it?", then "Shenzhen": the place the answer hung on. True if it was taken so. */
export function takePlaceAfter(draft: Draft, said: string): boolean {
  const named = draft.memory.passing as readonly Told[] | undefined
  const question = draft.library.questions.find(({ asks }) => asks.includes('hosting.originLocation'))
  if (named === undefined || question === undefined || !named.some(({ path }) => path === 'service.kind')) return false
  const { library, today: asOf } = draft
  const plain = plainly(library.simplified(said.replace(opener, '')))
  const rest = without(plain, [...library.places.find(plain), ...library.providers.find(plain)])
  if (rest.replace(/[\s\p{P}]/gu, '').length > 1) return false
  const answer = readAnswer(question, said.replace(opener, ''), { library, asOf, facts: {}, fields: {} })
  if (answer.kind !== 'value' || answer.states['hosting.originLocation'] === undefined) return false
  const place = Object.entries(answer.states).map(
    ([path, value]): Told => ({ kind: 'tell', path: path as FactPath, value, words: said, corrects: false }),
  )
  takeDown(draft, [...adoptPassing(draft, place), ...place])
  return true
}
const opener = /^(?:fine|ok(?:ay)?|well|so|in|at|好吧?|行吧?|在)[\s,.，。]+/i
