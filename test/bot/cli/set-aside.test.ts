// What was set aside is listed without its words and can be run again, once; what is owed is counted and listed without its words.
import { afterEach, describe, expect, it } from 'vitest'
import { deliveries } from '../../../src/bot/cli/deliveries.ts'
import { setAside } from '../../../src/bot/cli/set-aside.ts'
import type { Program } from '../../../src/bot/program.ts'
import type { Event } from '../../../src/flows/model/event.ts'
import { chatOf, Shell } from './shell.ts'

const at = () => new Date().toISOString()
const opened: Program[] = []
afterEach(async () => {
  for (const program of opened.splice(0)) await program.stop()
})

async function shellWith(...names: readonly string[]) {
  const shell = new Shell()
  const program = await shell.open(true)
  opened.push(program)
  for (const name of names) await shell.talk(program, name, 'check')
  return { shell, program, store: program.store }
}

const said = (id: string, name: string, text: string): Event => ({
  id,
  at: at(),
  from: chatOf(name),
  actor: { id: `telegram:bot:${name}`, role: 'client', locale: 'en' },
  body: { kind: 'text', text },
})

describe('set-aside', () => {
  it('lists nothing with 0, and something with 1, never the words', async () => {
    const { shell, store } = await shellWith('ann')
    expect(await shell.call(setAside)).toEqual({ code: 0, out: '0 set aside\n', err: '' })
    await store.setAside(said('e1', 'ann', 'my secret words'), 'TypeError at src/flows/x.ts:1', '2027-01-04T02:00:00.000Z')
    expect(await shell.call(setAside)).toEqual({
      code: 1,
      out: '2027-01-04T02:00:00.000Z  e1  TypeError at src/flows/x.ts:1\n1 set aside\n',
      err: '',
    })
    const { out } = await shell.call(setAside, 'list', '--json')
    expect(JSON.parse(out)).toEqual([{ event: 'e1', reason: 'TypeError at src/flows/x.ts:1', at: '2027-01-04T02:00:00.000Z' }])
  })

  it('runs one again: it has its effect once, and is no longer aside', async () => {
    const { shell, store } = await shellWith('ann')
    const event = said('e1', 'ann', 'website')
    await store.setAside(event, 'fault', at())
    expect(await shell.call(setAside, 'retry', 'e1')).toEqual({ code: 0, out: 'e1  committed\n', err: '' })
    expect(await shell.call(setAside, 'retry', 'e1')).toEqual({ code: 1, out: 'e1  is not there\n', err: '' })
    const { application } = await store.load(event.from, event.actor)
    expect(application.assertions.map(({ path, event: by }) => [path, by])).toEqual([['service.kind', 'e1']])
    expect(await store.find('setAside', {})).toEqual([])
    expect(await store.find('deliveries', {})).toHaveLength(2)
  })

  it('leaves aside what fails again, and goes on with the others', async () => {
    const { shell, store } = await shellWith('ann', 'bob')
    const broken = { ...said('e1', 'ann', ''), body: { kind: 'text' } } as unknown as Event
    await store.setAside(broken, 'fault', at())
    await store.setAside(said('e2', 'bob', 'website'), 'fault', at())
    const { code, out } = await shell.call(setAside, 'retry', '--all', '--json')
    expect({ code, ends: JSON.parse(out) }).toEqual({
      code: 1,
      ends: [
        { event: 'e1', outcome: 'set-aside' },
        { event: 'e2', outcome: 'committed' },
      ],
    })
    expect((await store.find('setAside', {})).map(({ event }) => event)).toEqual(['e1'])
  })

  it.each([['retry'], ['retry', 'e1', '--all'], ['drop'], ['retry', 'a', 'b'], ['--loud']])(
    'is called wrongly with %s %s',
    async (...args) => {
      const { shell } = await shellWith()
      const { code, out, err } = await shell.call(setAside, ...args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('set-aside retry EVENT')
    },
  )
})

describe('deliveries', () => {
  it('counts by state, lists with the reason, and shows neither words nor names', async () => {
    const { shell, store } = await shellWith('ann', 'bob')
    const [first] = await store.claimDeliveries({ channel: 'telegram', account: 'bot', now: at(), leaseMs: 60_000, limit: 1 })
    await store.settle(first!.delivery.key, { kind: 'impossible', at: at(), reason: 'the chat is blocked' })
    expect(await shell.call(deliveries)).toMatchObject({
      code: 0,
      out: '       1  waiting\n       0  leased\n       0  sent\n       1  impossible\n',
    })
    const listed = await shell.call(deliveries, '--state', 'impossible', '--json')
    expect(JSON.parse(listed.out)).toMatchObject({
      counts: { waiting: 1, impossible: 1 },
      deliveries: [
        {
          key: first!.delivery.key,
          application: first!.application,
          state: 'impossible',
          reason: 'the chat is blocked',
          attempts: 1,
        },
      ],
    })
    const shown = await shell.call(deliveries, '--state', 'impossible')
    expect(shown.out).toContain(`${first!.application}  telegram  ${first!.delivery.key}  tried 1  the chat is blocked\n`)
    expect(listed.out + shown.out).not.toMatch(/Secretname|website|question/i)
    const own = await shell.call(deliveries, '--application', first!.application, '--state', 'waiting', '--json')
    expect(JSON.parse(own.out)).toEqual({ counts: { waiting: 0, leased: 0, sent: 0, impossible: 1 }, deliveries: [] })
  })

  it.each([['--state', 'lost'], ['--limit', 'many'], ['waiting']])('is called wrongly with %s %s', async (...args) => {
    const { shell } = await shellWith()
    expect((await shell.call(deliveries, ...args.filter(Boolean))).code).toBe(2)
  })
})
