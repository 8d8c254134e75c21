// The owner's application with its participants: who has come in, what they have given, and what is put to them. Events of the program.
import { type FactValue, factPaths } from '../../../knowledge/law/facts.ts'
import type { Draft } from '../../draft/draft.ts'
import { keep, tellClient } from '../../draft/tell-team.ts'
import type { ActionValues } from '../../model/action.ts'
import type { Address } from '../../model/event.ts'
import type { Invitation, Participant } from '../../model/invitation.ts'
import { hashOfCode } from '../../model/invitation-code.ts'
import { text } from '../../model/message.ts'
import { openQuestionsOf } from '../../model/participant.ts'
import { roleNames } from '../../wording/role-names.ts'
import { fieldHolder } from '../interview/on-answer.ts'
import { nothingAsked, tellParticipant } from './between.ts'

const words = {
  joined: { en: '{role}: has opened the invitation.', zh: '{role}：已打开邀请。' },
  complete: { en: '{role}: has given everything asked.', zh: '{role}：已提供全部所需资料。' },
  gone: { en: '{role}: has had their data erased; it is missing here now.', zh: '{role}：已删除本人资料，相关内容需重新提供。' },
}

/** Somebody came with the code of an invitation: the first one joins and is asked; for everybody else it is used, revoked or expired. */
export function participantCame(draft: Draft, values: ActionValues['participant-came']): void {
  const { invitations = [] } = draft.application.casework
  const invitation = invitations.find((invitation) => hashOfCode(invitation.code) === values.hash)
  const who = readWho(draft, values)
  const known = invitation?.who
  const fault =
    invitation === undefined || invitation.ended !== undefined || (known !== undefined && known.person !== who.person)
      ? 'used'
      : undefined
  if (invitation === undefined || fault !== undefined)
    return tellParticipant(draft, who, { ...nothingAsked, invitation: String(invitation?.id ?? ''), fault: 'used' })
  const joined = { ...invitation, who }
  if (known === undefined) {
    keep(draft, { invitations: invitations.map((one) => (one.id === invitation.id ? joined : one)) })
    draft.write.audit('participant joined', invitation.role)
    tell(draft, 'joined', joined)
  }
  askParticipant(draft, joined)
}

/** What is open for a participant is put to them, in their own chat. `opened`: something has changed what that is; nobody asked for them. */
export function askParticipant(draft: Draft, { id, role, service, who }: Invitation, opened?: 'yes'): void {
  if (who === undefined) return
  const questions = openQuestionsOf(draft.application, draft.library, role, service).map((question) => question.id)
  tellParticipant(draft, who, { of: draft.application.id, invitation: String(id), role, questions: questions.join(' '), opened })
}

/** What a participant answered, by their own hand: kept under their name, told to nobody. */
export function participantGave(draft: Draft, values: ActionValues['participant-gave']): void {
  const invitation = theirs(draft, values.invitation)
  if (invitation === undefined) return
  const fields = JSON.parse(values.fields ?? '{}') as Record<string, string | null>
  const facts = JSON.parse(values.facts ?? '{}') as Record<string, FactValue | null>
  const open = () => openQuestionsOf(draft.application, draft.library, invitation.role, invitation.service).length
  const before = open()
  for (const [id, value] of Object.entries(fields)) draft.write.fill(id, value, fieldHolder(draft, id, invitation.service))
  for (const path of factPaths)
    if (facts[path] !== undefined) draft.write.state({ [path]: facts[path] }, 'said', invitation.service)
  draft.write.audit('participant gave', Object.keys({ ...fields, ...facts }).join(' '))
  if (before > 0 && open() === 0) tell(draft, 'complete', invitation)
}

/** A participant had everything of theirs erased: what they gave goes here as well, earlier values too, and their invitations with it. */
export function participantGone(draft: Draft): void {
  const person = draft.event.actor.id
  const { invitations = [] } = draft.application.casework
  const theirs = invitations.filter((invitation) => invitation.who?.person === person)
  if (theirs.length === 0) return
  draft.write.change({ kind: 'forget', person })
  const without = ({ who: _, ...rest }: Invitation): Invitation => ({ ...rest, ended: 'erased' })
  keep(draft, { invitations: invitations.map((invitation) => (theirs.includes(invitation) ? without(invitation) : invitation)) })
  for (const role of new Set(theirs.map((invitation) => invitation.role))) draft.write.audit('participant erased', role)
  tell(draft, 'gone', theirs.at(-1)!)
}

function theirs({ application, event }: Draft, id: string | undefined): Invitation | undefined {
  const found = application.casework.invitations?.find((invitation) => String(invitation.id) === id)
  return found?.ended === undefined && found?.who?.person === event.actor.id ? found : undefined
}

function readWho({ event }: Draft, { application = '', chat = '{}' }: ActionValues['participant-came']): Participant {
  return { person: event.actor.id, application, chat: JSON.parse(chat) as Address }
}

function tell(draft: Draft, what: keyof typeof words, { role }: Invitation): void {
  tellClient(draft, `participant-${what}`, (locale) => [text(words[what][locale], { role: roleNames[role][locale] })])
}
