// Which papers the verdict calls for, in what order things happen, and the drafts of them as a file.

import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { small } from '../../model/message.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { begin } from '../interview/interview.ts'
import { offerPrivateChat } from '../link.ts'
import { paperFile, sendFile } from './paper-file.ts'
import { papersBlocks } from './paper-list.ts'

const words = {
  first: { en: 'That depends on your case. Let me ask a few things first.', zh: '这取决于您的具体情况，先问几个问题。' },
  drafts: {
    en: 'The file that follows has all of them, with drafts to sign and the provider’s form as a table.',
    zh: '随后的文件含完整清单、登记表、待签署文稿，以及按接入商填写顺序排列的表格。',
  },
  shared: { en: 'The drafts themselves I send in our private chat only.', zh: '文稿本身仅在与我的私聊中发送。' },
}

/** The papers, or the questions they depend on. */
export function papers(draft: Draft): void {
  if (draft.memory.told === undefined) {
    draft.reply.tell(words.first)
    return openQuestion(draft) === null ? begin(draft) : askAgain(draft)
  }
  const file = paperFile(draft)
  const note = file === null ? [] : [small((draft.event.shared === true ? words.shared : words.drafts)[draft.locale])]
  draft.reply.say(...papersBlocks(draft, note), ...note)
  if (file !== null && draft.event.shared !== true) {
    sendFile(draft, file)
    draft.write.audit('papers', draft.application.id)
  }
  if (openQuestion(draft) !== null) return askAgain(draft)
  draft.reply.offer(verdictButtons(draft))
  if (file !== null && draft.event.shared === true) offerPrivateChat(draft)
}
