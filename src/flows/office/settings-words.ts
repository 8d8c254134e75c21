// Settings at home: the language a member is answered in, and the digest they get; what is chosen is marked.
import { type Locale, sayDate } from '../../locale.ts'
import { digestKey } from '../duties/digest-time.ts'
import { wallClock } from '../duties/zone.ts'
import type { Application } from '../model/application.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Button, type Message, small, text } from '../model/message.ts'
import { settingsOf } from '../model/office.ts'

const words = {
  title: { en: 'Settings', zh: '设置' },
  language: { en: 'The assistant answers you, in Slack, in:', zh: '助手在Slack中回复您的语言：' },
  digest: {
    en: 'A digest of what needs you comes into your chat with me at 09:00 your time, on working days in China:',
    zh: '待办摘要于您当地时间9:00发送至您与我的私聊，仅限中国工作日：',
  },
  next: { en: 'The next one: {date}, {time} ({zone}).', zh: '下一份：{date} {time}（{zone}）。' },
}

const languages = [
  { argument: 'slack', label: { en: 'As in Slack', zh: '跟随Slack' } },
  { argument: 'en', label: { en: 'English', zh: 'English' } },
  { argument: 'zh', label: { en: '中文', zh: '中文' } },
]
const digests = [
  { argument: 'off', label: { en: 'Off', zh: '关闭' } },
  { argument: 'daily', label: { en: 'Every working day', zh: '每个工作日' } },
  { argument: 'weekly', label: { en: 'Mondays, or the week’s first working day', zh: '每周一（或当周首个工作日）' } },
]

type Part = { readonly title: string; readonly message: Message; readonly more: readonly Message[] }

/** The part of the home: language first, then the digest. */
export function settingsPart(office: Application, person: string, locale: Locale, zone: string): Part {
  const { language, digest } = settingsOf(office, person)
  const row = office.reminders.find((reminder) => reminder.key === digestKey(office.id, person) && reminder.state === 'waiting')
  const at = row === undefined ? null : wallClock(row.fireAt, zone)
  const next = at === null ? [] : [small(words.next[locale], { date: sayDate(at.day, locale), time: at.time, zone })]
  return {
    title: words.title[locale],
    message: { blocks: [text(words.language[locale])], buttons: [choices('language', languages, language ?? 'slack', locale)] },
    more: [{ blocks: [text(words.digest[locale]), ...next], buttons: [choices('digest', digests, digest ?? 'off', locale)] }],
  }
}

function choices(action: 'language' | 'digest', all: typeof languages, chosen: string, locale: Locale): Button[] {
  return all.map(({ argument, label }) => ({
    label: label[locale],
    data: encodeDeskButton(action, '-', argument),
    chosen: argument === chosen,
  }))
}
