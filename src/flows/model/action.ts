// Everything that can be done beside talking, with its values: a closed list. Words from outside become one of these once, at the edge.
import { z } from 'zod'

const word = z.string().optional()
const nothing = z.object({})
/** What a button gives along: the id of a question, an article, a contest, or a choice. */
const pointed = z.object({ argument: word })

/** What members of the team do with one application. */
const ofDesk = {
  /** `facts` is JSON, checked where a table was read; `quiet` is `yes` where nobody wants a thread yet. */
  begin: z.object({ client: word, words: word, facts: word, quiet: word }),
  open: nothing,
  take: nothing,
  /** `person` empty: nobody owns it. */
  assign: z.object({ person: word, name: word }),
  note: z.object({ text: word }),
  tag: z.object({ tags: word }),
  invite: nothing,
  papers: nothing,
  /** `registration`: what is needed, or `back` to take an earlier answer back. */
  override: z.object({ registration: word, reason: word, service: word }),
  /** `run` and `office` where it is one of many that are asked in one go. */
  remind: z.object({ run: word, office: word }),
  point: pointed,
  talk: z.object({ application: word }),
  'talk-begin': nothing,
  contest: pointed,
  'hand-back': nothing,
  send: pointed,
  unmask: nothing,
  'ask-here': z.object({ question: word }),
  answer: z.object({ argument: word, text: word }),
  dismiss: pointed,
  /** A fact's path, a dated field or `event:<name>`; `value` empty takes it back. */
  enter: z.object({ name: word, value: word, service: word, correct: word }),
  'tell-change': pointed,
  'leave-change': pointed,
  'open-order': z.object({ kind: word, service: word, subject: word }),
}

/** What members do in the team's own record. */
const ofOffice = {
  language: pointed,
  digest: z.object({ argument: word, timezone: word }),
  'ask-prepare': z.object({ run: word, applications: word, left: word }),
  'ask-all': pointed,
  'tell-changes': pointed,
  'speak-by': pointed,
  /** The answer of a gap in both languages, and the id of its source; `apart`: rows of questions that are another matter, parted by commas. */
  'gap-edit': z.object({
    argument: word,
    source: word,
    'title-en': word,
    'body-en': word,
    'title-zh': word,
    'body-zh': word,
    apart: word,
  }),
  'gap-approve': pointed,
  'gap-dismiss': pointed,
}

/** What the one who runs the program does, from the command line. */
const ofDeployer = { export: nothing, erase: z.object({ silent: word }) }

/** What follows by itself: a thread was opened, an asking came to its end, an event could not be handled. */
const ofProgram = {
  thread: z.object({ thread: word }),
  asked: z.object({ run: word, application: word, outcome: word }),
  apology: nothing,
  /** Another pack speaks: `changes` (JSON) for one application; `records` and `affected` (JSON) for the office; `faults` of one that can't. */
  'rules-differ': z.object({ number: word, from: word, to: word, changes: word }),
  'pack-speaks': z.object({ number: word, id: word, records: word, affected: word }),
  'pack-faulty': z.object({ faults: word }),
  /**
   * A gap: `questions` and `texts` (JSON) as in model/gap.ts, `folder` `none` where articles have no place; `faults` (JSON) why it cannot be
   * published, absent for want of a folder. `gap-told` goes to each application that asked: `rows` are those of its feedback.
   */
  'gap-seen': z.object({ id: word, version: word, questions: word, texts: word, by: word, folder: word }),
  'gap-faulty': z.object({ id: word, faults: word }),
  'gap-published': z.object({ id: word }),
  'gap-told': z.object({ rows: word, texts: word, source: word, by: word }),
  /**
   * Between a participant's own record and the owner's application. To the owner's: `hash` is of the invitation's code, `chat` an address
   * (JSON), `fields` and `facts` what was answered (JSON, null takes it back). To the participant's: `questions` are ids, `opened`
   * is `yes` where an answer changed them; `fault` is `used`, `ended` or `erased`.
   */
  'participant-came': z.object({ hash: word, application: word, chat: word }),
  'participant-asked': z.object({ of: word, invitation: word, role: word, questions: word, opened: word, fault: word }),
  'participant-gave': z.object({ invitation: word, fields: word, facts: word }),
  'participant-gone': z.object({}),
}

/** What was read of a client's photo, in their name: `photo` is its file, `licence` is `yes` where it looks like one. */
const ofReading = {
  'licence-read': z.object({ photo: z.string(), licence: word, name: word, code: word, representative: word, address: word }),
}

/** What anybody may do, and what a client does by opening an invitation. */
const ofAnybody = { ask: z.object({ question: word }), joined: z.object({ facts: word, by: word }) }

const all = { ...ofDesk, ...ofOffice, ...ofDeployer, ...ofProgram, ...ofReading, ...ofAnybody }

/** The values of each action by its name, all of them words. */
export type ActionValues = { readonly [Name in keyof typeof all]: Readonly<z.infer<(typeof all)[Name]>> }

/** The name of an action: at the desk, in the office, by the deployer, by the program. */
export type ActionName = keyof ActionValues
export type DeskActionName = keyof typeof ofDesk
export type OfficeActionName = keyof typeof ofOffice
export type DeployerActionName = keyof typeof ofDeployer

/** The body of an event that does one of these: `{ kind: 'desk', action: 'note', values: { text: 'Called.' } }`. */
export type ActionBody<Name extends ActionName = ActionName> = {
  readonly [One in Name]: { readonly kind: 'desk'; readonly action: One; readonly values: ActionValues[One] }
}[Name]

/** What comes in from outside as an action: values it does not know are left out; null where there is no such action, or a value is no word. */
export function readAction<Name extends ActionName>(name: Name, values: unknown): ActionBody<Name> | null {
  if (!Object.hasOwn(all, name)) return null
  const read = all[name].safeParse(values)
  return read.success ? ({ kind: 'desk', action: name, values: read.data } as unknown as ActionBody<Name>) : null
}

const among =
  <Names extends object>(names: Names) =>
  (body: ActionBody): body is ActionBody<keyof Names & ActionName> =>
    Object.hasOwn(names, body.action)

/** Whose action it is. A row of another version may name one that is in none of the lists. */
export const isOfDesk = among(ofDesk)
export const isOfOffice = among(ofOffice)
export const isOfDeployer = among(ofDeployer)
