// The verdict on an application: each service for itself, and once for all what concerns the operator.
import type { Facts } from './facts.ts'
import {
  type AlsoName,
  type ApplicationVerdict,
  alsoNames,
  type BlockerName,
  blockerNames,
  floors,
  isHard,
  operatorScope,
  type Registration,
  type StepName,
  steps,
  type Verdict,
} from './verdict.ts'

/** A service of an application with its facts, those of the operator included, and the verdict on them. */
export type Judged = { readonly id: string; readonly facts: Facts; readonly verdict: Verdict }

/** The verdict on all services of an application; there must be at least one. */
export function applicationVerdict(application: string, judged: readonly Judged[]): ApplicationVerdict {
  const also = union(judged, alsoNames, ({ verdict }) => verdict.also, isOperatorsAlso)
  const blockers = union(judged, blockerNames, ({ verdict }) => verdict.blockers, isOperatorsBlocker)
  const sequence = union(judged, steps, ({ verdict }) => verdict.sequence, isOperatorsStep)
  const due = earliest(judged, also)
  return {
    application,
    headline: [...judged].sort((one, other) => demand(other.verdict) - demand(one.verdict))[0]!.id,
    services: judged.map(({ id, verdict }) => ({ id, ...verdict })),
    operator: { also, blockers, sequence, ...(due && { due }) },
  }
}

const operatorChanges = ['entity_details', 'move_province', 'new_owner', 'individual_to_company']

/** Changes of the record are the operator's when the operator changes. */
function isOperatorsAlso(name: AlsoName, { facts }: Judged): boolean {
  if (operatorScope.also.includes(name)) return true
  const kinds = facts['change.kinds']
  const operatorsOwn = Array.isArray(kinds) && kinds.some((kind) => operatorChanges.includes(kind))
  return operatorsOwn && (name === 'change-record' || name === 'cancel-and-refile')
}

function isOperatorsBlocker(name: BlockerName, { facts, verdict }: Judged): boolean {
  if (operatorScope.blockers.includes(name)) return true
  if (name === 'shell-record') return facts['record.subject'] === 'shell'
  const finding = verdict.findings.find((finding) => finding.id === name)
  return name === 'documents-expired' && (finding?.facts.includes('entity.certificateExpiresOn') ?? false)
}

/** Is a step of a service the operator's, so that it is taken once for all services? */
export function isOperatorsStep(name: StepName, service: Judged): boolean {
  return operatorScope.sequence.includes(name) || (name === 'change-record' && isOperatorsAlso('change-record', service))
}

function union<Name>(
  judged: readonly Judged[],
  order: readonly Name[],
  said: (service: Judged) => readonly Name[],
  isOperators: (name: Name, service: Judged) => boolean,
): readonly Name[] {
  return order.filter((name) => judged.some((service) => said(service).includes(name) && isOperators(name, service)))
}

function earliest(judged: readonly Judged[], also: readonly AlsoName[]): ApplicationVerdict['operator']['due'] {
  const due = also.flatMap((name) => {
    const dates = judged.flatMap(({ verdict }) => verdict.due?.[name] ?? []).sort()
    return dates[0] ? [[name, dates[0]] as const] : []
  })
  return due.length > 0 ? Object.fromEntries(due) : undefined
}

const byDemand: readonly Registration[] = ['none', 'need_more_info', 'filing', 'licence', 'expert']

/** Higher floor first, then the answer, then how bad the blockers are. */
function demand({ floor, registration, blockers }: Verdict): number {
  const severity = blockers.some(isHard) ? 2 : blockers.length > 0 ? 1 : 0
  return floors.indexOf(floor) * 100 + byDemand.indexOf(registration) * 10 + severity
}
