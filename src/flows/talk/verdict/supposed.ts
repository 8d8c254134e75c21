// "What if …": the verdict with one thing different, told and not kept.
import { isDeepStrictEqual } from 'node:util'
import { determined } from '../../../knowledge/law/determined.ts'
import type { Facts } from '../../../knowledge/law/facts.ts'
import { headline } from '../../../knowledge/law/headline.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { small, text } from '../../model/message.ts'
import { readFacts } from '../../understand/facts-in-text.ts'
import { sideOf } from '../../understand/hosting.ts'
import { placeSupposed } from '../../understand/told-elsewhere.ts'
import { type Noted, notedWords } from '../../wording/noted.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { branchesOf } from './own-case.ts'

const words = {
  with: { en: 'Supposing: {facts}', zh: '假设：{facts}' },
  kept: { en: 'Only supposed; your answers are as they were.', zh: '以上仅为假设，您的回答没有改变。' },
}

/** Tells what would be, where enough is known to differ from; true if it could. */
export function tellSupposed(draft: Draft, said: string): boolean {
  const facts = draft.facts()
  if (Object.keys(facts).length < 2) return false
  const read = readFacts(said, { library: draft.library, asOf: draft.today, facts })
  const supposed = read.length > 0 ? read : placeOnly(draft, said)
  const different = supposed.filter(({ path, value }) => !isDeepStrictEqual(facts[path], value))
  if (different.length === 0) return false
  const then: Facts = { ...facts, ...Object.fromEntries(different.map(({ path, value }) => [path, value])) }
  const { rulebook } = draft.library
  const verdict = determined(then, rulebook, { asOf: draft.today, mode: 'assess' })
  draft.reply.say(text(words.with[draft.locale], { facts: notedWords(different, draft.locale, draft.library) }))
  draft.reply.say(
    ...(branchesOf(draft, then) ?? [
      { kind: 'text' as const, spans: [{ bold: headline(verdict, rulebook, draft.locale, then) }] },
    ]),
  )
  draft.write.remember({ lastSpoke: undefined })
  draft.reply.say(small(words.kept[draft.locale]))
  if (openQuestion(draft) !== null) askAgain(draft)
  else if (draft.memory.told !== undefined) draft.reply.offer(verdictButtons(draft))
  return true
}

/** A place and nothing else is another place of the server. */
function placeOnly({ library }: Draft, said: string): readonly Noted[] {
  const place = placeSupposed(said, library)
  return place === null ? [] : [{ path: 'hosting.originLocation', value: sideOf(place) }]
}
