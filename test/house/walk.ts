// Follows one message, or one click, through the real program and prints which files of src did something for it, as JSON.
// `node --import tsx test/house/walk.ts message|click`. It happens three times; what happened each time belongs to it, the rest to timers.
import { Session } from 'node:inspector/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serving } from '../bot/slack/serving.ts'
import { openStage } from '../bot/telegram/stage.ts'
import { SlackTwin, teamChannel } from '../twins/slack/twin.ts'

const source = resolve(import.meta.dirname, '../../src')
const session = new Session()
session.connect()
await session.post('Profiler.enable')

/** The files of src with a function that ran while something happened; what only loads a file does not count. */
async function during(something: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await session.post('Profiler.takePreciseCoverage')
  await something()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  const ran = result.filter(({ url, functions }) => {
    const inside = url.startsWith('file:') && fileURLToPath(url).startsWith(`${source}/`)
    return inside && functions.some(({ ranges: [whole] }) => whole!.count > 0 && whole!.startOffset > 0)
  })
  return new Set(ran.map(({ url }) => fileURLToPath(url).slice(source.length + 1)))
}

const rounds: ReadonlySet<string>[] = []

if (process.argv[2] === 'message') {
  const stage = await openStage({ mode: 'webhook' })
  await stage.program.pump.stop()
  await stage.program.packs?.stop()
  const asked = async (name: string) => {
    const person = stage.twin.person({ name, language: 'en' })
    for (const words of ['/start', 'check']) await person.ask(words)
    await stage.sent()
    return person
  }
  // The first answer of a program reads the search's index; that belongs to the start, and is slow while counted.
  await (await asked('Zoe')).ask('our website')
  // In words of their own: what was read a moment ago is not read again.
  for (const [name, words] of [
    ['Ann', 'a website'],
    ['Bo', 'A website'],
    ['Cy', 'a website.'],
  ] as const) {
    const person = await asked(name)
    rounds.push(
      await during(async () => {
        await person.ask(words)
        await stage.sent()
      }),
    )
  }
} else {
  const twin = await new SlackTwin().open()
  const lin = twin.member('ULIN', 'Lin')
  const here = await serving({ mode: 'http', twin })
  await here.program.pump.stop()
  await here.program.packs?.stop()
  for (const client of ['Ann GmbH', 'Bo GmbH', 'Cy GmbH']) {
    await lin.command(`new ${client}`)
    const card = await twin.until(() => twin.outbox(teamChannel).find((one) => twin.words(one).includes(client)), 'the card')
    await here.sent()
    rounds.push(
      await during(async () => {
        await lin.click(card, 'Note')
        await lin.opens('Note')
        await lin.submit({ text: `${client} has called` })
        await here.sent()
      }),
    )
  }
}

const [first, ...others] = rounds
process.stdout.write(JSON.stringify([...first!].filter((file) => others.every((round) => round.has(file))).sort()))
process.exit(0)
