// A desk that is open while the tests of a block run: the twins, Lin and Bo of the team, and the program between them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Member } from '../../twins/slack/member.ts'
import { SlackTwin, teamChannel } from '../../twins/slack/twin.ts'
import type { Shown } from '../../twins/slack/workspace.ts'
import { TelegramTwin } from '../../twins/telegram/twin.ts'
import { servingBoth } from './both.ts'
import { idIn, type Mode, type Serving, serving } from './serving.ts'

/** An application that was just begun: its card at the head of its thread, and the link to that thread. */
export type Begun = { readonly id: string; readonly card: Shown; readonly link: string }

/** Opens a desk before the tests and closes it after them. `here` is empty until then. */
export function openDesk(mode: Mode) {
  const twin = new SlackTwin()
  const [lin, bo] = [twin.member('ULIN', 'Lin'), twin.member('UBO', 'Bo')]
  const here = {} as Serving
  beforeAll(async () => {
    await twin.open()
    Object.assign(here, await serving({ mode, twin }))
  }, 60_000)
  afterAll(async () => {
    await here.stop()
    await twin.close()
  })

  /** Begins an application and waits for its card. */
  async function begun(client: string, by: Member = lin): Promise<Begun> {
    await by.command(`new ${client}`)
    const id = idIn(by.told)
    const head = (one: Shown) => one.thread === undefined && twin.words(one).includes(client)
    const card = await twin.until(() => twin.outbox(teamChannel).find(head), `the card of ${client}`)
    await here.sent()
    return { id, card, link: `https://twin.slack.com/archives/${teamChannel}/p${card.ts.replace('.', '')}` }
  }

  const application = async (id: string) => (await here.program.store.loadApplication(id))!.application

  return { twin, here, lin, bo, begun, application }
}

/** Noon in Shanghai, on a Wednesday: nobody’s quiet hours. */
const noon = Date.parse('2026-12-02T04:00:00Z')

/** A clock that begins at noon in Shanghai now and runs on. */
export function fromNoon(): () => string {
  const started = Date.now()
  return () => new Date(noon + Date.now() - started).toISOString()
}

/**
 * The same with clients on Telegram. `start` starts the program anew, after a stop, on the same store. `overlay`: the deployer’s own
 * folder; `now`: another clock than the machine’s, as `fromNoon()`.
 */
export function openDeskWithTelegram(mode: Mode, how: { readonly overlay?: string; readonly now?: () => string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'icp-both-'))
  const slack = new SlackTwin()
  const telegram = new TelegramTwin(null, Date.now)
  const zone = how.now === undefined ? {} : { tz: 'Asia/Shanghai' }
  const [lin, bo] = [slack.member('ULIN', 'Lin', zone), slack.member('UBO', 'Bo', zone)]
  const here = {} as Serving
  const start = async () => {
    Object.assign(here, await servingBoth(mode, slack, telegram, folder, how))
  }
  beforeAll(async () => {
    await slack.open()
    await telegram.listen()
    await start()
  }, 60_000)
  afterAll(async () => {
    await here.stop()
    await slack.close()
    await telegram.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, slack, telegram, here, lin, bo, start }
}
