// What members set for themselves, and the digest they get: in their language, at nine, once, and only as long as they are of the team.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeOf } from '../../../src/flows/model/office.ts'
import type { Member } from '../../twins/slack/member.ts'
import { SlackTwin, teamChannel } from '../../twins/slack/twin.ts'
import { wordsOf } from '../../twins/slack/workspace.ts'
import { type Serving, serving } from './serving.ts'

describe('settings and digests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icp-digest-'))
  let now = '2026-11-23T02:00:00.000Z'
  let twin: SlackTwin
  let here: Serving
  let lin: Member

  const start = async () => {
    here = await serving({ mode: 'http', twin, folder, now: () => now })
  }
  const restart = async () => {
    await here.stop()
    await start()
  }
  /** The clock shows this, and what is due happens. */
  const at = async (instant: string) => {
    now = instant
    await here.program.pump.tick()
    await here.sent()
  }
  const home = (member: Member) => {
    const shown = twin.workspace.homes.get(member.id)
    return shown === undefined ? '' : wordsOf(shown)
  }
  const sets = async (member: Member, label: string, then: string) => {
    await member.clickHome(label)
    await twin.until(() => home(member).includes(then), `the home with “${then}”`)
  }
  const digests = (member: Member) => member.inbox.filter((one) => twin.words(one).includes('waiting for the client'))
  const office = async () =>
    (await here.program.store.load(officeOf({ channel: 'slack', account: 'T1' }), { id: 'x' })).application

  beforeAll(async () => {
    twin = await new SlackTwin().open()
    lin = twin.member('ULIN', 'Lin', { tz: 'Asia/Shanghai' })
    await start()
    await lin.command('new Owing GmbH')
    await here.sent()
    await lin.opensHome()
    await twin.until(() => home(lin).includes('Owing GmbH'), 'the home')
  }, 60_000)
  afterAll(async () => {
    await here.stop()
    await twin.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows at home what the clients of my applications owe, with the way to ask them', async () => {
    expect(home(lin)).toMatch(/Missing items.*Owing GmbH : \d+ open, first “/)
    await lin.clickHome('Ask all')
    await twin.until(() => lin.formWords.includes('There is nobody to ask now.'), 'the preview')
    expect(lin.formWords).toContain('1 without a chat that can be reached')
  })

  it('counts by China’s day: half past six in the morning there is that day, though it is the day before in UTC', async () => {
    now = '2026-11-24T22:30:00.000Z'
    await lin.opensHome()
    await twin.until(() => home(lin).includes('the oldest for 2 days'), 'the home of the next day')
    now = '2026-11-23T02:00:00.000Z'
  })

  it('answers in the language a member has set, at once and after a restart', async () => {
    await sets(lin, '中文', '我的项目')
    await lin.command('help')
    expect(lin.told).toContain('用法')
    await restart()
    await lin.command('help')
    expect(lin.told).toContain('用法')
    await lin.command('ask what is an ICP filing?')
    expect(lin.told).toMatch(/\p{Script=Han}{6}/u)
    await sets(lin, '跟随Slack', 'My applications')
    await lin.command('help')
    expect(lin.told).toContain('What /icp does')
  })

  it('follows the word a member says in their own chat', async () => {
    await lin.dm('中文')
    await here.program.pump.tick()
    await lin.command('help')
    expect(lin.told).toContain('用法')
    await lin.dm('English')
    await here.program.pump.tick()
    await lin.command('help')
    expect(lin.told).toContain('What /icp does')
    await here.sent()
  })

  it('comes on the next working day at nine, once, whatever is started anew', async () => {
    await sets(lin, 'Every working day', '24 November 2026, 09:00 (Asia/Shanghai)')
    await at('2026-11-24T00:59:59.000Z')
    expect(digests(lin)).toHaveLength(0)
    await at('2026-11-24T01:00:00.000Z')
    expect(digests(lin)).toHaveLength(1)
    await at('2026-11-24T01:00:05.000Z')
    await restart()
    await at('2026-11-24T01:05:00.000Z')
    expect(digests(lin)).toHaveLength(1)
    const [said] = digests(lin)
    expect(twin.words(said!)).toContain('One of your applications needs something.')
    expect(JSON.stringify(said!.blocks)).toContain('https://twin.slack.com/archives/CTEAM/')
  })

  it('after days without the program, is one, and the days go on as before', async () => {
    await here.stop()
    now = '2026-11-27T07:00:00.000Z'
    await start()
    await at('2026-11-27T07:00:01.000Z')
    expect(digests(lin)).toHaveLength(2)
    await at('2026-11-30T01:00:00.000Z')
    expect(digests(lin)).toHaveLength(3)
  })

  it('wakes nobody: what was missed is said on the next working morning', async () => {
    await here.stop()
    now = '2026-12-04T15:00:00.000Z'
    await start()
    await at('2026-12-04T15:00:01.000Z')
    await at('2026-12-05T03:00:00.000Z')
    expect(digests(lin)).toHaveLength(3)
    await at('2026-12-07T01:00:00.000Z')
    expect(digests(lin)).toHaveLength(4)
  })

  it('waits while Slack does not say who is of the team', async () => {
    twin.fault('users.info', { kind: 'error', error: 'internal_error' }, { kind: 'error', error: 'internal_error' })
    await at('2026-12-08T01:00:00.000Z')
    expect(digests(lin)).toHaveLength(4)
    await at('2026-12-08T01:10:00.000Z')
    await at('2026-12-08T01:20:00.000Z')
    expect(digests(lin)).toHaveLength(5)
  })

  it('moves with its reader', async () => {
    lin.user.tz = 'Europe/Berlin'
    await at('2026-12-09T01:00:00.000Z')
    expect(digests(lin)).toHaveLength(5)
    await at('2026-12-09T08:00:00.000Z')
    expect(digests(lin)).toHaveLength(6)
    lin.user.tz = 'Asia/Shanghai'
  })

  it('ends with “stop”, and with the button under it', async () => {
    await lin.dm('stop')
    await here.program.pump.tick()
    await at('2026-12-10T09:00:00.000Z')
    expect(digests(lin)).toHaveLength(6)
    await lin.opensHome()
    await twin.until(() => home(lin).includes('✓ Off'), 'the home')
    await sets(lin, 'Every working day', '11 December 2026')
    await at('2026-12-11T01:00:00.000Z')
    expect(digests(lin)).toHaveLength(7)
    await lin.click(digests(lin).at(-1)!, 'No more digests')
    await twin.until(() => lin.told.includes('No more digests. The app’s home brings them back.'), 'the word on it')
    await at('2026-12-14T01:00:00.000Z')
    expect(digests(lin)).toHaveLength(7)
  })

  it('is silent where there is nothing to say', async () => {
    const quiet = await serving({ mode: 'http', twin, now: () => now })
    try {
      const max = twin.member('UMAX', 'Max', { tz: 'Asia/Shanghai' })
      await max.opensHome()
      await twin.until(() => home(max) !== '', 'the home')
      await sets(max, 'Every working day', '15 December 2026')
      now = '2026-12-15T01:00:00.000Z'
      await quiet.program.pump.tick()
      await quiet.sent()
      expect(max.inbox).toHaveLength(0)
    } finally {
      await quiet.stop()
    }
    await restart()
  })

  it('ends with the membership, and nothing of it is kept', async () => {
    const bo = twin.member('UBO', 'Bo', { tz: 'Asia/Shanghai' })
    await bo.opensHome()
    await twin.until(() => home(bo) !== '', 'the home')
    await sets(bo, 'Every working day', '16 December 2026')
    expect(JSON.stringify((await office()).casework)).toContain('UBO')
    await bo.leave(teamChannel)
    for (const label of ['中文', 'Off', 'Every working day']) {
      await bo.clickHome(label.replace('Every', '✓ Every'))
      await twin.until(() => bo.formWords.includes('There is nothing by that name.'), 'the refusal')
      bo.closeForms()
    }
    await at('2026-12-16T01:00:00.000Z')
    expect(bo.inbox).toHaveLength(0)
    expect(JSON.stringify((await office()).casework)).not.toContain('UBO')
    expect((await office()).reminders.filter((reminder) => reminder.recipient.endsWith('UBO'))).toEqual([])
  })

  it('is no application: no list, no table and no command shows it', async () => {
    const { id } = await office()
    const listed = await here.program.store.find('applications', { limit: 100 })
    expect(listed.map((application) => application.id)).not.toContain(id)
    for (const command of [`show ${id}`, `order ${id}`, `invite ${id}`]) {
      await lin.command(command)
      await twin.until(() => lin.told.includes('There is nothing by that name.'), command)
      twin.tellPrivately(lin.id, { text: '' })
    }
  })
})

