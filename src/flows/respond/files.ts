// Files that were sent: kept with the application, acknowledged by name; nothing is opened or shown.

import { sayList } from '../../locale.ts'
import type { FileReference } from '../event.ts'
import type { Turning } from '../turning.ts'
import { askAgain, openQuestion } from './asking.ts'
import { relayFiles } from './desk/relay.ts'
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

/** Keeps files; an empty list means that none of what was sent could be taken. `unfetched`: the platform would not hand some out. */
export function takeFiles(turning: Turning, files: readonly FileReference[], unfetched = false): void {
  if (turning.event.shared === true) {
    turning.tell(words.shared)
    return offerPrivateChat(turning)
  }
  if (unfetched) turning.tell(words.unfetched)
  if (files.length === 0 && !unfetched) turning.tell(words.none)
  if (files.length > 0) {
    for (const file of files) turning.write({ kind: 'file', file: { ...file, by: turning.event.actor.id, at: turning.now } })
    if (turning.mode === 'withPerson') return relayFiles(turning, files)
    turning.tell(words.kept, {
      names: sayList(
        files.map((file) => file.name),
        turning.locale,
      ),
    })
  }
  if (openQuestion(turning) !== null) askAgain(turning)
}
