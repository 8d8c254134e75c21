// Orders in Slack, and the ways to an application: a wrong entry corrected, an order opened by hand, links to threads, lists narrowed.
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import { openDesk } from './open-desk.ts'
import { modes } from './serving.ts'

describe.each(modes)('orders and links (%s)', (mode) => {
  const { twin, lin, bo, begun, application } = openDesk(mode)

  async function opened(id: string, kind: string): Promise<void> {
    lin.closeForms()
    await lin.command(`order ${id} ${kind}`)
    await lin.opens('Open an order')
    await lin.submit()
    expect(lin.formWords).toContain('Recorded')
    lin.closeForms()
  }

  it('opens an order by hand from the card, for a service or for the operator', async () => {
    const { id, card } = await begun('Handmade Ltd')
    await lin.click(card, 'More …')
    await twin.until(() => lin.told.includes('what else'), 'the further actions')
    await lin.clickPrivate('Open an order')
    await lin.opens('Open an order')
    const wrong = await lin.submit({ kind: 'website-filing', service: 'operator' })
    expect(wrong.body.errors).toEqual({ 'q.service': 'This kind is for one service: choose which.' })
    const bare = await lin.submit({ kind: 'pre-approval' })
    expect(bare.body.errors).toEqual({ 'q.subject': 'Which sector? A pre-approval is for one.' })
    expect((await application(id)).orders).toEqual([])
    await lin.submit({ kind: 'pre-approval', subject: 'audio-visual' })
    expect(lin.formWords).toContain('Recorded')
    lin.closeForms()
    await lin.command(`order ${id} website-filing`)
    await lin.opens('Open an order')
    await lin.submit({ service: 's1' })
    lin.closeForms()
    expect((await application(id)).orders).toMatchObject([
      { id: 'o1', kind: 'pre-approval', service: null, subject: 'audio-visual' },
      { id: 'o2', kind: 'website-filing', service: 's1' },
    ])
    await twin.until(() => twin.words(card).includes('Website filing'), 'the order on the card')
    await lin.command(`order ${id} website-filing`)
    await lin.opens('Open an order')
    const again = await lin.submit()
    expect(JSON.stringify(again.body.errors)).toContain('open already')
    expect((await application(id)).orders).toHaveLength(2)
  })

  it('corrects a wrong entry, to any stage of the track, with a reason alone', async () => {
    const { id, card } = await begun('Mistaken AG')
    await opened(id, 'website-filing')
    await twin.until(() => twin.words(card).includes('being prepared'), 'the order on the card')
    await lin.click(card, 'Move an order')
    await lin.opens('Move an order')
    expect(lin.formWords).not.toContain('granted')
    await lin.clickForm('Correct the entry')
    await lin.opens('Correct the entry')
    expect(lin.formWords).toContain('Website filing: being prepared')
    const bare = await lin.submit({ 'stage-o1': 'granted' })
    expect(JSON.stringify(bare.body.errors)).toContain('needs a reason')
    expect((await application(id)).orders[0]!.stage).toBe('preparing')
    const proof = { number: '京ICP备12345678号-1', date: new Date().toISOString().slice(0, 10) }
    await lin.submit({ 'stage-o1': 'granted', reason: 'it was granted long ago', ...proof })
    expect(lin.formWords).toContain('Recorded')
    const granted = await application(id)
    expect(granted.orders[0]!.history.at(-1)).toMatchObject({
      from: 'preparing',
      to: 'granted',
      correction: true,
      by: 'slack:T1:ULIN',
    })
    expect(currentFacts(granted, 's1')['record.icpFiling']).toBe('own')
    await twin.until(() => twin.words(card).includes('granted'), 'the stage on the card')
    lin.closeForms()
    await lin.click(card, 'Move an order')
    await lin.opens('Move an order')
    await lin.clickForm('Correct the entry')
    await lin.opens('Correct the entry')
    await lin.submit({ 'stage-o1': 'authority-review', reason: 'the wrong client' })
    const back = await application(id)
    expect(back.orders[0]!.stage).toBe('authority-review')
    expect(currentFacts(back, 's1')['record.icpFiling']).not.toBe('own')
  })

  it('corrects the order that was chosen, and no other, whatever was picked before', async () => {
    const { id, card } = await begun('Twofold BV')
    await opened(id, 'website-filing')
    await opened(id, 'app-filing')
    await twin.until(() => twin.words(card).includes('App filing'), 'the orders on the card')
    await lin.click(card, 'Move an order')
    await lin.opens('Move an order')
    await lin.clickForm('Correct the entry')
    await lin.opens('Correct the entry')
    await lin.turn('switch-order', 'o1')
    await twin.until(() => lin.formWords.includes('Website filing: being prepared'), 'the first order')
    await lin.turn('switch-order', 'o2')
    await twin.until(() => lin.formWords.includes('App filing: being prepared'), 'the second order')
    await lin.submit({ 'stage-o1': 'granted', 'stage-o2': 'ready', reason: 'forgotten' })
    expect((await application(id)).orders.map((order) => order.stage)).toEqual(['preparing', 'ready'])
  })

  it('leads from lists, the home and “show” to the thread, and from a link back to the application', async () => {
    const { id, card, link } = await begun('Linked Oy')
    await lin.command('list Linked')
    await twin.until(() => lin.told.includes('1 application'), 'the list')
    expect(JSON.stringify(twin.privately.at(-1)!.blocks)).toContain(link)
    await lin.opensHome()
    await twin.until(() => JSON.stringify(twin.workspace.homes.get(lin.id) ?? {}).includes(link), 'the link in the home')
    for (const named of [id, link, `<${link}>`, `${link}?thread_ts=${card.ts}&cid=${teamChannel}`]) {
      const before = twin.privately.length
      await bo.command(`show ${named}`)
      await twin.until(() => twin.privately.length > before, 'an answer')
      expect(bo.told).toContain('Linked Oy')
      expect(JSON.stringify(twin.privately.at(-1)!.blocks)).toContain(link)
    }
    const lunch = bo.write(teamChannel, 'lunch?')
    await bo.command(`show https://twin.slack.com/archives/${teamChannel}/p${lunch.ts.replace('.', '')}`)
    await twin.until(() => bo.told.includes('nothing by that name'), 'a link to nothing of ours')
    const asked = twin.calls.filter((call) => call.method === 'chat.getPermalink' && call.given.message_ts === card.ts)
    expect(asked).toHaveLength(1)
  })

  it('shows lists without links where Slack gives none', async () => {
    await begun('Unlinked SpA')
    twin.fault('chat.getPermalink', { kind: 'error', error: 'internal_error' })
    await lin.command('list Unlinked')
    await twin.until(() => lin.told.includes('1 application') && lin.told.includes('Unlinked SpA'), 'the list')
    expect(JSON.stringify(twin.privately.at(-1)!.blocks)).not.toContain('/archives/')
  })

  it('narrows a list by owner, stage and what is due, together with words', async () => {
    const mine = await begun('Narrow One')
    await begun('Narrow Two', bo)
    await opened(mine.id, 'website-filing')
    const listed = async (filter: string, count: string) => {
      const before = twin.privately.length
      await lin.command(`list Narrow ${filter}`)
      await twin.until(() => twin.privately.length > before && lin.told.includes(count), `${filter}: ${count}`)
      return lin.told
    }
    expect(await listed('', '2 applications')).toContain('Narrow Two')
    expect(await listed('owner:bo', '1 application')).toContain('Narrow Two')
    expect(await listed('owner:<@ULIN|lin>', '1 application')).toContain('Narrow One')
    expect(await listed('stage:preparing', '1 application')).toContain('Narrow One')
    await listed('stage:granted', 'Nothing found')
    await listed('due:30', 'Nothing found')
    lin.closeForms()
    await lin.click(mine.card, 'Move an order')
    await lin.opens('Move an order')
    await lin.clickForm('Correct the entry')
    await lin.opens('Correct the entry')
    const proof = { number: '京ICP备12345678号-2', date: new Date().toISOString().slice(0, 10) }
    await lin.submit({ 'stage-o1': 'granted', reason: 'granted already', ...proof })
    expect(await listed('due:60 owner:lin', '1 application')).toContain('Narrow One')
    await listed('due:60 owner:bo', 'Nothing found')
  })
})
