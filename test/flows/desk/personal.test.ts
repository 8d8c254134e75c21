// Nothing personal stands in the team's channel, whatever it came in with; the owner alone can look, and the look is on record.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/flows/model/message.ts'
import { deskThread } from '../../../src/flows/model/parties.ts'
import { jsonOf, tableOf } from '../../../src/flows/office/table.ts'
import { ann, bo, clientAddress, teamLibrary as library, lin, team } from '../cast.ts'
import { type Scene, teamScene, told, wordsTo } from '../scene.ts'

/** Everything that went into the team's channel: words, buttons, names of files. */
function inChannel(scene: Scene): string {
  return scene.turns
    .flatMap((turn) => turn.deliveries)
    .filter((delivery) => delivery.to.channel === team.channel && delivery.to.chat === team.chat)
    .map(({ message }) => [plainText(message), JSON.stringify(message.buttons ?? []), message.file?.name ?? ''].join('\n'))
    .join('\n')
}

const person = (scene: Scene) => scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)

/** Ann has answered a personal question with some words, after a field was filled with others. */
function answered(said: string): Scene {
  const scene = teamScene()
  const by = { by: ann.id, at: '2026-11-23T01:00:00.000Z', event: 'e0' }
  scene.application = {
    ...scene.application,
    fields: [{ id: 'person.name', service: 's1', value: 'Zhang Xiaowei', ...by }],
    conversations: scene.application.conversations.map((conversation) => ({
      ...conversation,
      memory: {
        consent: { at: by.at },
        open: { question: personal.id, service: 's1', revision: 1 },
        revision: 1,
      },
    })),
  }
  scene.say(ann, said)
  return scene
}
const personal = library.questions.find((question) => question.personal && question.field === 'person.mobile')!

describe('what stands in the team’s channel', () => {
  it('the last words of a hand-over: an answer to a personal question is named, never shown', () => {
    const scene = answered('it is one three eight, ask Zhang Xiaowei')
    person(scene)
    expect(inChannel(scene)).not.toMatch(/one three eight|Xiaowei/)
    expect(inChannel(scene)).toContain('mobile')
  })

  const digits = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `13${String(n).padStart(9, '0')}`)
  const secret = fc.oneof(
    digits,
    digits.map((digit) => `+86 ${digit.slice(0, 3)}-${digit.slice(3, 7)}-${digit.slice(7)}`),
    digits.map((digit) => `${digit.slice(0, 3)} ${digit.slice(3, 7)} ${digit.slice(7)}`),
    fc.stringMatching(/^[a-z]{3,8}\.[a-z]{3,8}@[a-z]{3,8}\.(com|cn)$/),
    fc.constantFrom('010-62345678', '+44 20 7946 0958', 'Zhang Xiaowei', 'ZHANG  XIAOWEI'),
  )

  it('words relayed, captions, names of files, notes and tags: contacts and names that were given are masked', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom('relay', 'edit', 'file', 'note', 'tag', 'client', 'begin'), (value, way) => {
        const scene = answered('13912345678')
        person(scene)
        const said = `please write to ${value} today`
        if (way === 'relay') scene.say(ann, said)
        else if (way === 'edit') scene.take(ann, { kind: 'edited', text: said, message: '1', original: 'e1' }, clientAddress)
        else if (way === 'file')
          scene.take(
            ann,
            { kind: 'files', files: [{ id: 'f1', name: `${value}.pdf`, type: 'application/pdf', bytes: 9 }], caption: said },
            clientAddress,
          )
        else if (way === 'note') scene.act(lin, 'note', { text: said })
        else if (way === 'tag') scene.act(lin, 'tag', { tags: value })
        else if (way === 'begin') scene.act(lin, 'begin', { client: value, words: said })
        else scene.application = { ...scene.application, casework: { ...scene.application.casework, client: value } }
        scene.act(lin, 'take')
        expect(inChannel(scene)).not.toContain(value)
        if (value.startsWith('Z') || value.startsWith('z')) return
        const views = [{ application: scene.application, library, today: '2026-11-23', locale: 'en' as const }]
        expect(tableOf(views) + jsonOf(views)).not.toContain(value)
      }),
      { seed: 20261128, numRuns: 120 },
    )
  })

  it('lets numbers that are nobody’s stand: filings, codes, days', () => {
    const scene = teamScene()
    person(scene)
    const said = '京ICP备2026012345号-1, 91110108MA01ABCD2X, 2026-11-23, 10.0.0.1, example.cn, 12 months'
    scene.say(ann, said)
    expect(inChannel(scene)).toContain(said)
  })

  it('the client’s own chat and the owner’s words to it are left as they are', () => {
    const scene = answered('13912345678')
    person(scene)
    scene.act(lin, 'take')
    const turn = scene.say(lin, 'call me: 13712345678', deskThread(scene.application)!.address)
    expect(wordsTo(turn, clientAddress)).toBe('Lin: call me: 13712345678')
  })
})

describe('who may look', () => {
  it('the owner sees all of it, alone, and the audit says so without the values', () => {
    const scene = answered('13912345678')
    person(scene)
    scene.act(lin, 'take')
    scene.say(ann, 'my mail is ann@example.cn')
    const turn = scene.act(lin, 'unmask')
    expect(told(turn)).toContain('Zhang Xiaowei')
    expect(told(turn)).toContain('ann@example.cn')
    expect(turn.deliveries).toEqual([])
    const entries = turn.changes.flatMap((change) => (change.kind === 'audit' ? [change.entry] : []))
    expect(entries).toMatchObject([{ by: lin.id, what: 'unmasked' }])
    expect(JSON.stringify(entries)).not.toMatch(/Xiaowei|139|@/)
  })

  it('nobody else does', () => {
    const scene = answered('13912345678')
    person(scene)
    scene.act(lin, 'take')
    const turn = scene.act(bo, 'unmask')
    expect(told(turn)).toBe('Only the owner sees this in full. Take it first.')
    expect(turn.changes.some((change) => change.kind === 'audit' && change.entry.what === 'unmasked')).toBe(false)
  })

  it('the way to look stands below each message in which something was masked', () => {
    const scene = answered('13912345678')
    person(scene)
    const turn = scene.say(ann, 'my mail is ann@example.cn')
    const relayed = turn.deliveries.find((delivery) => delivery.to.chat === team.chat)!
    expect(relayed.message.buttons?.flat().map((button) => button.label)).toContain('Show in full')
  })
})
