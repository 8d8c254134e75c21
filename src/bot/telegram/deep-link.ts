// Sealed links into the private chat: what stands behind `?start=` can be neither read nor made by others (AES-256-GCM).
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { startPayloadMost } from './limits.ts'

/** What a link is for: where somebody came from, going on in private, or going on from a page. */
export type LinkPurpose = 'campaign' | 'resume' | 'continue'

/**
 * A link's content. `subject` is an id of at most 19 bytes; `expiresAt` an ISO instant, to the minute; `person`: the one user it is made
 * for, without whom anybody may open it.
 */
export type Link = {
  readonly purpose: LinkPurpose
  readonly subject: string
  readonly expiresAt: string
  readonly person?: string
}

/** What came of reading one. `hash` names it without showing it, for "used once" (a turn's `token`). */
export type LinkReading = (Link & { readonly hash: string }) | { readonly fault: 'tampered' | 'expired' }

/** Makes and reads payloads with one key. `opener`: who opens it; a link made for somebody else looks like one nobody made. */
export type DeepLinks = {
  make(link: Link): string
  read(payload: string, now: string, opener: string): LinkReading
  hash(payload: string): string
}

/** By their number in a payload; one stands for what links were for once. */
const purposes: readonly (LinkPurpose | null)[] = ['campaign', null, 'resume', 'continue']
const cipherName = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 12
const headBytes = 5
const subjectBytesMost = 19
const epochMinutes = Date.UTC(2024, 0, 1) / 60_000

/**
 * The links of one key (32 bytes, the store's). Layout of a payload: nonce (12), tag (12), then enciphered purpose (1), minutes since 2024
 * (4), subject; in base64url at most 64 characters. The person is bound in, not carried.
 */
export function deepLinks(storeKey: Uint8Array): DeepLinks {
  const key = Buffer.from(hkdfSync('sha256', storeKey, '', 'icp telegram link', 32))
  const hash = (payload: string) => createHash('sha256').update(payload).digest('base64url')

  function opened(bytes: Buffer, person: string): Buffer | null {
    const cipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    cipher.setAAD(Buffer.from(person))
    cipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    const plain = cipher.update(bytes.subarray(nonceBytes + tagBytes))
    try {
      cipher.final()
      return plain
    } catch {
      return null
    }
  }

  return {
    hash,
    make({ purpose, subject, expiresAt, person = '' }) {
      const bytes = Buffer.from(subject)
      if (bytes.length > subjectBytesMost) throw new RangeError(`the subject of a link is over ${subjectBytesMost} bytes`)
      const head = Buffer.alloc(headBytes)
      head.writeUInt8(purposes.indexOf(purpose), 0)
      head.writeUInt32BE(Math.floor(Date.parse(expiresAt) / 60_000) - epochMinutes, 1)
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagBytes })
      cipher.setAAD(Buffer.from(person))
      const body = Buffer.concat([cipher.update(head), cipher.update(bytes), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    read(payload, now, opener) {
      if (payload.length > startPayloadMost || !/^[\w-]+$/.test(payload)) return { fault: 'tampered' }
      const bytes = Buffer.from(payload, 'base64url')
      if (bytes.length < nonceBytes + tagBytes + headBytes || bytes.toString('base64url') !== payload)
        return { fault: 'tampered' }
      const anybodys = opened(bytes, '')
      const plain = anybodys ?? opened(bytes, opener)
      const purpose = plain === null ? null : (purposes[plain.readUInt8(0)] ?? null)
      if (plain === null || purpose === null) return { fault: 'tampered' }
      const expiresAt = new Date((plain.readUInt32BE(1) + epochMinutes) * 60_000).toISOString()
      if (expiresAt <= now) return { fault: 'expired' }
      const subject = plain.subarray(headBytes).toString()
      return { purpose, subject, expiresAt, hash: hash(payload), ...(anybodys === null && { person: opener }) }
    },
  }
}

/** The address a link is opened with. */
export function startAddress(username: string, payload: string): string {
  return `https://t.me/${username}?start=${payload}`
}
