// A client calls for a person and nobody takes it: the next one is called in the channel, once each, across restarts of the program.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkHealth } from '../../../src/bot/health.ts'
import type { Member } from '../../twins/slack/member.ts'
import { SlackTwin, teamChannel } from '../../twins/slack/twin.ts'
import { calledIn, type Shown } from '../../twins/slack/workspace.ts'
import { type Serving, serving } from './serving.ts'

describe('nobody takes it', () => {
  let folder: string
  let slack: SlackTwin
  let here: Serving
  let lin: Member
  let eve: Member
  let now: string

  const start = async () => {
    here = await serving({ mode: 'socket', twin: slack, folder, overlay: join(folder, 'overlay'), now: () => now })
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'icp-escalation-'))
    mkdirSync(join(folder, 'overlay'))
    writeFileSync(join(folder, 'overlay', 'overlay.yaml'), 'escalation: [UBO, UCY]\nescalateAfterMinutes: 20\n')
    now = '2026-11-23T02:00:00.000Z'
    slack = await new SlackTwin().open()
    lin = slack.member('ULIN', 'Lin')
    slack.member('UBO', 'Bo')
    slack.member('UCY', 'Cy')
    eve = slack.person('UEVE', 'Eve')
    await start()
  }, 60_000)
  afterEach(async () => {
    await here.stop()
    await slack.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The clock of the program goes to an instant; all that follows is sent. */
  async function clock(instant: string): Promise<void> {
    now = instant
    await here.program.pump.tick()
    await here.sent()
  }
  async function restart(): Promise<void> {
    await here.stop()
    await start()
  }
  const loud = () => slack.outbox(teamChannel).filter((one) => one.broadcast === true)
  const card = () => slack.outbox(teamChannel).find((one) => one.thread === undefined) as Shown
  const told = (words: string) => eve.inbox.filter((one) => slack.words(one).includes(words))

  async function calls(): Promise<void> {
    await eve.dm('talk to a person')
    await slack.until(() => told('colleague will read').length > 0, 'the answer')
    await slack.until(() => slack.outbox(teamChannel).some((one) => slack.words(one).includes('waits for a person')), 'the call')
    await here.sent()
  }

  it('calls Bo, then Cy, then tells the client, once each, whatever restarts in between', async () => {
    await calls()
    await clock('2026-11-23T02:19:00.000Z')
    expect(loud()).toEqual([])
    for (const [instant, count] of [
      ['2026-11-23T02:20:00.000Z', 1],
      ['2026-11-23T02:39:00.000Z', 1],
      ['2026-11-23T02:45:00.000Z', 2],
      ['2026-11-23T04:00:00.000Z', 2],
    ] as const) {
      await clock(instant)
      await restart()
      await clock(instant)
      expect(loud()).toHaveLength(count)
    }
    expect(loud().map(calledIn)).toEqual([['UBO'], ['UCY']])
    expect(loud().every((one) => one.thread === card().ts)).toBe(true)
    expect(told('nobody is free yet')).toHaveLength(1)
    await clock('2026-12-23T02:00:00.000Z')
    await restart()
    expect(told('nobody is free yet')).toHaveLength(1)
    expect(loud()).toHaveLength(2)
  }, 60_000)

  it('calls nobody once it is taken from the call in the channel', async () => {
    await calls()
    await clock('2026-11-23T02:20:00.000Z')
    await lin.click(loud()[0]!, 'Take')
    await slack.until(() => told('Lin is here now').length > 0, 'the word to the client')
    await clock('2026-11-23T09:00:00.000Z')
    expect(loud()).toHaveLength(1)
    expect(told('nobody is free yet')).toEqual([])
  }, 60_000)

  it('tells a client who comes in the holidays when somebody is there, and calls then', async () => {
    now = '2026-10-03T02:00:00.000Z'
    await calls()
    expect(told('they are back on 8 October 2026 at 09:30 (Shanghai time)')).toHaveLength(1)
    await clock('2026-10-08T01:30:00.000Z')
    expect(loud()).toEqual([])
    await clock('2026-10-08T01:50:00.000Z')
    expect(loud().map(calledIn)).toEqual([['UBO']])
  }, 60_000)

  it('says so to the client and to the operator where the channel is archived, and is well again once it is back', async () => {
    const channel = slack.workspace.channel(teamChannel)
    const well = async () =>
      (await checkHealth(here.program.store, here.program.adapters, now)).checks.find((check) => check.name === 'slack')
    channel.archived = true
    await eve.dm('talk to a person')
    await slack.until(() => told('can’t reach the team').length > 0, 'the word to the client')
    await here.sent()
    expect(await well()).toMatchObject({ well: false, detail: 'the team’s channel cannot be written to (refused (is_archived))' })
    channel.archived = false
    await eve.dm('is anybody there?')
    await here.sent()
    await slack.until(() => slack.outbox(teamChannel).length > 0, 'the team hears')
    expect(told('can’t reach the team')).toHaveLength(1)
    expect(await well()).toMatchObject({ well: true })
  }, 60_000)
})
