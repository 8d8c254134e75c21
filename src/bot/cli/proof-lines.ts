// A proof in lines: each step with its reason, what it rests on and its sources; and where the rules here part from it.
import { headline } from '../../knowledge/law/headline.ts'
import type { Proof, ProvenService } from '../../knowledge/law/proof.ts'
import type { Rulebook } from '../../knowledge/law/rulebook.ts'
import type { Finding } from '../../knowledge/law/verdict.ts'
import type { Locale } from '../../locale.ts'

/** What the lines are made with: the proof, our rules, the language of the reasons. */
export type Explaining = { readonly proof: Proof; readonly rulebook: Rulebook; readonly locale: Locale }

/** A service of the proof: its verdict, then each step. */
export function explained(service: ProvenService, with_: Explaining): string[] {
  return ['', headOf(service, with_), ...service.verdict.findings.map((finding, at) => step(finding, at, service, with_))]
}

/** Where a service, worked out by the rules here, is another: its verdict by them, the steps that are new or worded anew, those that are gone. */
export function differing(before: ProvenService, now: ProvenService, with_: Explaining): string[] {
  const [old, ours] = [before, now].map(({ verdict }) => verdict.findings) as [readonly Finding[], readonly Finding[]]
  const isIn = (list: readonly Finding[]) => (one: Finding) => list.some((other) => JSON.stringify(other) === JSON.stringify(one))
  const added = ours.filter((one) => !isIn(old)(one))
  const gone = old.filter((one) => !isIn(ours)(one))
  const words = [headOf(before, with_), headOf(now, with_)]
  return [
    '',
    `By the rules here ${words[0] === words[1] ? 'the conclusion is the same' : `the conclusion is another. ${words[1]}`}`,
    ...(gone.length > 0
      ? [`  not here: ${gone.map((one) => `${old.indexOf(one) + 1}. ${one.id} (${one.rule})`).join(', ')}`]
      : []),
    ...(added.length > 0 ? ['  here instead:', ...added.map((one) => step(one, ours.indexOf(one), now, with_))] : []),
  ]
}

const headOf = ({ id, verdict }: ProvenService, { rulebook, locale }: Explaining) =>
  `${id}: ${headline(verdict, rulebook, locale)}`

function step(finding: Finding, at: number, { facts }: ProvenService, { proof, locale }: Explaining): string {
  const rests = finding.facts.map((path) => `${path} = ${valueAt(facts, path)}`).join(', ')
  const cited = proof.sources
    .filter((source) => finding.sources.includes(source.id))
    .map(({ title, publisher, date, address }) => [`${publisher}, ${title}`, date, address].filter(Boolean).join(', '))
  return [
    `  ${at + 1}. ${finding.id} (${finding.rule}, ${finding.confidence}): ${finding.because[locale]}`,
    ...(rests === '' ? [] : [`     facts: ${rests}`]),
    ...cited.map((source) => `     source: ${source}`),
  ].join('\n')
}

function valueAt(facts: ProvenService['facts'], path: string): string {
  const [part = '', name] = path.split('.')
  const held = facts[part] as Record<string, unknown> | undefined
  return JSON.stringify(name === undefined ? held : held?.[name]) ?? 'not said'
}
