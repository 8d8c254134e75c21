// The words around every question: why, what is meant, later, I don't know. They work at each of them and never fill a fact.
import { describe, expect, it } from 'vitest'
import { currentFacts, currentFields } from '../../../src/flows/model/current.ts'
import { openInPlainCase } from '../../../src/flows/talk/interview/plain-case.ts'
import { readNamed } from '../../../src/flows/understand/choice.ts'
import type { Question } from '../../../src/knowledge/questions/question.ts'
import type { Locale } from '../../../src/locale.ts'
import { day, freshState, library, Talk } from '../../journeys/talk.ts'

const reasons: Readonly<Record<Locale, readonly string[]>> = {
  en: ['why do you need this?', 'why?'],
  zh: ['为什么要问这个', '为什么？'],
}
const puzzled: Readonly<Record<Locale, readonly string[]>> = {
  en: ['what do you mean?', 'huh?', 'I don’t understand', 'can you explain that?', 'what does that mean'],
  zh: ['什么意思？', '没听懂', '不明白', '这是什么意思', '能解释一下吗'],
}
const leaves: Readonly<Record<Locale, readonly string[]>> = {
  en: ['ask me later', 'later', 'not now', 'I will tell you tomorrow'],
  zh: ['以后再说', '稍后再填', '我问一下同事'],
}
const unknowns: Readonly<Record<Locale, readonly string[]>> = {
  en: ['no idea', 'I don’t know, what do you think?', 'not sure'],
  zh: ['不清楚', '我不知道，你说呢', '不确定'],
}

function at(question: Question, locale: Locale): Talk {
  return new Talk(locale, { state: openInPlainCase(freshState(locale), question, library.questions, day) })
}

/** All that is known but what was put aside as unknown. */
function known({ state }: Talk) {
  const all = { ...currentFacts(state.application, 's1'), ...currentFields(state.application, 's1') }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 'unknown'))
}

const helpless = /won’t guess|没有可靠依据|did you mean|您是想了解/i
const each = library.questions.map((question) => [question.id, question] as const)

describe.each(['en', 'zh'] as const)('in %s', (locale) => {
  it.each(each)('%s says why it is asked and what it means, and stays open', (_, question) => {
    const asked = [
      ...reasons[locale].map((words) => [words, 'why'] as const),
      ...puzzled[locale].map((words) => [words, 'help'] as const),
    ]
    for (const [words, wanted] of asked) {
      const talk = at(question, locale)
      const before = known(talk)
      const reply = talk.say(words)
      expect(talk.open, `“${words}”`).toBe(question.id)
      expect(known(talk), `“${words}”`).toEqual(before)
      expect(reply, `“${words}”`).toContain(question[wanted][locale])
    }
  })

  it.each(each)('%s can be left', (_, question) => {
    // Where "I don't know" is a choice of the question it may say what follows from it.
    const own = unknowns[locale].filter((words) => readNamed(question, words).kind === 'none')
    for (const words of [...leaves[locale], ...own]) {
      const talk = at(question, locale)
      const before = known(talk)
      const reply = talk.say(words)
      expect(talk.open, `“${words}”`).not.toBe(question.id)
      expect(known(talk), `“${words}”`).toEqual(before)
      expect(reply, `“${words}”`).not.toMatch(helpless)
    }
  })
})
