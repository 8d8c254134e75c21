// Kills as a command: `npm run kills -- [--kills 20] [--cut 0.02] [--people 8] [--seed 1] [--way slack-http]`; 1 where a promise was broken.
import { asked } from './asked.ts'
import { broken, kills } from './kills.ts'
import { ways } from './ways.ts'

const usage = `kills [--kills 20] [--cut 0.02] [--people 8] [--seed 1] [--way slack-http]
Kills of the real program on every way a platform reaches it; 1 where a promise was broken.`
const values = asked(usage, {
  kills: { type: 'string', default: '20' },
  cut: { type: 'string', default: '0' },
  people: { type: 'string', default: '8' },
  seed: { type: 'string', default: '1' },
  way: { type: 'string' },
})
const [often, cut, people, seed] = [Number(values.kills), Number(values.cut), Number(values.people), Number(values.seed)]
for (const way of ways.filter((one) => values.way === undefined || values.way === one)) {
  const of = await kills({ way, seed, kills: often, cut, people })
  console.log(
    `${way}, seed ${seed}, ${often} kills, ${100 * cut} % of answers cut: ${of.said} said, ${of.lost} lost, ${of.doubledEffects} effects doubled; ` +
      `${of.owed} messages, ${of.inFlight} in flight when killed or cut, ${of.flagged} flagged, ${of.shownTwice} shown twice, ${of.unflagged} of them without a flag, ` +
      `${of.sentAfterAnswer} sent after their answer, ${of.spent} given up after two; back within ${of.backMs} ms; ${of.faults.length === 0 ? 'sound' : of.faults.join('; ')}`,
  )
  if (broken(of).length > 0) process.exitCode = 1
  for (const promise of broken(of)) console.log(`  broken: ${promise}`)
}
