// The command line as a whole: every operating command explains itself, and trouble is one line without a stack.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backup } from '../../../src/bot/cli/backup.ts'
import { deliveries } from '../../../src/bot/cli/deliveries.ts'
import { erase } from '../../../src/bot/cli/erase.ts'
import { exportApplication } from '../../../src/bot/cli/export.ts'
import { health } from '../../../src/bot/cli/health.ts'
import { restore } from '../../../src/bot/cli/restore.ts'
import { setAside } from '../../../src/bot/cli/set-aside.ts'
import { verify } from '../../../src/bot/cli/verify.ts'
import { explainFault, explainStart } from '../../../src/bot/start-faults.ts'
import { Shell } from './shell.ts'

const root = resolve(import.meta.dirname, '../../..')
const all = { backup, deliveries, erase, export: exportApplication, health, restore, 'set-aside': setAside, verify }

describe.each(Object.entries(all))('%s', (name, command) => {
  it('explains itself with --help, calls an unknown flag wrong, and lists faulty settings, without making anything', async () => {
    const shell = new Shell({ LOG_LEVEL: 'loud' })
    const { code, out } = await shell.call(command, '--help')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^${name} `))
    expect(out).toContain('--json')
    expect(out).toMatch(/Ends with 0|called wrongly/)
    expect((await shell.call(command, '--nonsense')).code).toBe(2)
    const word = { backup: ['x'], restore: ['x'], export: ['x'], erase: ['x'] }[name] ?? []
    expect(await shell.call(command, ...word)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^LOG_LEVEL .*\n$/),
    })
  })
})

describe('the command line', () => {
  const run = (env: Record<string, string>, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bot/launch.js', 'cli', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...env },
    })
    return { status, stdout, stderr }
  }

  it('says in one line why a command cannot do its work, and ends with 1', async () => {
    const shell = new Shell()
    expect(run({ ...shell.env }, 'deliveries')).toEqual({
      status: 1,
      stdout: '',
      stderr: `deliveries: there is no database at ${shell.database}\n`,
    })
  })

  it('names the file and line of a faulty knowledge file', async () => {
    const overlay = new Shell().path('overlay')
    mkdirSync(overlay)
    writeFileSync(`${overlay}/overlay.yaml`, 'brand: Ours\nretentionDays: soon\n')
    const shell = new Shell({ OVERLAY_DIR: overlay })
    await expect(shell.open(true)).rejects.toSatisfy((error) => /overlay\.yaml:2 retentionDays/.test(explainFault(error)))
  })

  it('knows what it does not know', () => {
    const { status, stderr } = run({}, 'constructor')
    expect(status).toBe(2)
    const named = /^“constructor” is not there yet\. There are: (.*)\./.exec(stderr)?.[1]?.split(', ')
    const scripts = Object.entries<string>(JSON.parse(readFileSync('package.json', 'utf8')).scripts)
    const ours = scripts.flatMap(([name, line]) => (line.includes('src/bot/launch.js cli') ? [name] : []))
    expect(named?.sort()).toEqual(ours.sort())
  })
})

it('a fault nobody foresaw is named without its words', () => {
  const secret = new TypeError('cannot read 13912345678 of 张晓明')
  expect(explainFault(secret)).toMatch(/^TypeError/)
  expect(explainFault(secret) + explainStart(secret)).not.toMatch(/139|张/)
  expect(explainStart(Object.assign(new Error('listen'), { code: 'EADDRINUSE' }))).toBe('PORT is taken by another program')
})
