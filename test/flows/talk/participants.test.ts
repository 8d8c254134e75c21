// Privacy of participants: whatever an owner or the program does, no personal value that somebody else gave stands in anything that is sent.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field } from '../../../src/flows/model/application.ts'
import { given } from '../../../src/flows/model/given.ts'
import type { Invitation } from '../../../src/flows/model/invitation.ts'
import { commandNames } from '../../../src/flows/understand/command-words.ts'
import { day, library, Talk } from '../../journeys/talk.ts'

const person = 'telegram:1:77'
const seed = 20261128
const invitation: Invitation = {
  id: 1,
  role: 'site-lead',
  service: 's1',
  expiresAt: '2026-12-05T02:00:00.000Z',
  code: 'KQDM-MXRT-WFBC',
  who: { person, application: 'b2', chat: { channel: 'telegram', account: '1', chat: '77' } },
}
const path = [
  '/check',
  'website',
  'mainland',
  'mainland company',
  'free',
  'none of these',
  'nothing yet',
  'it will open',
  '/fill',
]

const begun = { en: inPaperwork('en'), zh: inPaperwork('zh') }

function inPaperwork(locale: 'en' | 'zh'): Talk['state'] {
  const talk = new Talk(locale)
  for (const line of path) talk.say(line)
  return talk.state
}

/** A talk of an owner whose responsible person has given these values. */
function talkWith(locale: 'en' | 'zh', values: Readonly<Record<string, string>>): Talk {
  const talk = new Talk(locale, { state: begun[locale] })
  const { application } = talk.state
  const fields = Object.entries(values).map(([id, value]): Field => {
    const service = library.fields.get(id)?.scope === 'operator' ? null : 's1'
    return { id, service, value, by: person, at: day, event: 'e1' }
  })
  talk.state = {
    ...talk.state,
    application: { ...application, fields, casework: { ...application.casework, invitations: [invitation] } },
  }
  return talk
}

describe('what a participant gave of themselves', () => {
  it(`is in nothing that is said to the owner, whatever they ask for (seed ${seed})`, () => {
    const mobile = fc.stringMatching(/^13\d{9}$/)
    const email = fc.stringMatching(/^[a-z]{6,9}@example\.cn$/)
    const name = fc.stringMatching(/^[赵钱孙李][璐瑶瑾璟][珂珩珏]$/)
    fc.assert(
      fc.property(fc.constantFrom('en' as const, 'zh' as const), name, mobile, email, (locale, who, number, mail) => {
        const values = { 'person.name': who, 'person.mobile': number, 'person.email': mail }
        for (const command of commandNames) {
          const talk = talkWith(locale, values)
          talk.say(`/${command}`)
          const sent = JSON.stringify(talk.turns.at(-1))
          for (const value of Object.values(values)) expect(sent.includes(value), command).toBe(false)
        }
        expect(talkWith(locale, values).say('/review')).toContain(given[locale])
      }),
      { seed, numRuns: 3 },
    )
  })

  it('is no question for the owner while the invitation holds', () => {
    const talk = talkWith('en', {})
    for (let count = 0; count < 40; count++) {
      const question = library.questions.find(({ id }) => id === talk.open)
      expect(question?.whose).not.toBe('site-lead')
      talk.say(talk.open === undefined ? 'yes' : 'skip')
    }
  })
})
