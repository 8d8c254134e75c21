// The one idea: an event and what is known become a turn. Pure: no clock, no I/O, no chance.

import { attendDesk, takeAction } from './desk/actions.ts'
import { noteAskedInVain } from './desk/ask-client.ts'
import { takeInTalk } from './desk/fill-by-talking.ts'
import { takeForm } from './desk/form.ts'
import { settleAsClient } from './desk/settle-contest.ts'
import { takeThreadTalk } from './desk/thread-talk.ts'
import { Draft } from './draft/draft.ts'
import { planIfTouched } from './draft/keep-reminders.ts'
import { replyAnew } from './draft/reply-anew.ts'
import { decideAgain } from './draft/yes-or-no.ts'
import { rememberWords } from './handover/call.ts'
import { leadsBack, resume } from './handover/silence.ts'
import { attendWait } from './handover/wait.ts'
import { decodeButton } from './model/button.ts'
import type { Event } from './model/event.ts'
import { asOthersSee } from './model/participant.ts'
import { isThread } from './model/parties.ts'
import { chatOf, type State } from './model/state.ts'
import type { Turn } from './model/turn.ts'
import type { TurnContext } from './model/turn-context.ts'
import { takeOffice } from './office/actions.ts'
import { takeHold } from './orders/holds.ts'
import { takeMove } from './orders/moves.ts'
import { showArticle } from './talk/answers/enquiry.ts'
import { endRating, takeRating } from './talk/answers/rating.ts'
import { commands } from './talk/commands.ts'
import { takeDecision } from './talk/decisions.ts'
import { offerCorrection } from './talk/interview/correction.ts'
import { sayAgain } from './talk/interview/leave.ts'
import { takePress } from './talk/interview/on-answer.ts'
import { openLink } from './talk/link.ts'
import { listen } from './talk/listen.ts'
import { passOn } from './talk/participants/pass-on.ts'
import { tellMasked } from './talk/privacy/not-kept.ts'
import { takeDue } from './talk/reminders/came-due.ts'
import { takeFiles } from './talk/sent-files.ts'
import { noteMoved, noteReachable, noteUndeliverable } from './talk/undeliverable.ts'
import { tellUnread } from './talk/unread.ts'
import { speakAsSet } from './talk/welcome/follow-language.ts'
import { commandIn, isCommand } from './understand/command-in-text.ts'

/** What a turn is taken with, and the function that takes it. */
export type TakeTurn = (state: State, event: Event, context: TurnContext) => Turn

/** Takes one turn. Throws only on faults of the program; the line sets the event aside then. */
export const takeTurn: TakeTurn = (stored, event, context) => {
  const state = asOthersSee(stored, event.actor, context.library)
  const draft = new Draft(state, event, context)
  if (state.at === 'office') {
    takeOffice(draft, context.overview)
    return draft.finish()
  }
  speakAsSet(draft)
  respond(draft)
  for (let led = draft.takeLed(); led !== null; led = draft.takeLed()) commands[led.name](draft, led.argument)
  endRating(draft, chatOf(state).memory)
  if (stillWaits(state, draft)) decideAgain(draft)
  replyAnew(draft)
  attendWait(draft)
  planIfTouched(draft)
  attendDesk(draft, state.application)
  passOn(draft, state.application)
  return draft.finish()
}

/** A yes or no that waited before and was not put again stays open: whatever came in between, it is put once more. */
function stillWaits(state: State, draft: Draft): boolean {
  const before = chatOf(state).memory.asked
  return before !== undefined && before === draft.memory.asked && !draft.reply.silent && draft.memory.open === undefined
}

function respond(draft: Draft): void {
  const { event } = draft
  const { body, actor } = event
  // Whoever writes can be written to.
  if (actor.role === 'client' && body.kind !== 'reachable') noteReachable(draft, true)
  // The team acts on a client's application from its desk: what is answered is for the one who acts.
  if (event.from.channel === 'system' && actor.role === 'team') draft.reply.answerPrivately()
  if (body.kind === 'due') return takeDue(draft, body.reminder)
  if (body.kind === 'moved') return void takeMove(draft, body)
  if (body.kind === 'held') return void takeHold(draft, body)
  if (body.kind === 'desk') return takeAction(draft, body)
  if (body.kind === 'form') return takeForm(draft, body.form, body.values)
  // What the team says in an application's thread is no talk with the assistant.
  if (event.from.channel !== 'system' && isThread(draft.conversation)) return takeThreadTalk(draft)
  if (takeInTalk(draft)) return
  rememberWords(draft)
  if (tellMasked(draft)) return
  switch (body.kind) {
    case 'text':
      return listen(draft, body.text)
    case 'edited':
      // An edit that corrects no answer is read as what it says now.
      return offerCorrection(draft, body.text, body.original) ? undefined : listen(draft, body.text)
    case 'command':
      return body.link === undefined ? runCommand(draft, body.name, body.argument) : openLink(draft, body.link)
    case 'pressed':
      return takeButton(draft, body.data)
    case 'files':
      return takeFiles(draft, body)
    case 'reachable':
      return noteReachable(draft, body.reachable)
    case 'migrated':
      return noteMoved(draft, body.to)
    case 'undeliverable':
      noteAskedInVain(draft, body.delivery)
      return noteUndeliverable(draft, body.delivery, body.reason)
    case 'unconfirmed':
      return sayAgain(draft)
    case 'flooded':
      return tellUnread(draft)
    default:
      return
  }
}

function takeButton(draft: Draft, data: string): void {
  const press = decodeButton(data)
  if (press === null) return commands.repeat(draft, '')
  if (press.kind === 'choice') return takePress(draft, press)
  if (press.kind === 'decision' && press.what === 'contest') return settleAsClient(draft, press.choice, press.revision)
  if (press.kind === 'decision') return takeDecision(draft, press)
  if (press.kind === 'article') return showArticle(draft, press.article)
  if (press.kind === 'rating') return takeRating(draft, press)
  runCommand(draft, press.name, press.argument)
}

/** A command by its name; words after it may say more ("/language zh"). One we do not know is taken as words. */
function runCommand(draft: Draft, name: string, argument: string): void {
  if (leadsBack(draft, name)) return resume(draft)
  if (isCommand(name)) return commands[name](draft, argument)
  const meant = commandIn(name)
  if (meant !== null) return commands[meant.name](draft, argument)
  listen(draft, `${name} ${argument}`.trim())
}
