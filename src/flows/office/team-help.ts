// What the team can do, and what everybody else can: the words of `/icp help`, and the further actions of a card.
import type { Locale, Text } from '../../locale.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Button, list, type Message, text } from '../model/message.ts'

/** The subcommands of `/icp`, with what each does; the order is that of the help. */
export const subcommands: readonly {
  readonly name: string
  readonly hint: string
  readonly team: boolean
  readonly does: Text
}[] = [
  { name: 'ask', hint: '<question>', team: false, does: { en: 'an answer with its source', zh: '解答问题并注明来源' } },
  { name: 'new', hint: '[client]', team: true, does: { en: 'begin an application', zh: '新建备案项目' } },
  {
    name: 'list',
    hint: '[mine|free|waiting|owner:…|#tag|stage:…|due:30|words]',
    team: true,
    does: { en: 'applications, searched and filtered', zh: '查询备案项目' },
  },
  {
    name: 'show',
    hint: '<id|link|id#question>',
    team: true,
    does: { en: 'one application with its thread, or one question of it', zh: '查看一个项目或其中一个问题' },
  },
  {
    name: 'missing',
    hint: '<id|link>',
    team: true,
    does: { en: 'what is missing, question by question', zh: '逐项列出待补充资料' },
  },
  {
    name: 'remind',
    hint: '[all] [filter] | log',
    team: true,
    does: { en: 'ask clients for what is missing, after a preview', zh: '预览后批量提醒客户补充资料' },
  },
  { name: 'order', hint: '<id> [kind]', team: true, does: { en: 'open an order by hand', zh: '手动新开订单' } },
  {
    name: 'invite',
    hint: '<id|link>',
    team: true,
    does: { en: 'a link that brings the client in on Telegram, once', zh: '生成一次性邀请链接' },
  },
  {
    name: 'papers',
    hint: '<id|link>',
    team: true,
    does: { en: 'the papers of an application, into its thread', zh: '将项目的材料包发至讨论串' },
  },
  {
    name: 'verdict',
    hint: '<id|link>',
    team: true,
    does: { en: 'your own answer beside the assistant’s', zh: '在助手结论旁写下团队意见' },
  },
  { name: 'import', hint: '', team: true, does: { en: 'many clients at once', zh: '批量导入' } },
  { name: 'export', hint: '[csv|json] [filter]', team: true, does: { en: 'a table of applications', zh: '导出项目表' } },
  { name: 'help', hint: '', team: false, does: { en: 'this', zh: '本说明' } },
]

const words = {
  title: { en: '**What /icp does**', zh: '**/icp 用法**' },
  dm: {
    en: 'Or write to me in private: I ask what is needed and say what applies.',
    zh: '也可直接私聊：我会逐项询问并给出结论。',
  },
  more: { en: '**{client}**: what else?', zh: '**{client}**：其他操作' },
}

const actions: readonly { readonly action: string; readonly label: Text }[] = [
  { action: 'talk', label: { en: 'Fill in by talking', zh: '对话填写' } },
  { action: 'tag', label: { en: 'Tags', zh: '标签' } },
  { action: 'assign', label: { en: 'Owner', zh: '负责人' } },
  { action: 'open-order', label: { en: 'Open an order', zh: '新开订单' } },
  { action: 'hold', label: { en: 'Hold', zh: '暂停' } },
  { action: 'override', label: { en: 'Own verdict', zh: '团队意见' } },
  { action: 'papers', label: { en: 'Papers', zh: '材料包' } },
  { action: 'invite', label: { en: 'Invite the client', zh: '邀请客户' } },
  { action: 'hand-back', label: { en: 'Hand back', zh: '转回助手' } },
]

/** The help: all of it for the team, the public part for everybody else. */
export function teamHelp(team: boolean, locale: Locale): Message {
  const lines = subcommands
    .filter((one) => team || !one.team)
    .map((one) => `/icp ${one.name}${one.hint === '' ? '' : ` ${one.hint}`}: ${one.does[locale]}`)
  return { blocks: [text(words.title[locale]), list(lines), text(words.dm[locale])] }
}

/** The further actions of an application. */
export function moreActions(application: string, client: string, locale: Locale): Message {
  const buttons = actions.map((one): Button => ({ label: one.label[locale], data: encodeDeskButton(one.action, application) }))
  return { blocks: [text(words.more[locale], { client })], buttons: [buttons.slice(0, 4), buttons.slice(4)] }
}
