// `analytics`: how well the assistant does, in counts, for whoever improves it. No names, no words, no ids of anybody.
import { analyse, readApplications, steps } from '../operators/analytics.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { withStore } from './opened.ts'

const help = `analytics               how far people come, at which questions they leave, how long a verdict takes, which articles help
  --json                {"funnel", "dropOff", "minutesToVerdict", "thumbs", "channels", "languages"}
Counts alone: nothing in it says who anybody is. The same stands on /console.
`
const rowsMost = 12

/** Runs \`analytics\`. */
export async function analytics(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'analytics', help })
  if (typeof call === 'number') return call
  return withStore(io, async (store, { now }) => {
    const found = analyse(await readApplications(store), await store.find('thumbs', {}), now())
    if (call.json) {
      io.stdout.write(`${JSON.stringify(found)}\n`)
      return 0
    }
    const { funnel, dropOff, minutesToVerdict: minutes, thumbs, channels, languages } = found
    const share = (count: number) => `${String(Math.round((100 * count) / Math.max(1, funnel.begun))).padStart(3)} %`
    const counted = (counts: Readonly<Record<string, number>>) =>
      Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ') || 'nobody'
    const lines = [
      ...steps.map((step) => `${String(funnel[step]).padStart(6)} ${share(funnel[step])}  ${step}`),
      minutes === null
        ? 'no verdict yet'
        : `minutes to a verdict: median ${minutes.median}, nine of ten within ${minutes.p90} (${minutes.count})`,
      ...dropOff.slice(0, rowsMost).map(({ question, put, left }) => `left at ${question}: ${left} of ${put}`),
      ...thumbs.slice(0, rowsMost).map(({ article, up, down }) => `thumbs ${article}: ${up} up, ${down} down`),
      `channels: ${counted(channels)}; languages: ${counted(languages)}`,
    ]
    io.stdout.write(`${lines.join('\n')}\n`)
    return 0
  })
}
