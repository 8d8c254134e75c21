// Health is asked of the running program, else of the store; red is red, and asking makes nothing.
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { ChannelAdapter } from '../../../src/bot/channel.ts'
import { health } from '../../../src/bot/cli/health.ts'
import { verify } from '../../../src/bot/cli/verify.ts'
import { openHttp } from '../../../src/bot/http.ts'
import { openMeter } from '../../../src/bot/meter.ts'
import { operatorRoutes } from '../../../src/bot/operators/routes.ts'
import { freePort } from '../free-port.ts'
import { Shell } from './shell.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const now = () => new Date().toISOString()

/** A program with one channel that is connected or not. */
async function serving(connected: boolean): Promise<Shell> {
  const http = openHttp()
  const port = await http.listen(0, '127.0.0.1')
  const shell = new Shell({ PORT: String(port) })
  const program = await shell.open(true)
  const adapter = { channel: 'telegram', health: () => ({ connected, detail: 'nothing heard for 3 min', lastHeardAt: null }) }
  const { store, library } = program
  const watched = { store, library, adapters: () => [adapter as unknown as ChannelAdapter], now, meter: openMeter(now) }
  operatorRoutes(http, { ...watched, token: undefined, apart: false })
  closing.push(
    () => http.close(),
    () => program.stop(),
  )
  return shell
}

describe('health', () => {
  it('is green with 0 when the running program says so', async () => {
    const shell = await serving(true)
    const { code, out } = await shell.call(health)
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.split(':')[0])).toEqual([
      'ok  store',
      'ok  sending',
      'ok  reminders',
      'ok  telegram',
      '',
    ])
    expect(JSON.parse((await shell.call(health, '--json')).out)).toMatchObject({ well: true, running: true })
  })

  it('is red with 1 when a channel hears nothing, and names it', async () => {
    const shell = await serving(false)
    const { code, out } = await shell.call(health, '--running')
    expect(code).toBe(1)
    expect(out).toContain('BAD telegram: nothing heard for 3 min\n')
    const { well, checks } = JSON.parse((await shell.call(health, '--json')).out)
    expect(well).toBe(false)
    expect(checks.filter((check: { well: boolean }) => !check.well)).toEqual([
      { name: 'telegram', well: false, detail: 'nothing heard for 3 min' },
    ])
  })

  it('looks at the store itself where no program runs; --running calls that a fault', async () => {
    const shell = new Shell({ PORT: String(await freePort()) })
    await (await shell.open()).stop()
    const { code, out } = await shell.call(health)
    expect(code).toBe(0)
    expect(out).toMatch(/^no program runs here; this is the store itself\nok {2}store: writable\n/)
    expect(await shell.call(health, '--running')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/BAD program: nothing of ours/),
    })
  })

  it('takes no stranger on the port for the program', async () => {
    const stranger = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
    await new Promise((resolve) => stranger.once('listening', resolve))
    closing.push(async () => stranger.close())
    const shell = new Shell({ PORT: String((stranger.address() as AddressInfo).port) })
    await (await shell.open()).stop()
    expect(JSON.parse((await shell.call(health, '--json')).out)).toMatchObject({ well: true, running: false })
  })

  it('is red for messages and reminders that are late', async () => {
    const shell = new Shell({ TEST_NOW: '+1h' })
    const program = await shell.open()
    await shell.talk(program, 'ann', 'check')
    await program.stop()
    const { code, out } = await shell.call(health)
    expect(code).toBe(1)
    expect(out).toMatch(/BAD sending: oldest unsent message 3\d{3} s/)
  })

  it('is red where there is no store, and makes none; so is verify', async () => {
    const shell = new Shell()
    expect(await shell.call(health)).toMatchObject({ code: 1, err: `there is no database at ${shell.database}\n` })
    expect((await shell.call(verify)).code).toBe(1)
    expect(readdirSync(shell.folder)).toEqual([])
  })

  it('is red where the key does not fit', async () => {
    const shell = new Shell()
    await (await shell.open()).stop()
    const wrong = new Shell({ DATABASE_URL: shell.env.DATABASE_URL!, ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') })
    expect(await wrong.call(health)).toMatchObject({ code: 1, err: 'the key does not fit this database; nothing was changed\n' })
    expect((await wrong.call(verify)).code).toBe(1)
  })
})
