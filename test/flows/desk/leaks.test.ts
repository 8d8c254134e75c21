// Internal talk never leaks: whatever the team does in whatever order, the client reads only what the owner says while a person has the talk.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Draft } from '../../../src/flows/draft/draft.ts'
import { withPerson } from '../../../src/flows/handover/with-person.ts'
import type { Actor } from '../../../src/flows/model/event.ts'
import { deskThread } from '../../../src/flows/model/parties.ts'
import { ann, bo, clientAddress, day, teamLibrary as library, lin } from '../cast.ts'
import { type Scene, sentTo, teamScene, wordsTo } from '../scene.ts'

const team: Readonly<Record<string, Actor>> = { lin, bo }
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('say' as const, 'file' as const),
    who: fc.constantFrom('lin', 'bo'),
    slashes: fc.boolean(),
    bare: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom('take' as const, 'hand-back' as const, 'note' as const, 'free' as const),
    who: fc.constantFrom('lin', 'bo'),
  }),
  fc.record({ kind: fc.constantFrom('person' as const, 'repeat' as const, 'client' as const), who: fc.constant('ann') }),
)

describe('talk in the thread', () => {
  it('reaches the client only from the owner, only while a person has the talk, and never with //', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => {
        const scene = teamScene()
        scene.act(lin, 'open')
        for (const [n, one] of steps.entries()) {
          const secret = `secret-${n}-x`
          const who = team[one.who]
          if (one.kind === 'client') scene.say(ann, `words ${n}`)
          else if (who === undefined) scene.take(ann, { kind: 'command', name: one.kind, argument: '' }, clientAddress)
          else if (one.kind === 'note')
            expect(wordsTo(scene.act(who, 'note', { text: secret }), clientAddress)).not.toContain(secret)
          else if (one.kind === 'free') scene.act(who, 'assign', { person: '' })
          else if (one.kind === 'take' || one.kind === 'hand-back') scene.act(who, one.kind)
          else if (one.kind === 'say') saysInThread(scene, who, one.slashes ? `// ${secret}` : secret)
          else if (one.kind === 'file') postsInThread(scene, who, secret, one.slashes ? `// ${secret}` : one.bare ? '' : secret)
        }
      }),
      { seed: 20261123, numRuns: 60 },
    )
  })
})

/** Does what is said go out now, by the rule as people know it? */
function goesOut(scene: Scene, who: Actor, said: string): boolean {
  const look = { id: 'look', at: day, from: clientAddress, actor: who, body: { kind: 'due' as const, reminder: '' } }
  const waiting = withPerson(new Draft(scene.stateAt(clientAddress), look, { now: day, library }))
  return scene.application.casework.owner === who.id && waiting.length > 0 && !said.startsWith('//')
}

/** Somebody writes in the thread: it goes out exactly where it should. */
function saysInThread(scene: Scene, who: Actor, said: string): void {
  const expected = goesOut(scene, who, said)
  const turn = scene.say(who, said, deskThread(scene.application)!.address)
  if (expected) expect(wordsTo(turn, clientAddress)).toBe(`${who.name}: ${said}`)
  else expect(sentTo(turn, clientAddress)).toEqual([])
}

/** Somebody posts a file in the thread: its words and then the file go out, or nothing does. */
function postsInThread(scene: Scene, who: Actor, id: string, caption: string): void {
  const expected = goesOut(scene, who, caption)
  const file = { id, name: `${id}.pdf`, type: 'application/pdf', bytes: 9 }
  const body = { kind: 'files' as const, files: [file], ...(caption !== '' && { caption }), message: id }
  const turn = scene.take(who, body, deskThread(scene.application)!.address)
  const sent = sentTo(turn, clientAddress)
  expect(sent.map((delivery) => delivery.message.file)).toEqual(
    expected ? [undefined, { name: file.name, type: file.type, stored: id }] : [],
  )
  if (expected) expect(wordsTo(turn, clientAddress)).toContain(`${who.name}: ${caption === '' ? `sent ${file.name}.` : caption}`)
}
