// Names the rules exactly: the fingerprint of every file a verdict depends on, so that two programs can tell whether they judge by the same.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { ownFile } from '../read.ts'

const folder = 'law/rules'
const lists = ['names/suffixes.yaml', 'names/keywords.yaml']

let counted: string | undefined

/** SHA-256 of the rule files and the lists they use, in hexadecimal. */
export function packDigest(): string {
  if (counted !== undefined) return counted
  const rules = readdirSync(ownFile(folder)).filter((name) => name.endsWith('.yaml'))
  const hash = createHash('sha256')
  for (const path of [...rules.sort().map((name) => `${folder}/${name}`), ...lists])
    hash.update(`${path}\n`).update(readFileSync(ownFile(path)))
  counted = hash.digest('hex')
  return counted
}
