// One case, many people: who was invited answers what is theirs in a chat and language of their own; neither side reads the other's personal data.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Shown } from '../../twins/telegram/world.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 60_000)
afterAll(() => stage.close())

type Person = ReturnType<Stage['twin']['person']>
const has = (words: string) => (shown: Shown) => shown.text.includes(words)

type Language = 'en' | 'zh-hans'

/** The owner of a website whose mainland company has said what it is. */
async function owner(language: Language): Promise<Person> {
  const person = stage.twin.person({ name: 'Ann', language })
  await person.ask('/check')
  for (const choice of [/^(Website|网站)$/, /^(Mainland China|.*内地.*)/, /^(Mainland company|.*内资).*/])
    await person.tap(choice)
  return person
}

/** The link an owner is given for a role. */
async function linkFrom(person: Person, role: string): Promise<string> {
  const shown = await person.ask(`/invite ${role}`, has('start='))
  return /start=([\w-]+)/.exec(shown.text)![1]!
}

/** Somebody of the other language comes in through a link and agrees to personal data. */
async function joined(link: string, language: Language): Promise<Person> {
  const person = stage.twin.person({ name: 'Li', language })
  const [welcome, agree] = language === 'en' ? ['You were invited', 'Yes, go on'] : ['您受邀协助办理ICP备案', '同意，继续']
  await person.ask(`/start ${link}`, has(welcome))
  await person.tap(agree)
  return person
}

const talks = [
  {
    owners: 'en',
    theirs: 'zh-hans',
    asked: '请在一条消息中填写负责人的姓名、手机和邮箱',
    emergency: '应急联系手机',
    thanks: '您需要填写的内容已全部完成',
    missing: 'Responsible person: still missing Emergency contact’s mobile',
    complete: 'Responsible person: has given everything asked.',
    given: 'Responsible person’s mobile: given by them',
  },
  {
    owners: 'zh-hans',
    theirs: 'en',
    asked: 'Name, mobile and e-mail of the responsible person',
    emergency: 'emergency',
    thanks: 'that is all I need from you',
    missing: '网站负责人：还缺应急联系人手机',
    complete: '网站负责人：已提供全部所需资料',
    given: '负责人手机：已由本人提供',
  },
] as const

