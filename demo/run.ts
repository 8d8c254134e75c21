// `npm run demo`: the assistant with a Telegram and a Slack of its own, on one page of this machine. Nothing leaves it, nothing is kept.
import { openDemo } from './server.ts'

process.stdout.write('Furnishing the demo house: an application in every stage, each with its past. This takes some seconds …\n')
const demo = await openDemo({ port: Number(process.env.DEMO_PORT ?? 4173) })
process.stdout.write(
  `\nThe demo house is open: ${demo.url}\n\nClient on Telegram left, team in Slack right. Ctrl+C ends it and removes its data.\n`,
)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(0), 5_000).unref()
    void demo.close().then(() => process.exit(0))
  })
}
