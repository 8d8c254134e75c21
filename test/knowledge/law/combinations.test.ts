// All combinations of the facts that decide: never an unsafe answer, never two findings that contradict one another.
import { describe, expect, test } from 'vitest'
import { determine } from '../../../src/knowledge/law/determine.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { isHard, type Verdict } from '../../../src/knowledge/law/verdict.ts'
import { asOf, rulebook } from './situations/plain.ts'

const deciding = {
  'service.kind': [['website'], ['app'], ['mini_program'], ['website', 'app'], ['platform_shop'], ['email']],
  'hosting.originLocation': ['mainland', 'overseas', 'unknown'],
  'cdn.coversMainland': [true, false],
  'entity.type': ['company_domestic', 'company_foreign_invested', 'individual', 'foreign_no_presence'],
  'monetisation.sources': [[], ['own_goods'], ['third_party_sellers'], ['paid_content'], ['own_software_subscription']],
  'service.contentCategories': [[], ['finance'], ['games']],
  'record.icpFiling': ['none', 'own'],
  'service.stage': ['testing', 'live'],
  'service.accessBy': ['own_domain', 'ip_only'],
  'app.storefronts': [['mainland_apple'], []],
} as const

function* combinations(entries = Object.entries(deciding)): Generator<Facts> {
  const [first, ...rest] = entries
  if (!first) return yield {}
  for (const others of combinations(rest)) for (const value of first[1]) yield { [first[0]]: value, ...others } as Facts
}

describe('over all combinations of the deciding facts', () => {
  const all = [...combinations()].map((facts) => ({ facts, verdict: determine(facts, rulebook, { asOf }) }))
  const broken = (unsafe: (facts: Facts, verdict: Verdict) => boolean) =>
    all.filter(({ facts, verdict }) => unsafe(facts, verdict)).slice(0, 3)
  const holds = (facts: Facts, path: keyof Facts, value: string) => (facts[path] as readonly string[]).includes(value)

  test('there are many', () => {
    expect(all.length).toBe(6 * 3 * 2 * 4 * 5 * 3 * 2 * 2 * 2 * 2)
  })

  test('no public site with a mainland node and an own domain goes without a filing', () => {
    const unsafe = broken(
      (facts, { registration }) =>
        registration === 'none' &&
        holds(facts, 'service.kind', 'website') &&
        facts['service.stage'] === 'live' &&
        facts['service.accessBy'] === 'own_domain' &&
        facts['record.icpFiling'] === 'none' &&
        (facts['hosting.originLocation'] === 'mainland' || facts['cdn.coversMainland'] === true),
    )
    expect(unsafe).toEqual([])
  })

  test('no app of a mainland operator in a mainland store goes without a filing', () => {
    const unsafe = broken(
      (facts, { registration }) =>
        registration === 'none' &&
        holds(facts, 'service.kind', 'app') &&
        holds(facts, 'app.storefronts', 'mainland_apple') &&
        facts['service.stage'] === 'live' &&
        facts['entity.type'] !== 'foreign_no_presence',
    )
    expect(unsafe).toEqual([])
  })

  test('the answer is never below what is certain, and never contradicts it', () => {
    expect(broken((_, { registration, floor }) => registration === 'none' && floor !== 'none')).toEqual([])
    expect(broken((_, { registration, floor }) => registration === 'need_more_info' && floor !== 'none')).toEqual([])
    expect(
      broken((_, { registration, floor }) => (registration === 'filing' || registration === 'licence') && floor !== registration),
    ).toEqual([])
  })

  test('nothing is to be cancelled and kept at once, and no police filing is asked of those who cannot file', () => {
    expect(broken((_, { also }) => also.includes('cancel-record') && also.includes('access-filing'))).toEqual([])
    expect(broken((_, { also, blockers }) => also.includes('psb') && blockers.includes('no-mainland-entity'))).toEqual([])
  })

  test('a test site that anybody can open is never told that it needs nothing', () => {
    const open = broken(
      (facts, { registration }) =>
        facts['service.stage'] === 'testing' &&
        holds(facts, 'service.kind', 'website') &&
        facts['service.accessBy'] === 'own_domain' &&
        facts['hosting.originLocation'] === 'mainland' &&
        facts['record.icpFiling'] === 'none' &&
        registration === 'none',
    )
    expect(open).toEqual([])
  })

  test('a platform shop: nothing now', () => {
    const shop = broken(
      (facts, { registration, blockers }) =>
        holds(facts, 'service.kind', 'platform_shop') &&
        facts['record.icpFiling'] === 'none' &&
        (registration !== 'none' || blockers.some(isHard)),
    )
    expect(shop).toEqual([])
  })

  test('every answer has its reason, with sources', () => {
    expect(
      broken(
        (_, { registration, findings }) =>
          findings[0]?.id !== registration || findings.some((finding) => finding.sources.length === 0),
      ),
    ).toEqual([])
    expect(broken((_, { findings }) => new Set(findings).size !== findings.length)).toEqual([])
  })
})
