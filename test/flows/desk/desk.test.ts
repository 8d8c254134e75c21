// The team's desk, action by action: what is kept, who is told what, and what nobody may do.
import { describe, expect, it } from 'vitest'
import { teamActions } from '../../../src/flows/desk/actions.ts'
import type { DeskActionName } from '../../../src/flows/model/action.ts'
import { encodeButton } from '../../../src/flows/model/button.ts'
import { contestsOf } from '../../../src/flows/model/contest.ts'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { ann, bo, clientAddress, lin, Office, sentTo, threadOf, told, wordsTo } from './office.ts'

describe('taking an application', () => {
  it('makes the first one the owner and tells the second who has it', () => {
    const office = new Office()
    office.act(lin, 'open')
    expect(told(office.act(lin, 'take'))).toBe('It is yours now.')
    expect(told(office.act(bo, 'take'))).toBe('Lin has taken it already.')
    expect(office.application.casework.owner).toBe(lin.id)
    expect(office.card).toContain('Owner: Lin')
  })

  it('is passed on to somebody else, and given back', () => {
    const office = new Office()
    office.act(lin, 'open')
    office.act(lin, 'take')
    office.act(lin, 'assign', { person: bo.id, name: 'Bo' })
    expect(office.card).toContain('Owner: Bo')
    office.act(bo, 'assign', { person: '' })
    expect(office.card).toContain('Owner: nobody yet')
  })
})

describe('the card', () => {
  it('is sent once when the thread opens and edited when what it shows changes', () => {
    const office = new Office()
    const opened = office.act(lin, 'open')
    expect(sentTo(opened, threadOf(office)).map((one) => one.slot)).toEqual(['card'])
    const noted = office.act(lin, 'note', { text: 'called <!channel>' })
    expect(sentTo(noted, threadOf(office)).some((one) => one.edit !== undefined)).toBe(false)
    const tagged = office.act(lin, 'tag', { tags: 'urgent, urgent, Shanghai' })
    expect(sentTo(tagged, threadOf(office)).map((one) => one.edit)).toEqual([{ slot: 'card' }])
    expect(office.card).toContain('urgent · Shanghai')
  })

  it('follows what the client tells the assistant', () => {
    const office = new Office()
    office.act(lin, 'open')
    const before = office.card
    office.take(ann, { kind: 'command', name: 'check', argument: '' }, clientAddress)
    office.say(ann, 'website')
    expect(office.card).not.toBe(before)
  })
})

describe('what client and team say differently', () => {
  function differing(): Office {
    const office = new Office()
    office.act(lin, 'open')
    office.take(ann, { kind: 'command', name: 'check', argument: '' }, clientAddress)
    office.say(ann, 'website')
    office.take(lin, { kind: 'form', form: 'section:service:s1', values: { kind: ['app'] } })
    return office
  }

  it('changes nothing and becomes a question to both', () => {
    const office = differing()
    const turn = office.turns.at(-1)!
    expect(currentFacts(office.application, 's1')['service.kind']).toEqual(['website'])
    expect(wordsTo(turn, clientAddress)).toContain('the team has “')
    expect(wordsTo(turn, threadOf(office))).toContain('the client says “')
    expect(office.card).toContain('differ on 1')
  })

  it('ends when one side takes the word of the other', () => {
    const office = differing()
    const [contest] = contestsOf(office.application)
    office.take(
      ann,
      { kind: 'pressed', data: encodeButton({ kind: 'decision', what: 'contest', choice: 'team', revision: contest!.id }) },
      clientAddress,
    )
    expect(currentFacts(office.application, 's1')['service.kind']).toEqual(['app'])
    expect(contestsOf(office.application)).toEqual([])
  })

  it('stays open while both insist', () => {
    const office = differing()
    const [contest] = contestsOf(office.application)
    office.act(lin, 'contest', { argument: `${contest!.id}-team` })
    office.take(
      ann,
      { kind: 'pressed', data: encodeButton({ kind: 'decision', what: 'contest', choice: 'client', revision: contest!.id }) },
      clientAddress,
    )
    expect(currentFacts(office.application, 's1')['service.kind']).toEqual(['website'])
    expect(contestsOf(office.application)[0]!.insists).toEqual(['team', 'client'])
  })
})

