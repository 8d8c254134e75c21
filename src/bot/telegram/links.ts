// Deep links as the line sees them: buttons that lead to the private chat, and what a link said that somebody opened.

import type { Event, OpenedLink } from '../../flows/index.ts'
import type { ClaimedDelivery, Store } from '../../store/store.ts'
import { dayMs } from '../../time.ts'
import { type DeepLinks, startAddress } from './deep-link.ts'
import type { LinkToChat } from './render.ts'

const resumeDays = 7

/**
 * The address behind a button's `start:resume`: this application, in the private chat of the one person it was made for.
 * `start:campaign:<word>` is a link anybody may open.
 */
export function linkFor(claimed: ClaimedDelivery, links: DeepLinks | undefined, username: string | undefined): LinkToChat {
  return (url) => {
    const [, purpose, subject = ''] = url.split(':')
    if (links === undefined || username === undefined) return null
    const { to } = claimed.delivery
    const expiresAt = new Date(Date.parse(claimed.createdAt) + resumeDays * dayMs).toISOString()
    if (purpose === 'campaign') return startAddress(username, links.make({ purpose, subject, expiresAt }))
    if (purpose !== 'resume') return null
    const person = to.thread ?? to.chat
    return startAddress(username, links.make({ purpose, subject: claimed.application, expiresAt, person }))
  }
}

/**
 * What the payload after `/start` says. A link gives no authority: one that was made for somebody else looks like one nobody made.
 * The single-use one (the way on from a page) is looked up; whoever used it may come back with it.
 */
export async function openedLink(
  event: Event,
  payload: string,
  links: DeepLinks | undefined,
  store: Pick<Store, 'find'>,
): Promise<OpenedLink> {
  const person = event.actor.id.split(':').at(-1)!
  const read = links?.read(payload, event.at, person) ?? { fault: 'tampered' as const }
  if ('fault' in read) return read
  const { purpose, subject, expiresAt, hash } = read
  if (purpose === 'resume' && read.person === undefined) return { fault: 'tampered' }
  const link = { purpose, subject, expiresAt, hash }
  if (purpose !== 'continue') return link
  const known = await store.find('token', { hash })
  return known !== null && known.usedBy !== null && known.usedBy !== event.actor.id ? { fault: 'used' } : link
}
