// Files that were sent: kept with the application, acknowledged by name; nothing is opened or shown.

import type { Draft } from '../draft/draft.ts'
import { askAgain, openQuestion } from '../draft/open-question.ts'
import { keepFiles, namesOf, relayFiles } from '../handover/relay-files.ts'
import type { EventBody } from '../model/event.ts'
import { offerPrivateChat } from './link.ts'

const words = {
  kept: { en: 'Received and kept with your application: {names}.', zh: '已收到并存入您的备案项目：{names}。' },
  shared: { en: 'Please send files in our private chat. I did not keep this one.', zh: '请在私聊中发送文件，此文件未保存。' },
  unfetched: { en: 'I couldn’t fetch your file just now. Please send it once more.', zh: '暂时无法获取您的文件，请重新发送。' },
  none: {
    en: 'I can keep photos and documents (JPG, PNG, PDF, Word, Excel, up to 20 MB). This kind I can’t.',
    zh: '我可以保存图片和文档（JPG、PNG、PDF、Word、Excel，不超过20 MB），暂不支持此类文件。',
  },
}

/** What a message of files brings: those that could be kept, and what is known of the others. */
export type Sent = Extract<EventBody, { kind: 'files' }>

/** Keeps files, and passes them on where a person has the talk; says which could not be kept. */
export function takeFiles(draft: Draft, sent: Sent): void {
  const { files, unfetched = false, unfit = files.length === 0 && !unfetched } = sent
  if (draft.event.shared === true) {
    draft.reply.tell(words.shared)
    return offerPrivateChat(draft)
  }
  if (unfetched) draft.reply.tell(words.unfetched)
  if (unfit) draft.reply.tell(words.none)
  keepFiles(draft, files)
  if (draft.mode === 'withPerson') return relayFiles(draft, sent)
  if (files.length > 0) draft.reply.tell(words.kept, { names: namesOf(files, draft.locale) })
  if (openQuestion(draft) !== null) askAgain(draft)
}
