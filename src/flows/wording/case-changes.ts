// What another pack, or another day, changes for one application: worked out with both and compared.
import { alsoLabels, blockerLabels } from '../../knowledge/law/labels/verdict-names.ts'
import type { Finding, Verdict } from '../../knowledge/law/verdict.ts'
import { papers } from '../../knowledge/procedure/papers.ts'
import type { Text } from '../../locale.ts'
import { runningDuties } from '../duties/duties-under.ts'
import type { CaseChange } from '../model/rule-change.ts'
import { factsIn, type View, verdictIn } from '../model/view.ts'
import { outcome } from './outcome.ts'
import { stageId } from './stage.ts'

/** All differences for an application that something is known of and that is not closed; the two views differ in library or day. */
export function caseChanges(before: View, now: View): readonly CaseChange[] {
  const { services, assertions } = now.application
  if (assertions.length === 0 || stageId(now) === 'closed') return []
  return [...services.flatMap(({ id }) => ofService(before, now, id)), ...ofDuties(before, now)]
}

function ofService(before: View, now: View, service: string): readonly CaseChange[] {
  const facts = factsIn(now, service)
  if (Object.keys(facts).length === 0) return []
  const [old, young] = [verdictIn(before, service), verdictIn(now, service)]
  const listed = (of: 'blocker' | 'need', had: readonly string[], has: readonly string[], nameOf: (id: string) => Text) =>
    differing(had, has).map(({ id, gone }): CaseChange => {
      return { of, service, id, ...yesNo(gone), name: nameOf(id), ...groundOf(gone ? old : young, id) }
    })
  const wanted = (view: View, verdict: Verdict) => papers(facts, verdict, view.library)
  const [had, has] = [wanted(before, old), wanted(now, young)]
  return [
    ...(old.registration === young.registration
      ? []
      : [
          {
            of: 'answer' as const,
            service,
            id: 'registration',
            before: old.registration,
            now: young.registration,
            name: outcome[young.registration],
            ...(groundOf(young, young.registration).because
              ? groundOf(young, young.registration)
              : groundOf(old, old.registration)),
          },
        ]),
    ...listed('blocker', old.blockers, young.blockers, (id) => blockerLabels[id as keyof typeof blockerLabels].name),
    ...listed('need', old.also, young.also, (id) => alsoLabels[id as keyof typeof alsoLabels]),
    ...differing(ids(had), ids(has)).map(({ id, gone }): CaseChange => {
      const { name, sources } = (gone ? had : has).find((paper) => paper.id === id)!
      return { of: 'paper', service, id, ...yesNo(gone), name, sources }
    }),
  ]
}

function ofDuties(before: View, now: View): readonly CaseChange[] {
  // Both on the later day: a day that passes brings no duty by a rule.
  const running = ({ application, library }: View) => {
    const all = runningDuties(application, library, `${now.today}T04:00:00.000Z`)
    return new Map(all.map((duty) => [`${duty.duty.id} ${duty.service}`, duty]))
  }
  const [had, has] = [running(before), running(now)]
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((key): CaseChange[] => {
    const [old, young] = [had.get(key), has.get(key)]
    const [was, is] = [old, young].map((one) => (one === undefined ? 'no' : (one.day ?? '-'))) as [string, string]
    const { duty, service } = (young ?? old)!
    return was === is ? [] : [{ of: 'duty', service, id: duty.id, before: was, now: is, name: duty.name, sources: duty.sources }]
  })
}

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
const yesNo = (gone: boolean) => (gone ? { before: 'yes', now: 'no' } : { before: 'no', now: 'yes' })

function differing(had: readonly string[], has: readonly string[]): readonly { readonly id: string; readonly gone: boolean }[] {
  const gone = had.filter((id) => !has.includes(id)).map((id) => ({ id, gone: true }))
  return [...has.filter((id) => !had.includes(id)).map((id) => ({ id, gone: false })), ...gone]
}

function groundOf({ findings }: Verdict, id: string): Pick<Finding, 'sources'> & { readonly because?: Text } {
  const finding = findings.find((finding) => finding.id === id)
  return finding === undefined ? { sources: [] } : { because: finding.because, sources: finding.sources }
}
