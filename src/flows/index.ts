// The door of flows: all that store and bot may take from it. Inside, rooms import one another by their own paths.

export { sections } from './charts/conversation.ts'
export { correctable, isOver, legalMoves } from './charts/order.ts'
export { waits } from './charts/waiting.ts'
export { answerMost } from './desk/answer-question.ts'
export { reminderOf, whyNotRemind } from './desk/ask-client.ts'
export { consentField, formOf, unknownChoice } from './desk/form.ts'
export { missingList, missingNames, questionCard } from './desk/question-card.ts'
export { questionInSlot } from './desk/share-question.ts'
export { digestReader } from './duties/digest-time.ts'
export { chinaZone, wallClock } from './duties/zone.ts'
export { goesOut, withPerson } from './handover/with-person.ts'
export { type ActionBody, type ActionName, type ActionValues, isOfOffice, readAction } from './model/action.ts'
export { anonymous } from './model/anonymous.ts'
export type {
  Application,
  Assertion,
  Conversation,
  Field,
  Order,
  OrderMove,
  Person,
  Position,
  Reminder,
  Service,
  StoredFile,
} from './model/application.ts'
export { applied } from './model/apply.ts'
export type { Casework } from './model/casework.ts'
export { consented } from './model/consent.ts'
export { currentFacts, currentFields } from './model/current.ts'
export { type DeskPress, decodeDeskButton, encodeDeskButton } from './model/desk-button.ts'
export {
  type Actor,
  type Address,
  addressKey,
  type Channel,
  type Event,
  type EventBody,
  type Evidence,
  type FileReference,
  type OpenedLink,
  type Unfit,
} from './model/event.ts'
export type { Feedback, KeptFeedback, ListedFeedback } from './model/feedback.ts'
export { articleOf, type Gap, type GapQuestion, type GapText, gapMost, gapsOf } from './model/gap.ts'
export { hashOfCode, invitationCodeIn, writtenCode } from './model/invitation-code.ts'
export { type MadeFile, readMadeFile } from './model/made-file.ts'
export {
  type Block,
  type Button,
  contentOf,
  type Message,
  type MessageFile,
  plainText,
  type Span,
  text,
  wordsOf,
} from './model/message.ts'
export { proposable, readingIn, valuesOf } from './model/model-reading.ts'
export { newApplication, type Speaker } from './model/new-application.ts'
export { deskOf, officeOf, packsOf, runsOf, settingsOf } from './model/office.ts'
export { overrideAnswers } from './model/override.ts'
export type { Links, Overview } from './model/overview.ts'
export { clientChat, clientChats, deskThread, isThread, isUnopened, newThread } from './model/parties.ts'
export { placeOf, readReference } from './model/question-reference.ts'
export type { CaseChange } from './model/rule-change.ts'
export {
  type ApplicationState,
  type ChatState,
  inChat,
  type OfficeState,
  onApplication,
  type State,
  type Stored,
} from './model/state.ts'
export {
  buttonName,
  formTitle,
  isTeamForm,
  type Press,
  presses,
  type SlashWord,
  slashWords,
  type TeamForm,
} from './model/team-catalogue.ts'
export type { Ack, AuditEntry, Change, Delivery, Nudge, Turn } from './model/turn.ts'
export type { TurnContext } from './model/turn-context.ts'
export {
  clientName,
  factsIn,
  fieldsIn,
  headlineOf,
  openIn,
  orderTitle,
  questionsIn,
  serviceName,
  type View,
} from './model/view.ts'
export type { WaysIn } from './model/ways-in.ts'
export { askingPreview, runsLog, selectForAsking } from './office/ask-many-words.ts'
export { namedInDigest } from './office/digest-message.ts'
export { fitsFilter, readFilter } from './office/filter.ts'
export { groupQuestions } from './office/gap-groups.ts'
export { namedAtHome, openPipeline, type Pipeline } from './office/home.ts'
export { type Row, readImport, resultTable } from './office/import.ts'
export { pageOf, teamList } from './office/list.ts'
export { changesList } from './office/pack-words.ts'
export { jsonOf, tableOf } from './office/table.ts'
export { moreActions, teamHelp } from './office/team-help.ts'
export { meantBehindIcp, teamPrompts } from './office/team-prompts.ts'
export { actorName, holdReason, rangeWords } from './orders/order-words.ts'
export { type TakeTurn, takeTurn } from './take-turn.ts'
export { openInPlainCase, questionsFor } from './talk/interview/plain-case.ts'
export { dossierOf } from './talk/papers/dossier.ts'
export { leftUnclear } from './talk/unclear.ts'
export { codeVerified } from './talk/verdict/verdict-code.ts'
export { newcomerPrompts, type Prompt, promptsFor, promptsMost } from './talk/welcome/prompts.ts'
export type { CommandName } from './understand/command-words.ts'
export { screen } from './understand/screen.ts'
export { apologise } from './wording/apology.ts'
export { card, orderLine } from './wording/card.ts'
export { caseChanges } from './wording/case-changes.ts'
export { changeLine, changeMessage } from './wording/change-words.ts'
export { overrideAnswer } from './wording/override-line.ts'
export { owed } from './wording/owed.ts'
export { sectionNames } from './wording/section-names.ts'
export { stageId, stageName } from './wording/stage.ts'
