// What the team can do, once: from this list come the buttons, the forms and their titles, the words behind /icp, the help and the manifest.
import type { Text } from '../../locale.ts'

type Entry = {
  /** The title of its form, and what its button says unless `button` says it shorter. */
  readonly title?: Text
  readonly button?: Text
  /**
   * What a press of its button does: `event` changes the application and is stored before the platform is answered, `office` the same for
   * the team's own record, `form` opens a form, `look` only shows something. Without it there is no button.
   */
  readonly press?: 'event' | 'office' | 'form' | 'look'
  /** A form that no button opens. */
  readonly form?: true
  /** Stands among the further actions of an application, in this order. */
  readonly further?: true
  /** What is typed behind `/icp`; the help keeps this order. */
  readonly slash?: { readonly word: string; readonly hint: string; readonly does: Text; readonly who: 'team' | 'anybody' }
}

/** The catalogue. `note: { title, press: 'form' }` is a button “Note” that opens a form of this title, for members alone. */
export const catalogue = {
  ask: { slash: slash('ask', '<question>', 'an answer with its source', '解答问题并注明来源', 'anybody') },
  begin: {
    title: { en: 'New application', zh: '新建备案项目' },
    press: 'form',
    slash: slash('new', '[client]', 'begin an application', '新建备案项目'),
  },
  list: {
    slash: slash(
      'list',
      '[mine|free|waiting|owner:…|#tag|stage:…|due:30|words]',
      'applications, searched and filtered',
      '查询备案项目',
    ),
  },
  show: {
    press: 'look',
    slash: slash(
      'show',
      '<id|link|id#question>',
      'one application with its thread, or one question of it',
      '查看一个项目或其中一个问题',
    ),
  },
  missing: {
    button: { en: 'What is missing', zh: '待补充资料' },
    press: 'look',
    slash: slash('missing', '<id|link>', 'what is missing, question by question', '逐项列出待补充资料'),
  },
  verify: { slash: slash('verify', '<id|link> <code>', 'whether the page of a verdict is genuine', '核验结论页的真伪') },
  'ask-mine': {
    press: 'office',
    slash: slash(
      'remind',
      '[all] [filter] | log',
      'ask clients for what is missing, after a preview',
      '预览后批量提醒客户补充资料',
    ),
  },
  'ask-all': { press: 'office' },
  changes: {
    button: { en: 'Show the changes', zh: '查看变化' },
    press: 'look',
    slash: slash('rules', '', 'what changed rules mean for clients; earlier rules', '规则变化涉及的客户及历次规则'),
  },
  'tell-change': { button: { en: 'Send', zh: '发送' }, press: 'event' },
  'leave-change': { button: { en: 'Leave', zh: '搁置' }, press: 'event' },
  'tell-changes': { press: 'office' },
  'speak-by': { button: { en: 'Go back to the rules before', zh: '恢复上一版规则' }, press: 'office' },
  take: { button: { en: 'Take', zh: '接手' }, press: 'event' },
  fill: { button: { en: 'Fill in', zh: '填写资料' }, press: 'look' },
  move: { title: { en: 'Move an order', zh: '更新订单' }, press: 'form' },
  correct: { title: { en: 'Correct the entry', zh: '更正记录' }, form: true },
  remind: { title: { en: 'Ask the client', zh: '提醒客户' }, press: 'form' },
  note: { title: { en: 'Note', zh: '备注' }, press: 'form' },
  more: { button: { en: 'More …', zh: '更多…' }, press: 'look' },
  talk: { button: { en: 'Fill in by talking', zh: '对话填写' }, press: 'event', further: true },
  tag: { title: { en: 'Tags', zh: '标签' }, press: 'form', further: true },
  assign: { title: { en: 'Owner', zh: '负责人' }, press: 'form', further: true },
  'open-order': {
    title: { en: 'Open an order', zh: '新开订单' },
    press: 'form',
    further: true,
    slash: slash('order', '<id> [kind]', 'open an order by hand', '手动新开订单'),
  },
  hold: { title: { en: 'Hold an order', zh: '暂停订单' }, button: { en: 'Hold', zh: '暂停' }, press: 'form', further: true },
  override: {
    title: { en: 'Own verdict', zh: '团队意见' },
    press: 'form',
    further: true,
    slash: slash('verdict', '<id|link>', 'your own answer beside the assistant’s', '在助手结论旁写下团队意见'),
  },
  papers: {
    button: { en: 'Papers', zh: '材料包' },
    press: 'event',
    further: true,
    slash: slash('papers', '<id|link>', 'the papers of an application, into its thread', '将项目的材料包发至消息列'),
  },
  invite: {
    button: { en: 'Invite the client', zh: '邀请客户' },
    press: 'event',
    further: true,
    slash: slash('invite', '<id|link>', 'a code and links that bring the client in, once', '生成一次性邀请码和链接'),
  },
  'hand-back': { button: { en: 'Hand back', zh: '转回助手' }, press: 'event', further: true },
  open: { button: { en: 'Open a thread', zh: '建立消息列' }, press: 'event' },
  contest: { press: 'event' },
  send: { press: 'event' },
  point: { press: 'event' },
  unmask: { press: 'event' },
  answer: { title: { en: 'Answer', zh: '回复问题' }, button: { en: 'Answer this', zh: '回复' }, press: 'form' },
  dismiss: { button: { en: 'Dismiss', zh: '忽略' }, press: 'event' },
  'gap-approve': { button: { en: 'Approve', zh: '批准' }, press: 'office' },
  'gap-edit': { title: { en: 'Answer for all', zh: '统一答复' }, button: { en: 'Edit', zh: '修改' }, press: 'form' },
  'gap-dismiss': { button: { en: 'Dismiss', zh: '忽略' }, press: 'office' },
  language: { press: 'office' },
  digest: { press: 'office' },
  import: { title: { en: 'Import', zh: '批量导入' }, form: true, slash: slash('import', '', 'many clients at once', '批量导入') },
  export: { slash: slash('export', '[csv|json] [filter]', 'a table of applications', '导出项目表') },
  help: { slash: slash('help', '', 'this', '本说明', 'anybody') },
} as const satisfies Readonly<Record<string, Entry>>

