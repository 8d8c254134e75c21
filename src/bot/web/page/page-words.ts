// The page's own words; all else it shows comes from the talk.
import type { Locale } from '../../../locale.ts'

const words = {
  name: { en: 'ICP Registration Assistant', zh: 'ICP备案助手' },
  tagline: { en: 'Information, not legal advice', zh: '信息参考，非法律意见' },
  talk: { en: 'Conversation', zh: '对话' },
  write: { en: 'Write a message', zh: '输入消息' },
  send: { en: 'Send', zh: '发送' },
  attach: { en: 'Attach a file', zh: '添加文件' },
  menu: { en: 'Menu', zh: '菜单' },
  close: { en: 'Close', zh: '关闭' },
  other: { en: '中文', zh: 'English' },
  topics: { en: 'Topics', zh: '主题' },
  status: { en: 'My status', zh: '我的进度' },
  person: { en: 'Talk to a person', zh: '人工咨询' },
  privacy: { en: 'Privacy', zh: '隐私说明' },
  export: { en: 'Copy of my data', zh: '导出我的数据' },
  forget: { en: 'Forget me', zh: '清除我的数据' },
  forgetSure: {
    en: 'Everything in this conversation is erased for good: answers, files and reminders.',
    zh: '将永久清除本对话的全部内容：回答、文件和提醒。',
  },
  forgetYes: { en: 'Erase everything', zh: '全部清除' },
  forgetNo: { en: 'Keep it', zh: '保留' },
  forgetLater: { en: 'Not erased yet: there is no connection. Please try again.', zh: '尚未清除：无法连接。请重试。' },
  forgotten: { en: 'Erased. Nothing of this conversation is left here.', zh: '已清除，此处不再保留本对话的任何内容。' },
  again: { en: 'Start anew', zh: '重新开始' },
  offline: {
    en: 'No connection. What you write is kept here and sent as soon as there is one.',
    zh: '网络已断开。您输入的内容会保留，恢复后自动发送。',
  },
  waiting: { en: 'Waiting to be sent', zh: '等待发送' },
  refused: { en: 'Not sent', zh: '未发送' },
  again1: { en: 'Try again', zh: '重试' },
  typing: { en: 'The assistant is writing', zh: '助手正在输入' },
  tooLarge: { en: 'That file is over 20 MB. Please send a smaller one.', zh: '文件超过20 MB，请发送较小的文件。' },
  useful: { en: 'Useful', zh: '有帮助' },
  notUseful: { en: 'Not useful', zh: '没有帮助' },
  newer: { en: 'New messages', zh: '新消息' },
  open: { en: 'Open', zh: '打开' },
  save: { en: 'Save', zh: '保存' },
  day: { en: 'Pick the day', zh: '选择日期' },
  number: { en: 'Enter the number', zh: '输入数字' },
  use: { en: 'Use it', zh: '确定' },
  you: { en: 'You', zh: '您' },
  assistant: { en: 'Assistant', zh: '助手' },
} as const

/** One of the page's texts. */
export const say = (what: keyof typeof words, locale: Locale): string => words[what][locale]