describe('a form', () => {
  it('keeps nothing while one field is wrong, and says which', () => {
    const office = new Office()
    office.take(lin, { kind: 'form', form: 'section:entity:s1', values: { entity: ['foreign'] } })
    const before = office.application.assertions.length
    const values = { entity: ['domestic'], 'credit-code': '12345' }
    const turn = office.take(lin, { kind: 'form', form: 'section:entity:s1', values })
    expect(Object.keys(turn.ack?.errors ?? {})).toEqual(['credit-code'])
    expect(office.application.assertions).toHaveLength(before)
  })

  it('takes a day that has passed as it stands in the form, and says a wrong one in the language of the team', () => {
    const office = new Office()
    office.take(lin, { kind: 'form', form: 'section:service:s1', values: { kind: ['website'] } })
    const kept = office.take(lin, {
      kind: 'form',
      form: 'section:domain:s1',
      values: { domain: 'shoes.cn', 'domain-until': '2020-03-01' },
    })
    expect(kept.ack?.errors).toBeUndefined()
    expect(currentFacts(office.application, 's1')['domain.expiresOn']).toBe('2020-03-01')
    const turn = office.take(lin, { kind: 'form', form: 'section:domain:s1', values: { 'real-name': '2099-01-01' } })
    expect(turn.ack?.errors?.['real-name']).toContain('1 January 2099')
  })

  it('takes "unknown" for an answer, and an unchanged answer for nobody’s new word', () => {
    const office = new Office()
    office.take(lin, { kind: 'form', form: 'section:service:s1', values: { kind: ['unknown'] } })
    expect(currentFacts(office.application, 's1')['service.kind']).toBe('unknown')
    const count = office.application.assertions.length
    office.take(bo, { kind: 'form', form: 'section:service:s1', values: { kind: ['unknown'] } })
    expect(office.application.assertions).toHaveLength(count)
  })
})

describe('a person takes over', () => {
  function wanted(): Office {
    const office = new Office()
    office.say(ann, 'hello')
    office.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    return office
  }

  it('is called into a thread of its own, with what was said last', () => {
    const office = wanted()
    const turn = office.turns.at(-1)!
    expect(sentTo(turn, threadOf(office)).map((one) => one.slot ?? '-')).toEqual(['-', 'card'])
    expect(wordsTo(turn, threadOf(office))).toContain('Ann waits for a person')
    expect(wordsTo(turn, threadOf(office))).toContain('hello')
  })

  it('relays the owner’s words alone, and only while the talk is theirs', () => {
    const office = wanted()
    const thread = () => threadOf(office)
    expect(office.say(lin, 'too early', thread()).deliveries).toEqual([])
    office.act(lin, 'take')
    expect(wordsTo(office.say(lin, 'Good morning', thread()), clientAddress)).toBe('Lin: Good morning')
    expect(office.say(bo, 'between us', thread()).deliveries).toEqual([])
    expect(office.say(lin, '// internal', thread()).deliveries).toEqual([])
    expect(wordsTo(office.say(ann, 'Thank you'), thread())).toContain('Ann: Thank you')
    office.act(lin, 'hand-back')
    expect(office.say(lin, 'after', thread()).deliveries).toEqual([])
  })
})

describe('the hours of the experts', () => {
  const person = (at: string): string => {
    const office = new Office()
    office.now = at
    return wordsTo(office.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress), clientAddress)
  }

  it.each([
    ['within them: until when', '2026-11-23T02:00:00Z', 'in until 18:00 today (Shanghai time). '],
    ['just before they close: no promise for today', '2026-11-23T09:45:00Z', 'in until 18:00 today (Shanghai time).'],
    ['before they open: today', '2026-11-22T23:00:00Z', '23 November 2026 at 09:30'],
    ['in the evening: tomorrow', '2026-11-23T11:00:00Z', '24 November 2026 at 09:30'],
    ['on Friday night: Monday', '2026-11-27T12:00:00Z', '30 November 2026 at 09:30'],
    ['in a holiday: after it', '2026-10-03T02:00:00Z', '8 October 2026 at 09:30'],
  ])('%s', (_, at, back) => {
    const said = person(at)
    expect(said).toContain(back.trim())
    expect(said.includes('in 30 minutes, I call the next one')).toBe(back.endsWith(' '))
    expect(said.includes('Nobody is in')).toBe(!back.startsWith('in until'))
  })
})

describe('who may act', () => {
  it.each(Object.keys(teamActions) as DeskActionName[])(
    '%s by a client is answered like something that does not exist, and changes nothing',
    (action) => {
      const office = new Office()
      const turn = office.act(ann, action, { application: 'a2' })
      expect(told(turn)).toBe(told(office.act(lin, 'no-such-thing')))
      expect(turn.changes.filter((one) => one.kind !== 'conversation')).toEqual([])
      expect(turn.deliveries).toEqual([])
    },
  )
})
