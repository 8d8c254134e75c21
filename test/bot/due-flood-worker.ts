// A program of its own that takes up all that is due in a store, until nothing is left; the test kills it in the middle.
import { pump } from '../../src/bot/clock.ts'
import { installedCounts } from '../../src/bot/index-cache.ts'
import { openLog } from '../../src/bot/log.ts'
import { receiver } from '../../src/bot/receive.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { openStore } from '../../src/store/open.ts'

const [url, now] = process.argv.slice(2) as [string, string]
const store = await openStore({ url, serve: true })
const log = openLog('silent', 'stderr')
const receive = receiver({
  store,
  takeTurn,
  library: openLibrary({ indexCache: installedCounts }),
  now: () => now,
  commit: async (commit) => (await store.commit([commit]))[0]!,
  committed: () => {},
  log,
})
const clock = pump({ store, receive, now: () => now, log })
process.stdout.write('begun\n')
await clock.tick()
await clock.stop()
await store.close()
