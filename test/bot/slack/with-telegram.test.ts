// A team in Slack and its client on Telegram, in one program: what either does reaches the other, once and in order.
import { describe, expect, it } from 'vitest'
import type { Order } from '../../../src/flows/model/application.ts'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import type { Shown } from '../../twins/slack/workspace.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openDeskWithTelegram } from './open-desk.ts'
import { idIn, modes } from './serving.ts'

describe.each(modes)('a team in Slack and its client on Telegram (%s)', (mode) => {
  const { slack, telegram, here, lin, bo, start } = openDeskWithTelegram(mode)

  const application = async (id: string) => (await here.program.store.loadApplication(id))!.application
  const inThread = (card: Shown) => slack.outbox(teamChannel).filter((one) => one.thread === card.ts)
  const received = (person: Person, words: string) => person.answers.filter((answer) => answer.text.includes(words))

  /** An application with its card, and its client on Telegram, who came in through an invitation. */
  async function together(client: string): Promise<{ id: string; card: Shown; ann: Person }> {
    await lin.command(`new ${client}`)
    const id = idIn(lin.told)
    await here.sent()
    const card = slack.outbox(teamChannel).find((one) => one.thread === undefined && slack.words(one).includes(client))!
    await lin.command(`invite ${id}`)
    const payload = /start=([\w-]+)/.exec(lin.told)![1]!
    const ann = telegram.person({ name: 'Ann', language: 'en' })
    ann.say(`/start ${payload}`)
    await ann.hears((shown) => shown.text.includes('connected to the team'))
    return { id, card, ann }
  }

  it('ties the client’s chat to the application through a link that works once', async () => {
    const { id, card, ann } = await together('Invited GmbH')
    await slack.until(() => inThread(card).some((one) => slack.words(one).includes('Ann has come in')), 'the word in the thread')
    await ann.ask('website')
    expect(currentFacts(await application(id), 's1')['service.kind']).toEqual(['website'])
    expect((await application(id)).assertions.at(-1)!.by).toMatch(/^telegram:/)
    const payload = /start=([\w-]+)/.exec(lin.told)![1]!
    const eve = telegram.person({ name: 'Eve' })
    eve.say(`/start ${payload}`)
    await eve.hears((shown) => shown.text.includes('used already'))
    expect(
      (await application(id)).conversations
        .map((conversation) => conversation.person)
        .filter((one) => one.startsWith('telegram')),
    ).toHaveLength(1)
  })

  it('asks the client for what is missing, after showing it, exactly once', async () => {
    const { card, ann } = await together('Missing Oy')
    await bo.click(card, 'Ask the client')
    await bo.opens('Ask the client')
    expect(bo.formWords).toContain('we still need')
    const payload = bo.submitPayload(bo.form!, {})
    await Promise.all([1, 2, 3].map(() => slack.hand('interactive', payload)))
    await ann.hears((shown) => shown.text.includes('we still need'))
    await bo.click(card, 'Ask the client')
    await slack.until(() => bo.formWords.includes('less than 12 hours'), 'the refusal')
    await here.sent()
    expect(received(ann, 'we still need')).toHaveLength(1)
  })

  it('tells the client of a move exactly once, however often it is clicked', async () => {
    const { id, card, ann } = await together('Moving SA')
    const state = (await here.program.store.loadApplication(id))!
    const order: Order = {
      id: 'o1',
      kind: 'website-filing',
      service: 's1',
      stage: 'ready',
      since: new Date().toISOString(),
      entered: { ready: 1 },
      hold: null,
      history: [],
    }
    const event = {
      id: `order of ${id}`,
      at: new Date().toISOString(),
      from: { channel: 'system' as const, account: 'test', chat: id },
      actor: { id: 'x', role: 'program' as const },
      body: { kind: 'due' as const, reminder: '-' },
    }
    await here.program.store.commit([{ event, state, turn: { changes: [{ kind: 'order', order }], deliveries: [], nudges: [] } }])
    await lin.click(card, 'Note')
    await lin.opens('Note')
    await lin.submit({ text: 'so that the card shows the order' })
    await lin.command(`show ${id}`)
    await slack.until(() => lin.told.includes('Move an order'), 'the card with its order')
    await lin.clickPrivate('Move an order')
    await lin.opens('Move an order')
    const refused = await lin.submit({ order: ['o1:provider-review'], date: '2999-01-01' })
    expect(JSON.stringify(refused.body.errors)).toContain('future')
    const payload = lin.submitPayload(lin.form!, { order: ['o1:provider-review'] })
    await Promise.all([1, 2, 3].map(() => slack.hand('interactive', payload)))
    await ann.hears((shown) => /provider/i.test(shown.text))
    await here.sent()
    expect((await application(id)).orders[0]!.stage).toBe('provider-review')
    expect(ann.answers.filter((answer) => /with the (?:access )?provider|provider is|provider/i.test(answer.text))).toHaveLength(
      1,
    )
  })

  it('makes a contradiction a question to both', async () => {
    const { id, card, ann } = await together('Contrary KK')
    await ann.ask('website')
    await lin.click(card, 'Fill in')
    await slack.until(() => lin.form, 'a form')
    await lin.turn('switch-section', 'service')
    await lin.opens('Service')
    await lin.submit({ kind: ['app'] })
    const question = await ann.hears((shown) => shown.text.includes('doesn’t match'))
    await slack.until(
      () => inThread(card).some((one) => slack.words(one).includes('Which is right')),
      'the question in the thread',
    )
    expect(currentFacts(await application(id), 's1')['service.kind']).toEqual(['website'])
    const label = question.keyboard.flat()[1]!.text
    ann.press(label, question)
    await ann.hears((shown) => shown.text.includes('Settled'))
    expect(currentFacts(await application(id), 's1')['service.kind']).toEqual(['app'])
  })

  it('lets owner and client exchange twenty messages in order, across a restart, and nobody else’s words out', async () => {
    const { card, ann } = await together('Talking Ltd')
    await ann.ask('I want to talk to a person', () => true)
    ann.say('/person')
    await ann.hears((shown) => shown.text.includes('colleague will read'))
    await slack.until(() => inThread(card).some((one) => slack.words(one).includes('waits for a person')), 'the call')
    const said: string[] = []
    const exchange = async (from: number, to: number) => {
      for (let n = from; n < to; n++) {
        if (n % 2 === 0) {
          await lin.say(teamChannel, `owner says ${n}`, card.ts)
          await bo.say(teamChannel, `between us ${n}`, card.ts)
          await ann.hears((shown) => shown.text.includes(`owner says ${n}`))
        } else {
          ann.say(`client says ${n}`)
          await slack.until(() => inThread(card).some((one) => slack.words(one).includes(`client says ${n}`)), `message ${n}`)
        }
        said.push(String(n))
      }
    }
    await exchange(0, 10)
    await here.stop()
    await start()
    await exchange(10, 20)
    const out = ann.answers.map((answer) => /owner says (\d+)/.exec(answer.text)?.[1]).filter((one) => one !== undefined)
    const back = inThread(card)
      .map((one) => /client says (\d+)/.exec(slack.words(one))?.[1])
      .filter((one) => one !== undefined)
    expect(out).toEqual(said.filter((_, n) => n % 2 === 0))
    expect(back).toEqual(said.filter((_, n) => n % 2 === 1))
    expect(received(ann, 'between us')).toEqual([])
    await lin.click(card, 'More …')
    await slack.until(() => lin.told.includes('what else'), 'the further actions')
    await lin.clickPrivate('Hand back')
    await ann.hears((shown) => shown.text.includes('handed back'))
    await ann.hears((shown) => shown.keyboard.length > 0)
    await lin.say(teamChannel, 'owner says too late', card.ts)
    await here.sent()
    expect(received(ann, 'too late')).toEqual([])
  })

  it('suggests a sourced answer in the thread, and sends it on a tap alone', async () => {
    const { card, ann } = await together('Suggesting BV')
    ann.say('/person')
    await ann.hears((shown) => shown.text.includes('colleague will read'))
    ann.say('does an ICP filing expire?')
    const suggested = () => inThread(card).find((one) => slack.words(one).includes('An answer I have'))
    await slack.until(() => suggested() !== undefined, 'the suggestion')
    await here.sent()
    expect(received(ann, 'Source:')).toEqual([])
    await lin.click(suggested()!, 'Send this answer')
    const answer = await ann.hears((shown) => shown.text.includes('Source:'))
    expect(answer.text).toMatch(/expir/)
    await here.sent()
    expect(received(ann, 'Source:')).toHaveLength(1)
  })

  it('carries edits of both sides', async () => {
    const { card, ann } = await together('Editing NV')
    ann.say('/person')
    await ann.hears((shown) => shown.text.includes('colleague will read'))
    const mine = ann.say('my nubmer is wrong')
    await slack.until(() => inThread(card).some((one) => slack.words(one).includes('nubmer')), 'the message')
    ann.edit(mine, 'my number is wrong')
    await slack.until(() => inThread(card).some((one) => slack.words(one).includes('my number is wrong')), 'the edit')
    const theirs = lin.write(teamChannel, 'I se', card.ts)
    await slack.hand('events_api', lin.messageEvent(theirs))
    const shown = await ann.hears((one) => one.text.includes('I se'))
    await lin.edit(theirs, 'I see')
    await ann.hears((one) => one.id === shown.id && one.text.includes('I see'))
  })
})
