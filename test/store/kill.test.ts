// A process that is killed while it commits has lost nothing it acknowledged, and has written no turn by halves.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { freshFolder } from './folder.ts'
import { chat, clientOf } from './turns.ts'

const script = (url: string) => `
  import { openStore } from './src/store/open.ts'
  import { chat, happen, owed, saying, typed } from './test/store/turns.ts'
  const store = await openStore({ url: ${JSON.stringify(url)} })
  const from = (n) => chat('chat' + n)
  for (let round = 0; ; round++)
    await Promise.all([0, 1, 2, 3, 4].map(async (n) => {
      const id = process.pid + '-' + round + '-' + n
      const outcome = await happen(store, typed(id, from(n)), () => ({ changes: [saying(id), saying(id)], deliveries: [owed(id, from(n))] }))
      if (outcome === 'committed') process.stdout.write(id + '\\n')
    }))`

test('kill -9 at any moment: everything acknowledged is there, nothing is half there', { timeout: 60_000 }, async () => {
  const { url } = freshFolder()
  const acknowledged: string[] = []
  for (const kills of [20, 57, 133]) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script(url)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const done = once(child, 'exit')
    let lines = 0
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line)
      if (++lines === kills) child.kill('SIGKILL')
    }
    await done
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(210)
  expect(verifyStore({ url }).faults).toEqual([])

  const store = await openStore({ url })
  const said: string[] = []
  for (const n of [0, 1, 2, 3, 4]) {
    const { application, version } = await store.load(chat(`chat${n}`), clientOf(chat('x')))
    expect(application.assertions).toHaveLength(2 * version)
    said.push(...application.assertions.map((assertion) => assertion.event))
  }
  const owed = (await store.find('deliveries', { limit: 100_000 })).map((row) => row.delivery.key)
  expect(new Set(owed)).toEqual(new Set(said))
  expect(acknowledged.filter((id) => !said.includes(id))).toEqual([])
  for (const id of acknowledged) expect(await store.seen(id)).toBe(true)
  await store.close()
})
