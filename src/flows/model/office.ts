// The office: the account team's own record, beside all applications. What its members have set for themselves, and when clients were asked.

import type { Application } from './application.ts'
import type { Left, LeftOut, Run, Settings } from './casework.ts'
import type { Address } from './event.ts'

/** No platform has a chat of this name. */
const officeChat = 'office'

/** Where events about the team itself come from, on the platform account it works on. */
export function officeOf({ channel, account }: Pick<Address, 'channel' | 'account'>): Address {
  return { channel, account, chat: officeChat }
}

/** The private chat of a member: the last part of a person's id names it. */
export function ownChat({ channel, account }: Address, person: string): Address {
  return { channel, account, chat: person.split(':').at(-1)! }
}

/** Is this the team's own record, no client's? */
export function isOffice({ conversations }: Pick<Application, 'conversations'>): boolean {
  return conversations.some(({ address }) => address.chat === officeChat && address.channel !== 'system')
}

/** What everybody has set, by person. */
export function allSettings({ casework }: Pick<Application, 'casework'>): Readonly<Record<string, Settings>> {
  return casework.members ?? {}
}

/** What one member has set. */
export function settingsOf(office: Pick<Application, 'casework'>, person: string): Settings {
  return allSettings(office)[person] ?? {}
}

/** How many clients are asked in one go, at most. */
export const askedMost = 30

/** The last runs, oldest first. */
export function runsOf({ casework }: Pick<Application, 'casework'>): readonly Run[] {
  return casework.runs ?? []
}

/** How a run went: how many were asked, how many were not and why. Whoever has not reported is no longer there. */
export function resultOf({ applications, outcomes = {} }: Run): { readonly sent: number; readonly left: Left } {
  const left: { [Why in LeftOut]?: number } = {}
  let sent = 0
  for (const application of applications) {
    const outcome = outcomes[application] ?? 'gone'
    if (outcome === 'sent') sent++
    else left[outcome] = (left[outcome] ?? 0) + 1
  }
  return { sent, left }
}

/** The desk of an application: where what the team does to it comes from. */
export const deskOf = (application: string): Address => ({ channel: 'system', account: 'desk', chat: application })
