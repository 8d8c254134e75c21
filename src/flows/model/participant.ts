// People who help with one application from chats of their own: what is open for each, and what others may read of what they gave.
import type { Library } from '../../knowledge/library.ts'
import { appliesTo, type Question, type Role } from '../../knowledge/questions/question.ts'
import { say } from '../../locale.ts'
import { isAnswered } from './answered.ts'
import type { Application } from './application.ts'
import { currentFacts, currentFields } from './current.ts'
import { given, isGiven } from './given.ts'
import type { Invitation } from './invitation.ts'
import { isPersonal, maskedMessage } from './masked.ts'
import { chatOf, type State } from './state.ts'
import type { Delivery } from './turn.ts'

/** The invitation of a role that counts now: joined, or still to be opened. */
export function invitationFor({ casework }: Application, role: Role, now: string): Invitation | undefined {
  return (casework.invitations ?? []).findLast(
    (invitation) =>
      invitation.role === role && invitation.ended === undefined && (invitation.who !== undefined || invitation.expiresAt > now),
  )
}

/** The questions of a role that are open in the application; a legal representative who is the responsible person has both's. */
export function openQuestionsOf(application: Application, library: Library, role: Role, service: string): readonly Question[] {
  const facts = currentFacts(application, service)
  const fields = currentFields(application, service)
  const roles: readonly Role[] =
    role === 'legal-representative' && facts['person.isLegalRep'] === true ? [role, 'site-lead'] : [role]
  return library.questions.filter(
    (question) =>
      question.whose !== undefined &&
      roles.includes(question.whose) &&
      appliesTo(question, facts) &&
      !isAnswered(question, facts, fields),
  )
}

/** Is this question one that somebody else was invited to answer? */
export function isOfSomebodyElse(application: Application, question: Question, now: string): boolean {
  return question.whose !== undefined && invitationFor(application, question.whose, now) !== undefined
}

/**
 * The state as a turn may see it: to everybody but the team, the personal values a participant gave are only "given". What is never
 * read cannot be told.
 */
export function asOthersSee(state: State, actor: { readonly id: string; readonly role: string }, library: Library): State {
  const by = participantsOf(state.application)
  if (by.size === 0 || actor.role === 'team') return state
  const { fields } = state.application
  const instead = say(given, chatOf(state).locale)
  const shown = fields.map((field) =>
    by.has(field.by) &&
    field.by !== actor.id &&
    isPersonal(library, field.id) &&
    field.value !== null &&
    field.value !== 'unknown'
      ? { ...field, value: instead }
      : field,
  )
  return { ...state, application: { ...state.application, fields: shown } }
}

/** A delivery as it may go out: what participants gave of themselves is masked in everything but their own chat, whoever acted. */
export function withoutOthers(applications: readonly Application[], library: Library, delivery: Delivery): Delivery {
  const values = applications.flatMap((application) => {
    const by = participantsOf(application)
    return application.fields.flatMap(({ id, value, by: person }) =>
      value !== null && value !== 'unknown' && !isGiven(value) && by.has(person) && isPersonal(library, id) ? [value] : [],
    )
  })
  return values.length === 0 ? delivery : { ...delivery, message: maskedMessage(delivery.message, [...new Set(values)]) }
}

function participantsOf({ casework }: Application): ReadonlySet<string> {
  return new Set((casework.invitations ?? []).flatMap(({ who }) => (who === undefined ? [] : [who.person])))
}
