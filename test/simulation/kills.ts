// The real program is killed without warning while many people talk with it: counts what was lost, what had its effect twice, and what was sent again.
import { join } from 'node:path'
import { verifyStore } from '../../src/store/verify.ts'
import { freePort } from '../bot/free-port.ts'
import { freshFolder, RunningProgram } from '../bot/running-program.ts'
import { answeredIn, inFlightIn, inStore, isSpent, owedIn, standingTwice } from './account.ts'
import { chanceOf } from './chance.ts'
import { lines } from './lines.ts'
import { openPlatform, type Talker, type Way } from './ways.ts'

/** What to run. `cut`: the share of answers that are lost on their way, 0 to 1. */
export type Killing = {
  readonly way: Way
  readonly seed: number
  readonly kills: number
  readonly cut: number
  readonly people: number
}

/** What came of it. `inFlight`: messages that were being sent when the program died, and answers that were cut. */
export type Killed = {
  readonly said: number
  readonly owed: number
  readonly shown: number
  readonly lost: number
  readonly doubledEffects: number
  readonly inFlight: number
  /** Rows that carry the flag, and messages that stand in a chat twice. */
  readonly flagged: number
  readonly shownTwice: number
  /** Of these, in chats where fewer rows carry the flag. */
  readonly unflagged: number
  /** Rows whose answer had been written down before a kill and that were sent again all the same. */
  readonly sentAfterAnswer: number
  /** Rows given up after two sends without an answer; what is open is put again in other words. */
  readonly spent: number
  /** From start to the first answer, the longest, in milliseconds. */
  readonly backMs: number
  readonly faults: readonly string[]
}

const patienceMs = 120_000
const key = Buffer.alloc(32, 5).toString('base64')

/** Kills it so often; gives the account. */
export async function kills(options: Killing): Promise<Killed> {
  const chance = chanceOf(options.seed)
  const folder = freshFolder()
  const database = join(folder.path, 'icp.db')
  const port = await freePort()
  const fate = chanceOf(options.seed + 1)
  const platform = await openPlatform(options.way, { port, people: options.people, cuts: () => fate.odds(options.cut) })
  const start = () =>
    new RunningProgram({
      DATABASE_URL: `file:${database}`,
      ENCRYPTION_KEY: key,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...platform.env,
    })
  let program = start()
  let [over, said, unheard, inFlight, backMs] = [false, 0, 0, 0, 0]
  const answered = new Map<string, number>()

  async function talk({ say, seen }: Talker): Promise<void> {
    while (!over) {
      const before = seen()
      said++
      await say(chance.pick(lines))
      if (!(await until(() => seen() > before))) unheard++
    }
  }

  try {
    const talks = platform.talkers.map(talk)
    for (let n = 0; n < options.kills; n++) {
      const started = performance.now()
      const before = platform.sends()
      if (!(await until(() => platform.sends() > before)))
        throw new Error(`no answer after kill ${n}: ${program.shown.slice(-500)}`)
      backMs = Math.max(backMs, performance.now() - started)
      const moment = platform.sends() + chance.between(1, 2 * options.people)
      await until(() => platform.sends() >= moment)
      // Half of them in the instant in which a message is shown, half somewhere between two.
      if (chance.odds(0.5)) await pause(chance.between(1, 30))
      await program.kill()
      inFlight += inFlightIn(database)
      for (const [row, tries] of answeredIn(database)) answered.set(row, tries)
      program = start()
    }
    over = true
    await Promise.all(talks)
    await until(() => platform.allTaken() && owedIn(database) === 0)
    await program.stop()
    return account()
  } finally {
    over = true
    await program.kill()
    await platform.close()
    folder.drop()
  }

  function account(): Killed {
    const { rows, heard, again } = inStore(database)
    const shown = platform.shown()
    const { twice, unflagged } = standingTwice(rows, shown)
    const standing = new Set(shown)
    const missing = rows.filter(({ state, message, addressKey }) => state === 'sent' && !standing.has(`${addressKey} ${message}`))
    const never = rows.filter(({ state, repeated }) => state !== 'sent' && repeated === 0)
    return {
      said,
      owed: rows.length,
      shown: shown.length,
      lost: unheard + Math.max(0, said - heard) + missing.length + never.length,
      doubledEffects: again + Math.max(0, heard - said),
      inFlight: inFlight + platform.cut(),
      flagged: rows.filter(({ repeated }) => repeated === 1).length,
      shownTwice: twice,
      unflagged,
      sentAfterAnswer: rows.filter(({ key, attempts }) => (answered.get(key) ?? attempts) !== attempts).length,
      spent: rows.filter(isSpent).length,
      backMs: Math.round(backMs),
      faults: verifyStore({ url: `file:${database}`, key }).faults,
    }
  }
}

/** The promises an account breaks, in words; none where all were kept. */
export function broken(of: Killed): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [of.lost > 0, 'something was lost'],
    [of.doubledEffects > 0, 'something had its effect twice'],
    [of.unflagged > 0, 'something was shown twice without a flag'],
    [of.sentAfterAnswer > 0, 'something was sent again though its answer had come'],
    [of.shownTwice > of.flagged, 'more was shown twice than carries the flag'],
    [of.flagged > of.inFlight, 'more was repeated than had been in flight'],
    [of.faults.length > 0, 'the store is damaged'],
  ]
  return rules.filter(([so]) => so).map(([, words]) => words)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + patienceMs
  while (!holds()) {
    if (performance.now() > end) return false
    await pause(2)
  }
  return true
}
