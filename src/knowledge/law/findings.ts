// The consequences of the rules that fired: what else is needed, what stands in the way, and one finding with its reason for each.
import type { Consideration } from './consider.ts'
import { decidedBy, lowest } from './decide.ts'
import type { Edition } from './edition.ts'
import { yes } from './engine/truth.ts'
import type { Rule } from './rule.ts'
import { type AlsoName, alsoNames, type BlockerName, blockerNames, type Confidence, type Finding } from './verdict.ts'

/** What the rules say of a service, each list in the order of its closed list. */
export type Consequences = {
  readonly also: ReadonlySet<AlsoName>
  readonly blockers: ReadonlySet<BlockerName>
  readonly findings: readonly Finding[]
  readonly confidence: Confidence
}

/** Collects the consequences: the answer's reason first, then blockers, then needs, then notes in the order of the rulebook. */
export function consequences({ situation, working, decision, assumption }: Consideration, edition: Edition): Consequences {
  const deciding = decidedBy(decision, situation, edition)
  const also = new Map<AlsoName, Finding>()
  const blockers = new Map<BlockerName, Finding>()
  const notes: Finding[] = []
  for (const rule of edition.rules) {
    if (rule.fallback || rule.test(working) !== yes) continue
    const { gives } = rule
    let told = rule === deciding[0]
    if (gives.also && !also.has(gives.also)) {
      also.set(gives.also, rule.finding(gives.also))
      told = true
    }
    if (gives.blocker && !blockers.has(gives.blocker)) {
      blockers.set(gives.blocker, rule.finding(gives.blocker))
      told = true
    }
    if (!told && isNote(rule, decision.registration, assumption !== undefined)) notes.push(rule.finding('note'))
  }
  const inOrder = <Name>(names: readonly Name[], found: ReadonlyMap<Name, Finding>) => names.filter((name) => found.has(name))
  const alsoFound = inOrder(alsoNames, also)
  const blockersFound = inOrder(blockerNames, blockers)
  return {
    also: new Set(alsoFound),
    blockers: new Set(blockersFound),
    findings: [
      deciding[0]!.finding(decision.registration),
      ...blockersFound.map((name) => blockers.get(name)!),
      ...alsoFound.map((name) => also.get(name)!),
      ...notes,
    ],
    confidence: lowest(deciding),
  }
}

/** Rules that decide for another word than the one chosen say nothing more, but a demand for a filing beside a licence does. */
function isNote({ gives }: Rule, registration: string, assumed: boolean): boolean {
  if (gives.registration === undefined) return true
  if (gives.registration === 'need_more_info' || assumed) return false
  return gives.registration === registration || (gives.registration !== 'none' && registration !== 'none')
}
