// Which of the five words answers, how much of it is certain, and which rules decided: the precedence of the rules.
import type { Edition } from './edition.ts'
import type { Situation } from './engine/situation.ts'
import { no, open, type Truth, yes } from './engine/truth.ts'
import type { Rule } from './rule.ts'
import { type Confidence, confidences, type Floor, type Registration } from './verdict.ts'

/** The word that answers, and the part of it that is certain. */
export type Decision = { readonly registration: Registration; readonly floor: Floor }

/** The first line that fits wins: another regulator, an open fact, a contested rule, a licence, a filing, nothing. */
export function decide(situation: Situation, edition: Edition): Decision {
  const licence = strongest(edition.licence, situation)
  const filing = strongest(edition.filing, situation)
  const floor: Floor = licence === yes ? 'licence' : filing === yes ? 'filing' : 'none'
  if (strongest(edition.regulator, situation) === yes) return { registration: 'expert', floor }
  const contest = contestIn(situation, edition, licence, filing)
  if (floor === 'none' && (licence === open || filing === open || contest === open))
    return { registration: 'need_more_info', floor }
  return { registration: contest === yes ? 'expert' : floor, floor }
}

/** The rules that decided for the word chosen, in the order of the rulebook. The first of them explains it. */
export function decidedBy(decision: Decision, situation: Situation, edition: Edition): readonly Rule[] {
  const { registration, floor } = decision
  const fired = (rules: readonly Rule[]) => rules.filter((rule) => rule.test(situation) === yes)
  if (registration === 'expert') {
    const regulators = fired(edition.regulator)
    if (regulators.length > 0) return regulators
    return fired(edition.contested).filter((rule) => counts(rule, floor === 'licence' ? yes : no, floor === 'filing' ? yes : no))
  }
  const all = fired(edition[registration === 'need_more_info' ? 'moreInfo' : (registration as 'none' | 'filing' | 'licence')])
  const said = all.filter((rule) => !rule.fallback)
  return said.length > 0 ? said : all
}

/** The lowest confidence of some rules. */
export function lowest(rules: readonly Rule[]): Confidence {
  return confidences[Math.max(...rules.map((rule) => confidences.indexOf(rule.confidence)))]!
}

/** Whether a dispute decides: a clear demand for the same or a higher number ends one about need, never one about who may hold a licence. */
function counts(rule: Rule, licence: Truth, filing: Truth): boolean {
  const { about, doubt } = rule.gives.contested!
  if (about === 'licence') return doubt === 'holder' || licence !== yes
  return licence !== yes && (doubt === 'holder' || filing !== yes)
}

function contestIn(situation: Situation, edition: Edition, licence: Truth, filing: Truth): Truth {
  let found: Truth = no
  for (const rule of edition.contested) {
    if (!counts(rule, licence, filing)) continue
    const truth = rule.test(situation)
    if (truth === yes) return yes
    if (truth === open && rule.gives.contested!.doubt === 'need') found = open
  }
  return found
}

function strongest(rules: readonly Rule[], situation: Situation): Truth {
  let found: Truth = no
  for (const rule of rules) {
    const truth = rule.test(situation)
    if (truth === yes) return yes
    if (truth === open) found = open
  }
  return found
}
