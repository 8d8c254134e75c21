// The cost of a turn on the whole Telegram path: the assistant beside the limit and its peers, round by round.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child.ts'
import type { Figures } from './figures.ts'
import { runLoad } from './load.ts'
import { openPlatform } from './platform.ts'

/** What a person says to the assistant: a whole interview, and a question on the way. */
export const interview = [
  '/start',
  'check',
  'website',
  'Aliyun Hangzhou',
  'a WFOE in Shanghai',
  'how long does a filing take?',
  'our own shoes',
  'none of these',
  'nothing yet',
  'it will open',
] as const

/** What can be measured, by name. */
export const subjects = ['limit', 'grammy-session', 'grammy-conversations', 'telegraf-wizard', 'assistant'] as const

/** One round: every subject once, in an order that turns from round to round. */
export async function turnRound(
  names: readonly string[],
  round: number,
  load: { readonly inFlight: number; readonly seconds: number },
): Promise<readonly Figures[]> {
  const order = names.map((_, index) => names[(index + round) % names.length]!)
  const found: Figures[] = []
  for (const name of order) found.push(await measure(name, load))
  return names.map((name) => found.find((one) => one.subject === name)!)
}

/** A fresh process, a fresh database, a warm-up, and the load. */
async function measure(name: string, { inFlight, seconds }: { inFlight: number; seconds: number }): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'icp-bench-'))
  const platform = await openPlatform()
  const secret = 'bench-secret'
  const child = await startChild(name, { API_ROOT: platform.root, FOLDER: folder, SECRET: secret })
  try {
    const path = name === 'assistant' ? '/telegram/webhook' : '/'
    return await runLoad(name, child, platform, { inFlight, seconds, lines: interview, path, secret })
  } finally {
    await child.stop()
    await platform.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
