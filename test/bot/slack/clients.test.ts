// Clients who are neither team nor on Telegram: in a private chat of Slack, and in a terminal. A person reaches them the same way.
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { consoleChannel } from '../../../src/bot/console/channel.ts'
import type { Program } from '../../../src/bot/program.ts'
import type { Member } from '../../twins/slack/member.ts'
import { SlackTwin, teamChannel } from '../../twins/slack/twin.ts'
import type { Shown } from '../../twins/slack/workspace.ts'
import { samples } from '../telegram/stage.ts'
import { type Serving, serving } from './serving.ts'

describe('a person and a client elsewhere', () => {
  let slack: SlackTwin
  let here: Serving
  let lin: Member
  const typed = new PassThrough()
  const output = new PassThrough()
  let terminal = ''
  output.on('data', (words: Buffer) => {
    terminal += words.toString()
  })

  beforeEach(async () => {
    slack = await new SlackTwin().open()
    lin = slack.member('ULIN', 'Lin')
    slack.member('UBO', 'Bo')
    const beside = async (program: Program) => {
      const { adapter } = consoleChannel({
        terminal: { input: typed, output },
        now: () => new Date().toISOString(),
        locale: 'en',
        settled: async () => {},
      })
      await program.open(adapter)
    }
    here = await serving({ mode: 'socket', twin: slack, beside })
  }, 60_000)
  afterEach(async () => {
    await here.stop()
    await slack.close()
  })

  const thread = (card: Shown) => slack.outbox(teamChannel).filter((one) => one.thread === card.ts)
  const inThread = (card: Shown, words: string) =>
    slack.until(() => thread(card).some((one) => slack.words(one).includes(words)), `“${words}” in the thread`)
  const cardOf = (name: string) =>
    slack.until(
      () => slack.outbox(teamChannel).find((one) => one.thread === undefined && slack.words(one).includes(name)),
      'the card',
    )

  it('talk in Slack both ways, with files, edits and an end', async () => {
    const eve = slack.person('UEVE', 'Eve')
    const inbox = (words: string) => slack.until(() => eve.inbox.some((one) => slack.words(one).includes(words)), `“${words}”`)
    await eve.dm('talk to a person')
    await inbox('colleague will read')
    const card = await cardOf('Eve')
    await inThread(card, 'Eve waits for a person')
    await lin.click(card, 'Take')
    await inbox('Lin is here now')
    const said = await lin.sendFile(teamChannel, 'form.pdf', samples.pdf(), 'teh form', card.ts)
    await slack.until(() => eve.inbox.some((one) => one.files?.[0]?.name === 'form.pdf'), 'the file')
    await lin.edit(said, 'the form')
    await inbox('the form')
    const paper = samples.pdf()
    await eve.sendFile(eve.chat, 'mine.pdf', paper, 'signed *now*')
    await inThread(card, 'signed *now*')
    const shown = await slack.until(() => thread(card).find((one) => one.files?.[0]?.name === 'mine.pdf'), 'their file')
    expect(shown.files![0]!.bytes).toEqual(paper)
    await lin.say(teamChannel, '// between us', card.ts)
    await lin.sendFile(teamChannel, 'internal.pdf', samples.pdf(), '//', card.ts)
    const call = eve.inbox.find((one) => slack.words(one).includes('colleague will read'))!
    await eve.click(call, 'Go on with the assistant')
    await inbox('I’m back')
    await lin.say(teamChannel, 'too late', card.ts)
    await here.sent()
    expect(eve.inbox.map((one) => slack.words(one)).join('\n')).not.toMatch(/between us|too late/)
    expect(eve.inbox.flatMap((one) => one.files ?? []).map((one) => one.name)).toEqual(['form.pdf'])
  }, 60_000)

  it('talk in the terminal both ways; a file is named there', async () => {
    const shows = async (words: string) => {
      while (!terminal.includes(words)) await new Promise((resolve) => output.once('data', resolve))
    }
    await shows('Ask me anything')
    typed.write('/person\n')
    await shows('A colleague will read')
    const card = await cardOf('New client')
    await inThread(card, 'waits for a person')
    await lin.click(card, 'Take')
    await shows('Lin is here now')
    await lin.sendFile(teamChannel, 'form.pdf', samples.pdf(), 'here it is', card.ts)
    await shows('Lin: here it is')
    await shows('[form.pdf]')
    typed.write('thank you, Lin\n')
    await inThread(card, 'thank you, Lin')
  }, 60_000)
})
