// Nothing personal and no secret gets into logs, metrics or health, at the loudest level, also where the platform fails.
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Person } from '../twins/telegram/person.ts'
import { openTelegramTwin } from '../twins/telegram/twin.ts'
import { freePort } from './free-port.ts'
import { freshFolder, RunningProgram } from './running-program.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** What somebody tells, each of it unmistakable. */
const told = {
  company: 'Quokkamarker Trading (Shanghai) Co., Ltd.',
  person: '欧阳锁匠',
  mobile: '13912345678',
  spacedMobile: '139 1234 5678',
  id: '11010519491231002X',
  email: 'marker.person@quokka.example',
  address: '上海市浦东新区标记路999号',
  domain: 'quokkamarker.cn',
  question: 'does quokkamarker need zebrafish approval',
}
const firstName = 'Zebulonmarker'

it('0 hits of names, phones, identity numbers, words and tokens in logs, metrics and health', { timeout: 120_000 }, async () => {
  const folder = freshFolder()
  const twin = await openTelegramTwin({ limits: null })
  const port = await freePort()
  const key = Buffer.alloc(32, 11).toString('base64')
  const program = new RunningProgram({
    DATABASE_URL: `file:${join(folder.path, 'icp.db')}`,
    ENCRYPTION_KEY: key,
    TELEGRAM_BOT_TOKEN: twin.token,
    TELEGRAM_API_ROOT: twin.url,
    PORT: String(port),
    LOG_LEVEL: 'trace',
  })
  await program.hear('"connected"')
  closing.push(
    folder.drop,
    () => twin.close(),
    () => program.kill(),
  )
  const ada = twin.person({ name: firstName, language: 'en' })
  const bob = twin.person({ name: firstName, language: 'zh-hans' })
  twin.faults.order('sendMessage', { kind: 'drop-before' })
  twin.faults.order('getUpdates', { kind: 'gateway', status: 502 }, 1, () => twin.calls.length > 12)
  await ask(ada, '/start')
  await ask(ada, 'check')
  for (const words of ['website', 'mainland', `we are ${told.company}`, 'mainland company', 'free information'])
    await ask(ada, words)
  twin.faults.order('sendMessage', { kind: 'error', code: 400, description: `Bad Request: ${told.company} is no chat` })
  ada.say(told.question)
  for (const words of [told.question, told.mobile, told.id, told.email, told.address, told.domain, told.spacedMobile])
    await ask(ada, words)
  twin.faults.order('sendMessage', { kind: 'gateway', status: 502 })
  for (const words of ['开始', `我叫${told.person}`, `手机${told.mobile}`, `身份证${told.id}`]) await ask(bob, words)
  await ask(ada, 'export')
  const read = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  const open = [await read('/metrics'), await read('/readyz'), await read('/healthz'), await read('/nowhere')]
  bob.block()
  ada.say('/delete')
  expect(await program.stop()).toBe(0)
  expect(program.shown).toContain('"channel":"telegram"')
  expect(program.shown, 'faults were logged, too').toMatch(/"level":[45]0/)
  expect(open[0]).toContain('icp_applications 2')
  const everything = [program.shown, ...open].join('\n')
  const secrets = [
    ...Object.values(told),
    firstName,
    twin.token,
    twin.token.split(':')[1]!,
    key,
    'Quokka',
    'zebrafish',
    '标记路',
    '锁匠',
  ]
  expect(secrets.filter((secret) => everything.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
  console.info(
    `${program.shown.trim().split('\n').length} log lines, ${everything.length} characters, ${secrets.length} markers, 0 hits`,
  )
})

/** Says something and waits for an answer, patiently: the machine may be busy. */
async function ask(person: Person, words: string): Promise<void> {
  person.passOver()
  person.say(words)
  await person.hears(undefined, 40_000)
}
