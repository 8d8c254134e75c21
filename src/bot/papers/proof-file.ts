// The proof of a verdict as a file: one line of JSON, signed, that any installation of this program can check.
import { readFileSync } from 'node:fs'
import { type Proof, proofOf } from '../../knowledge/law/proof.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Dossier } from '../../knowledge/paperwork/dossier.ts'
import { isSigned, type Signature } from '../../store/signer.ts'
import type { Store } from '../../store/store.ts'

/** The version of this program, as package.json has it. */
export const programVersion = (): string =>
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version

/** The bytes of the file. */
export async function proofFile(dossier: Dossier, library: Library, store: Pick<Store, 'sign'>): Promise<Buffer> {
  const proof = proofOf({ asOf: dossier.today, services: dossier.services }, library, programVersion())
  return written({ proof, ...(await store.sign(signedBytes(proof))) })
}

/** What such a file says, or what is wrong with it: no such file, or changed since it was signed. */
export function readProofFile(bytes: Buffer): { readonly proof: Proof; readonly publicKey: string } | 'foreign' | 'changed' {
  let file: { readonly proof: Proof } & Signature
  try {
    file = JSON.parse(bytes.toString('utf8'))
  } catch {
    return bytes.includes('"icp-verdict"') ? 'changed' : 'foreign'
  }
  if (file?.proof?.kind !== 'icp-verdict') return 'foreign'
  const { proof, signature, publicKey } = file
  // Not a byte may differ, not even a space between two values.
  const whole = bytes.equals(written({ proof, signature, publicKey }))
  return whole && isSigned(signedBytes(proof), file) ? { proof, publicKey } : 'changed'
}

const signedBytes = (proof: Proof) => Buffer.from(JSON.stringify(proof))
const written = (file: { readonly proof: Proof } & Signature) => Buffer.from(`${JSON.stringify(file)}\n`)
