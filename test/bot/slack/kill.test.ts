// The real program with both channels, killed without warning while owner and client talk: nothing is lost, all of it in order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SlackTwin, teamChannel, tokens } from '../../twins/slack/twin.ts'
import { openTelegramTwin, type TelegramTwin } from '../../twins/telegram/twin.ts'
import { freshFolder, RunningProgram } from '../running-program.ts'

describe('kill -9 while owner and client talk', () => {
  const folder = freshFolder()
  let slack: SlackTwin
  let telegram: TelegramTwin
  let program: RunningProgram

  async function start(): Promise<void> {
    program = new RunningProgram({
      DATABASE_URL: `file:${folder.path}/icp.db`,
      PORT: '0',
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: slack.apiUrl,
      SLACK_TEAM_CHANNEL: teamChannel,
    })
    await program.hear('"channel":"telegram"')
  }

  beforeAll(async () => {
    slack = await new SlackTwin().open()
    slack.retries = 5
    telegram = await openTelegramTwin({ limits: null })
    slack.useSocket()
  }, 60_000)
  afterAll(async () => {
    await program.kill()
    await slack.close()
    await telegram.close()
    folder.drop()
  })

  it('relays twenty messages in order across two kills', async () => {
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
    for (let n = 0; n < 20; n++) {
      if (n === 7 || n === 14) {
        await program.kill()
        await start()
      }
      if (n % 2 === 0) {
        await lin.say(teamChannel, `owner says ${n}.`, card.ts)
        await ann.hears((shown) => shown.text.includes(`owner says ${n}.`), 30_000)
      } else {
        ann.say(`client says ${n}.`)
        await slack.until(() => inThread().some((one) => slack.words(one).includes(`client says ${n}.`)), `message ${n}`)
      }
    }
    const out = ann.answers.flatMap((one) => /owner says (\d+)\./.exec(one.text)?.[1] ?? [])
    const back = inThread().flatMap((one) => /client says (\d+)\./.exec(slack.words(one))?.[1] ?? [])
    // Promise 4: a send may be repeated, once, where the program died between the sending and the writing down.
    expect(out.length + back.length).toBeLessThanOrEqual(20 + 2)
    expect([...new Set(out)]).toEqual(['0', '2', '4', '6', '8', '10', '12', '14', '16', '18'])
    expect([...new Set(back)]).toEqual(['1', '3', '5', '7', '9', '11', '13', '15', '17', '19'])
    expect(program.shown).not.toMatch(/xoxb-|xapp-|owner says|client says/)
  }, 240_000)
})
