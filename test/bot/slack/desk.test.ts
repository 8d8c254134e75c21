// The account team's work in Slack, in Socket Mode and over HTTP: what Slack is shown, and what is stored before it is answered.
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import type { Shown } from '../../twins/slack/workspace.ts'
import { openDesk } from './open-desk.ts'
import { idIn, modes } from './serving.ts'

describe.each(modes)('the team’s desk (%s)', (mode) => {
  const { twin, here, lin, bo, begun, application } = openDesk(mode)
  const eve = twin.person('UEVE', 'Eve')

  async function holderForm(card: Shown): Promise<void> {
    lin.closeForms()
    await lin.click(card, 'Fill in')
    await twin.until(() => lin.form, 'a form')
    await lin.turn('switch-section', 'entity')
    await lin.opens('Holder')
  }

  it('begins an application with a card at the head of a thread of its own', async () => {
    const { id, card } = await begun('Acme GmbH')
    expect(twin.words(card)).toContain(id)
    expect(twin.words(card)).toContain('Owner: Lin')
    await lin.command(`show ${id}`)
    const told = await twin.until(() => lin.told.includes('Open the thread') && lin.told, 'the application')
    expect(told).toContain('Acme GmbH')
  })

  it('edits that card in place for ever', async () => {
    const { card } = await begun('Placid Ltd')
    await lin.click(card, 'More …')
    await twin.until(() => lin.told.includes('what else'), 'the further actions')
    await lin.clickPrivate('Tags')
    await lin.opens('Tags')
    await lin.submit({ tags: 'urgent, vip' })
    await twin.until(() => twin.words(card).includes('urgent · vip'), 'the tags on the card')
    expect(
      twin.outbox(teamChannel).filter((one) => one.thread === undefined && twin.words(one).includes('Placid Ltd')),
    ).toHaveLength(1)
  })

  it('fills in a section as a form: faults at their fields, then facts with who said them', async () => {
    const { id, card } = await begun('Formal AG')
    await lin.click(card, 'Fill in')
    await lin.opens('Service')
    await lin.submit({ kind: ['website'] })
    expect(lin.formWords).toContain('Kept 1')
    expect(currentFacts(await application(id), 's1')['service.kind']).toEqual(['website'])
    await holderForm(card)
    await lin.submit({ entity: ['foreign'] })
    await holderForm(card)
    const wrong = await lin.submit({ 'credit-code': '12345' })
    expect(wrong.body.response_action).toBe('errors')
    expect(Object.keys(wrong.body.errors as object)).toEqual(['q.credit-code'])
    expect((await application(id)).fields).toEqual([])
    await lin.submit({ 'credit-code': '91110000802100433B' })
    const { fields } = await application(id)
    expect(fields.find((field) => field.id === 'entity.certificateNumber')).toMatchObject({
      value: '91110000802100433B',
      by: 'slack:T1:ULIN',
    })
  })

  it('lets one of two who press “Take” at once win, and tells the other', async () => {
    const { id, card } = await begun('Wanted SA')
    await lin.click(card, 'Reassign')
    await lin.opens('Owner')
    const payload = lin.submitPayload(lin.form!, {})
    const view = payload.view as { state: { values: Record<string, Record<string, { selected_user: string | null }>> } }
    view.state.values['q.person']!.v!.selected_user = null
    await twin.hand('interactive', payload)
    await twin.until(() => twin.words(card).includes('nobody yet'), 'a card without an owner')
    await Promise.all([lin.click(card, 'Take'), bo.click(card, 'Take')])
    await twin.until(() => [lin.told, bo.told].some((one) => one.includes('has taken it already')), 'the word to the other')
    const { owner } = (await application(id)).casework
    const winner = owner === lin.id || owner === 'slack:T1:ULIN' ? lin : bo
    expect(winner.told).toContain('It is yours now')
    await twin.until(() => twin.words(card).includes(`Owner: ${winner.user.name}`), 'the owner on the card')
  })

  it('lists, searches and filters', async () => {
    await lin.command('list Placid')
    await twin.until(() => lin.told.includes('1 application') && lin.told.includes('Placid Ltd'), 'the list')
    await bo.command('list #vip')
    await twin.until(() => bo.told.includes('1 application') && bo.told.includes('Placid Ltd'), 'the filtered list')
    await lin.command('list mine')
    await twin.until(() => lin.told.includes('applications') && lin.told.includes('Acme GmbH'), 'my list')
  })

  it('answers everybody’s question, to them alone', async () => {
    const posted = twin.outbox().length
    const acked = await eve.command('ask how long does an ICP filing take?')
    expect(acked.body.response_type).toBe('ephemeral')
    expect(eve.told).toMatch(/filing/)
    expect(twin.outbox()).toHaveLength(posted)
  })

  it('shows everybody else nothing of the desk', async () => {
    const { id, card } = await begun('Secret Oy')
    for (const said of [`show ${id}`, 'list', `invite ${id}`, 'export', 'new Mine']) {
      await eve.command(said)
      expect(eve.told).toContain('What /icp does')
      expect(eve.told).not.toContain('Secret')
    }
    await eve.click(card, 'Note')
    await twin.until(() => eve.told.includes('nothing by that name'), 'the refusal')
    await lin.command('show a00000000')
    await twin.until(() => lin.told === eve.told, 'what is unknown looking like what is forbidden')
  })

  it('begins an application from a message, its words only proposed', async () => {
    const said = eve.write('CELSE', 'We are a WFOE in Shanghai and sell shoes on our website')
    await lin.messageShortcut('from_message', said, eve.id)
    await lin.opens('New application')
    expect(JSON.stringify(lin.form!.view)).toContain('Eve')
    await lin.submit()
    const card = await twin.until(
      () => twin.outbox(teamChannel).find((one) => one.thread === undefined && twin.words(one).includes('Eve')),
      'the card',
    )
    await twin.until(
      () => twin.outbox(teamChannel).some((one) => one.thread === card.ts && twin.words(one).includes('sell shoes')),
      'the message in its thread',
    )
    const { assertions } = await application(idIn(twin.words(card)))
    expect(assertions.every((assertion) => assertion.standing === 'proposed')).toBe(true)
  })

  it('begins an application from the shortcut that stands everywhere, for members alone', async () => {
    await bo.shortcut('new_application')
    await bo.opens('New application')
    await bo.submit({ client: 'Shortcut Ltd' })
    await twin.until(
      () => twin.outbox(teamChannel).find((one) => one.thread === undefined && twin.words(one).includes('Shortcut Ltd')),
      'the card',
    )
    bo.closeForms()
    await eve.shortcut('new_application')
    await twin.until(() => eve.formWords.includes('nothing by that name'), 'the refusal')
    eve.closeForms()
  })

  it('keeps notes in the thread and out of everybody else’s sight', async () => {
    const { card } = await begun('Noted BV')
    await bo.click(card, 'Note')
    await bo.opens('Note')
    await bo.submit({ text: 'call <!channel> *now*' })
    const note = await twin.until(
      () => twin.outbox(teamChannel).find((one) => one.thread === card.ts && twin.words(one).includes('call')),
      'the note',
    )
    expect(note.text).not.toContain('<!channel>')
    expect(twin.words(note)).toContain('call <!channel> *now*')
  })

  it('answers a question in an application’s thread there, and takes no notice of other threads', async () => {
    const { card } = await begun('Curious ApS')
    await lin.mention(teamChannel, 'how long does an ICP filing take?', card.ts)
    await here.sent()
    const answers = twin.outbox(teamChannel).filter((one) => one.thread === card.ts)
    expect(answers).toHaveLength(1)
    const other = lin.write(teamChannel, 'lunch?')
    await bo.say(teamChannel, 'yes', other.ts)
    await here.sent()
    expect(twin.outbox(teamChannel).filter((one) => one.thread === other.ts)).toEqual([])
  })

  it('sends a table that no spreadsheet computes', async () => {
    await begun('=HYPERLINK("http://x")')
    await lin.command('export csv')
    const file = await twin.until(
      () => [...twin.workspace.files.values()].find((file) => file.name.endsWith('.csv') && file.channel === lin.chat),
      'the table',
    )
    expect(file.bytes.toString()).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  it('fills in by talking: the member’s own chat is tied to the application until they are done', async () => {
    const { id, card } = await begun('Talkative KK')
    await bo.dm('hello')
    await twin.until(() => bo.inbox.length > 0, 'a greeting')
    await bo.click(card, 'More …')
    await twin.until(() => bo.told.includes('what else'), 'the further actions')
    await bo.clickPrivate('Fill in by talking')
    await twin.until(() => bo.inbox.some((one) => twin.words(one).includes('Talkative KK')), 'the first question')
    await bo.dm('website')
    await twin.until(
      () => bo.inbox.at(-1) !== undefined && !twin.words(bo.inbox.at(-1)!).includes('What do you want to run'),
      'the next question',
    )
    expect((await application(id)).assertions.findLast((assertion) => assertion.path === 'service.kind')).toMatchObject({
      value: ['website'],
      by: 'slack:T1:UBO',
    })
    await bo.dm('delete')
    await twin.until(() => twin.words(bo.inbox.at(-1)!).includes('client’s own decision'), 'the refusal')
    await bo.dm('done')
    await twin.until(() => twin.words(bo.inbox.at(-1)!).includes('your own again'), 'the end')
  })
})