it('comes on the week’s first working day after a holiday', async () => {
  let now = '2026-09-29T02:00:00.000Z'
  const here = await serving({ mode: 'http', now: () => now })
  const { twin } = here
  const at = async (instant: string) => {
    now = instant
    await here.program.pump.tick()
    await here.sent()
  }
  try {
    const lin = twin.member('ULIN', 'Lin', { tz: 'Asia/Shanghai' })
    await lin.command('new Weekly GmbH')
    await here.sent()
    await lin.opensHome()
    await twin.until(() => twin.workspace.homes.get(lin.id), 'the home')
    await lin.clickHome('Mondays, or the week’s first working day')
    await twin.until(() => wordsOf(twin.workspace.homes.get(lin.id)).includes('8 October 2026, 09:00'), 'the date')
    for (const day of ['09-30', '10-01', '10-05', '10-07']) await at(`2026-${day}T01:00:00.000Z`)
    expect(lin.inbox).toHaveLength(0)
    await at('2026-10-08T01:00:00.000Z')
    await at('2026-10-09T01:00:00.000Z')
    expect(lin.inbox).toHaveLength(1)
    await at('2026-10-12T01:00:00.000Z')
    expect(lin.inbox).toHaveLength(2)
  } finally {
    await here.stop()
  }
})
