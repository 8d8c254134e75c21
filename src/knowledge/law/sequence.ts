// The steps that apply, in the order in which they are taken (determination 6).

import type { Situation } from './engine/situation.ts'
import { yes } from './engine/truth.ts'
import type { Rulebook } from './rulebook.ts'
import { type AlsoName, type BlockerName, type StepName, steps } from './verdict.ts'

/** The steps for what was found. The filing always comes before the licence. */
export function sequenceOf(
  situation: Situation,
  also: ReadonlySet<AlsoName>,
  blockers: ReadonlySet<BlockerName>,
  { conditions }: Rulebook,
): readonly StepName[] {
  const holds = (name: string) => conditions.named.get(name)!.test(situation) === yes
  const refile = also.has('cancel-and-refile')
  const licence = holds('licence-due')
  // A licence rests on a filing: where it is not known whether there is one, it is a step too
  const first = (duty: string, filed: string) => licence && holds(duty) && !holds(filed)
  const site = holds('site-due') || first('site-duty', 'site-filed') || (refile && holds('site-filed'))
  const app = also.has('app-filing') || first('app-duty', 'app-filed') || (refile && holds('app-filed'))
  const numbered = site || app || licence
  const taken: Readonly<Record<StepName, boolean>> = {
    'clear-blockers': blockers.size > 0,
    'pre-approval': [...also].some((name) => name.startsWith('pre-approval:')),
    'cancel-record': also.has('cancel-record') || refile,
    'website-filing': site,
    'app-filing': app,
    'access-filing': also.has('access-filing'),
    'change-record': also.has('change-record'),
    licence,
    open: (numbered || holds('filing-held')) && holds('yet-to-open') && !holds('leaving'),
    'footer-number': numbered,
    psb: also.has('psb'),
    'licence-renewal': also.has('licence-renewal'),
    'annual-report': also.has('annual-report'),
  }
  return steps.filter((step) => taken[step])
}
