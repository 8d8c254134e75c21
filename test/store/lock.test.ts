// One instance serves a database; commands work beside it, and what a dead one held comes back.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { freshFolder } from './folder.ts'
import { chat, claimOf, happen, owe, owed, typed } from './turns.ts'

test('a second serving instance is told so, a command is not, and after the first has closed the second may serve', async () => {
  const { url, path } = freshFolder()
  const first = await openStore({ url, serve: true })
  await expect(openStore({ url, serve: true })).rejects.toMatchObject({
    fault: 'locked',
    message: `another instance already serves this database (it holds ${path}.lock); stop it first`,
  })
  const command = await openStore({ url })
  expect(await happen(command, typed('e1', chat('ann')))).toBe('committed')
  await command.close()
  await first.close()
  const second = await openStore({ url, serve: true })
  await second.close()
})

test('the lock of a killed process is free at once, and what it was sending comes back flagged', async () => {
  const { url } = freshFolder()
  const preparing = await openStore({ url })
  await owe(preparing, owed('a', chat('ann')))
  await preparing.close()
  const script = `
    import { openStore } from './src/store/open.ts'
    const store = await openStore({ url: ${JSON.stringify(url)}, serve: true })
    await store.claimDeliveries(${JSON.stringify(claimOf())})
    console.log('claimed')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await expect(openStore({ url, serve: true })).rejects.toMatchObject({ fault: 'locked' })
  child.kill('SIGKILL')
  await once(child, 'exit')
  const store = await openStore({ url, serve: true })
  expect(await store.claimDeliveries(claimOf())).toMatchObject([{ delivery: { key: 'a' }, repeat: true, attempts: 2 }])
  await store.close()
})
