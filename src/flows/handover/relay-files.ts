// Files between a client and the owner of their application: kept sealed, named in words, and each sent as a message of its own.

import { type Locale, sayList, type Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { actorName, noteInThread } from '../draft/tell-team.ts'
import type { Conversation } from '../model/application.ts'
import type { EventBody, FileReference } from '../model/event.ts'
import { type Block, small } from '../model/message.ts'
import { deskThread } from '../model/parties.ts'
import type { SeenPaper } from './paper-of-file.ts'
import { from } from './relay.ts'
import { endWait } from './wait.ts'
import { goesOut, withPerson } from './with-person.ts'

type Sent = Extract<EventBody, { kind: 'files' }>

const words = {
  sent: { en: 'sent {names}.', zh: '发送了{names}。' },
  kept: { en: 'sent {names}; kept with the application.', zh: '发送了{names}，已存入项目。' },
  with: { en: 'With {names}.', zh: '附{names}。' },
  unfit: {
    en: 'Not all of that could be passed on: photos and documents only (JPG, PNG, HEIC, PDF, Word, Excel), without macros, scripts or a password, up to 20 MB.',
    zh: '部分文件无法转发：仅支持图片和文档（JPG、PNG、HEIC、PDF、Word、Excel），不得含宏、脚本或密码，不超过20 MB。',
  },
  lost: { en: '{name} could not be delivered; it is kept with the application.', zh: '{name}未能送达，已存入项目。' },
}

/** Writes down what the channel has stored, so that it is erased with the application. */
export function keepFiles(draft: Draft, files: readonly FileReference[], seen: readonly SeenPaper[] = []): void {
  for (const file of files) {
    const paper = seen.find((one) => one.file.id === file.id && one.tooLarge === null)?.paper
    const document = paper === undefined ? {} : { document: paper.id }
    draft.write.change({ kind: 'file', file: { ...file, ...document, by: draft.event.actor.id, at: draft.now } })
  }
}

/** Names of files, as a list in words. */
export function namesOf(files: readonly FileReference[], locale: Locale): string {
  return sayList(
    files.map((file) => file.name),
    locale,
  )
}

/** Files somebody posted in the team's thread: those of the owner reach the client, unless their caption is an aside. */
export function takeThreadFiles(draft: Draft, sent: Sent): void {
  const { actor } = draft.event
  keepFiles(draft, sent.files)
  if (actor.role !== 'team' || !goesOut(draft, actor.id, sent.caption ?? '')) return
  endWait(draft)
  for (const chat of withPerson(draft)) pass(draft, sent, chat, 'reply', words.sent)
  if (sent.unfit !== undefined || sent.files.length === 0) noteInThread(draft, 'unfit', words.unfit)
}

/** Files of the client, and what they wrote with them: into the team's thread. */
export function relayFiles(draft: Draft, sent: Sent): void {
  const thread = deskThread(draft.application)
  if (thread !== undefined) pass(draft, sent, thread, 'push', words.kept)
}

/** The words, which can be edited, then file after file: each of them is sent, repeated or refused by itself. */
function pass(draft: Draft, { files, caption = '', message }: Sent, to: Conversation, lane: 'reply' | 'push', bare: Text): void {
  const said = caption.trim()
  if (said === '' && files.length === 0) return
  const { id, address, locale } = to
  const names = namesOf(files, locale)
  const filled = (text: Text) => text[locale].replace('{names}', () => names)
  const blocks: Block[] =
    said === ''
      ? [from(actorName(draft), filled(bare))]
      : [from(actorName(draft), said), ...(files.length > 0 ? [small(words.with[locale], { names })] : [])]
  const slot = `relay-${message ?? draft.event.id}`
  draft.send.deliver({ key: `relay-${id}`, to: address, lane, locale, message: { blocks }, slot })
  for (const { id: stored, name, type } of files)
    draft.send.deliver({
      key: fileKey(id, stored),
      to: address,
      lane,
      locale,
      message: { blocks: [], file: { name, type, stored } },
    })
}

/** A message that could not be delivered was a file passed on: the team hears of it; the words with its name have gone out. */
export function noteFileLost(draft: Draft, delivery: string): void {
  const file = draft.application.files.find((file) => delivery.endsWith(`.${file.id}`) && /#file\.[^.#]+\.[^.#]+$/.test(delivery))
  if (file !== undefined) noteInThread(draft, 'file-lost', words.lost, { name: file.name })
}

const fileKey = (chat: string, file: string) => `file.${chat}.${file}`
