// The chart of a talk decides where it goes on, by a small picture of the facts, wherever it stands.
import { describe, expect, it } from 'vitest'
import { type ChartInput, type ConversationEvent, sections } from '../../src/flows/charts/conversation.ts'
import { mode, move, stopFor } from '../../src/flows/charts/position.ts'
import type { Position } from '../../src/flows/model/application.ts'

const questions = ['deciding', ...sections, null] as const
const either = [true, false]
const inputs: readonly ChartInput[] = questions.flatMap((question) =>
  either.flatMap((form) =>
    either.flatMap((consent) =>
      either.flatMap((told) => either.map((orders): ChartInput => ({ question, form, consent, told, orders }))),
    ),
  ),
)
const where = (position: Position) => JSON.stringify(position.snapshot)
const assistant = (place: unknown) => JSON.stringify({ assistant: place })
const place = (stop: string) => ({
  interview: [...sections, 'consent'].includes(stop) ? { paperwork: stop } : stop,
})

describe('where the interview goes on', () => {
  it.each([
    ['a deciding question comes before everything', { question: 'deciding', form: true, consent: true }, 'deciding'],
    ['without the form the first answer is the end', { question: null, form: false, consent: true }, 'decided'],
    ['an open question of the form leads to its section', { question: 'domain', form: true, consent: true }, 'domain'],
    ['a personal one waits for consent', { question: 'entity', form: true, consent: false }, 'consent'],
    ['a form with nothing open is reviewed', { question: null, form: true, consent: true }, 'review'],
  ] as const)('%s', (_, input, stop) => {
    for (const told of either) for (const orders of either) expect(stopFor({ ...input, told, orders })).toBe(stop)
  })

  it('is the same from every place the assistant holds, and none while a person has the talk', () => {
    const events: readonly ConversationEvent[] = [
      { type: 'enquired' },
      { type: 'confirmed' },
      { type: 'left' },
      { type: 'restarted' },
      ...inputs.map((input) => ({ type: 'answered' as const, input })),
    ]
    const places = new Map(
      [null, ...events.map((event) => move(null, event))].map((position) => [position && where(position), position]),
    )
    expect(places.size).toBe(12)
    for (const from of places.values())
      for (const input of inputs) expect(where(move(from, { type: 'answered', input }))).toBe(assistant(place(stopFor(input))))
    const person = move(null, { type: 'person-wanted' })
    for (const input of inputs) expect(move(person, { type: 'answered', input })).toBe(person)
  })
})

describe('a talk handed back', () => {
  const person = move(null, { type: 'person-wanted' })

  it.each(inputs.map((input) => [JSON.stringify(input), input] as const))(
    '%s goes on at its open question, else where it stood',
    (_, input) => {
      const expected =
        input.question !== null
          ? place(input.question)
          : input.orders
            ? 'following'
            : input.told
              ? { interview: 'decided' }
              : 'enquiring'
      expect(where(move(person, { type: 'handed-back', input }))).toBe(assistant(expected))
    },
  )

  it('that is left instead only answers questions', () => {
    expect(mode(move(person, { type: 'left' }))).toBe('enquiring')
  })
})
