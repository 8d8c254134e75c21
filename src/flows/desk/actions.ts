// What is done at the team's desk, by name. Who acts is checked here once more; what is forbidden looks like what is unknown.

import type { Draft } from '../draft/draft.ts'
import { join, tellUnknown } from '../draft/outbox.ts'
import { showInFull } from '../handover/in-full.ts'
import { sendArticle } from '../handover/relay.ts'
import { handBack } from '../handover/takeover.ts'
import { begin, open, threadOpened } from '../handover/thread.ts'
import type { Application } from '../model/application.ts'
import { text } from '../model/message.ts'
import { deskThread, isDesk, isQuiet } from '../model/parties.ts'
import { answerQuestion } from '../talk/answers/enquiry.ts'
import { joined } from '../talk/welcome/invitation.ts'
import { card } from '../wording/card.ts'
import { answerAsked, dismissAsked } from './answer-question.ts'
import { remind } from './ask-client.ts'
import { beginTalk, talk } from './fill-by-talking.ts'
import { invite } from './invite.ts'
import { note, tag } from './notes.ts'
import { assign, take } from './owner.ts'
import { askBoth, settleAtDesk } from './settle-contest.ts'
import { point } from './share-question.ts'
import { givePapers } from './team-papers.ts'

/** One action with its values. */
export type DeskAction = (draft: Draft, values: Readonly<Record<string, string>>) => void

/** What team members do. */
export const teamActions: Readonly<Record<string, DeskAction>> = {
  begin,
  open,
  take,
  assign,
  note,
  tag,
  invite,
  papers: givePapers,
  remind,
  point,
  talk,
  'talk-begin': beginTalk,
  contest: settleAtDesk,
  'hand-back': handBack,
  send: sendArticle,
  unmask: showInFull,
  'ask-here': answerHere,
  answer: answerAsked,
  dismiss: dismissAsked,
}

/** What follows by itself: the platform opened the thread; a client came in through an invitation. */
const others: Readonly<Record<string, { readonly role: 'program' | 'client'; readonly action: DeskAction }>> = {
  thread: { role: 'program', action: threadOpened },
  joined: { role: 'client', action: joined },
}

/** A question in the team's thread, answered there. */
function answerHere(draft: Draft, { question = '' }: Readonly<Record<string, string>>): void {
  if (isDesk(draft.conversation)) answerQuestion(draft, question)
}

/** A question of anybody, answered to them alone. */
function answerAlone(draft: Draft, { question = '' }: Readonly<Record<string, string>>): void {
  draft.reply.answerPrivately()
  answerQuestion(draft, question)
}

const words = {
  erased: { en: 'This application was erased at the client’s wish.', zh: '该项目已按客户要求清除。' },
}

/** Takes one action. */
export function takeDesk(draft: Draft, action: string, values: Readonly<Record<string, string>>): void {
  const { role } = draft.event.actor
  if (action === 'ask') return answerAlone(draft, values)
  const other = others[action]
  if (other !== undefined && other.role === role) return other.action(draft, values)
  const known = Object.hasOwn(teamActions, action) ? teamActions[action] : undefined
  if (role !== 'team' || known === undefined) return tellUnknown(draft)
  join(draft)
  known(draft, values)
}

/** After any turn: contradictions are asked about, and the card shows what is so now. */
export function attendDesk(draft: Draft, before: Application): void {
  if (draft.write.contested.length > 0) askBoth(draft)
  const thread = deskThread(draft.application)
  if (thread === undefined || isQuiet(thread)) return
  const { locale, address } = thread
  const deliver = (message: ReturnType<typeof card>, fresh: boolean) =>
    draft.send.deliver({
      key: 'card',
      to: address,
      lane: 'reply',
      locale,
      message,
      ...(fresh ? { slot: 'card' } : { edit: { slot: 'card' } }),
    })
  if (draft.write.erased) return deliver({ blocks: [text(words.erased[locale])] }, false)
  const { application, library, today } = draft
  const now = card({ application, library, today, locale })
  const threadBefore = deskThread(before)
  if (threadBefore === undefined || isQuiet(threadBefore)) return deliver(now, true)
  if (JSON.stringify(card({ application: before, library, today, locale })) !== JSON.stringify(now)) deliver(now, false)
}