describe('somebody who was invited', () => {
  it.each(talks)('is asked what is theirs in $theirs; the owner ($owners) learns that they answered, not what', async (talk) => {
    const ann = await owner(talk.owners)
    const link = await linkFrom(ann, 'site-lead')
    const li = await joined(link, talk.theirs)
    expect(li.last.text).toContain(talk.asked)
    const personal = ['王小明', '13911112222', 'xiaoming@example.cn', '13733334444']
    expect((await li.ask(personal.slice(0, 3).join('，'))).text).toContain(talk.emergency)
    expect((await ann.ask('/status')).text).toContain(talk.missing)
    await li.ask(personal[3]!, has(talk.thanks))
    await stage.sent()
    expect(ann.transcript()).toContain(talk.complete)
    expect((await ann.ask('/review')).text).toContain(talk.given)
    for (const command of ['/invite', '/change', '/preflight', '/papers', '/export']) await ann.ask(command)
    for (const value of personal) expect(ann.transcript()).not.toContain(value)
    expect(li.transcript()).not.toContain('Ann')
  })

  it.each([
    ['legal-representative', 'Legal representative', '法定代表人'],
    ['it', 'IT', '技术人员'],
    ['account-manager', 'Account manager', '云账号管理员'],
  ])('is welcomed as what they are: %s', async (role, en, zh) => {
    const ann = await owner('en')
    const link = await linkFrom(ann, role)
    const li = stage.twin.person({ name: 'Li', language: 'zh-hans' })
    const shown = await li.ask(`/start ${link}`, has('您受邀协助办理ICP备案'))
    expect(shown.text).toContain(zh)
    expect((await ann.hears(has('has opened'))).text).toContain(en)
  })

  it('had nothing to answer, and is asked as soon as an answer of the owner opens something', async () => {
    const ann = await owner('en')
    const li = stage.twin.person({ name: 'Li', language: 'zh-hans' })
    await li.ask(`/start ${await linkFrom(ann, 'it')}`, has('如有需要会再联系您'))
    await ann.ask('it is an app, not a website')
    expect((await li.hears(has('第1项'))).text).not.toBe('')
    await stage.sent()
    expect(li.transcript().match(/第1项/g)).toHaveLength(1)
  })

  it('comes in once: the next one who opens the link is told so, and the owner is sent on their way', async () => {
    const ann = await owner('en')
    const link = await linkFrom(ann, 'site-lead')
    expect((await ann.ask(`/start ${link}`)).text).toContain('That invitation is for somebody else')
    await joined(link, 'zh-hans')
    const other = stage.twin.person({ language: 'en' })
    expect((await other.ask(`/start ${link}`)).text).toContain('This invitation is no longer good')
  })

  it('is asked nothing more when the owner takes the invitation back', async () => {
    const ann = await owner('en')
    const li = await joined(await linkFrom(ann, 'site-lead'), 'en')
    expect((await ann.ask('/invite revoke-site-lead')).text).toContain('The invitation is taken back')
    expect((await li.hears(has('taken back'))).text).toContain('I ask you nothing more')
    const closed = await linkFrom(ann, 'site-lead')
    await ann.ask('/invite revoke-site-lead')
    const late = stage.twin.person({ language: 'zh-hans' })
    expect((await late.ask(`/start ${closed}`)).text).toContain('该邀请已失效')
  })

  it.each(['taken part', 'been taken out again'])(
    'has everything they gave erased in the owner’s application, having %s',
    async (past) => {
      const ann = await owner('en')
      const li = await joined(await linkFrom(ann, 'site-lead'), 'en')
      await li.ask('Wang Xiaoming, 13911112222, xiaoming@example.cn')
      if (past === 'been taken out again') {
        await ann.ask('/invite revoke-site-lead')
        await li.hears(has('taken back'))
      }
      const given = async () => {
        const address = { channel: 'telegram', account: '110201543', chat: String(ann.user.id) } as const
        const { application } = await stage.program.store.load(address, { id: 'x' })
        return [...application.assertions, ...application.fields].filter(({ by }) => by.endsWith(`:${li.user.id}`))
      }
      expect(await given()).not.toEqual([])
      await li.ask('/delete')
      await li.tap('Erase everything')
      expect((await ann.hears(has('had their data erased'))).text).toContain('it is missing here now')
      expect(await given()).toEqual([])
      expect((await ann.ask('/review')).text).not.toContain('given by them')
    },
  )

  it('is told when the owner has the application erased, and the link is no longer good', async () => {
    const ann = await owner('en')
    const link = await linkFrom(ann, 'site-lead')
    const li = await joined(link, 'zh-hans')
    await ann.ask('/delete')
    await ann.tap('Erase everything')
    expect((await li.hears(has('备案项目已删除'))).text).toContain('不会再向您提问')
    const late = stage.twin.person({ language: 'en' })
    expect((await late.ask(`/start ${link}`)).text).toContain('its invitation is gone')
  })

  it.each([
    ['en', 'Still open for you: 3.', 'Next, for another application'],
    ['zh-hans', '还有3项未填', '接下来是您协助的另一个备案项目'],
  ] as const)(
    'helps with two applications, one after the other, and each owner gets what is theirs (%s)',
    async (language, left, next) => {
      const [ann, ben] = [await owner('en'), await owner('en')]
      const li = await joined(await linkFrom(ann, 'site-lead'), language)
      await li.ask('Wang Xiaoming')
      const second = await li.ask(
        `/start ${await linkFrom(ben, 'site-lead')}`,
        has(language === 'en' ? 'You were invited' : '您受邀'),
      )
      expect(second.text).not.toContain(next)
      await li.ask('Wang Xiaoming, 13911112222, xiaoming@example.cn')
      expect((await li.ask('/status', has(left))).text).toContain(left)
      await li.ask('13733334444', has(next))
      await stage.sent()
      expect(ben.transcript()).toContain('Responsible person: has given everything asked.')
      expect(ann.transcript()).not.toContain('Responsible person: has given everything asked.')
      for (const said of ['13911113333', 'xm@example.cn', '13733335555']) await li.ask(said)
      await stage.sent()
      expect(ann.transcript()).toContain('Responsible person: has given everything asked.')
      const kept = async (person: Person, field: string) => {
        const address = { channel: 'telegram', account: '110201543', chat: String(person.user.id) } as const
        const { application } = await stage.program.store.load(address, { id: 'x' })
        return application.fields.findLast(({ id }) => id === field)?.value
      }
      expect(await kept(ben, 'person.mobile')).toBe('13911112222')
      expect(await kept(ann, 'person.mobile')).toBe('13911113333')
      expect(await kept(ann, 'person.name')).toBe('Wang Xiaoming')
      await ann.ask('/invite revoke-site-lead')
      await li.hears(has(language === 'en' ? 'taken back' : '已撤回'))
    },
  )

  it('finds the same talk after the program was started again, and is welcomed once', async () => {
    const ann = await owner('en')
    const link = await linkFrom(ann, 'site-lead')
    const li = await joined(link, 'en')
    await stage.restart()
    const again = await li.ask(`/start ${link}`, has('responsible person'))
    await stage.sent()
    expect(again.text).not.toContain('You were invited')
    expect(ann.transcript().match(/has opened the invitation/g)).toHaveLength(1)
  })
})
