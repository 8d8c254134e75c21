// The ways into an application, the same on every channel: codes that only the holder of the key can make, and whoever comes with one.
import { createHmac, hkdfSync } from 'node:crypto'
import { type Event, hashOfCode, invitationCodeIn, type OpenedLink, type WaysIn, writtenCode } from '../flows/index.ts'
import type { Queries, Store } from '../store/store.ts'
import type { ChannelAdapter } from './channel.ts'

/** The ways in over the channels that are open, with codes of one key (32 bytes, the store's). */
export function waysInto(storeKey: Uint8Array, adapters: () => readonly ChannelAdapter[]): () => WaysIn {
  const key = Buffer.from(hkdfSync('sha256', storeKey, '', 'icp invitation code', 32))
  const codeFor = (name: string) => writtenCode(createHmac('sha256', key).update(name).digest())
  return () => ({
    codeFor,
    linksTo: (code) => adapters().flatMap((adapter) => adapter.joinUrl?.(code) ?? []),
    channels: adapters().map(({ channel }) => channel),
  })
}

/** Looks the code up that a message brings: the event then says what it stands for. Whoever used one may come back with it. */
export function openedByCode(store: Pick<Store, 'find'>): (event: Event) => Promise<Event> {
  return async (event) => {
    const { body, actor } = event
    if (event.from.channel === 'system' || (body.kind !== 'text' && body.kind !== 'command')) return event
    const code = body.kind === 'text' ? invitationCodeIn(body.text) : codeBehind(body)
    if (code === null) return event
    const hash = hashOfCode(code)
    const link = read(await store.find('token', { hash }), hash, event.at, actor.id)
    const message = body.message === undefined ? {} : { message: body.message }
    return { ...event, body: { kind: 'command', name: 'join', argument: '', ...message, link } }
  }
}

/** `/join CODE`, `/start join-CODE`; a link that was read already stays as it is. */
function codeBehind({ name, argument, link }: Extract<Event['body'], { kind: 'command' }>): string | null {
  return link === undefined && (name === 'join' || name === 'start') ? invitationCodeIn(argument) : null
}

function read(kept: Queries['token']['answer'], hash: string, now: string, person: string): OpenedLink {
  if (kept === null) return { fault: 'unknown' }
  const { purpose, application, expiresAt, usedBy } = kept
  if (expiresAt <= now) return { fault: 'expired' }
  if (usedBy !== null && usedBy !== person) return { fault: 'used' }
  return { purpose: purpose === 'invite' ? 'invite' : 'participant', subject: application, expiresAt, hash }
}
