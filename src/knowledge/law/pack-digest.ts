// Names the rules exactly: the fingerprint of every file a verdict depends on, so that two programs can tell whether they judge by the same.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { authoredFile, authoredNames } from '../authored.ts'

const folder = 'law/rules'
const lists = ['names/suffixes.yaml', 'names/keywords.yaml']

/** SHA-256 of the rule files and the lists they use, as they are being read, in hexadecimal. */
export function packDigest(): string {
  const rules = authoredNames(folder).filter((name) => name.endsWith('.yaml'))
  const hash = createHash('sha256')
  for (const path of [...rules.map((name) => `${folder}/${name}`), ...lists])
    hash.update(`${path}\n`).update(readFileSync(authoredFile(path)))
  return hash.digest('hex')
}
