// What nobody means to type, or somebody means to mislead with, as each platform brings it: kept clean, refused, or asked about, the same on
// Telegram, in Slack, in a form and on the page.
import type { Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../src/bot/slack/forms/sent-values.ts'
import { read } from '../../src/bot/slack/inbound.ts'
import { toEvent as fromTelegram } from '../../src/bot/telegram/inbound.ts'
import { toEvent as fromPage, readDoing } from '../../src/bot/web/page-event.ts'
import { addressOf } from '../../src/bot/web/talk-token.ts'
import type { EventBody } from '../../src/flows/model/event.ts'
import type { Question } from '../../src/knowledge/questions/question.ts'
import type { Locale } from '../../src/locale.ts'
import { clientAddress, day, library, lin } from '../flows/cast.ts'
import { Asked } from '../flows/talk/asked.ts'

/** The value that is kept; words of why it is not; or words of the question that comes first. */
type Wanted = { readonly is: string } | { readonly refused: string } | { readonly asked: string }
const is = (value: string): Wanted => ({ is: value })
const refused = (why: string): Wanted => ({ refused: why })
const asked = (words: string): Wanted => ({ asked: words })

/** A question, its language, what is typed, and what comes of it; `slack`: what Slack makes of it where it is more than escaped. */
type Row = readonly [what: string, question: string, Locale, said: string, Wanted, slack?: string]

const rows: readonly Row[] = [
  ['NUL', 'person-name', 'zh', '王\u0000小明', is('王小明')],
  ['half a character', 'person-name', 'zh', '\ud800王小明', is('王小明')],
  ['a zero-width blank', 'person-name', 'zh', '王\u200b小明', is('王小明')],
  ['a right-to-left override', 'company-name', 'zh', '宁波晨光\u202e鞋业有限公司', is('宁波晨光鞋业有限公司')],
  [
    'a line break that would forge a line',
    'company-name',
    'zh',
    '宁波晨光鞋业有限公司\n负责人：王五',
    is('宁波晨光鞋业有限公司'),
  ],
  ['two companies in two lines', 'company-name', 'zh', '宁波晨光鞋业有限公司\n宁波晨星鞋业有限公司', refused('名称应为一行')],
  ['a line break that would forge a line', 'site-name', 'en', 'Tea Words\nOwner: Mallory', refused('A name stands in one line')],
  ['a picture', 'site-name', 'zh', '茶语🍵小站', refused('表情')],
  ['a tag', 'site-name', 'en', 'Tea <img src=x onerror=alert(1)> Words', refused('without pictures or signs')],
  ['a tag', 'person-name', 'en', 'Li <img src=x> Wei', refused('letters')],
  ['zeros', 'credit-code', 'zh', '000000000000000000', refused('统一社会信用代码')],
  ['zeros', 'credit-code', 'en', '000000000000000000', refused('begins with the authority')],
  ['two names', 'person-name', 'zh', '张三 李四', refused('多个姓名')],
  ['two names', 'person-name', 'en', '王小明、刘芳', refused('several people')],
  ['a day that has passed', 'domain-until', 'en', '2020-03-01', asked('1 March 2020')],
  ['a day that has passed', 'domain-until', 'zh', '2020-03-01', asked('2020年3月1日')],
  ['a range', 'server-ip', 'en', '1.2.3.0/24', refused('is a range')],
  ['a resolver everybody knows', 'server-ip', 'zh', '8.8.8.8', refused('公共DNS')],
  ['five hundred times the same', 'site-name', 'zh', '茶语'.repeat(250), refused('内容过长')],
  ['five hundred times the same', 'company-name', 'en', '晨光'.repeat(250), refused('too long')],
  ['Cyrillic that looks Latin', 'domain', 'en', '\u0430pple-shop.com', refused('only look like Latin')],
  ['the same in punycode', 'domain', 'zh', 'xn--pple-shop-7ih.com', refused('形似拉丁字母')],
  ['Cyrillic behind the @', 'person-email', 'en', 'wang@ex\u0430mple.com', refused('only look like Latin')],
  [
    'a link that leads elsewhere than it says',
    'person-email',
    'en',
    '<mailto:evil@example.net|wang@example.cn>',
    refused('several addresses'),
    '<mailto:evil@example.net|wang@example.cn>',
  ],
  [
    'the link Slack makes of an address',
    'person-email',
    'en',
    'wang@example.cn',
    is('wang@example.cn'),
    '<mailto:wang@example.cn|wang@example.cn>',
  ],
  ['the link Slack makes of a domain', 'domain', 'zh', 'example.cn', is('example.cn'), '<http://example.cn|example.cn>'],
  ['a number as a link', 'person-mobile', 'en', '139 0013 9000', is('13900139000'), '<tel:+8613900139000|139 0013 9000>'],
  [
    'a number that dials another',
    'person-mobile',
    'zh',
    '<tel:13800138001|139 0013 9000>',
    refused('多个'),
    '<tel:13800138001|139 0013 9000>',
  ],
  [
    'an address with a password',
    'domain',
    'en',
    'https://admin:hunter22@example.cn/x',
    is('example.cn'),
    '<https://admin:hunter22@example.cn/x>',
  ],
  [
    'a password with an @ in it',
    'domain',
    'zh',
    'https://admin:hunter@22@example.cn/x',
    is('example.cn'),
    '<https://admin:hunter@22@example.cn/x>',
  ],
  ['an accent in two pieces', 'site-name', 'en', 'Cafe\u0301 Chayu', is('Café Chayu')],
]

const bot = { team: 'T1', user: 'UBOT', bot: 'B1' }
const client = { id: 501, is_bot: false, first_name: 'Ann' }
const escaped = (said: string) => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What each platform brings of it, read by the channel. */
const bodies: Readonly<Record<string, (question: Question, locale: Locale, said: string, slack: string) => EventBody>> = {
  Telegram: (_, __, said) => {
    const message = { message_id: 5, date: 1_764_000_000, chat: { id: 501, type: 'private' }, from: client, text: said }
    return fromTelegram({ update_id: 1, message } as Update, { id: 'bot', username: 'icp_bot' }, day)!.event.body
  },
  Slack: (_, __, ___, text) => {
    const event = { type: 'message', channel: 'D1', channel_type: 'im', user: 'UANN', text, ts: '1764000000.000100' } as const
    return (read({ type: 'event_callback', team_id: 'T1', event } as never, bot, 'CTEAM') as { body: EventBody }).body
  },
  'a form': (question, _, said) => {
    const state = { values: { [`q.${question.id}`]: { said: { type: 'plain_text_input', value: said } } } }
    return { kind: 'form', form: `section:${question.section}:s1`, values: valuesOf({ state } as never) }
  },
  'the page': (_, locale, said) =>
    fromPage('talk-1', readDoing(JSON.stringify({ id: 'doing-1', locale, what: { kind: 'text', text: said } }))!, day).body,
}

/** The conversation after what a platform brought. */
function after(platform: string, id: string, locale: Locale, said: string, slack: string): { scene: Asked; question: Question } {
  const question = library.questions.find((question) => question.id === id)!
  const scene = new Asked(question, locale, platform === 'the page' ? { address: addressOf('talk-1') } : {})
  const body = bodies[platform]!(question, locale, said, slack)
  if (platform === 'a form') scene.take({ ...lin, locale }, body)
  else
    scene.take(
      { id: scene.chat.person, role: 'client', locale },
      body,
      platform === 'the page' ? addressOf('talk-1') : clientAddress,
    )
  return { scene, question }
}

const cases = rows.map(([what, id, locale, said, wanted, slack = escaped(said)]) => ({ what, id, locale, said, wanted, slack }))

describe.each(Object.keys(bodies))('%s', (platform) => {
  it.each(cases)('$what ($id, $locale): $said', ({ id, locale, said, wanted, slack }) => {
    const { scene, question } = after(platform, id, locale, said, slack)
    const kept = scene.kept(question)
    if ('is' in wanted) expect(kept, scene.words).toBe(wanted.is)
    else if ('asked' in wanted && platform === 'a form') {
      // A form shows the day it has, and a calendar to pick another: what stands in it is meant.
      expect(kept).toBe(said)
    } else {
      expect(kept, scene.words).toBeUndefined()
      expect(scene.words).toContain('refused' in wanted ? wanted.refused : wanted.asked)
    }
    expect(scene.words.length).toBeLessThan(1_000)
    expect(JSON.stringify([scene.application, scene.turns])).not.toMatch(/hunter|\\u0000|\\ud800|\u202e/)
  })
})

it('Slack: of a domain whose link leads elsewhere both are named, not the one it shows alone', () => {
  const { scene } = after('Slack', 'domain', 'zh', 'example.cn', '<https://evil-shop.net|example.cn>')
  for (const domain of ['example.cn', 'evil-shop.net']) expect(scene.words).toContain(domain)
})
