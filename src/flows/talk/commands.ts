// Every command by its name, and what it does. All of them work in every state.

import type { Draft } from '../draft/draft.ts'
import type { CommandName } from '../understand/command-words.ts'
import { giveFooter } from './counsel/footer.ts'
import { checkName } from './counsel/name.ts'
import { askNotice } from './counsel/notice.ts'
import { preflight } from './counsel/preflight.ts'
import { goBack, undo } from './interview/back.ts'
import { changeAnswer } from './interview/change.ts'
import { confirmReview } from './interview/confirm.ts'
import { begin, fillIn, mend } from './interview/interview.ts'
import { leave, repeat } from './interview/leave.ts'
import { takeOut } from './interview/proposals.ts'
import { askRestart } from './interview/restart.ts'
import { review } from './interview/review.ts'
import { addService } from './interview/service.ts'
import { skip, unknown } from './interview/skip.ts'
import { papers } from './papers/drafts.ts'
import { showRoad, showVerdict } from './papers/pictures.ts'
import { invitePeople } from './participants/invite-people.ts'
import { talkToPerson } from './person/person.ts'
import { askDelete, giveExport, privacyNotice } from './privacy/privacy.ts'
import { takeOrder } from './progress/record-step.ts'
import { status } from './progress/status.ts'
import { takeRecord } from './record/guide.ts'
import { backupPerson } from './reminders/backup-person.ts'
import { takeDuty } from './reminders/reminder-actions.ts'
import { reminders } from './reminders/reminders.ts'
import { quiet, stop, timezone } from './reminders/stop.ts'
import { compare } from './verdict/compare.ts'
import { showHistory } from './verdict/history.ts'
import { result } from './verdict/result.ts'
import { verify } from './verdict/verdict-code.ts'
import { whatIf } from './verdict/what-if.ts'
import { why } from './verdict/why.ts'
import { greet } from './welcome/greeting.ts'
import { help, topics } from './welcome/help.ts'
import { speakLanguage } from './welcome/language.ts'

/** What a command does with its argument. */
export type Command = (draft: Draft, argument: string) => void

/** The commands. */
export const commands: Readonly<Record<CommandName, Command>> = {
  start: greet,
  check: begin,
  fill: fillIn,
  status,
  why,
  papers,
  road: showRoad,
  onepage: showVerdict,
  verify,
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
  history: showHistory,
  notice: askNotice,
  preflight,
  mend,
  footer: giveFooter,
  compare,
  name: checkName,
  confirm: confirmReview,
  repeat,
  service: addService,
  record: takeRecord,
  reminders,
  stop,
  timezone,
  quiet,
  backup: backupPerson,
  wrong: takeOut,
  result,
  order: takeOrder,
  duty: takeDuty,
  invite: invitePeople,
}
