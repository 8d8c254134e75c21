// The command menu and the texts on the bot's page, for each language; groups get what works in a group.

import type { Api } from 'grammy'
import type { BotCommand } from 'grammy/types'
import type { CommandName } from '../../flows/index.ts'
import { type Locale, locales, type Text } from '../../locale.ts'

/** What the menu offers, in its order. */
export const menu: readonly { readonly name: CommandName; readonly says: Text; readonly inGroups?: true }[] = [
  { name: 'check', says: { en: 'Find out what you need', zh: '评估需要办理什么' }, inGroups: true },
  { name: 'status', says: { en: 'Where your application stands', zh: '查看办理进度' } },
  { name: 'papers', says: { en: 'The papers to prepare', zh: '需要准备的材料' } },
  { name: 'change', says: { en: 'Change an answer', zh: '修改已填内容' } },
  { name: 'topics', says: { en: 'Browse questions and answers', zh: '浏览常见问题' }, inGroups: true },
  { name: 'person', says: { en: 'Talk to a person', zh: '联系人工顾问' } },
  { name: 'language', says: { en: '中文 / English', zh: 'English / 中文' }, inGroups: true },
  { name: 'privacy', says: { en: 'What is kept about you', zh: '隐私说明' }, inGroups: true },
  { name: 'export', says: { en: 'A copy of everything kept', zh: '导出您的全部数据' } },
  { name: 'delete', says: { en: 'Erase everything kept', zh: '删除您的全部数据' } },
  { name: 'help', says: { en: 'What I can do', zh: '使用帮助' }, inGroups: true },
]

/** The text in an empty chat, and the short one on the bot's page. */
export const descriptions: { readonly long: Text; readonly short: Text } = {
  long: {
    en: 'Do you need an ICP filing or licence in mainland China? Ask anything, or answer about seven short questions and learn what your site, app or mini program needs, which papers to prepare and how long it takes. English and Chinese. Information, not legal advice.',
    zh: '您的网站、App或小程序需要办理ICP备案还是许可证？可直接提问，也可回答约七个简短问题，了解需要办理什么、准备哪些材料、需要多长时间。支持中文和英文。内容仅供参考，不构成法律意见。',
  },
  short: {
    en: 'ICP filing and licence in mainland China: what you need, the papers, the way there.',
    zh: '解答中国大陆ICP备案与许可证：是否需要、材料和流程。',
  },
}

/** Writes menu and texts: English for everybody, Chinese for those whose Telegram is Chinese. */
export async function writeMenu(api: Api): Promise<void> {
  for (const locale of locales) {
    const language = languageCode(locale)
    await api.setMyCommands(commandsIn(locale, false), { scope: { type: 'default' }, ...language })
    await api.setMyCommands(commandsIn(locale, true), { scope: { type: 'all_group_chats' }, ...language })
    await api.setMyDescription(descriptions.long[locale], language)
    await api.setMyShortDescription(descriptions.short[locale], language)
  }
}

/** English is what Telegram shows where it knows no other language. */
const languageCode = (locale: Locale): { language_code?: 'zh' } => (locale === 'zh' ? { language_code: 'zh' } : {})

function commandsIn(locale: Locale, group: boolean): BotCommand[] {
  return menu.filter((entry) => !group || entry.inGroups).map(({ name, says }) => ({ command: name, description: says[locale] }))
}
