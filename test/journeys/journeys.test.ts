// Ten whole journeys in both languages, kept as readable transcripts: a change of words is a diff to review.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/locale.ts'
import { type Persona, personas, usual } from './personas.ts'
import { Talk } from './talk.ts'

const papersMost = 20

describe.each(personas)('$name', (persona) => {
  it.each(locales)('is told and decided in %s', async (locale) => {
    const talk = new Talk(locale)
    talk.say('/check')
    const answers = walk(talk, persona, () => talk.open !== undefined)
    const told = talk.turns.at(-1)!
    expect(talk.verdict).toMatchObject({ registration: persona.registration })
    expect(talk.verdict.blockers).toEqual(expect.arrayContaining([...(persona.blockers ?? [])]))
    expect(talk.verdict.also).toEqual(expect.arrayContaining([...(persona.also ?? [])]))
    expect(answers).toBeLessThanOrEqual(persona.within)
    expect(told.deliveries).toHaveLength(1)
    if (['filing', 'licence'].includes(persona.registration) && persona.blockers === undefined) {
      talk.say('/fill')
      const papers = walk(talk, persona, () => talk.open !== undefined || talk.state.conversation.memory.asked !== undefined)
      if (persona === personas[0]) expect(papers).toBeLessThanOrEqual(papersMost)
      talk.say('/confirm')
    }
    const file = `${persona.name.replaceAll(' ', '-')}.${locale}.md`
    await expect(talk.transcript).toMatchFileSnapshot(join(import.meta.dirname, 'transcripts', file))
  })
})

/** Answers whatever is asked until nothing is; gives the number of answers. */
function walk(talk: Talk, persona: Persona, going: () => boolean): number {
  let answers = 0
  while (going()) {
    const question = talk.open
    const line = question === undefined ? '1' : (persona.answers[talk.locale][question] ?? usual[talk.locale][question] ?? 'skip')
    talk.say(line)
    answers++
    if (answers > 45) throw new Error(`the interview does not end; open: ${talk.open}`)
  }
  return answers
}
