// Files that were sent: kept with the application, acknowledged by name; nothing is opened or shown.

import { sayList, type Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { askAgain, openQuestion } from '../draft/open-question.ts'
import { givenIn, papersAmong, type SeenPaper, wantedIn } from '../handover/paper-of-file.ts'
import { keepFiles, relayFiles } from '../handover/relay-files.ts'
import type { EventBody, Unfit } from '../model/event.ts'
import type { Together } from '../model/memory.ts'
import { offerPrivateChat } from './link.ts'
import { lookForLicence } from './papers/licence-photo.ts'

const words = {
  kept: { en: 'Received and kept with your application: {names}.', zh: '已收到并存入您的备案项目：{names}。' },
  keptMany: { en: 'Received and kept with your application: {count} files.', zh: '已收到并存入您的备案项目：共{count}个文件。' },
  shared: { en: 'Please send files in our private chat. I did not keep this one.', zh: '请在私聊中发送文件，此文件未保存。' },
  unfetched: { en: 'I couldn’t fetch your file just now. Please send it once more.', zh: '暂时无法获取您的文件，请重新发送。' },
  ticked: { en: 'Ticked off: {papers}.', zh: '已勾选：{papers}。' },
  left: { en: '{count} papers are still to come; “papers” lists them.', zh: '还差{count}项材料，发送“材料”查看。' },
  tooLarge: {
    en: '**{name} is too large for {provider}: {limit}.** Please send a smaller one.',
    zh: '**{name}超出{provider}的限制（{limit}），**请压缩后重新发送。',
  },
  whose: {
    en: '**Whose card is this?** The number isn’t your own, so I kept nothing of it. If they take part in the filing, write who they are, with the number.',
    zh: '**这是谁的名片？**号码不是您本人的，因此未保存。如对方参与备案，请写明其身份和号码。',
  },
}

/** Why a file was not kept, and what to do about it. */
const unfitWords: Readonly<Record<Unfit, Text>> = {
  kind: {
    en: 'I can keep photos and documents (JPG, PNG, HEIC, PDF, Word, Excel, up to 20 MB), without macros, scripts, files inside or a password. This kind I can’t.',
    zh: '我可以保存图片和文档（JPG、PNG、HEIC、PDF、Word、Excel，不超过20 MB），且不得含宏、脚本、内嵌文件或密码，此文件无法保存。',
  },
  size: {
    en: '**Your file is over 20 MB,** so I didn’t keep it. Please send a smaller one.',
    zh: '**文件超过20 MB，未保存。**请压缩后重新发送。',
  },
  macros: {
    en: '**This document has macros in it,** so I didn’t keep it. Save it without them, or as a PDF, and send it again.',
    zh: '**该文档含有宏，未保存。**请另存为不含宏的文件或PDF后重新发送。',
  },
  active: {
    en: '**This document has a script, a program or another file inside,** so I didn’t keep it. Print it to a new PDF, or send a photo of it.',
    zh: '**该文档含有脚本、程序或内嵌文件，未保存。**请打印成新的PDF，或拍照发送。',
  },
  locked: {
    en: '**This document is locked,** with a password or against changes, so I didn’t keep it. Send it unlocked, or a photo of it.',
    zh: '**该文档设有密码或编辑保护，未保存。**请解除保护后重新发送，或拍照发送。',
  },
  mixed: {
    en: '**This PDF has something else behind its end,** so I didn’t keep it. Print it to a new PDF, or send a photo of it.',
    zh: '**该PDF末尾还附有其他格式的内容，未保存。**请打印成新的PDF，或拍照发送。',
  },
}

/** More names than this are only counted. */
const namedMost = 3

/** What a message of files brings: those that could be kept, and what is known of the others. */
export type Sent = Extract<EventBody, { kind: 'files' }>

/** Keeps files, and passes them on where a person has the talk; says which could not be kept. */
export function takeFiles(draft: Draft, sent: Sent): void {
  const { files, unfetched = false, unfit = files.length === 0 && !unfetched ? 'kind' : false } = sent
  if (sent.contact === true) {
    draft.reply.tell(words.whose)
    if (openQuestion(draft) !== null) askAgain(draft)
    return
  }
  if (draft.event.shared === true) {
    draft.reply.tell(words.shared)
    return offerPrivateChat(draft)
  }
  const seen = papersAmong(draft.view, files, sent.caption)
  keepFiles(draft, files, seen)
  if (draft.mode !== 'withPerson') lookForLicence(draft, files, seen)
  if (draft.mode === 'withPerson') {
    if (unfetched) draft.reply.tell(words.unfetched)
    tellUnfit(draft, unfit)
    return relayFiles(draft, sent)
  }
  const all = together(draft, { files, unfit, unfetched }, sent.album)
  if (all.unfetched) draft.reply.tell(words.unfetched)
  tellUnfit(draft, all.unfit)
  if (all.names.length > namedMost) draft.reply.tell(words.keptMany, { count: all.names.length })
  else if (all.names.length > 0) draft.reply.tell(words.kept, { names: sayList(all.names, draft.locale) })
  tellSeen(draft, seen)
  if (openQuestion(draft) !== null) askAgain(draft)
}

function tellUnfit(draft: Draft, unfit: Unfit | boolean): void {
  if (unfit !== false) draft.reply.tell(unfitWords[unfit === true ? 'kind' : unfit])
}

/** What came with one message, or with all messages of an album so far: their one reply grows in its place. */
function together(draft: Draft, now: Pick<Sent, 'files'> & Omit<Together, 'names'>, album: string | undefined): Together {
  const own = { names: now.files.map(({ name }) => name), unfit: now.unfit, unfetched: now.unfetched }
  if (album === undefined) return own
  const kept = draft.memory.album
  const before = kept?.id === album ? kept : undefined
  const all = {
    id: album,
    names: [...(before?.names ?? []), ...own.names],
    unfit: own.unfit || before?.unfit || false,
    unfetched: own.unfetched || before?.unfetched === true,
  }
  draft.write.remember({ album: all })
  draft.reply.again(`album-${album}`, before === undefined)
  return all
}

/** Which papers have come with these files, which are too large, and how many are left. */
function tellSeen(draft: Draft, seen: readonly SeenPaper[]): void {
  const { locale } = draft
  for (const { file, tooLarge } of seen)
    if (tooLarge !== null)
      draft.reply.tell(words.tooLarge, {
        name: file.name,
        provider: tooLarge.provider.name[locale],
        limit: tooLarge.limit.text[locale],
      })
  const ticked = seen.filter(({ tooLarge }) => tooLarge === null)
  if (ticked.length === 0) return
  draft.reply.tell(words.ticked, {
    papers: sayList(
      ticked.map(({ paper }) => paper.name[locale]),
      locale,
    ),
  })
  const given = givenIn(draft.view)
  const left = wantedIn(draft.view).filter(({ id, fields }) => fields === undefined && !given.includes(id)).length
  if (left > 0) draft.reply.tell(words.left, { count: left })
}
