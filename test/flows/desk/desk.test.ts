// The team's desk, action by action: what is kept, who is told what, and what nobody may do.
import { describe, expect, it } from 'vitest'
import { teamActions } from '../../../src/flows/desk/actions.ts'
import type { DeskActionName } from '../../../src/flows/model/action.ts'
import { encodeButton } from '../../../src/flows/model/button.ts'
import { contestsOf } from '../../../src/flows/model/contest.ts'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { ann, bo, clientAddress, lin } from '../cast.ts'
import { type Scene, sentTo, teamScene, threadOf, told, wordsTo } from '../scene.ts'

describe('taking an application', () => {
  it('makes the first one the owner and tells the second who has it', () => {
    const scene = teamScene()
    scene.act(lin, 'open')
    expect(told(scene.act(lin, 'take'))).toBe('It is yours now.')
    expect(told(scene.act(bo, 'take'))).toBe('Lin has taken it already.')
    expect(scene.application.casework.owner).toBe(lin.id)
    expect(scene.card).toContain('Owner: Lin')
  })

  it('is passed on to somebody else, and given back', () => {
    const scene = teamScene()
    scene.act(lin, 'open')
    scene.act(lin, 'take')
    scene.act(lin, 'assign', { person: bo.id, name: 'Bo' })
    expect(scene.card).toContain('Owner: Bo')
    scene.act(bo, 'assign', { person: '' })
    expect(scene.card).toContain('Owner: nobody yet')
  })
})

describe('the card', () => {
  it('is sent once when the thread opens and edited when what it shows changes', () => {
    const scene = teamScene()
    const opened = scene.act(lin, 'open')
    expect(sentTo(opened, threadOf(scene)).map((delivery) => delivery.slot)).toEqual(['card'])
    const noted = scene.act(lin, 'note', { text: 'called <!channel>' })
    expect(sentTo(noted, threadOf(scene)).some((delivery) => delivery.edit !== undefined)).toBe(false)
    const tagged = scene.act(lin, 'tag', { tags: 'urgent, urgent, Shanghai' })
    expect(sentTo(tagged, threadOf(scene)).map((delivery) => delivery.edit)).toEqual([{ slot: 'card' }])
    expect(scene.card).toContain('urgent · Shanghai')
  })

  it('follows what the client tells the assistant', () => {
    const scene = teamScene()
    scene.act(lin, 'open')
    const before = scene.card
    scene.take(ann, { kind: 'command', name: 'check', argument: '' }, clientAddress)
    scene.say(ann, 'website')
    expect(scene.card).not.toBe(before)
  })
})

describe('what client and team say differently', () => {
  function differing(): Scene {
    const scene = teamScene()
    scene.act(lin, 'open')
    scene.take(ann, { kind: 'command', name: 'check', argument: '' }, clientAddress)
    scene.say(ann, 'website')
    scene.take(lin, { kind: 'form', form: 'section:service:s1', values: { kind: ['app'] } })
    return scene
  }

  it('changes nothing and becomes a question to both', () => {
    const scene = differing()
    const turn = scene.turns.at(-1)!
    expect(currentFacts(scene.application, 's1')['service.kind']).toEqual(['website'])
    expect(wordsTo(turn, clientAddress)).toContain('the team has “')
    expect(wordsTo(turn, threadOf(scene))).toContain('the client says “')
    expect(scene.card).toContain('differ on 1')
  })

  it('ends when one side takes the word of the other', () => {
    const scene = differing()
    const [contest] = contestsOf(scene.application)
    scene.take(
      ann,
      { kind: 'pressed', data: encodeButton({ kind: 'decision', what: 'contest', choice: 'team', revision: contest!.id }) },
      clientAddress,
    )
    expect(currentFacts(scene.application, 's1')['service.kind']).toEqual(['app'])
    expect(contestsOf(scene.application)).toEqual([])
  })

  it('stays open while both insist', () => {
    const scene = differing()
    const [contest] = contestsOf(scene.application)
    scene.act(lin, 'contest', { argument: `${contest!.id}-team` })
    scene.take(
      ann,
      { kind: 'pressed', data: encodeButton({ kind: 'decision', what: 'contest', choice: 'client', revision: contest!.id }) },
      clientAddress,
    )
    expect(currentFacts(scene.application, 's1')['service.kind']).toEqual(['website'])
    expect(contestsOf(scene.application)[0]!.insists).toEqual(['team', 'client'])
  })
})

