// Runs one story in the real program and by the oracle side by side, and compares what went out.
import { Oracle } from './oracle.ts'
import { type Act, storyOf } from './story.ts'
import { World } from './world.ts'

/** How a run ended. `faults` is empty where every message was as expected. */
export type Report = {
  readonly seed: number
  readonly messages: number
  readonly reminders: number
  readonly restarts: number
  readonly faults: readonly string[]
}

/** One seed, so many years of the clock, at least so many restarts. */
export async function simulate(seed: number, years = 1, restarts = 6): Promise<Report> {
  const story = storyOf(seed, years, restarts)
  const world = new World()
  await world.begin(story.start, story.people)
  const oracle = new Oracle(world.application, story.people)
  let downUntil = 0
  let double = false
  let restarted = 0

  async function run(act: Act): Promise<void> {
    switch (act.kind) {
      case 'down':
        downUntil = world.now + act.hours * 3_600_000
        return
      case 'restart':
        restarted++
        return world.restart()
      case 'back':
        world.now -= act.minutes * 60_000
        return
      case 'double':
        double = true
        return
      case 'enter': {
        const day = new Date(Date.parse(`${oracle.today(world.now)}T00:00Z`) + (act.plus ?? 0) * 86_400_000)
          .toISOString()
          .slice(0, 10)
        await world.enter(act.name, act.value ?? day)
        return oracle.enter(world.now, act.name, act.value ?? day)
      }
      case 'order':
        return moveOn(act.order, act.chance)
      case 'says':
        await world.says(act.person, act.words)
        return oracle.says(world.now, act.person, act.words)
      case 'press': {
        const key = oracle.last(act.person)
        if (key === undefined) return
        await world.press(act.person, key, act.verb)
        return oracle.press(world.now, act.person, key, act.verb)
      }
    }
  }

  async function moveOn(kind: 'website-filing' | 'psb', chance: number): Promise<void> {
    const step = oracle.step(kind, chance)
    if (step === null) return
    const number = kind === 'psb' ? '京公网安备11010802000001号' : '京ICP备12345678号-1'
    if (step.opens) await world.openOrder(kind)
    else await world.move(step.order, step.to, { date: oracle.today(world.now), number, reason: 'as said' })
    oracle.move(world.now, kind, step.order, step.to)
  }

  const acts = [...story.acts]
  for (;;) {
    const act = acts[0]?.at ?? Number.POSITIVE_INFINITY
    const due = Math.max(Math.min(await world.next(), oracle.next), downUntil)
    const next = Math.min(Math.max(act, downUntil), due)
    if (next > story.end) break
    world.now = Math.max(world.now, next)
    if (next === due) {
      await world.tick(double)
      oracle.tick(world.now)
      double = false
      if (differs(world, oracle)) break
    } else await run(acts.shift()!)
  }
  const faults = [...world.wrong, ...(await world.setAside()), ...difference(world, oracle)]
  await world.close()
  const reminders = world.sent.reduce((sum, one) => sum + one.keys.length, 0)
  return { seed, messages: world.sent.length, reminders, restarts: restarted, faults }
}

const written = ({ at, to, keys }: { at: number; to: string; keys: readonly string[] }) =>
  `${new Date(at).toISOString()} ${to} ${keys.join(' ')}`

/** A tick of the two has gone apart; within one tick the order of recipients is free. */
function differs(world: World, oracle: Oracle): boolean {
  return difference(world, oracle).length > 0
}

function difference(world: World, oracle: Oracle): string[] {
  if (world.sent.length === oracle.sent.length && world.sent.every((one, at) => same(one, oracle.sent[at]!))) return []
  const [really, should] = [new Set(world.sent.map(written)), new Set(oracle.sent.map(written))]
  const twice = world.sent.length - really.size
  return [
    ...[...really].filter((one) => !should.has(one)).map((one) => `sent, but not expected: ${one}`),
    ...[...should].filter((one) => !really.has(one)).map((one) => `expected, but not sent: ${one}`),
    ...(twice > 0 ? [`${twice} sent twice`] : []),
  ]
}

const same = (one: { at: number; to: string; keys: readonly string[] }, other: typeof one) =>
  one.at === other.at &&
  one.to === other.to &&
  one.keys.length === other.keys.length &&
  one.keys.every((key, at) => key === other.keys[at])
