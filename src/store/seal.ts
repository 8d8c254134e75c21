// Makes values unreadable without the key (AES-256-GCM), and findable by equality alone (keyed hash).
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto'
import { StoreProblem } from './problem.ts'
import { type Signature, signer } from './signer.ts'

/**
 * Seals and opens values. `purpose` is bound in, so that a sealed name can never be passed off as something else. Example:
 * `seal.open(seal.close({ name: 'Ann' }, 'person'), 'person')` gives the name back; with another purpose it throws.
 */
export type Seal = {
  /** A JSON value, sealed. */
  close(value: unknown, purpose: string): Buffer
  open<T>(sealed: Buffer, purpose: string): T
  closeBytes(bytes: Uint8Array, purpose: string): Buffer
  openBytes(sealed: Uint8Array, purpose: string): Buffer
  /** The keyed hash of a text, in lower-case base32: equal texts have equal marks, nothing else shows. */
  mark(text: string, purpose: string): string
  /** Signs bytes with a key of its own, made from this one. */
  sign(bytes: Uint8Array): Signature
}

const idBytes = 4
const nonceBytes = 12
const tagBytes = 16
const headBytes = idBytes + nonceBytes + tagBytes

const derived = (key: Buffer, use: string, length: number) => Buffer.from(hkdfSync('sha256', key, '', `icp ${use}`, length))

/** The key of the marks that a key has from the beginning. */
export const markKeyOf = (key: Buffer): Buffer => derived(key, 'mark', 32)

/**
 * The seal of one key. Layout of what it closes: key id (4), nonce (12), tag (16), cipher text. `marks`: the key of the marks where the key
 * was changed since the first of them were made.
 */
export function sealWith(key: Buffer, marks: Buffer = markKeyOf(key)): Seal {
  const cipherKey = createSecretKey(derived(key, 'seal', 32))
  const markKey = createSecretKey(marks)
  const id = derived(key, 'id', idBytes)

  function closeBytes(bytes: Uint8Array, purpose: string): Buffer {
    const nonce = freshNonce()
    const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce)
    cipher.setAAD(Buffer.from(purpose))
    const body = cipher.update(bytes)
    cipher.final()
    return Buffer.concat([id, nonce, cipher.getAuthTag(), body])
  }

  function openBytes(sealed: Uint8Array, purpose: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    if (bytes.length < headBytes || !bytes.subarray(0, idBytes).equals(id))
      throw new StoreProblem('wrong-key', 'this was sealed with another key')
    const cipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(idBytes, idBytes + nonceBytes))
    cipher.setAAD(Buffer.from(purpose))
    cipher.setAuthTag(bytes.subarray(idBytes + nonceBytes, headBytes))
    const body = cipher.update(bytes.subarray(headBytes))
    cipher.final()
    return body
  }

  return {
    sign: (bytes) => signer(derived(key, 'sign', 32))(bytes),
    closeBytes,
    openBytes,
    close: (value, purpose) => closeBytes(Buffer.from(JSON.stringify(value)), purpose),
    open: (sealed, purpose) => JSON.parse(openBytes(sealed, purpose).toString()),
    mark: (text, purpose) => base32(createHmac('sha256', markKey).update(purpose).update('\0').update(text).digest()),
  }
}

// Random bytes are drawn in blocks: one system call for many nonces.
const pool = Buffer.alloc(nonceBytes * 256)
let drawn = pool.length
function freshNonce(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  drawn += nonceBytes
  return Buffer.from(pool.subarray(drawn - nonceBytes, drawn))
}

/** Letters and digits that are not mistaken for one another when read aloud. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
function base32(bytes: Buffer): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += letters[(value >>> (bits - 5)) & 31]
    value &= (1 << bits) - 1
  }
  return text
}
