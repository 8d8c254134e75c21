// The same words tell the same, whichever way they come in: private chats, groups, edits, mentions, a shortcut, the team's fill-in by talking.
import { describe, expect, it } from 'vitest'
import type { Application } from '../../../src/flows/model/application.ts'
import type { Address } from '../../../src/flows/model/event.ts'
import type { FactPath, FactValue } from '../../../src/knowledge/law/facts.ts'
import type { Locale } from '../../../src/locale.ts'
import { told } from '../../flows/talk/told.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import { openDeskWithTelegram } from './open-desk.ts'
import { idIn } from './serving.ts'

/** What is said, and one fact it must have told. */
const said: readonly (readonly [Locale, string, FactPath, FactValue])[] = [
  ['en', 'a website, members pay to read', 'monetisation.sources', ['paid_content']],
  ['zh', '做个网站，会员付费阅读', 'monetisation.sources', ['paid_content']],
  ['en', 'website, our filing was submitted last week', 'record.icpFiling', 'in_progress'],
  ['zh', '网站，备案正在审核', 'record.icpFiling', 'in_progress'],
  ['en', 'a site of our firm in Suzhou, 60% owned by our Singapore parent', 'entity.foreignSharePct', 60],
  ['zh', '苏州公司的网站，老板是香港人', 'entity.province', 'JS'],
  ['en', 'an app, we r a shop in Leeds w/o a company in china', 'entity.type', 'foreign_no_presence'],
  ['zh', '小程序，个体户，在长沙，不卖东西', 'entity.type', 'individual_business'],
]

const factsIn = ({ assertions }: Application): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(assertions.flatMap(({ path, value }) => (value === null ? [] : [[path, value]])))

describe('what is told', () => {
  const { slack, telegram, here, bo } = openDeskWithTelegram('socket')
  let count = 0

  const factsAt = async (address: Address) =>
    factsIn((await here.program.store.load(address, { id: `look-${++count}` })).application)
  const factsOf = async (id: string) => factsIn((await here.program.store.loadApplication(id))!.application)
  const onTelegram = (chat: number, thread?: number): Address => ({
    channel: 'telegram',
    account: String(telegram.bot.id),
    chat: String(chat),
    ...(thread !== undefined && { thread: String(thread) }),
  })
  const cardOf = (client: string) =>
    slack.until(
      () => slack.outbox(teamChannel).find((shown) => shown.thread === undefined && slack.words(shown).includes(client)),
      'the card',
    )

  /** The ways in; each gives what is known after the words came through it. */
  const doors: Readonly<Record<string, (words: string, locale: Locale) => Promise<Readonly<Record<string, FactValue>>>>> = {
    'a private chat on Telegram': async (words, language) => {
      const ann = telegram.person({ language })
      await ann.ask(words)
      return factsAt(onTelegram(ann.user.id))
    },
    'a group on Telegram': async (words, language) => {
      const { room, member } = telegram.group()
      const ann = member(telegram.person({ language }))
      ann.say(`@${telegram.bot.username} ${words}`)
      await ann.hears()
      return factsAt(onTelegram(room.chat.id, ann.user.id))
    },
    'an edited message': async (words, language) => {
      const ann = telegram.person({ language })
      const first = ann.say(language === 'zh' ? '你好' : 'hello')
      await ann.hears()
      ann.passOver()
      ann.edit(first, words)
      await ann.hears()
      return factsAt(onTelegram(ann.user.id))
    },
    'a private chat in Slack': async (words) => {
      const eve = slack.person(`UEVE${++count}`, 'Eve')
      await eve.dm(words)
      await slack.until(() => eve.inbox.length > 0, 'an answer')
      return factsAt({ channel: 'slack', account: 'T1', chat: eve.id })
    },
    'a mention in a channel': async (words) => {
      const channel = `CASK${++count}`
      const eve = slack.person(`UEVE${count}`, 'Eve')
      await eve.mention(channel, words)
      await slack.until(() => slack.outbox(channel).length > 0, 'an answer')
      return factsAt({ channel: 'slack', account: 'T1', chat: channel, thread: eve.id })
    },
    'the shortcut on a message': async (words) => {
      const client = `Seen ${++count}`
      const eve = slack.person(`UEVE${count}`, client)
      await bo.messageShortcut('from_message', eve.write(`CSEEN${count}`, words), eve.id)
      await bo.opens('New application')
      await bo.submit()
      const card = await cardOf(client)
      bo.closeForms()
      await here.sent()
      return factsOf(idIn(slack.words(card)))
    },
    'the team’s fill-in by talking': async (words) => {
      const client = `Talked ${++count}`
      await bo.command(`new ${client}`)
      const id = idIn(bo.told)
      await bo.click(await cardOf(client), 'More …')
      await slack.until(() => bo.told.includes('what else'), 'the further actions')
      await bo.clickPrivate('Fill in by talking')
      await slack.until(() => bo.inbox.some((shown) => slack.words(shown).includes(client)), 'the first question')
      const before = bo.inbox.length
      await bo.dm(words)
      await slack.until(() => bo.inbox.length > before, 'an answer')
      const facts = await factsOf(id)
      await bo.dm('done')
      await slack.until(() => /your own again|恢复为您自己/.test(slack.words(bo.inbox.at(-1)!)), 'the end')
      return facts
    },
  }

  it.each(said)(
    'is the same at every door (%s): %s',
    async (locale, words, path, value) => {
      const { talk, fact } = told(locale, words)
      expect(fact(path)).toEqual(value)
      const known = factsIn(talk.state.application)
      const heard: Record<string, unknown> = {}
      for (const [door, enter] of Object.entries(doors)) heard[door] = await enter(words, locale)
      expect(heard).toEqual(Object.fromEntries(Object.keys(doors).map((door) => [door, known])))
    },
    60_000,
  )
})
