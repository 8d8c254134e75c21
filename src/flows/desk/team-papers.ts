// The papers of an application, for the team: as a file in its thread, with blanks where something is personal.
import type { Draft } from '../draft/draft.ts'
import { actorLocale, actorName, tellActor, viewOf } from '../draft/tell-team.ts'
import { small } from '../model/message.ts'
import { deskThread, isQuiet } from '../model/parties.ts'
import { paperFile } from '../talk/papers/paper-file.ts'

const words = {
  none: { en: 'No papers are needed: there is nothing to file.', zh: '无需办理，因此不需要材料。' },
  there: { en: 'The papers are in the thread.', zh: '材料已发至讨论串。' },
  file: {
    en: 'Papers as of now, asked for by {by}. What is personal is left blank; the client’s own copy has it.',
    zh: '当前材料，由{by}索取。个人信息留空，客户自己的文件中完整。',
  },
  closed: { en: 'Open the thread first.', zh: '请先打开讨论串。' },
}

/** Posts them. */
export function givePapers(draft: Draft): void {
  const thread = deskThread(draft.application)
  if (thread === undefined || isQuiet(thread)) return tellActor(draft, words.closed)
  const { address: to, locale } = thread
  const file = paperFile(viewOf(draft, locale), 'blanks')
  if (file === null) return tellActor(draft, words.none)
  const blocks = [small(words.file[locale], { by: actorName(draft) })]
  draft.send.deliver({ key: 'papers', to, lane: 'reply', locale, message: { blocks, file } })
  draft.write.audit('papers', draft.application.id)
  tellActor(draft, words.there, {}, actorLocale(draft))
}
