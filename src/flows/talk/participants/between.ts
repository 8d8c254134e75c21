// Between the owner's application and a participant's record, which share no transaction: each tells the other by an event that follows.
import type { Draft } from '../../draft/draft.ts'
import type { ActionBody, ActionValues } from '../../model/action.ts'
import type { Invitation, Participant } from '../../model/invitation.ts'
import { deskOf } from '../../model/office.ts'

/** What a participant is told where nothing is asked of them. */
export const nothingAsked = { of: '', invitation: '', role: '', questions: '' }

/** Puts something to a participant, in their own chat and under their name. */
export function tellParticipant(draft: Draft, { person, chat }: Participant, values: ActionValues['participant-asked']): void {
  const body: ActionBody<'participant-asked'> = { kind: 'desk', action: 'participant-asked', values }
  const actor = { id: person, role: 'program' as const }
  draft.send.follow({ id: `${draft.event.id}#participant-${values.invitation ?? ''}`, at: draft.now, from: chat, actor, body })
}

/** The participant is told that nothing more is wanted of them: the invitation was taken back, or the application erased. */
export function tellEnded(draft: Draft, { id, who, role }: Invitation, fault: 'ended' | 'erased'): void {
  if (who !== undefined)
    tellParticipant(draft, who, { ...nothingAsked, of: draft.application.id, invitation: String(id), role, fault })
}

/** Tells the owner's application something of a participant. */
export function tellOwner(draft: Draft, application: string, person: string, body: ActionBody): void {
  const actor = { id: person, role: 'program' as const }
  draft.send.follow({ id: `${draft.event.id}#part-${application}`, at: draft.now, from: deskOf(application), actor, body })
}
