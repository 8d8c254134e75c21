// Every command by its name, and what it does. All of them work in every state.
import type { CommandName } from '../../commands.ts'
import type { Turning } from '../../turning.ts'
import { takeDuty } from '../duties/actions.ts'
import { greet } from '../greeting.ts'
import { begin, fillIn } from '../interview/interview.ts'
import { takeOut } from '../interview/proposals.ts'
import { takeOrder } from '../orders/actions.ts'
import { goBack, undo } from './back.ts'
import { changeAnswer } from './change.ts'
import { confirmReview } from './confirm.ts'
import { help, topics } from './help.ts'
import { speakLanguage } from './language.ts'
import { leave, repeat } from './leave.ts'
import { papers } from './papers.ts'
import { talkToPerson } from './person.ts'
import { askDelete, giveExport, privacyNotice } from './privacy.ts'
import { reminders } from './reminders.ts'
import { askRestart } from './restart.ts'
import { result } from './result.ts'
import { review } from './review.ts'
import { addService } from './service.ts'
import { skip, unknown } from './skip.ts'
import { status } from './status.ts'
import { quiet, stop, timezone } from './stop.ts'
import { whatIf } from './what-if.ts'
import { why } from './why.ts'

/** What a command does with its argument. */
export type Command = (turning: Turning, argument: string) => void

/** The commands. */
export const commands: Readonly<Record<CommandName, Command>> = {
  start: greet,
  check: begin,
  fill: fillIn,
  status,
  why,
  papers,
  change: changeAnswer,
  back: goBack,
  undo,
  skip,
  unknown,
  review,
  help,
  topics,
  language: speakLanguage,
  person: talkToPerson,
  cancel: leave,
  restart: askRestart,
  privacy: privacyNotice,
  export: giveExport,
  delete: askDelete,
  whatif: whatIf,
  confirm: confirmReview,
  repeat,
  service: addService,
  reminders,
  stop,
  timezone,
  quiet,
  wrong: takeOut,
  result,
  order: takeOrder,
  duty: takeDuty,
}