describe('a form', () => {
  it('keeps nothing while one field is wrong, and says which', () => {
    const scene = teamScene()
    scene.take(lin, { kind: 'form', form: 'section:entity:s1', values: { entity: ['foreign'] } })
    const before = scene.application.assertions.length
    const values = { entity: ['domestic'], 'credit-code': '12345' }
    const turn = scene.take(lin, { kind: 'form', form: 'section:entity:s1', values })
    expect(Object.keys(turn.ack?.errors ?? {})).toEqual(['credit-code'])
    expect(scene.application.assertions).toHaveLength(before)
  })

  it('takes a day that has passed as it stands in the form, and says a wrong one in the language of the team', () => {
    const scene = teamScene()
    scene.take(lin, { kind: 'form', form: 'section:service:s1', values: { kind: ['website'] } })
    const kept = scene.take(lin, {
      kind: 'form',
      form: 'section:domain:s1',
      values: { domain: 'shoes.cn', 'domain-until': '2020-03-01' },
    })
    expect(kept.ack?.errors).toBeUndefined()
    expect(currentFacts(scene.application, 's1')['domain.expiresOn']).toBe('2020-03-01')
    const turn = scene.take(lin, { kind: 'form', form: 'section:domain:s1', values: { 'real-name': '2099-01-01' } })
    expect(turn.ack?.errors?.['real-name']).toContain('1 January 2099')
  })

  it('takes "unknown" for an answer, and an unchanged answer for nobody’s new word', () => {
    const scene = teamScene()
    scene.take(lin, { kind: 'form', form: 'section:service:s1', values: { kind: ['unknown'] } })
    expect(currentFacts(scene.application, 's1')['service.kind']).toBe('unknown')
    const count = scene.application.assertions.length
    scene.take(bo, { kind: 'form', form: 'section:service:s1', values: { kind: ['unknown'] } })
    expect(scene.application.assertions).toHaveLength(count)
  })
})

describe('a person takes over', () => {
  function wanted(): Scene {
    const scene = teamScene()
    scene.say(ann, 'hello')
    scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    return scene
  }

  it('is called into a thread of its own, with what was said last', () => {
    const scene = wanted()
    const turn = scene.turns.at(-1)!
    expect(sentTo(turn, threadOf(scene)).map((delivery) => delivery.slot ?? '-')).toEqual(['-', 'card'])
    expect(wordsTo(turn, threadOf(scene))).toContain('Ann waits for a person')
    expect(wordsTo(turn, threadOf(scene))).toContain('hello')
  })

  it('relays the owner’s words alone, and only while the talk is theirs', () => {
    const scene = wanted()
    const thread = () => threadOf(scene)
    expect(scene.say(lin, 'too early', thread()).deliveries).toEqual([])
    scene.act(lin, 'take')
    expect(wordsTo(scene.say(lin, 'Good morning', thread()), clientAddress)).toBe('Lin: Good morning')
    expect(scene.say(bo, 'between us', thread()).deliveries).toEqual([])
    expect(scene.say(lin, '// internal', thread()).deliveries).toEqual([])
    expect(wordsTo(scene.say(ann, 'Thank you'), thread())).toContain('Ann: Thank you')
    scene.act(lin, 'hand-back')
    expect(scene.say(lin, 'after', thread()).deliveries).toEqual([])
  })
})

describe('the hours of the experts', () => {
  const person = (at: string): string => {
    const scene = teamScene()
    scene.now = at
    return wordsTo(scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress), clientAddress)
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
      const scene = teamScene()
      const turn = scene.act(ann, action, { application: 'a2' })
      expect(told(turn)).toBe(told(scene.act(lin, 'no-such-thing')))
      expect(turn.changes.filter((change) => change.kind !== 'conversation')).toEqual([])
      expect(turn.deliveries).toEqual([])
    },
  )
})
