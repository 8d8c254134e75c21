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

describe('what is open', () => {
  /** A German company’s website and app in Shanghai, past the first answer, with a code for each role. */
  async function paperwork() {
    const ann = house.telegram.person({ name: 'Ann', language: 'en' })
    for (const said of [
      '/check',
      'website and app, server in mainland on Alibaba Cloud ECS, we are a German-invested company in Shanghai (WFOE)',
      'domain is acme.cn',
      'free',
      'none of these',
      'nothing',
      'It will open, under our own domain',
    ])
      await ann.ask(said)
    const codes: Record<string, string> = {}
    for (const role of ['legal-representative', 'it', 'account-manager']) {
      const { text } = await ann.ask(`/invite ${role}`, (shown) => shown.text.includes('join '))
      codes[role] = /join ([A-Z-]{14})/.exec(text)![1]!
    }
    return { ann, codes }
  }

  it('goes to the one who knows it, each to the end: IT in Slack, the account on the page, the legal representative on Telegram', async () => {
    const { ann, codes } = await paperwork()
    const eve = inSlack('en-GB')
    await eve.dm(`join ${codes.it}`)
    for (const [question, answer] of [
      ['package name', 'com.acme.shop'],
      ['fingerprint', '3A:5F:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD'],
      ['public key', 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'],
      ['SDKs', 'WeChat'],
      ['public IP', '47.98.12.34'],
    ] as const) {
      await slackHears(eve, question)
      await eve.dm(answer)
    }
    await slackHears(eve, 'that is all I need from you')

    const page = new PageTwin(house.url, { locale: 'zh' }).open()
    await page.say(`加入 ${codes['account-manager']}`)
    for (const [question, answer] of [
      ['服务器如何计费？', '包年包月'],
      ['中国站还是国际站', '中国站'],
      ['购买至哪天', '2028-01-31'],
    ] as const) {
      await page.hears(question)
      await page.say(answer)
    }
    await page.hears('您需要填写的内容已全部完成')
    page.close()

    const li = house.telegram.person({ name: 'Li', language: 'zh-hans' })
    await li.ask(`加入 ${codes['legal-representative']}`, ({ text }) => text.includes('法定代表人持有哪种证件'))
    expect((await li.ask('护照')).text).toContain('已全部完成')
    await ann.hears(({ text }) => text.includes('Legal representative: has given everything asked.'))
    // The owner says that somebody else answers for the site: now the legal representative is named as well, and asked.
    await ann.ask('/fill')
    for (let count = 0; count < 30 && !ann.last.text.includes('Is the responsible person the legal representative?'); count++) {
      const { text } = ann.last
      if (text.includes('Which identity document')) await ann.ask('Mainland resident identity card')
      else await ann.ask(text.includes('You need') ? '/fill' : 'skip')
    }
    ann.say('it is our IT manager')
    await li.hears(({ text }) => text.includes('现有内容需要您填写'))
    await li.tap('同意，继续')
    expect(li.last.text).toContain('法定代表人的姓名、手机和邮箱')
    expect((await li.ask('李娜，13900139000，na@example.cn')).text).toContain('已全部完成')
    await house.settled()
    const { text } = await ann.ask('/review')
    for (const line of ['Server IP address: 47.98.12.34', 'Account: China site', 'Legal representative’s name: given by them'])
      expect(text).toContain(line)
    expect(ann.transcript()).not.toContain('李娜')
  })

  it('and is answered beside other words leads to no interview of their own', async () => {
    const { codes } = await paperwork()
    const page = new PageTwin(house.url, { locale: 'zh' }).open()
    await page.say(`加入 ${codes['account-manager']}`)
    await page.hears('服务器如何计费？')
    await page.say('包年包月，服务器在腾讯云广州')
    await page.hears('中国站还是国际站')
    expect(page.answers.join('\n')).not.toMatch(/下结论|想做什么/)
    page.close()
  })

  it('and falls away is asked no more: a server billed by use needs no end', async () => {
    const { codes } = await paperwork()
    const page = new PageTwin(house.url, { locale: 'en' }).open()
    await page.say(`join ${codes['account-manager']}`)
    await page.hears('How is the server billed?')
    await page.say('pay as you go')
    await page.hears('China site or its international site')
    await page.say('China site')
    await page.hears('that is all I need from you')
    expect(page.answers.join('\n')).not.toContain('Until which day is the server paid?')
    page.close()
  })
})
