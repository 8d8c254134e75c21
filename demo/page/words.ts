// The page's own words, in both languages; all else is said by the assistant.

/** A language of the page. */
export type Locale = 'en' | 'zh'

const words = {
  title: { en: 'The demo house', zh: '演示台' },
  about: {
    en: 'The real assistant between a client on Telegram and the team in Slack. Nothing leaves this machine.',
    zh: '左侧为客户的Telegram，右侧为团队的Slack，中间运行真实的助手。数据不离开本机。',
  },
  client: { en: 'Client: Telegram', zh: '客户：Telegram' },
  team: { en: 'Team: Slack', zh: '团队：Slack' },
  whose: { en: 'Whose phone', zh: '使用者' },
  newcomer: { en: 'new here', zh: '新客户' },
  bot: { en: 'bot', zh: '机器人' },
  typeClient: { en: 'Message', zh: '消息' },
  send: { en: 'Send', zh: '发送' },
  attach: { en: 'Attach a file', zh: '添加文件' },
  start: { en: 'Start', zh: '开始' },
  empty: {
    en: 'What can this bot do? It answers questions about ICP registration and follows an application through.',
    zh: '本机器人可解答ICP备案问题，并跟进备案进度。',
  },
  edited: { en: 'edited', zh: '已编辑' },
  now: { en: 'Time in China', zh: '北京时间' },
  hour: { en: '+1 hour', zh: '＋1小时' },
  day: { en: '+1 day', zh: '＋1天' },
  next: { en: 'To the next reminder', zh: '到下一提醒' },
  coming: { en: 'Will be sent next', zh: '即将发送' },
  nothing: { en: 'Nothing is waiting.', zh: '暂无待发送提醒。' },
  toClient: { en: 'client', zh: '客户' },
  toTeam: { en: 'team', zh: '团队' },
  language: { en: '中文', zh: 'English' },
  reset: { en: 'Reset', zh: '重置' },
  busy: { en: 'One moment …', zh: '请稍候…' },
  lost: { en: 'The demo has ended. Start it again with “npm run demo”.', zh: '演示已结束，请重新运行“npm run demo”。' },
  home: { en: 'Home', zh: '主页' },
  messages: { en: 'Messages', zh: '消息' },
  channels: { en: 'Channels', zh: '频道' },
  workspace: { en: 'Vendor', zh: 'Vendor' },
  typeChannel: { en: 'Message #icp-filings, or /icp help', zh: '发消息到 #icp-filings，或输入 /icp help' },
  typeDirect: { en: 'Message ICP Assistant', zh: '发消息给 ICP Assistant' },
  reply: { en: 'Reply …', zh: '回复…' },
  thread: { en: 'Thread', zh: '消息列' },
  close: { en: 'Close', zh: '关闭' },
  replies: { en: '{n} replies', zh: '{n}条回复' },
  oneReply: { en: '1 reply', zh: '1条回复' },
  only: { en: 'Only visible to you', zh: '仅自己可见' },
  dismiss: { en: 'Dismiss', zh: '忽略' },
  submit: { en: 'Submit', zh: '提交' },
  cancel: { en: 'Cancel', zh: '取消' },
  optional: { en: 'optional', zh: '可选' },
  choose: { en: 'Choose', zh: '请选择' },
  app: { en: 'APP', zh: '应用' },
  program: { en: 'Its web page', zh: '网页端' },
  operators: { en: 'Operators’ view', zh: '运维视图' },
  homeEmpty: { en: 'The home is being drawn …', zh: '正在加载主页…' },
} as const

/** One of the page's words. */
export type Word = keyof typeof words

/** A word in a language; `{n}` is filled. */
export const say = (locale: Locale, word: Word, n?: number): string => words[word][locale].replace('{n}', String(n ?? ''))

/** An instant as people in China read it. */
export function when(at: string, locale: Locale, long = false): string {
  const style: Intl.DateTimeFormatOptions = long
    ? { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    ...style,
    hour12: false,
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at))
}
