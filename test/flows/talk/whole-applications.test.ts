// Whole applications, filled to the end by people of every kind of holder: values drawn at random, said in either language, none refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mode } from '../../../src/flows/charts/position.ts'
import { currentFields } from '../../../src/flows/model/current.ts'
import type { ChatState } from '../../../src/flows/model/state.ts'
import { type FactPath, type Facts, type FactValue, spec } from '../../../src/knowledge/law/facts.ts'
import type { Locale } from '../../../src/locale.ts'
import { day, freshState, library, Talk } from '../../journeys/talk.ts'
import { anyApplicant, fittingChoice, freshlySaid } from './applicants.ts'

const seed = 20261128
const runs = 100

/** A talk in which the verdict is told and the paperwork begins. */
function prepared(facts: Facts, locale: Locale): Talk {
  const fresh = freshState(locale)
  const assertions = Object.entries(facts).map(([path, value]) => ({
    path: path as FactPath,
    value: value as FactValue,
    standing: 'said' as const,
    service: spec(path as FactPath).scope === 'operator' ? null : 's1',
    by: fresh.conversation.person,
    at: day,
    event: 'before',
  }))
  const conversation = { ...fresh.conversation, memory: { told: 'before', consent: { at: day }, greetedAt: day } }
  const state: ChatState = {
    ...fresh,
    conversation,
    application: { ...fresh.application, assertions, conversations: [conversation] },
  }
  return new Talk(locale, { state })
}

describe(`an application filled at random (seed ${seed}, ${runs} times)`, () => {
  it('comes to its end without one valid answer refused', () => {
    fc.assert(
      fc.property(anyApplicant, ({ locale, facts, draws }) => {
        const talk = prepared(facts, locale)
        talk.say('/fill')
        const used = new Set<string>()
        for (const n of draws) {
          const question = library.questions.find((question) => question.id === talk.open)
          if (question === undefined) break
          if (used.has(question.id)) throw new Error(`${question.id} is put twice:\n${talk.transcript.slice(-1500)}`)
          used.add(question.id)
          const taken = Object.values(currentFields(talk.state.application, 's1'))
          const typed =
            (question.rank === undefined ? undefined : fittingChoice(question, facts)?.label[locale]) ??
            freshlySaid(question, locale, n, taken)
          const reply = talk.say(typed)
          if (talk.open === question.id && question.many === undefined)
            throw new Error(`“${typed}” is not taken at ${question.id}:\n${reply}`)
          if (talk.open === question.id) talk.say(locale === 'zh' ? '完成' : 'done')
        }
        expect(['review', 'decided', 'following']).toContain(mode(talk.state.conversation.position))
      }),
      { seed, numRuns: runs, endOnFailure: true },
    )
  }, 120_000)
})
