// The one idea: an event and what is known become a turn. Pure: no clock, no I/O, no chance.
import type { State } from './application.ts'
import { decodeButton } from './button.ts'
import { commandIn, isCommand } from './commands.ts'
import { planIfTouched } from './duties/keep.ts'
import type { Event } from './event.ts'
import { isOffice } from './office.ts'
import { isDesk } from './parties.ts'
import { commands } from './respond/commands/index.ts'
import { decideAgain, takeDecision } from './respond/decision.ts'
import { deployerActions } from './respond/deployer.ts'
import { rememberWords } from './respond/desk/call.ts'
import { settleAsClient } from './respond/desk/contest.ts'
import { entries } from './respond/desk/entries.ts'
import { takeForm } from './respond/desk/form.ts'
import { attendDesk, takeDesk } from './respond/desk/index.ts'
import { takeThreadTalk } from './respond/desk/relay.ts'
import { takeInTalk } from './respond/desk/talk.ts'
import { attendWait } from './respond/desk/wait.ts'
import { takeDue } from './respond/duties/due.ts'
import { showArticle } from './respond/enquiry/enquiry.ts'
import { endRating, takeRating } from './respond/enquiry/rating.ts'
import { takeFiles } from './respond/files.ts'
import { speakAsSet } from './respond/follow-language.ts'
import { takePress } from './respond/interview/answer.ts'
import { offerCorrection } from './respond/interview/correction.ts'
import { openLink } from './respond/link.ts'
import { tellMasked } from './respond/masked.ts'
import { takeOffice } from './respond/office/index.ts'
import { takeHold } from './respond/orders/holds.ts'
import { takeMove } from './respond/orders/moves.ts'
import { noteMoved, noteReachable, noteUndeliverable } from './respond/reach.ts'
import { leadsBack, resume } from './respond/relay.ts'
import { takeText } from './respond/text.ts'
import type { Turn } from './turn.ts'
import type { TurnContext } from './turn-context.ts'
import { Turning } from './turning.ts'

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
