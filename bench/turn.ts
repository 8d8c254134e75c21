// The cost of a turn on the whole Telegram path: the assistant beside the limit and its peers, round by round.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child.ts'
import type { Figures } from './figures.ts'
import { type Load, runLoad } from './load.ts'
import { openPlatform } from './platform.ts'

// Each step of an interview, with answers that differ from person to person, so that no two in a thousand tell the same.
const steps = [
  ['/start'],
  ['check'],
  ['website', 'an app', 'a website and an app', 'mini program'],
  ['Aliyun Hangzhou', 'AWS Singapore', 'Tencent Cloud Shanghai', 'Hetzner Nuremberg', 'Hong Kong'],
  ['a WFOE in Shanghai', 'our German GmbH', 'me, privately', 'a Chinese company', 'individual business'],
  ['how long does a filing take?', 'what is a WFOE?', 'who files with the police?'],
  ['our own shoes', 'paid courses', 'free information', 'advertising'],
  ['none of these', 'a clinic site', 'online games'],
  ['nothing yet', 'the domain is filed, by us', 'a filing is under way'],
  ['it will open', 'it is open', 'only being tested'],
] as const

/** What a person says to the assistant: a whole interview, and a question on the way. */
export function interviewOf(person: number): readonly string[] {
  let rest = person
  return steps.map((answers) => {
    const answer = answers[rest % answers.length]!
    rest = Math.floor(rest / answers.length) + (rest % answers.length) * 7
    return answer
  })
}

/** What can be measured, by name. */
export const subjects = [
  'limit',
  'grammy-session',
  'grammy-conversations',
  'telegraf-wizard',
  'botbuilder-dialogs',
  'assistant',
] as const

/** One round: every subject once, in an order that turns from round to round. */
export async function turnRound(
  names: readonly string[],
  round: number,
  load: Pick<Load, 'inFlight' | 'seconds' | 'warmUp'>,
): Promise<readonly Figures[]> {
  const order = names.map((_, index) => names[(index + round) % names.length]!)
  const found: Figures[] = []
  for (const name of order) found.push(await measure(name, load))
  return names.map((name) => found.find((one) => one.subject === name)!)
}

/** A fresh process, a fresh database, a warm-up, and the load. */
async function measure(name: string, load: Pick<Load, 'inFlight' | 'seconds' | 'warmUp'>): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'icp-bench-'))
  const platform = await openPlatform()
  const secret = 'bench-secret'
  const child = await startChild(name, { API_ROOT: platform.root, FOLDER: folder, SECRET: secret })
  try {
    const path = name === 'assistant' ? '/telegram/webhook' : '/'
    return await runLoad(name, child, platform, { ...load, linesOf: interviewOf, path, secret })
  } finally {
    await child.stop()
    await platform.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
