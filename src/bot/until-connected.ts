// The first connection to a platform: one that is away ends no start, and is asked again until it is there.
import { StartFault } from './start-faults.ts'

/** How the first connection goes. `fault`: what the platform refuses in the settings, as long as it does. */
export type Opening = { readonly fault: () => StartFault | null; stop(): void }

/** So long a start waits for a platform that does not answer, before what else there is to open, in milliseconds. */
const patienceMs = 3_000
const againMs = { least: 1_000, most: 15_000 }
/** Settings that were refused may become right without us: a bot is unblocked, a workspace opened again. */
const refusedAgainMs = 60_000

/**
 * Opens a connection. `open` throws StartFault where the platform refuses the settings, anything else where it is only away; it is called
 * until it succeeds. `troubled` is told each time, in one line. Resolves after the first try, or while it takes long.
 * Example: Slack is away for an hour: `open` is called every 15 s, health is red, and then it is connected.
 */
export async function untilConnected(parts: {
  platform: string
  open: () => Promise<void>
  nameOf: (error: unknown) => string
  troubled: (what: string) => void
}): Promise<Opening> {
  const { platform, open, nameOf, troubled } = parts
  let fault: StartFault | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let pause = againMs.least

  async function attempt(): Promise<void> {
    try {
      await open()
      fault = null
    } catch (error) {
      fault = error instanceof StartFault ? error : null
      troubled(fault?.message ?? `${platform} cannot be reached (${nameOf(error)})`)
      if (stopped) return
      timer = setTimeout(() => void attempt(), fault === null ? pause : refusedAgainMs)
      pause = Math.min(pause * 2, againMs.most)
    }
  }

  let patience: NodeJS.Timeout | undefined
  const long = new Promise<void>((resolve) => {
    patience = setTimeout(resolve, patienceMs)
  })
  await Promise.race([attempt(), long])
  clearTimeout(patience)
  return {
    fault: () => fault,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
