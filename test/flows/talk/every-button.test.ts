// Every button of every question, pressed in both languages: each moves on and states what its choice says; its words do the same.
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { decodeButton } from '../../../src/flows/model/button.ts'
import { currentFacts } from '../../../src/flows/model/current.ts'
import type { Button } from '../../../src/flows/model/message.ts'
import type { ChatState } from '../../../src/flows/model/state.ts'
import { openInPlainCase } from '../../../src/flows/talk/interview/plain-case.ts'
import { namesOf } from '../../../src/flows/understand/choice.ts'
import { bare as plainWords } from '../../../src/flows/understand/plain-words.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { type Choice, choicesOf, isGroup, type Question } from '../../../src/knowledge/questions/question.ts'
import type { Locale } from '../../../src/locale.ts'
import { day, freshState, library, Talk } from '../../journeys/talk.ts'

const asked = library.questions.filter((question) => question.screen.length > 0 || question.reading === 'yes-no')
const locales: readonly Locale[] = ['en', 'zh']

/** A talk in which this question has just been put. */
function at(question: Question, locale: Locale): Talk {
  const state = openInPlainCase(freshState(locale), question, library.questions, day)
  const talk = new Talk(locale, { state })
  talk.say('/repeat')
  return talk
}

const press = (talk: Talk, button: Button) => {
  const place = talk.buttons.indexOf(button)
  return talk.say(String(place + 1))
}
const facts = (state: ChatState) => currentFacts(state.application, 's1')
const idOf = (button: Button) => {
  const press = 'data' in button ? decodeButton(button.data) : null
  return press?.kind === 'choice' ? press.choice : ''
}

/** Opens the screen on which a choice stands: its group, then page after page. Gives its button. */
function buttonOf(talk: Talk, question: Question, choice: Choice): Button {
  const group = question.screen.find((entry) => isGroup(entry) && entry.choices.includes(choice))
  for (const wanted of group === undefined ? [choice.id] : [group.id, choice.id]) {
    for (let page = 0; page < 20 && !talk.buttons.some((button) => idOf(button) === wanted); page++) {
      const more = talk.buttons.find((button) => idOf(button).startsWith('+page-'))
      expect(more, `${question.id}: no way to ${wanted}`).toBeDefined()
      press(talk, more!)
    }
    const button = talk.buttons.find((button) => idOf(button) === wanted)!
    if (wanted === choice.id) return button
    press(talk, button)
  }
  throw new Error('unreachable')
}

function expectStated(question: Question, talk: Talk, stated: Facts, by: string): void {
  expect(talk.open, `${question.id}, ${by}: the question is put again`).not.toBe(question.id)
  for (const [path, value] of Object.entries(stated))
    expect(facts(talk.state)[path as keyof Facts], `${question.id}, ${by}: ${path}`).toEqual(value)
}

/** A name in this language that nothing else of the question has: of what two choices share, it is asked which one is meant. */
function isOwn(name: string, question: Question, choice: Choice, locale: Locale): boolean {
  const others = [...question.screen, ...choicesOf(question)].filter((other) => other !== choice)
  return (
    (/\p{Script=Han}/u.test(name) ? 'zh' : 'en') === locale && !others.some((other) => namesOf(other).includes(plainWords(name)))
  )
}

describe.each(locales)('in %s', (locale) => {
  it.each(asked.map((question) => [question.id, question] as const))('every button of %s moves on', (_, question) => {
    for (const choice of choicesOf(question)) {
      const talk = at(question, locale)
      press(talk, buttonOf(talk, question, choice))
      const done = talk.open === question.id ? talk.buttons.find((button) => idOf(button) === '+done') : undefined
      if (done !== undefined) press(talk, done)
      expectStated(question, talk, choice.states, `“${choice.label[locale]}” pressed`)
    }
    if (question.reading !== 'yes-no') return
    for (const [id, value] of [
      ['yes', true],
      ['no', false],
      ['unknown', 'unknown'],
    ] as const) {
      const talk = at(question, locale)
      press(talk, talk.buttons.find((button) => idOf(button) === id)!)
      expectStated(question, talk, { [question.asks[0]!]: value } as Facts, `${id} pressed`)
    }
  })

  it.each(asked.map((question) => [question.id, question] as const))(
    'the words on every button of %s do the same',
    (_, question) => {
      for (const choice of choicesOf(question)) {
        const same = choicesOf(question).filter((other) => other.label[locale] === choice.label[locale])
        if (same.length > 1) continue
        const talk = at(question, locale)
        talk.say(choice.label[locale])
        expectStated(question, talk, choice.states, `“${choice.label[locale]}” typed`)
      }
    },
  )

  it.each(asked.map((question) => [question.id, question] as const))(
    'the other names of every choice of %s do the same',
    (_, question) => {
      const failing: string[] = []
      for (const choice of choicesOf(question))
        for (const name of choice.synonyms.filter((synonym) => isOwn(synonym, question, choice, locale))) {
          const talk = at(question, locale)
          talk.say(name)
          const stated = Object.entries(choice.states).every(([path, value]) =>
            isDeepStrictEqual(facts(talk.state)[path as keyof Facts], value),
          )
          if (talk.open === question.id || !stated) failing.push(name)
        }
      expect(failing).toEqual([])
    },
  )

  it('“Done” with nothing chosen says so and chooses nothing', () => {
    const several = asked.filter((question) => question.many !== undefined && question.screen.every((entry) => !isGroup(entry)))
    expect(several.length).toBeGreaterThan(0)
    for (const question of several) {
      const talk = at(question, locale)
      const reply = press(talk, talk.buttons.find((button) => idOf(button) === '+done')!)
      expect(reply).toContain(locale === 'en' ? 'Nothing is chosen yet' : '尚未选择')
      expect(talk.open).toBe(question.id)
    }
  })

  it('“More …” always leads back to the first page', () => {
    for (const question of asked) {
      const talk = at(question, locale)
      const first = talk.buttons.map(idOf)
      for (let page = 0; page < 20; page++) {
        const more = talk.buttons.find((button) => idOf(button).startsWith('+page-'))
        if (more === undefined) break
        press(talk, more)
        if (talk.buttons.map(idOf)[0] === first[0]) break
      }
      expect(talk.buttons.map(idOf)[0], question.id).toBe(first[0])
    }
  })
})
