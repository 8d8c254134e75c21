// The one idea: an event and what is known become a turn. Pure: no clock, no I/O, no chance.

import { attendDesk, takeDesk } from './desk/actions.ts'
import { noteAskedInVain } from './desk/ask-client.ts'
import { entries } from './desk/entries.ts'
import { takeInTalk } from './desk/fill-by-talking.ts'
import { takeForm } from './desk/form.ts'
import { settleAsClient } from './desk/settle-contest.ts'
import { takeThreadTalk } from './desk/thread-talk.ts'
import { Turning } from './draft/draft.ts'
import { planIfTouched } from './draft/keep-reminders.ts'
import { decideAgain } from './draft/yes-or-no.ts'
import { rememberWords } from './handover/call.ts'
import { leadsBack, resume } from './handover/silence.ts'
import { attendWait } from './handover/wait.ts'
import type { State } from './model/application.ts'
import { decodeButton } from './model/button.ts'
import type { Event } from './model/event.ts'
import { isOffice } from './model/office.ts'
import { isDesk } from './model/parties.ts'
import type { Turn } from './model/turn.ts'
import type { TurnContext } from './model/turn-context.ts'
import { takeOffice } from './office/actions.ts'
import { takeHold } from './orders/holds.ts'
import { takeMove } from './orders/moves.ts'
import { showArticle } from './talk/answers/enquiry.ts'
import { endRating, takeRating } from './talk/answers/rating.ts'
import { commands } from './talk/commands.ts'
import { takeDecision } from './talk/decisions.ts'
import { takeFiles } from './talk/files.ts'
import { takePress } from './talk/interview/answer.ts'
import { offerCorrection } from './talk/interview/correction.ts'
import { openLink } from './talk/link.ts'
import { deployerActions } from './talk/privacy/deployer.ts'
import { tellMasked } from './talk/privacy/masked.ts'
import { takeDue } from './talk/reminders/came-due.ts'
import { takeText } from './talk/text.ts'
import { noteMoved, noteReachable, noteUndeliverable } from './talk/undeliverable.ts'
import { speakAsSet } from './talk/welcome/follow-language.ts'
import { commandIn, isCommand } from './understand/commands.ts'

/** What a turn is taken with, and the function that takes it. */
export type TakeTurn = (state: State, event: Event, context: TurnContext) => Turn

/** Takes one turn. Throws only on faults of the program; the line sets the event aside then. */
export const takeTurn: TakeTurn = (state, event, context) => {
  const turning = new Turning(state, event, context)
  if (isOffice(state.application)) {
    takeOffice(turning, context.overview)
    return turning.finish()
  }
  speakAsSet(turning)
  respond(turning)
  for (let led = turning.takeLed(); led !== null; led = turning.takeLed()) commands[led.name](turning, led.argument)
  endRating(turning, state.conversation.memory)
  if (stillWaits(state, turning)) decideAgain(turning)
  attendWait(turning)
  planIfTouched(turning)
  attendDesk(turning, state.application)
  return turning.finish()
}

/** A yes or no that waited before and was not put again stays open: whatever came in between, it is put once more. */
function stillWaits(state: State, turning: Turning): boolean {
  const before = state.conversation.memory.asked
  return before !== undefined && before === turning.memory.asked && !turning.silent && turning.memory.open === undefined
}

function respond(turning: Turning): void {
  const { event } = turning
  const { body, actor } = event
  // Whoever writes can be written to.
  if (actor.role === 'client' && body.kind !== 'reachable') noteReachable(turning, true)
  // The team acts on a client's application from its desk: what is answered is for the one who acts.
  if (event.from.channel === 'system' && actor.role === 'team') turning.answerPrivately()
  if (body.kind === 'due') return takeDue(turning, body.reminder)
  if (body.kind === 'moved') return void takeMove(turning, body)
  if (body.kind === 'held') return void takeHold(turning, body)
  const own =
    body.kind === 'desk' && event.from.channel === 'system' && actor.role === 'program' ? deployerActions[body.action] : undefined
  if (body.kind === 'desk' && own !== undefined) return own(turning, body.values)
  const entry = body.kind === 'desk' && actor.role === 'team' ? entries[body.action] : undefined
  if (body.kind === 'desk' && entry !== undefined) return entry(turning, body.values)
  if (body.kind === 'desk') return takeDesk(turning, body.action, body.values)
  if (body.kind === 'form') return takeForm(turning, body.form, body.values)
  // What the team says in an application's thread is no talk with the assistant.
  if (event.from.channel !== 'system' && isDesk(turning.conversation)) return takeThreadTalk(turning)
  if (takeInTalk(turning)) return
  rememberWords(turning)
  if (tellMasked(turning)) return
  switch (body.kind) {
    case 'text':
      return takeText(turning, body.text)
    case 'edited':
      return offerCorrection(turning, body.text, body.original)
    case 'command':
      return body.link === undefined ? runCommand(turning, body.name, body.argument) : openLink(turning, body.link)
    case 'pressed':
      return takeButton(turning, body.data)
    case 'files':
      return takeFiles(turning, body)
    case 'reachable':
      return noteReachable(turning, body.reachable)
    case 'migrated':
      return noteMoved(turning, body.to)
    case 'undeliverable':
      noteAskedInVain(turning, body.delivery)
      return noteUndeliverable(turning, body.delivery, body.reason)
    default:
      return
  }
}

function takeButton(turning: Turning, data: string): void {
  const press = decodeButton(data)
  if (press === null) return commands.repeat(turning, '')
  if (press.kind === 'choice') return takePress(turning, press)
  if (press.kind === 'decision' && press.what === 'contest') return settleAsClient(turning, press.choice, press.revision)
  if (press.kind === 'decision') return takeDecision(turning, press)
  if (press.kind === 'article') return showArticle(turning, press.article)
  if (press.kind === 'rating') return takeRating(turning, press)
  runCommand(turning, press.name, press.argument)
}

/** A command by its name; words after it may say more ("/language zh"). One we do not know is taken as words. */
function runCommand(turning: Turning, name: string, argument: string): void {
  if (leadsBack(turning, name)) return resume(turning)
  if (isCommand(name)) return commands[name](turning, argument)
  const meant = commandIn(name)
  if (meant !== null) return commands[meant.name](turning, argument)
  takeText(turning, `${name} ${argument}`.trim())
}
