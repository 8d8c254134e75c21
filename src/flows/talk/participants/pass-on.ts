// At the end of a turn in a participant's chat: what it changed of their part goes to the owner's application, and an erasure does.
import { type FactValue, isFactPath } from '../../../knowledge/law/facts.ts'
import { appliesTo, roles } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import type { Application } from '../../model/application.ts'
import { behind, currentFacts } from '../../model/current.ts'
import { invitationFor, openQuestionsOf } from '../../model/participant.ts'
import { tellEnded, tellOwner } from './between.ts'
import { askParticipant } from './owners-side.ts'

/** Hands on what a turn changed; an erasure, to each application they helped with and to everybody who helps with theirs. */
export function passOn(draft: Draft, before: Application): void {
  if (draft.write.erased) return passOnErasure(draft, before)
  askWhatOpened(draft, before)
  // What was answered belongs to the part that was asked, though the next one may have begun since.
  const part = before.conversations.find(({ id }) => id === draft.conversation.id)?.memory.part ?? draft.memory.part
  if (part === undefined) return
  const invitation = String(part.invitation)
  const by = draft.event.actor.id
  const asked = draft.library.questions.filter((question) => part.questions.includes(question.id))
  const { application, service, event } = draft
  const fields: Record<string, string | null> = {}
  const facts: Record<string, FactValue | null> = {}
  for (const { field, asks } of asked) {
    const filled = application.fields.findLast((one) => one.id === field && one.event === event.id)
    if (filled !== undefined) fields[filled.id] = filled.value
    for (const path of asks) {
      const said = behind(application, path, service)
      if (isFactPath(path) && said?.event === event.id) facts[path] = said.value
    }
  }
  if (Object.keys({ ...fields, ...facts }).length === 0) return
  const values = { invitation, fields: JSON.stringify(fields), facts: JSON.stringify(facts) }
  tellOwner(draft, part.of, by, { kind: 'desk', action: 'participant-gave', values })
}

/** Whoever takes part is asked as soon as something more of theirs is open, and no more for what fell away, whoever brought it about. */
function askWhatOpened(draft: Draft, before: Application): void {
  const { application, library, now } = draft
  if ((application.casework.invitations ?? []).length === 0) return
  for (const role of roles) {
    const invitation = invitationFor(application, role, now)
    if (invitation?.who === undefined) continue
    const { service } = invitation
    const [known, open] = [before, application].map((of) => openQuestionsOf(of, library, role, service))
    const opened = open!.some((question) => !known!.includes(question))
    const fellAway = known!.some(
      (question) => !open!.includes(question) && !appliesTo(question, currentFacts(application, service)),
    )
    if (opened || fellAway) askParticipant(draft, invitation, 'yes')
  }
}

/** Whoever asked for it: the person in any of their chats, the deployer, or the time that was stated. */
function passOnErasure(draft: Draft, { conversations, casework }: Application): void {
  for (const invitation of casework.invitations ?? []) if (invitation.ended === undefined) tellEnded(draft, invitation, 'erased')
  for (const { person, memory } of conversations)
    for (const of of memory.helped ?? []) tellOwner(draft, of, person, { kind: 'desk', action: 'participant-gone', values: {} })
}
