// Signs what leaves the house, so that whoever gets it later can check that it came from here and is unchanged.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** An Ed25519 signature and the public key it can be checked with (DER), both in base64. */
export type Signature = { readonly signature: string; readonly publicKey: string }

/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs with the key whose 32 bytes these are. */
export function signer(seed: Uint8Array): (bytes: Uint8Array) => Signature {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  return (bytes) => ({ signature: sign(null, bytes, key).toString('base64'), publicKey })
}

/** Whether the bytes are those that were signed. */
export function isSigned(bytes: Uint8Array, { signature, publicKey }: Signature): boolean {
  // Base64 that ends differently can mean the same bytes.
  if ([signature, publicKey].some((text) => Buffer.from(text, 'base64').toString('base64') !== text)) return false
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** What a public key is called: the first 16 digits of its SHA-256, in hexadecimal. */
export const fingerprint = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)
