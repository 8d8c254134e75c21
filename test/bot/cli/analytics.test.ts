// The counts of how well the assistant does are right, and nobody can be found in them.
import { expect, it } from 'vitest'
import { analytics } from '../../../src/bot/cli/analytics.ts'
import { Shell } from './shell.ts'

it('counts the funnel, where people left, the time to a verdict and thumbs, and names nobody', { timeout: 120_000 }, async () => {
  const shell = new Shell({ TEST_NOW: '+3d' })
  const program = await shell.open()
  await shell.talk(program, 'quokka', '/start')
  await shell.talk(program, 'zebra', '/check', 'a website')
  await shell.talk(program, 'yak', '/check', 'a website')
  await shell.talk(
    program,
    'lynx',
    'our server is in Frankfurt, no CDN, the site is for readers in Germany only, we sell nothing',
    '/check',
  )
  await program.stop()
  const { code, out } = await shell.call(analytics, '--json')
  expect(code).toBe(0)
  const found = JSON.parse(out)
  expect(found.funnel).toMatchObject({ begun: 4, answered: 3, order: 0, granted: 0 })
  const left = found.dropOff as { question: string; put: number; left: number }[]
  expect(left.reduce((sum, row) => sum + row.left, 0)).toBeGreaterThanOrEqual(2)
  expect(left[0]).toMatchObject({ left: 2 })
  for (const row of left) expect(row.put).toBeGreaterThanOrEqual(row.left)
  expect(found.channels).toEqual({ telegram: 4 })
  const shown = await shell.call(analytics)
  expect(shown.out).toMatch(/^ +4 100 % {2}begun\n +3 {2}75 % {2}answered\n/)
  expect(shown.out).toMatch(/left at [\w-]+: 2 of \d/)
  expect(out + shown.out).not.toMatch(/quokka|zebra|yak|lynx|Secretname|Frankfurt/i)
})
