// The program is killed without warning at every step of a consultation, before and after its reply: nothing is lost, nothing happens twice.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { freshFolder, RunningProgram } from './running-program.ts'

const steps = [
  { answer: 'website', question: 'What do you want to run?', path: 'service.kind' },
  { answer: 'mainland', question: 'Where is the server', path: 'hosting.originLocation' },
  { answer: 'mainland company', question: 'Who will hold the registration?', path: 'entity.type' },
  { answer: 'free information', question: 'How does it earn money?', path: 'monetisation.sources' },
  { answer: 'none of these', question: 'Does it deal with any of these?', path: 'service.contentCategories' },
  { answer: 'nothing yet', question: 'Is anything registered for it already?', path: 'record.icpFiling' },
  { answer: 'it will open', question: 'Is it open to the public', path: 'service.stage' },
] as const
const verdict = 'Information, not legal advice. Rules as of'

describe('a consultation that is killed at every step', { timeout: 180_000 }, () => {
  it.each(['after the reply', 'before the reply'])('goes on where it was when killed %s', async (moment) => {
    const folder = freshFolder()
    const env = { DATABASE_URL: `file:${join(folder.path, 'icp.db')}` }
    let program = new RunningProgram(env)
    await program.hear('Ask me anything')
    await program.say('check', steps[0].question)
    for (const [index, step] of steps.entries()) {
      const then = steps[index + 1]?.question ?? verdict
      if (moment === 'after the reply') await program.say(step.answer, then)
      else program.type(step.answer)
      await program.kill()
      program = new RunningProgram(env)
      const shown = await program.hear(/Welcome back[\s\S]*Answer with a number or in words\./)
      const back = shown.slice(shown.indexOf('Welcome back'))
      if (back.includes(step.question)) await program.say(step.answer, then)
      else if (index < steps.length - 1) expect(back).toContain(then)
    }
    expect(await program.end()).toBe(0)
    const stored = new Database(join(folder.path, 'icp.db'), { readonly: true })
    const assertions = stored.prepare('select path from assertions').pluck().all() as string[]
    for (const { path } of steps) expect(assertions.filter((assertion) => assertion === path)).toEqual([path])
    const unsent = stored.prepare("select count(*) from deliveries where state not in ('sent', 'impossible')").pluck().get()
    expect(unsent).toBe(0)
    stored.close()
    folder.drop()
  })
})
