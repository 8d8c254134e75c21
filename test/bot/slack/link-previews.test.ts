// A link in somebody's words is sent on as words: neither platform fetches what stands behind it and shows that to a whole channel.
import { describe, expect, it } from 'vitest'
import { teamChannel } from '../../twins/slack/twin.ts'
import { openDeskWithTelegram } from './open-desk.ts'
import { idIn } from './serving.ts'

const order = 'https://shop.example.cn/order/77?name=Li'

describe('a link that somebody sends', () => {
  const { slack, telegram, here, lin, start } = openDeskWithTelegram('http')

  it('goes to the team and to the client without what stands behind it, edited too, in lists and after a restart', async () => {
    await lin.command('new Linking GmbH')
    await lin.command(`invite ${idIn(lin.told)}`)
    const ann = telegram.person({ name: 'Ann', language: 'en' })
    ann.say(`/start ${/start=([\w-]+)/.exec(lin.told)![1]!}`)
    await ann.hears((shown) => shown.text.includes('connected to the team'))
    ann.say('/person')
    await ann.hears((shown) => shown.text.includes('colleague will read'))
    const mine = ann.say(`see ${order}`)
    const relayed = (words: string) => slack.outbox(teamChannel).find((one) => slack.words(one).includes(words))
    const told = await slack.until(() => relayed(`see ${order}`), 'the words in the thread')
    ann.edit(mine, `look at ${order}`)
    await slack.until(() => relayed(`look at ${order}`), 'the edit')
    await here.stop()
    await start()
    const theirs = lin.write(teamChannel, `is it ${order}?`, told.thread)
    await slack.hand('events_api', lin.messageEvent(theirs))
    await ann.hears((shown) => shown.text.includes(`is it ${order}`))
    await lin.edit(theirs, `or ${order}?`)
    await ann.hears((shown) => shown.text.includes(`or ${order}`))
    ann.say('does an ICP filing expire?')
    const suggested = await slack.until(() => relayed('An answer I have'), 'the answer we would give, with its source')
    await lin.click(suggested, 'Send this answer')
    await ann.hears((shown) => shown.text.includes('Source:'))
    await lin.command('list')
    await slack.until(() => lin.told.includes('Linking GmbH'), 'the list, with links into threads')
    await here.sent()
    expect(slack.workspace.messages.flatMap(({ unfolds = [] }) => unfolds)).toEqual([])
    expect(ann.room.messages.flatMap(({ preview = [] }) => preview)).toEqual([])
  })
})
