// A port nobody listens on at this moment, and that no connection is given by chance while a test has its program down.

import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below 32768, where Linux begins to give ports to connections: one of those could take it between a kill and the next start. */
const [lowest, highest] = [15_000, 32_000]

/** Finds one. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
