// A verdict with all it rests on: facts, day, rules, reasons and sources, whole enough to be worked out again elsewhere to the same bytes.
import { createHash } from 'node:crypto'
import { dayMs } from '../../time.ts'
import { determine } from './determine.ts'
import type { NestedFacts } from './facts.ts'
import { type Facts, nest, parseFacts } from './facts.ts'
import type { Rulebook } from './rulebook.ts'
import type { Verdict } from './verdict.ts'

/** What is proven of one service. */
export type ProvenService = { readonly id: string; readonly facts: NestedFacts; readonly verdict: Verdict }

/**
 * A source as it is cited: no address where there is none. Example: what the account team knows by experience is `{ id: 'TEAM',
 * publisher: 'The account team', address: null, … }`.
 */
export type ProvenSource = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly address: string | null
  readonly date: string | null
}

/**
 * A verdict that can be worked out again. `program`: version of this program; `rules`: the day of the rules and the fingerprint of their
 * files; `code`: what the page shows, and the chat knows again (`codeOf`). Example: `npm run prove` writes one; with the same facts and
 * rules `code` is the same.
 */
export type Proof = {
  readonly kind: 'icp-verdict'
  readonly format: 1
  readonly code: string
  readonly asOf: string
  readonly program: string
  readonly rules: { readonly asOf: string; readonly digest: string }
  readonly services: readonly ProvenService[]
  readonly sources: readonly ProvenSource[]
}

/** What is proven: the facts of each service, and the day (YYYY-MM-DD, China). */
export type Case = { readonly asOf: string; readonly services: readonly { readonly id: string; readonly facts: Facts }[] }

/** The proof of a case. What a private person is called decides nothing and stays out. */
export function proofOf(
  { asOf, services }: Case,
  known: { readonly rulebook: Rulebook; readonly sources: ReadonlyMap<string, ProvenSource> },
  program: string,
): Proof {
  const proven = services.map((service) => provenService(service, known.rulebook, asOf))
  const cited = [...new Set(proven.flatMap(({ verdict }) => verdict.findings.flatMap(({ sources }) => sources)))].sort()
  return {
    kind: 'icp-verdict',
    format: 1,
    code: codeOfProven(asOf, proven),
    asOf,
    program,
    rules: { asOf: known.rulebook.asOf, digest: known.rulebook.digest },
    services: proven,
    sources: cited.flatMap((id) => {
      const source = known.sources.get(id)
      if (source === undefined) return []
      const { title, publisher, address, date } = source
      return [{ id, title, publisher, address, date }]
    }),
  }
}

/** The code a page shows for a case, such as `2524-3821-0947`: the day, then a mark of the facts and of what was concluded. */
export function codeOf({ asOf, services }: Case, rulebook: Rulebook): string {
  return codeOfProven(
    asOf,
    services.map((service) => provenService(service, rulebook, asOf)),
  )
}

/** The day a code is of; null where it is none. */
export function dayOfCode(code: string): string | null {
  const [, days] = /^(\d{4})-\d{4}-\d{4}$/.exec(code) ?? []
  return days === undefined ? null : new Date(firstDay + Number(days) * dayMs).toISOString().slice(0, 10)
}

/** Works a proof out again: its services anew by the rules here, or the path of the fact at fault. */
export function replayed(
  { asOf, services }: Pick<Proof, 'asOf' | 'services'>,
  rulebook: Rulebook,
): readonly ProvenService[] | { readonly fault: string } {
  const again: ProvenService[] = []
  for (const { id, facts } of services) {
    const parsed = parseFacts(facts)
    if ('fault' in parsed) return { fault: parsed.fault.path }
    again.push(provenService({ id, facts: parsed.facts }, rulebook, asOf))
  }
  return again
}

const firstDay = Date.UTC(2020, 0, 1)

function provenService({ id, facts }: Case['services'][number], rulebook: Rulebook, asOf: string): ProvenService {
  const { 'entity.name': _, ...nameless } = facts
  const kept = facts['entity.type'] === 'individual' ? nameless : facts
  return { id, facts: nest(kept), verdict: determine(kept, rulebook, { asOf, mode: 'conversation' }) }
}

function codeOfProven(asOf: string, services: readonly ProvenService[]): string {
  const said = services.map(({ facts, verdict: { registration, also, blockers } }) => [facts, registration, also, blockers])
  const mark =
    createHash('sha256')
      .update(JSON.stringify([asOf, said]))
      .digest()
      .readUInt32BE() % 100_000_000
  const days = Math.round((Date.parse(asOf) - firstDay) / dayMs)
  const [day, digits] = [String(days).padStart(4, '0'), String(mark).padStart(8, '0')]
  return `${day}-${digits.slice(0, 4)}-${digits.slice(4)}`
}
