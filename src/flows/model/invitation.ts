// Who was invited to help with an application, as what, and what a helper's own chat keeps of it.
import type { Role } from '../../knowledge/questions/question.ts'
import type { Address } from './event.ts'

/** The participant of an invitation: their person's id, the record that is their own, and their chat. */
export type Participant = { readonly person: string; readonly application: string; readonly chat: Address }

/**
 * One invitation, kept with the owner's casework. `code`: what lets somebody in (invitation-code.ts); `who`: whoever came first; `ended`: it was revoked, or they had their data erased.
 * Worked example: `{ id: 1, role: 'legal-representative', service: 's1', expiresAt: '2026-12-05T02:00:00.000Z', code: 'KQDM-MXRT-WFBC' }`
 * is out, good until then.
 */
export type Invitation = {
  readonly id: number
  readonly role: Role
  readonly service: string
  readonly expiresAt: string
  readonly code: string
  readonly who?: Participant
  readonly ended?: 'revoked' | 'erased'
}

/**
 * What a participant's own chat keeps: whose application it helps with, as what, the questions put to them, those left, and whether they
 * were thanked. Example: `{ of: 'a1', invitation: 1, role: 'it', questions: ['server-ip', 'package-name'], left: ['package-name'] }`: one
 * answered, one to go.
 */
export type Part = {
  readonly of: string
  readonly invitation: number
  readonly role: Role
  readonly questions: readonly string[]
  readonly left: readonly string[]
  readonly thanked?: boolean
}
