// The real program between both twins, to be killed and started again on the same store while the tests of a block run.
import { afterAll, beforeAll } from 'vitest'
import { SlackTwin } from '../../twins/slack/twin.ts'
import type { FloodLimits } from '../../twins/telegram/flood.ts'
import { TelegramTwin } from '../../twins/telegram/twin.ts'
import { onBothTwins } from '../program-here.ts'
import { freshFolder, RunningProgram } from '../running-program.ts'

/** Opens the twins before the tests; the program runs from `start`. `limits` null lifts Telegram's flood control. */
export function openRealProgram(limits: FloodLimits | null) {
  const folder = freshFolder()
  const slack = new SlackTwin()
  const telegram = new TelegramTwin(limits, Date.now)
  let program: RunningProgram

  /** Starts it and waits until it reaches Telegram; `clock` may set its time. */
  async function start(clock: Readonly<Record<string, string>> = {}): Promise<void> {
    program = new RunningProgram({
      DATABASE_URL: `file:${folder.path}/icp.db`,
      ...onBothTwins(telegram, slack),
      ...clock,
    })
    await program.hear('"channel":"telegram"')
  }
  const kill = () => program.kill()
  /** All it has shown since it was last started. */
  const shown = () => program.shown

  beforeAll(async () => {
    await slack.open()
    await telegram.listen()
    slack.useSocket()
  }, 60_000)
  afterAll(async () => {
    await kill()
    await slack.close()
    await telegram.close()
    folder.drop()
  })
  return { folder, slack, telegram, start, kill, shown }
}
