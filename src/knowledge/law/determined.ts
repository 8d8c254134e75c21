// Remembers verdicts: the same facts on the same day have the same verdict, and a turn asks for it again and again.
import { LRUCache } from 'lru-cache'
import { type DetermineOptions, determine } from './determine.ts'
import type { Facts } from './facts.ts'
import type { Rulebook } from './rulebook.ts'
import type { Verdict } from './verdict.ts'

/** So many verdicts are remembered; one takes a few kilobytes. Those that were asked for longest ago give way. */
const most = 512

const remembered = new WeakMap<Rulebook, LRUCache<string, Verdict>>()

/** The verdict for one service, as `determine` gives it; worked out once for the same facts, day and mode. */
export function determined(facts: Facts, rulebook: Rulebook, options: DetermineOptions): Verdict {
  const verdicts = remembered.get(rulebook) ?? new LRUCache<string, Verdict>({ max: most })
  remembered.set(rulebook, verdicts)
  const key = `${options.asOf} ${options.mode} ${JSON.stringify(facts)}`
  const known = verdicts.get(key)
  const verdict = known ?? determine(facts, rulebook, options)
  if (known === undefined) verdicts.set(key, verdict)
  return verdict
}
