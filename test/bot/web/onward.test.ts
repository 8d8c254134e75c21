// From the page on to Telegram: the link is signed, works once, takes the whole talk along, and is only there where Telegram is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Clock } from '../../../demo/clock.ts'
import { type House, openHouse } from '../../../demo/house.ts'
import { PageTwin } from '../../twins/web/page.ts'
import { openWebStage } from './stage.ts'

let house: House
beforeAll(async () => {
  house = await openHouse(new Clock(Date.parse('2027-01-20T02:00:00Z')), 'en')
}, 120_000)
afterAll(() => house?.close())

/** A page that has told what it runs, and the payload of its link. */
async function onward(): Promise<{ page: PageTwin; payload: string }> {
  const page = new PageTwin(house.url).open()
  await page.say('check')
  await page.say('website')
  await page.hears('Where is the server')
  const { url } = (await (await page.post('/chat/onward', '{}')).json()) as { url: string }
  const [, payload = ''] = /^https:\/\/t\.me\/icp_assistant_bot\?start=([\w-]{1,64})$/.exec(url) ?? []
  return { page, payload }
}

describe('going on from the page', () => {
  it('takes along what was told, and both chats hear what comes next', async () => {
    const { page, payload } = await onward()
    const ann = house.telegram.person({ name: 'Ann', language: 'en' })
    ann.say(`/start ${payload}`)
    const heard = await ann.hears(({ text }) => text.includes('Where is the server'))
    expect(heard.text).toContain('We go on here.')
    const applications = await house.program.store.find('applications', { limit: 5 })
    const ours = applications.filter(({ conversations }) => conversations.some(({ address }) => address.channel === 'telegram'))
    expect(ours.map(({ conversations }) => conversations.map(({ address }) => address.channel))).toEqual([['web', 'telegram']])
    page.close()
  })

  it('works once: whoever comes by the same link later is a stranger', async () => {
    const { page, payload } = await onward()
    const [ann, eve] = [house.telegram.person({ name: 'Ann' }), house.telegram.person({ name: 'Eve' })]
    ann.say(`/start ${payload}`)
    await ann.hears(({ text }) => text.includes('We go on here.'))
    eve.say(`/start ${payload}`)
    expect((await eve.hears()).text).toContain('used already')
    expect(eve.transcript()).not.toContain('Where is the server')
    page.close()
  })

  it('is good for a day', async () => {
    const { page, payload } = await onward()
    await house.moveTo(house.clock.ms() + 25 * 3_600_000)
    const ann = house.telegram.person({ name: 'Ann' })
    ann.say(`/start ${payload}`)
    expect((await ann.hears()).text).toContain('expired')
    page.close()
  })

  it('is offered where dates are promised, and not where there is no Telegram', async () => {
    expect(await (await fetch(`${house.url}/chat`)).text()).toContain('data-telegram')
    const stage = await openWebStage()
    try {
      expect(await (await fetch(`${stage.url}/chat`)).text()).not.toContain('data-telegram')
      expect((await new PageTwin(stage.url).post('/chat/onward', '{}')).status).toBe(503)
    } finally {
      await stage.close()
    }
  })
})
