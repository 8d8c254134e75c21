// Signed links into the private chat: what stands behind `?start=` is sealed, so it can be neither read nor made by others.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { startPayloadMost } from './limits.ts'

/** What a link is for: where somebody came from, an invitation, going on in private, or going on from a page. */
export type LinkPurpose = 'campaign' | 'invite' | 'resume' | 'continue'

/** A link's content. `subject` is an id of at most 31 bytes; `expiresAt` an ISO instant, to the minute. */
export type Link = { readonly purpose: LinkPurpose; readonly subject: string; readonly expiresAt: string }

/** What came of reading one. `hash` names it without showing it, for "used once" (a turn's `token`). */
export type LinkReading = (Link & { readonly hash: string }) | { readonly fault: 'tampered' | 'expired' }

/** Makes and reads payloads with one key. */
export type DeepLinks = {
  make(link: Link): string
  read(payload: string, now: string): LinkReading
  hash(payload: string): string
}

const purposes: readonly LinkPurpose[] = ['campaign', 'invite', 'resume', 'continue']
const macBytes = 12
const subjectBytesMost = 31
const epochMinutes = Date.UTC(2024, 0, 1) / 60_000

/** The links of one key (32 bytes, the store's). Layout of a payload: mark (12), then purpose (1), minutes (4), subject, enciphered. */
export function deepLinks(storeKey: Uint8Array): DeepLinks {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', storeKey, '', `icp telegram link ${use}`, 32))
  const [markKey, streamKey, hashKey] = [derive('mark'), derive('stream'), derive('hash')]
  const markOf = (plain: Buffer) => createHmac('sha256', markKey).update(plain).digest().subarray(0, macBytes)

  /** The mark is also the starting value: the same link is the same payload, and no two links share a stream. */
  function ciphered(mark: Buffer, bytes: Buffer): Buffer {
    const stream = createHmac('sha512', streamKey).update(mark).digest()
    return Buffer.from(bytes.map((byte, index) => byte ^ stream[index]!))
  }

  const hash = (payload: string) => createHmac('sha256', hashKey).update(payload).digest('base64url')

  return {
    hash,
    make({ purpose, subject, expiresAt }) {
      const bytes = Buffer.from(subject)
      if (bytes.length > subjectBytesMost) throw new RangeError(`the subject of a link is over ${subjectBytesMost} bytes`)
      const head = Buffer.alloc(5)
      head.writeUInt8(purposes.indexOf(purpose), 0)
      head.writeUInt32BE(Math.floor(Date.parse(expiresAt) / 60_000) - epochMinutes, 1)
      const plain = Buffer.concat([head, bytes])
      const mark = markOf(plain)
      return Buffer.concat([mark, ciphered(mark, plain)]).toString('base64url')
    },
    read(payload, now) {
      if (payload.length > startPayloadMost || !/^[\w-]+$/.test(payload)) return { fault: 'tampered' }
      const bytes = Buffer.from(payload, 'base64url')
      if (bytes.length < macBytes + 5 || bytes.toString('base64url') !== payload) return { fault: 'tampered' }
      const mark = bytes.subarray(0, macBytes)
      const plain = ciphered(mark, bytes.subarray(macBytes))
      const purpose = purposes[plain.readUInt8(0)]
      if (!timingSafeEqual(mark, markOf(plain)) || purpose === undefined) return { fault: 'tampered' }
      const expiresAt = new Date((plain.readUInt32BE(1) + epochMinutes) * 60_000).toISOString()
      if (expiresAt <= now) return { fault: 'expired' }
      return { purpose, subject: plain.subarray(5).toString(), expiresAt, hash: hash(payload) }
    },
  }
}

/** The address a link is opened with. */
export function startAddress(username: string, payload: string): string {
  return `https://t.me/${username}?start=${payload}`
}
