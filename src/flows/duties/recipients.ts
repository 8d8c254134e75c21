// Who is reminded of an occurrence: everybody of the client, or one after another, from the one whose task it is to the account team.
import type { RecipientRole } from '../../knowledge/procedure/duties.ts'
import type { Application, Person } from '../model/application.ts'
import { clientChats } from '../model/parties.ts'
import type { Occurrence } from './occurrence.ts'
import { type Ground, unfinished } from './plan-input.ts'
import { type Hours, teamHours } from './quiet.ts'

/** The account team as a recipient. */
export const team = 'account_team'

/** Who gets reminders of an application: a person of the client, or the account team. */
export type Recipient = { readonly id: string; readonly hours: Hours; readonly stopped: readonly string[] }

/** A recipient, and in which role they get the occurrence. */
type InRole = { readonly role: RecipientRole; readonly recipient: Recipient }

/** Everybody who is reminded of an occurrence, each in one role. */
export function recipientsOf(ground: Ground, { duty }: Occurrence): readonly InRole[] {
  const open = duty.for === 'unfinished' ? unfinished(ground) : null
  const people = clientPeople(ground.application).filter((person) => open === null || open.has(person.id))
  return (Object.keys(duty.to) as RecipientRole[]).flatMap((role) =>
    inRole(
      ground.application,
      role,
      people,
      duty.to.backup_person === undefined ? undefined : ground.application.casework.backup,
    ).map((recipient) => ({ role, recipient })),
  )
}

function inRole(
  application: Application,
  role: RecipientRole,
  people: readonly Person[],
  backup: string | undefined,
): readonly Recipient[] {
  const responsible = responsibleOf(application, backup) ?? people[0]?.id
  switch (role) {
    case 'applicant':
      return people.map(asRecipient)
    case 'responsible_person':
      return people.filter(({ id }) => id === responsible).map(asRecipient)
    case 'linked_chats':
      return people.filter(({ id }) => id !== responsible && id !== backup).map(asRecipient)
    case 'backup_person':
      return people.filter(({ id }) => id === backup && id !== responsible).map(asRecipient)
    case 'account_team':
      return [{ id: team, hours: teamHours, stopped: [] }]
  }
}

/** Whose task it is: who came last, but not the colleague who was named to stand in. */
function responsibleOf(application: Application, backup: string | undefined): string | undefined {
  const chats = clientChats(application).filter(({ reachable }) => reachable)
  return (chats.findLast(({ person }) => person !== backup) ?? chats.at(-1))?.person
}

/** The people of the client who can be written to somewhere. */
function clientPeople(application: Application): readonly Person[] {
  return application.people.filter(
    (person) =>
      person.role === 'client' &&
      application.conversations.some((chat) => chat.person === person.id && chat.address.channel !== 'system'),
  )
}

/** A person as a recipient. */
function asRecipient({ id, timezone, quiet, stopped }: Person): Recipient {
  return { id, hours: { timezone, quiet }, stopped }
}

/** Does somebody want no reminders of this kind? */
export function wantsNone({ stopped }: Pick<Recipient, 'stopped'>, duty: string): boolean {
  return stopped.includes('*') || stopped.includes(duty)
}
