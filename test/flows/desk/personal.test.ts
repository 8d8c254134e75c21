// Nothing personal stands in the team's channel, whatever it came in with; the owner alone can look, and the look is on record.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/flows/model/message.ts'
import { deskThread } from '../../../src/flows/model/parties.ts'
import { jsonOf, tableOf } from '../../../src/flows/office/table.ts'
import { ann, bo, clientAddress, library, lin, Office, team, told, wordsTo } from './office.ts'

/** Everything that went into the team's channel: words, buttons, names of files. */
function inChannel(office: Office): string {
  return office.turns
    .flatMap((turn) => turn.deliveries)
    .filter((one) => one.to.channel === team.channel && one.to.chat === team.chat)
    .map(({ message }) => [plainText(message), JSON.stringify(message.buttons ?? []), message.file?.name ?? ''].join('\n'))
    .join('\n')
}

const person = (office: Office) => office.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)

/** Ann has answered a personal question with some words, after a field was filled with others. */
function answered(said: string): Office {
  const office = new Office()
  const by = { by: ann.id, at: '2026-11-23T01:00:00.000Z', event: 'e0' }
  office.application = {
    ...office.application,
    fields: [{ id: 'person.name', service: 's1', value: 'Zhang Xiaowei', ...by }],
    conversations: office.application.conversations.map((one) => ({
      ...one,
      memory: {
        consent: { at: by.at },
        open: { question: personal.id, service: 's1', revision: 1 },
        revision: 1,
      },
    })),
  }
  office.say(ann, said)
  return office
}
const personal = library.questions.find((one) => one.personal && one.field === 'person.mobile')!

describe('what stands in the team’s channel', () => {
  it('the last words of a hand-over: an answer to a personal question is named, never shown', () => {
    const office = answered('it is one three eight, ask Zhang Xiaowei')
    person(office)
    expect(inChannel(office)).not.toMatch(/one three eight|Xiaowei/)
    expect(inChannel(office)).toContain('mobile')
  })

  const digits = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `13${String(n).padStart(9, '0')}`)
  const secret = fc.oneof(
    digits,
    digits.map((one) => `+86 ${one.slice(0, 3)}-${one.slice(3, 7)}-${one.slice(7)}`),
    digits.map((one) => `${one.slice(0, 3)} ${one.slice(3, 7)} ${one.slice(7)}`),
    fc.stringMatching(/^[a-z]{3,8}\.[a-z]{3,8}@[a-z]{3,8}\.(com|cn)$/),
    fc.constantFrom('010-62345678', '+44 20 7946 0958', 'Zhang Xiaowei', 'ZHANG  XIAOWEI'),
  )

  it('words relayed, captions, names of files, notes and tags: contacts and names that were given are masked', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom('relay', 'edit', 'file', 'note', 'tag', 'client', 'begin'), (value, way) => {
        const office = answered('13912345678')
        person(office)
        const said = `please write to ${value} today`
        if (way === 'relay') office.say(ann, said)
        else if (way === 'edit') office.take(ann, { kind: 'edited', text: said, message: '1', original: 'e1' }, clientAddress)
        else if (way === 'file')
          office.take(
            ann,
            { kind: 'files', files: [{ id: 'f1', name: `${value}.pdf`, type: 'application/pdf', bytes: 9 }], caption: said },
            clientAddress,
          )
        else if (way === 'note') office.act(lin, 'note', { text: said })
        else if (way === 'tag') office.act(lin, 'tag', { tags: value })
        else if (way === 'begin') office.act(lin, 'begin', { client: value, words: said })
        else office.application = { ...office.application, casework: { ...office.application.casework, client: value } }
        office.act(lin, 'take')
        expect(inChannel(office)).not.toContain(value)
        if (value.startsWith('Z') || value.startsWith('z')) return
        const views = [{ application: office.application, library, today: '2026-11-23', locale: 'en' as const }]
        expect(tableOf(views) + jsonOf(views)).not.toContain(value)
      }),
      { seed: 20261128, numRuns: 120 },
    )
  })

  it('lets numbers that are nobody’s stand: filings, codes, days', () => {
    const office = new Office()
    person(office)
    const said = '京ICP备2026012345号-1, 91110108MA01ABCD2X, 2026-11-23, 10.0.0.1, example.cn, 12 months'
    office.say(ann, said)
    expect(inChannel(office)).toContain(said)
  })

  it('the client’s own chat and the owner’s words to it are left as they are', () => {
    const office = answered('13912345678')
    person(office)
    office.act(lin, 'take')
    const turn = office.say(lin, 'call me: 13712345678', deskThread(office.application)!.address)
    expect(wordsTo(turn, clientAddress)).toBe('Lin: call me: 13712345678')
  })
})

describe('who may look', () => {
  it('the owner sees all of it, alone, and the audit says so without the values', () => {
    const office = answered('13912345678')
    person(office)
    office.act(lin, 'take')
    office.say(ann, 'my mail is ann@example.cn')
    const turn = office.act(lin, 'unmask')
    expect(told(turn)).toContain('Zhang Xiaowei')
    expect(told(turn)).toContain('ann@example.cn')
    expect(turn.deliveries).toEqual([])
    const entries = turn.changes.flatMap((one) => (one.kind === 'audit' ? [one.entry] : []))
    expect(entries).toMatchObject([{ by: lin.id, what: 'unmasked' }])
    expect(JSON.stringify(entries)).not.toMatch(/Xiaowei|139|@/)
  })

  it('nobody else does', () => {
    const office = answered('13912345678')
    person(office)
    office.act(lin, 'take')
    const turn = office.act(bo, 'unmask')
    expect(told(turn)).toBe('Only the owner sees this in full. Take it first.')
    expect(turn.changes.some((one) => one.kind === 'audit' && one.entry.what === 'unmasked')).toBe(false)
  })

  it('the way to look stands below each message in which something was masked', () => {
    const office = answered('13912345678')
    person(office)
    const turn = office.say(ann, 'my mail is ann@example.cn')
    const relayed = turn.deliveries.find((one) => one.to.chat === team.chat)!
    expect(relayed.message.buttons?.flat().map((one) => one.label)).toContain('Show in full')
  })
})
