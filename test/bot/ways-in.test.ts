// An invitation is good on any channel: whoever has its code comes in where they are, is asked what is theirs, and nobody reads the other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Clock } from '../../demo/clock.ts'
import { type House, openHouse } from '../../demo/house.ts'
import type { Member } from '../twins/slack/member.ts'
import { PageTwin } from '../twins/web/page.ts'

let house: House
beforeAll(async () => {
  house = await openHouse(new Clock(Date.parse('2027-01-20T02:00:00Z')), 'en')
}, 120_000)
afterAll(() => house?.close())

let count = 0
/** Somebody in Slack who is not of the team. */
function inSlack(locale: 'en-GB' | 'zh-CN'): Member {
  const member = house.slack.person(`UGUEST${++count}`, `Guest ${count}`)
  member.user.locale = locale
  return member
}

const answersTo = (member: Member) => member.inbox.map((one) => house.slack.words(one)).join('\n')
const slackHears = (member: Member, words: string) =>
  house.slack.until(() => answersTo(member).includes(words), `“${words}” in Slack`)

/** An owner on Telegram with a mainland company’s website, and the code of an invitation for each role asked for. */
async function invitedFrom(language: 'en' | 'zh-hans', role: string) {
  const ann = house.telegram.person({ name: 'Ann', language })
  await ann.ask('/check')
  for (const choice of [/^(Website|网站)$/, /^(Mainland China|.*内地.*)/, /^(Mainland company|.*内资).*/]) await ann.tap(choice)
  const { text } = await ann.ask(`/invite ${role}`, (shown) => /(?:join|加入) [A-Z]{4}-/.test(shown.text))
  return { ann, text, code: /(?:join|加入) ([A-Z]{4}-[A-Z]{4}-[A-Z]{4})/.exec(text)![1]! }
}

const personal = ['王小明', '13911112222', 'xiaoming@example.cn', '13733334444']

describe('the code of an invitation', () => {
  it('comes with the links there are, and says where else it is good', async () => {
    const { text, code } = await invitedFrom('en', 'it')
    expect(text).toContain(`https://t.me/icp_assistant_bot?start=join-${code}`)
    expect(text).toContain(`${house.url}/chat#join-${code}`)
    expect(text).toContain(`Or write to the assistant on Slack, Telegram or its web page: join ${code}`)
    const chinese = await invitedFrom('zh-hans', 'it')
    expect(chinese.text).toContain(`也可在Slack、Telegram、网页向备案助手发送：加入 ${chinese.code}`)
  })

  it('lets somebody in from Slack, in their language, and the owner reads that they answered, not what', async () => {
    const { ann, code } = await invitedFrom('en', 'site-lead')
    const li = inSlack('zh-CN')
    await li.dm(`请大家帮忙。加入 ${code}`)
    await slackHears(li, '您受邀协助办理ICP备案')
    await li.click(li.inbox.at(-1)!, '同意，继续')
    await slackHears(li, '请在一条消息中填写负责人的姓名、手机和邮箱')
    await li.dm(personal.slice(0, 3).join('，'))
    await slackHears(li, '应急联系手机')
    await li.dm(personal[3]!)
    await slackHears(li, '您需要填写的内容已全部完成')
    await ann.hears(({ text }) => text.includes('Responsible person: has given everything asked.'))
    for (const command of ['/review', '/invite', '/status', '/export']) await ann.ask(command)
    for (const value of personal) expect(ann.transcript()).not.toContain(value)
    expect(answersTo(li)).not.toContain('Ann')
  })

  it('lets somebody in on the web page, and each finds in their own record only what is theirs', async () => {
    const { ann, code } = await invitedFrom('zh-hans', 'site-lead')
    const page = new PageTwin(house.url, { locale: 'en' }).open()
    await page.act({ kind: 'command', name: 'join', argument: code })
    await page.hears('You were invited to help with an ICP registration.')
    await page.press('Yes, go on')
    await page.hears('Name, mobile and e-mail of the responsible person')
    await page.say('Wang Xiaoming, 13911112222, xiaoming@example.cn')
    await page.hears('emergency')
    await page.say(personal[3]!)
    await page.hears('that is all I need from you')
    await ann.hears(({ text }) => text.includes('网站负责人：已提供全部所需资料'))
    for (const value of personal) expect(ann.transcript()).not.toContain(value)
    page.close()
  })

  it('is read however it is written: small, in one piece, alone', async () => {
    for (const written of [(code: string) => `join ${code.toLowerCase().replaceAll('-', '')}`, (code: string) => code]) {
      const { code } = await invitedFrom('en', 'it')
      const li = house.telegram.person({ name: 'Li', language: 'zh-hans' })
      expect((await li.ask(written(code))).text).toContain('您受邀协助办理ICP备案')
    }
  })

  it('lets in one person: on any other channel it is used', async () => {
    const { code } = await invitedFrom('en', 'it')
    const first = inSlack('en-GB')
    await first.dm(`join ${code}`)
    await slackHears(first, 'You were invited')
    const second = house.telegram.person({ name: 'Eve', language: 'en' })
    expect((await second.ask(`/start join-${code}`)).text).toContain('This invitation is no longer good')
  })

  it('nobody gave is no way in', async () => {
    const eve = inSlack('en-GB')
    await eve.dm('join BBBB-CCCC-DDDD')
    await slackHears(eve, 'I don’t know that code')
    const li = house.telegram.person({ name: 'Li', language: 'zh-hans' })
    expect((await li.ask('加入 BBBB-CCCC-DDDD')).text).toContain('无法识别该邀请码')
  })

  it('is not taken where others read along', async () => {
    const { code } = await invitedFrom('en', 'it')
    const eve = inSlack('en-GB')
    await eve.mention('CELSE', `join ${code}`)
    await house.slack.until(
      () => house.slack.outbox('CELSE').some((one) => house.slack.words(one).includes('in our private chat')),
      'the way to the private chat',
    )
    await eve.dm(`join ${code}`)
    await slackHears(eve, 'You were invited')
  })

  it('expires', async () => {
    const { code } = await invitedFrom('en', 'it')
    await house.moveTo(house.clock.ms() + 8 * 86_400_000)
    const eve = inSlack('en-GB')
    await eve.dm(`join ${code}`)
    await slackHears(eve, 'has expired')
  })
})

describe('the team’s invitation', () => {
  it('lets a client in from Slack or the page', async () => {
    const { lin } = house
    await lin.command('new Harbour Tea')
    await house.settled()
    const id = /\ba[\w-]{8}\b/.exec(lin.told)![0]
    await lin.command(`invite ${id}`)
    const code = /join ([A-Z]{4}-[A-Z]{4}-[A-Z]{4})/.exec(lin.told)![1]!
    const page = new PageTwin(house.url, { locale: 'en' }).open()
    await page.say(`join ${code}`)
    await page.hears('You are connected to the team that handles your registration.')
    const late = inSlack('zh-CN')
    await late.dm(`加入 ${code}`)
    await slackHears(late, '该邀请已被使用')
    page.close()
  })
})
