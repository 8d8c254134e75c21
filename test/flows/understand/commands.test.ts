// Every command in every state: it is answered, nothing is lost, the open question is shown once more, and the message fits a phone.
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/flows/model/message.ts'
import { commandNames } from '../../../src/flows/understand/command-words.ts'
import type { Locale } from '../../../src/locale.ts'
import { library, Talk } from '../../journeys/talk.ts'

const company = ['/check', 'website', 'mainland', 'mainland company', 'free', 'none of these', 'nothing yet', 'it will open']

/** The states, each with the lines that lead there. */
const states: Readonly<Record<string, readonly string[]>> = {
  greeting: [],
  greeted: ['/start'],
  enquiring: ['what is an ICP filing?'],
  ...Object.fromEntries(company.slice(1).map((_, index) => [`deciding, question ${index + 1}`, company.slice(0, index + 1)])),
  'deciding, inside a group': ['/check', 'website', 'mainland', 'mainland company', '2'],
  decided: company,
  paperwork: [...company, '/fill'],
  'asked to erase': [...company, '/delete'],
  'asked to start over': ['/check', 'website', '/restart'],
  following: [...company, '/confirm'],
  'with a person': ['/check', 'website', '/person'],
}

describe.each(['en', 'zh'] as const)('in %s', (locale: Locale) => {
  describe.each(Object.keys(states))('%s', (state) => {
    it.each(commandNames)('%s is answered', (command) => {
      const talk = new Talk(locale)
      for (const line of states[state]!) talk.say(line)
      const before = talk.open
      const known = JSON.stringify(factsOf(talk))
      const reply = talk.say(`/${command}`)
      expect(reply.trim()).not.toBe('')
      const messages = talk.turns.at(-1)!.deliveries.map(({ message }) => message)
      for (const message of messages) expect((message.buttons ?? []).flat().length).toBeLessThanOrEqual(6)
      if (before !== undefined && talk.open === before)
        expect(occurrences(reply, promptOf(before, locale))).toBeLessThanOrEqual(1)
      if (!['undo', 'unknown'].includes(command)) expect(JSON.stringify(factsOf(talk))).toBe(known)
      if (command !== 'export' && command !== 'review')
        for (const message of messages) expect(plainText(message).length).toBeLessThanOrEqual(600)
    })
  })
})

function factsOf(talk: Talk) {
  return talk.state.application.assertions
    .filter((assertion) => assertion.standing !== 'confirmed')
    .map(({ path, value }) => [path, value])
}

function promptOf(id: string, locale: Locale): string {
  return library.questions.find((question) => question.id === id)?.prompt[locale] ?? '\u0000'
}

const occurrences = (words: string, part: string) => words.split(part).length - 1