type Catalogue = typeof catalogue
type Having<Part> = { [Name in keyof Catalogue]: Catalogue[Name] extends Part ? Name : never }[keyof Catalogue]

/** What has a button; and of these, what each kind of press does. */
export type TeamButton = Having<{ readonly press: string }>
export type Press<Kind extends NonNullable<Entry['press']>> = Having<{ readonly press: Kind }>
/** What has a form of its own. */
export type TeamForm = Press<'form'> | Having<{ readonly form: true }>
/** A word behind `/icp`. */
export type SlashWord = Extract<Catalogue[keyof Catalogue], { readonly slash: object }>['slash']['word']

const entries = Object.entries(catalogue) as [keyof Catalogue, Entry][]

/** Is there such a button; and does it do this? */
export const isTeamButton = (name: string): name is TeamButton => entryOf(name)?.press !== undefined
export const presses = <Kind extends NonNullable<Entry['press']>>(
  name: TeamButton,
  kind: Kind,
): name is TeamButton & Press<Kind> => entryOf(name)?.press === kind
/** Is there such a form? */
export const isTeamForm = (name: string): name is TeamForm => entryOf(name)?.press === 'form' || entryOf(name)?.form === true

/** What a button says; the title of a form. */
export const buttonName = (name: Having<{ readonly button: Text }> | Having<{ readonly title: Text }>): Text =>
  entryOf(name)?.button ?? entryOf(name)!.title!
export const formTitle = (name: TeamForm): Text => catalogue[name].title

/** The words behind `/icp`, in the order of the help. */
export const slashWords = entries.flatMap(([, { slash }]) =>
  slash === undefined ? [] : [slash as { readonly word: SlashWord } & typeof slash],
)
/** The further actions of an application, in their order. */
export const furtherActions = entries.flatMap(([name, { further }]) =>
  further === true ? [name as Having<{ readonly further: true }>] : [],
)

const entryOf = (name: string): Entry | undefined =>
  Object.hasOwn(catalogue, name) ? catalogue[name as keyof Catalogue] : undefined

function slash<const Word extends string>(word: Word, hint: string, en: string, zh: string, who: 'team' | 'anybody' = 'team') {
  return { word, hint, does: { en, zh }, who } as const
}
