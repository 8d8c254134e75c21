// The plain case that situations are told from, and the rulebook and day they are judged by.
import { determine } from '../../../../src/knowledge/law/determine.ts'
import type { Facts } from '../../../../src/knowledge/law/facts.ts'
import { loadRulebook } from '../../../../src/knowledge/law/rulebook.ts'
import type { Verdict } from '../../../../src/knowledge/law/verdict.ts'

/** The day on which all situations are judged unless they say another. */
export const asOf = '2026-11-22'

export const rulebook = loadRulebook()

/** A mainland company's website without income, planned, on a mainland server under its own domain. */
export const plain: Facts = {
  'service.kind': ['website'],
  'service.stage': 'planned',
  'service.publicAccess': 'public',
  'service.accessBy': 'own_domain',
  'service.contentCategories': [],
  'service.ugc': [],
  'monetisation.sources': [],
  'entity.type': 'company_domestic',
  'entity.province': 'ZJ',
  'hosting.originLocation': 'mainland',
  'cdn.coversMainland': false,
}

/** The verdict on the plain case with something changed. */
export const verdictOn = (changes: Facts): Verdict => determine({ ...plain, ...changes }, rulebook, { asOf })
