// Keeps what was learned from known wordings, so that no start has to learn it again. The file may be deleted at any time.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import { authoredFile } from '../authored.ts'
import { ownFile } from '../read.ts'
import type { Learned } from './likeness.ts'

const place = fileURLToPath(new URL('../../../node_modules/.cache/icp/likeness', import.meta.url))
const keyBytes = 64

/** What was learned before with this code from these files, else what `learn` learns now, kept for the next start if that can be. */
export function keptLearned(key: string, learn: () => Learned): Learned {
  const kept = keptUnder(key)
  if (kept !== null) return kept
  const learned = learn()
  try {
    mkdirSync(dirname(place), { recursive: true })
    // A name of our own: two processes may learn at once.
    const half = `${place}.${process.pid}-${threadId}`
    writeFileSync(half, Buffer.concat([Buffer.from(key, 'latin1'), serialize(learned)]))
    renameSync(half, place)
  } catch {
    // The next start learns again.
  }
  return learned
}

function keptUnder(key: string): Learned | null {
  try {
    const bytes = readFileSync(place)
    return bytes.toString('latin1', 0, keyBytes) === key ? (deserialize(bytes.subarray(keyBytes)) as Learned) : null
  } catch {
    return null
  }
}

const learnedFrom = ['notice-wordings.yaml', 'notice-words.yaml', 'known-notices.tsv']

/** Stands for everything that is learned from, and the code that learns. */
export function learningKey(): string {
  const hash = createHash('sha256')
  for (const name of learnedFrom) hash.update(readFileSync(authoredFile(`counsel/${name}`)))
  const code = readdirSync(ownFile('counsel')).filter((name) => name.endsWith('.ts'))
  for (const name of code.sort()) hash.update(name).update(readFileSync(ownFile(`counsel/${name}`)))
  return hash.digest('hex')
}
