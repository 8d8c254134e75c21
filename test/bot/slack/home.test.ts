// Beside the desk: the home, many clients at once, files, and who may do what.
import { describe, expect, it } from 'vitest'
import { officeOf } from '../../../src/flows/model/office.ts'
import { slashWords } from '../../../src/flows/model/team-catalogue.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import { wordsOf } from '../../twins/slack/workspace.ts'
import { openDesk } from './open-desk.ts'
import { idIn, modes } from './serving.ts'

describe.each(modes)('beside the casework (%s)', (mode) => {
  const { twin, here, lin } = openDesk(mode)
  let homely: string

  describe('the home', () => {
    it('shows the team its work, and everybody else the way in', async () => {
      await lin.command('new Homely GmbH')
      homely = idIn(lin.told)
      await here.sent()
      await lin.opensHome()
      const home = await twin.until(() => twin.workspace.homes.get(lin.id), 'the home')
      expect(wordsOf(home)).toContain('My applications')
      expect(wordsOf(home)).toContain('Homely GmbH')
      await lin.clickHome('Homely GmbH')
      await twin.until(() => lin.formWords.includes('Owner: Lin'), 'the application')
      const eve = twin.person('UEVE', 'Eve')
      await eve.opensHome()
      const other = await twin.until(() => twin.workspace.homes.get(eve.id), 'the home of somebody else')
      expect(wordsOf(other)).not.toContain('Homely')
    })
  })

  describe('an answer in a private chat', () => {
    const question = 'how long does the police filing take'
    const thumbs = async () =>
      (await here.program.store.find('feedback', { what: ['thumb-up', 'thumb-down'] })).map((feedback) => feedback.what)

    it('carries Slack’s own feedback buttons: one thumb a person, changed by the other, once however often it is delivered', async () => {
      const zoe = twin.person('UZOE', 'Zoe')
      await zoe.dm(question)
      await here.sent()
      const answer = zoe.inbox.at(-1)!
      await zoe.rate(answer, 'positive_button')
      await zoe.rate(answer, 'positive_button')
      expect(await thumbs()).toEqual(['thumb-up'])
      const shown = zoe.inbox.length
      await zoe.rate(answer, 'negative_button')
      await here.sent()
      expect(await thumbs()).toEqual(['thumb-down'])
      expect(zoe.inbox.slice(shown).map((one) => twin.words(one))).toEqual([expect.stringContaining('what was missing')])
      await zoe.rate(answer, 'negative_button')
      await here.sent()
      expect(zoe.inbox).toHaveLength(shown + 1)
    })

    it('shows no thumbs where it is seen for a moment only', async () => {
      await lin.command(`ask ${question}`)
      expect(lin.told).toContain('PSB')
      expect(JSON.stringify(twin.privately.at(-1)!.blocks)).not.toContain('context_actions')
    })
  })

  describe('many clients at once', () => {
    it('gives a verdict for each line, errors by line, and opens no thread before somebody wants it', async () => {
      const before = twin.outbox(teamChannel).length
      const lines = ['client,domain.name,service.kind,hosting.originLocation,entity.type']
      for (let n = 1; n <= 50; n++) lines.push(`Client ${n},client${n}.cn,website,mainland,company_domestic`)
      lines[7] = 'Client 7,client7.cn,website,the moon,company_domestic'
      lines.push('Client 51,not a domain,website,,')
      await lin.command('import')
      await lin.opens('Import')
      await lin.submit({ lines: lines.join('\n') })
      const file = await twin.until(
        () => [...twin.workspace.files.values()].find((file) => file.name.startsWith('import') && file.channel === lin.chat),
        'the result',
      )
      const rows = file.bytes.toString().trim().split('\r\n').slice(1)
      expect(rows).toHaveLength(51)
      expect(rows.filter((row) => /,a[\w-]{8},\w+,/.test(row))).toHaveLength(49)
      expect(rows[6]).toContain('hosting.originLocation must be one of')
      expect(rows[50]).toContain('is no domain')
      expect(twin.outbox(teamChannel)).toHaveLength(before)
      await lin.command('list Client')
      await twin.until(() => lin.told.includes('applications'), 'the list')
      await lin.command(`show ${/,(a[\w-]{8}),/.exec(rows[0]!)![1]!}`)
      await twin.until(() => lin.told.includes('Client 1') && lin.told.includes('Open a thread'), 'one of them')
      await lin.clickPrivate('Open a thread')
      await here.sent()
      expect(twin.outbox(teamChannel)).toHaveLength(before + 1)
    })
  })

  describe('files', () => {
    it('are kept when sent in private, fetched from Slack’s own host alone', async () => {
      const kai = twin.person('UKAI', 'Kai')
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(500, 1)])
      twin.workspace.files.set('F1', { id: 'F1', name: 'licence.pdf', bytes })
      const own = { id: 'F1', name: 'licence.pdf', size: bytes.length, url_private_download: `${twin.root}/files/F1` }
      const foreign = { ...own, id: 'F2', name: 'evil.pdf', url_private_download: 'http://127.0.0.1:9/files/F1' }
      const shown = kai.write(kai.chat, '')
      await twin.hand('events_api', kai.messageEvent(shown, { subtype: 'file_share', files: [own, foreign] }))
      await here.sent()
      expect(twin.words(kai.inbox.at(-1)!)).toContain('licence.pdf')
      expect(twin.words(kai.inbox.at(-1)!)).not.toContain('evil')
    })
  })

  describe('who may do what', () => {
    const outsiders = [
      ['a guest', { is_restricted: true }],
      ['a guest of one channel', { is_ultra_restricted: true }],
      ['a stranger', { is_stranger: true }],
      ['somebody of another workspace', { team: 'T2' }],
      ['a bot', { is_bot: true }],
      ['somebody whose account is closed', { deleted: true }],
    ] as const
    const actions = [
      'take',
      'assign',
      'note',
      'tag',
      'fill',
      'move',
      'correct',
      'open-order',
      'hold',
      'remind',
      'invite',
      'talk',
      'hand-back',
      'show',
      'more',
      'open',
      'send',
      'contest',
      'answer',
      'dismiss',
      'language',
      'digest',
      'ask-mine',
      'ask-prepare',
      'ask-all',
    ]

    it.each(outsiders)('%s in the team’s channel gets nothing of the desk', async (who, look) => {
      const eve = twin.member(`UX${outsiders.findIndex(([name]) => name === who)}`, 'Eve', look)
      const id = homely
      const office = officeOf({ channel: 'slack', account: 'T1' })
      const kept = async () => {
        const { casework, reminders } = (await here.program.store.load(office, { id: 'x' })).application
        return JSON.stringify([await here.program.store.loadApplication(id), casework, reminders])
      }
      const before = await kept()
      const arguments_: Readonly<Record<string, string>> = { language: ':zh', digest: ':daily', 'ask-all': ':0123456789ab' }
      for (const action of actions) {
        const blocks = [
          {
            type: 'actions',
            elements: [
              { type: 'button', action_id: 'x', text: { text: 'x' }, value: `t:${action}:${id}${arguments_[action] ?? ''}` },
            ],
          },
        ]
        await twin.hand('interactive', eve.clickPayload({ channel: teamChannel, ts: '1.000001', blocks }, 'x'))
      }
      for (const { word } of slashWords) await eve.command(`${word} ${id}`)
      await here.sent()
      expect(await kept()).toBe(before)
      expect(eve.form).toBeUndefined()
      const told = twin.privately.filter((one) => one.user === eve.id).map((one) => twin.words(one))
      expect(told.join(' ')).not.toContain('Homely')
      expect(eve.inbox.map((one) => twin.words(one)).join(' ')).not.toContain('Homely')
    })

    it('a form sent by somebody who is no member changes nothing, whatever application it names', async () => {
      await lin.command(`show ${homely}`)
      await twin.until(() => lin.told.includes('Homely') && lin.told.includes('Note'), 'the card')
      await lin.clickPrivate('Note')
      const form = await lin.opens('Note')
      const eve = twin.person('UEVIL', 'Eve')
      const acked = await twin.hand('interactive', eve.submitPayload(form, { text: 'forged' }))
      expect(acked.body.response_action).toBe('errors')
      expect((await here.program.store.loadApplication(homely))!.application.casework.notes).toEqual([])
    })
  })
})
