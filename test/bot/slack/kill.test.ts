// The real program with both channels, killed without warning while owner and client talk: nothing is lost, all of it in order.
import { describe, expect, it } from 'vitest'
import { teamChannel } from '../../twins/slack/twin.ts'
import { samples } from '../telegram/stage.ts'
import { openRealProgram } from './real-program.ts'

describe('kill -9 while owner and client talk', () => {
  const { slack, telegram, start, kill, shown } = openRealProgram(null)
  slack.retries = 5

  it('relays twenty messages, every second of each side with a file, in order across two kills', async () => {
    const lin = slack.member('ULIN', 'Lin')
    await start()
    const ann = telegram.person({ name: 'Ann', language: 'en' })
    ann.say('/start')
    await ann.hears(undefined, 30_000)
    ann.say('/person')
    await ann.hears((shown) => shown.text.includes('colleague will read'), 30_000)
    const card = await slack.until(() => slack.outbox(teamChannel).find((one) => one.thread === undefined), 'the card')
    await slack.until(() => slack.outbox(teamChannel).some((one) => one.thread === card.ts), 'the call')
    await lin.click(card, 'Take')
    await ann.hears((shown) => shown.text.includes('Lin is here'), 30_000)
    const inThread = () => slack.outbox(teamChannel).filter((one) => one.thread === card.ts)
    const back = () => inThread().map((one) => one.files?.[0]?.name ?? slack.words(one))
    const out = () => ann.answers.map((answer) => answer.document?.name ?? answer.text)
    // Words stand in a message with others; a file is named by nothing but its name.
    const is = (name: string) => (one: string) => (name.endsWith('.pdf') ? one === name : one.includes(name))
    const wanted: { out: string[]; back: string[] } = { out: [], back: [] }
    for (let n = 0; n < 20; n++) {
      const fromOwner = n % 2 === 0
      const words = fromOwner ? `owner says ${n}.` : `client says ${n}.`
      const file = n % 4 >= 2 ? `file-${n}.pdf` : undefined
      wanted[fromOwner ? 'out' : 'back'].push(words, ...(file === undefined ? [] : [file]))
      let sent: Promise<unknown> = Promise.resolve()
      if (fromOwner && file !== undefined) sent = lin.sendFile(teamChannel, file, samples.pdf(), words, card.ts)
      else if (fromOwner) sent = lin.say(teamChannel, words, card.ts)
      else if (file !== undefined) ann.sendDocument(file, samples.pdf(), { caption: words })
      else ann.say(words)
      if (n === 7 || n === 14) {
        await kill()
        await start()
      }
      await sent
      const last = file ?? words
      if (fromOwner) await telegram.until(() => out().some(is(last)), last, 30_000)
      else await slack.until(() => back().some(is(last)), last)
    }
    // Promise 4: a send may be repeated, once, where the program died between the sending and the writing down.
    const came = (all: readonly string[], expected: readonly string[]) =>
      all.flatMap((one) => expected.filter((name) => is(name)(one)))
    const [toClient, toThread] = [came(out(), wanted.out), came(back(), wanted.back)]
    expect([...new Set(toClient)]).toEqual(wanted.out)
    expect([...new Set(toThread)]).toEqual(wanted.back)
    expect(toClient.length + toThread.length).toBeLessThanOrEqual(wanted.out.length + wanted.back.length + 2)
    expect(shown()).not.toMatch(/xoxb-|xapp-|owner says|client says/)
  }, 240_000)
})
