// Files between a client and the owner of their application: what goes where, in which order, and what is said where one does not arrive.
import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/flows/model/event.ts'
import { plainText } from '../../../src/flows/model/message.ts'
import type { Turn } from '../../../src/flows/model/turn.ts'
import { ann, bo, clientAddress, lin } from '../cast.ts'
import { type Scene, sentTo, teamScene, threadOf, wordsTo } from '../scene.ts'

const file = (id: string, name = `${id}.pdf`) => ({ id, name, type: 'application/pdf', bytes: 10 })
const files = (ids: readonly string[], more: Partial<Extract<EventBody, { kind: 'files' }>> = {}) => ({
  kind: 'files' as const,
  files: ids.map((id) => file(id)),
  message: 'm1',
  ...more,
})
const ids = (turn: Turn, to = clientAddress) =>
  sentTo(turn, to).map((delivery) =>
    delivery.message.file !== undefined && 'stored' in delivery.message.file
      ? delivery.message.file.stored
      : plainText(delivery.message),
  )

/** Lin has taken over from the assistant. */
function taken(): Scene {
  const scene = teamScene()
  scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
  scene.act(lin, 'take')
  return scene
}

describe('files of the client', () => {
  it('go into the thread after their words, and are kept', () => {
    const scene = taken()
    const turn = scene.take(ann, files(['F1', 'F2'], { caption: 'my *licence*' }), clientAddress)
    expect(ids(turn, threadOf(scene))).toEqual(['Ann: my *licence*\n\nWith F1.pdf and F2.pdf.', 'F1', 'F2'])
    expect(scene.application.files.map((one) => one.id)).toEqual(['F1', 'F2'])
    expect(sentTo(turn, clientAddress)).toEqual([])
  })

  it('are named where nothing was written with them', () => {
    const scene = taken()
    const turn = scene.take(ann, files(['F1']), clientAddress)
    expect(ids(turn, threadOf(scene))).toEqual(['Ann: sent F1.pdf; kept with the application.', 'F1'])
  })

  it('stay with the assistant while nobody else has the talk', () => {
    const scene = teamScene()
    scene.act(lin, 'open')
    const turn = scene.take(ann, files(['F1']), clientAddress)
    expect(wordsTo(turn, clientAddress)).toContain('Received and kept with your application: F1.pdf')
    expect(ids(turn, threadOf(scene))).toEqual([])
  })

  it('of a kind that is not kept leave their words', () => {
    const scene = taken()
    const turn = scene.take(ann, files([], { caption: 'see here' }), clientAddress)
    expect(ids(turn, threadOf(scene))).toEqual(['Ann: see here'])
    expect(wordsTo(turn, clientAddress)).toContain('This kind I can’t')
  })
})

describe('files in the thread', () => {
  it('reach the client from the owner, after their words, and end the wait', () => {
    const scene = teamScene()
    scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    scene.act(bo, 'assign', { person: lin.id, name: 'Lin' })
    const turn = scene.take(lin, files(['F1'], { caption: 'the form' }), threadOf(scene))
    expect(ids(turn)).toEqual(['Lin: the form\n\nWith F1.pdf.', 'F1'])
    expect(scene.application.casework.wanted).toBeUndefined()
  })

  it('stay inside from anybody else, and with //', () => {
    const scene = taken()
    expect(ids(scene.take(bo, files(['F1'], { caption: 'look' }), threadOf(scene)))).toEqual([])
    expect(ids(scene.take(lin, files(['F2'], { caption: '// look' }), threadOf(scene)))).toEqual([])
    scene.act(lin, 'hand-back')
    expect(ids(scene.take(lin, files(['F3']), threadOf(scene)))).toEqual([])
  })

  it('are written down whatever becomes of them, so that they can be erased', () => {
    const scene = taken()
    scene.take(bo, files(['F1']), threadOf(scene))
    expect(scene.application.files.map((one) => one.id)).toEqual(['F1'])
  })

  it('of a kind that cannot be kept are said to have stayed, while their words go out', () => {
    const scene = taken()
    const turn = scene.take(lin, files([], { caption: 'the film', unfit: 'kind' }), threadOf(scene))
    expect(ids(turn)).toEqual(['Lin: the film'])
    expect(wordsTo(turn, threadOf(scene))).toContain('could be passed on')
  })

  it('get other words when the caption is edited', () => {
    const scene = taken()
    scene.take(lin, files(['F1'], { caption: 'the from' }), threadOf(scene))
    const turn = scene.take(lin, { kind: 'edited', text: 'the form', message: 'm1', original: 'x' }, threadOf(scene))
    expect(sentTo(turn, clientAddress).map((delivery) => [plainText(delivery.message), delivery.edit])).toEqual([
      ['Lin: the form', { slot: 'relay-m1' }],
    ])
  })
})

it('a file that cannot be delivered is told to the team, by name', () => {
  const scene = taken()
  const turn = scene.take(lin, files(['F1']), threadOf(scene))
  const { key } = sentTo(turn, clientAddress).at(-1)!
  const clock = { channel: 'system' as const, account: 'delivery', chat: 'a1' }
  const program = { id: 'program', role: 'program' as const }
  const lost = scene.take(program, { kind: 'undeliverable', delivery: key, reason: 'refused' }, clock)
  expect(wordsTo(lost, threadOf(scene))).toBe('F1.pdf could not be delivered; it is kept with the application.')
  const words = sentTo(turn, clientAddress)[0]!
  const other = scene.take(program, { kind: 'undeliverable', delivery: words.key, reason: 'refused' }, clock)
  expect(other.deliveries).toEqual([])
})
