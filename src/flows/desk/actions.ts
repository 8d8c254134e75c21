// What is done at the team's desk, by name: each is declared in model/action.ts, its button in model/team-catalogue.ts. Who acts is checked here
// once more; what is forbidden looks like what is unknown.

import type { Draft } from '../draft/draft.ts'
import { join, tellUnknown } from '../draft/tell-team.ts'
import { showInFull } from '../handover/in-full.ts'
import { sendArticle } from '../handover/relay.ts'
import { handBack } from '../handover/takeover.ts'
import { begin, open, threadOpened } from '../handover/thread.ts'
import {
  type ActionBody,
  type ActionName,
  type ActionValues,
  type DeployerActionName,
  type DeskActionName,
  isOfDeployer,
  isOfDesk,
} from '../model/action.ts'
import type { Application } from '../model/application.ts'
import { text } from '../model/message.ts'
import { deskThread, isQuiet, isThread } from '../model/parties.ts'
import { answerQuestion } from '../talk/answers/enquiry.ts'
import { takeLicence } from '../talk/papers/licence-photo.ts'
import { participantCame, participantGave, participantGone } from '../talk/participants/owners-side.ts'
import { askedToTakePart } from '../talk/participants/take-part.ts'
import { deployerActions } from '../talk/privacy/deployer.ts'
import { joined } from '../talk/welcome/invitation.ts'
import { card } from '../wording/card.ts'
import { answerAsked, dismissAsked } from './answer-question.ts'
import { remind } from './ask-client.ts'
import { takeEntry, takeOpening } from './entries.ts'
import { beginTalk, talk } from './fill-by-talking.ts'
import { invite } from './invite.ts'
import { note, tag } from './notes.ts'
import { override } from './override.ts'
import { assign, take } from './owner.ts'
import { leaveRuleChange, noteRuleChange, tellRuleChange } from './rule-change.ts'
import { askBoth, settleAtDesk } from './settle-contest.ts'
import { point } from './share-question.ts'
import { givePapers } from './team-papers.ts'
import { tellAsked } from './tell-asked.ts'

type Handler<Name extends ActionName> = (draft: Draft, values: ActionValues[Name]) => void

/** What team members do: an action without a handler is a type error. */
export const teamActions: { readonly [Name in DeskActionName]: Handler<Name> } = {
  begin,
  open,
  take,
  assign,
  note,
  tag,
  invite,
  papers: givePapers,
  override,
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
  enter: takeEntry,
  'open-order': takeOpening,
  'tell-change': tellRuleChange,
  'leave-change': leaveRuleChange,
}

/** What is entered about orders and dates: it makes nobody a member of an application's parties. */
const entered: readonly DeskActionName[] = ['enter', 'open-order']

/** A question in the team's thread, answered there. */
function answerHere(draft: Draft, { question = '' }: ActionValues['ask-here']): void {
  if (isThread(draft.conversation)) answerQuestion(draft, question)
}

/** A question of anybody, answered to them alone. */
function answerAlone(draft: Draft, { question = '' }: ActionValues['ask']): void {
  draft.reply.answerPrivately()
  answerQuestion(draft, question)
}

const words = {
  erased: { en: 'This application was erased at the client’s wish.', zh: '该项目已按客户要求清除。' },
}

/** Takes one action. What follows by itself comes from the program or the client it concerns; the rest from the team. */
export function takeAction(draft: Draft, body: ActionBody): void {
  const { role } = draft.event.actor
  if (isOfDeployer(body) && role === 'program' && draft.event.from.channel === 'system') return deploy(draft, body)
  if (body.action === 'ask') return answerAlone(draft, body.values)
  if (body.action === 'thread' && role === 'program') return threadOpened(draft, body.values)
  if (body.action === 'rules-differ' && role === 'program') return noteRuleChange(draft, body.values)
  if (body.action === 'gap-told' && role === 'program') return tellAsked(draft, body.values)
  if (body.action === 'participant-came' && role === 'program') return participantCame(draft, body.values)
  if (body.action === 'participant-asked' && role === 'program') return askedToTakePart(draft, body.values)
  if (body.action === 'participant-gave' && role === 'program') return participantGave(draft, body.values)
  if (body.action === 'participant-gone' && role === 'program') return participantGone(draft)
  if (body.action === 'licence-read' && role === 'client') return takeLicence(draft, body.values)
  if (body.action === 'joined' && role === 'client') return joined(draft, body.values)
  if (role !== 'team' || !isOfDesk(body)) return tellUnknown(draft)
  if (!entered.includes(body.action)) join(draft)
  run(draft, body)
}

function run<Name extends DeskActionName>(draft: Draft, { action, values }: ActionBody<Name>): void {
  teamActions[action](draft, values)
}

function deploy<Name extends DeployerActionName>(draft: Draft, { action, values }: ActionBody<Name>): void {
  deployerActions[action](draft, values)
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
