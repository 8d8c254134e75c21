// Several services of one operator: each for itself, the operator's part once.
import { expect, test } from 'vitest'
import { applicationVerdict } from '../../../src/knowledge/law/application-verdict.ts'
import { determine } from '../../../src/knowledge/law/determine.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { asOf, plain, rulebook } from './situations/plain.ts'

const operator = { 'record.licences': ['edi'], 'record.licenceExpiresOn': '2027-03-02', 'entity.capitalRmb': 500_000 } as const
const site = { ...plain, ...operator, 'record.icpFiling': 'own', 'monetisation.sources': ['paid_content'] } as const
const app = {
  ...plain,
  ...operator,
  'service.kind': ['app'],
  'app.storefronts': ['mainland_apple'],
  'monetisation.sources': ['paid_content'],
} as const

const judged = (id: string, facts: Facts) => ({ id, facts, verdict: determine(facts, rulebook, { asOf }) })

const verdict = applicationVerdict('a1', [judged('a1', site), judged('a1/app', app)])

test('what concerns the operator is said once, with the earliest date', () => {
  expect(verdict.operator).toEqual({
    also: ['b25', 'licence-renewal'],
    blockers: ['capital-too-low'],
    sequence: ['licence', 'licence-renewal'],
    due: { 'licence-renewal': '2026-12-02' },
  })
})

test('each service keeps its own verdict, in the order given', () => {
  expect(verdict.services.map(({ id, registration }) => [id, registration])).toEqual([
    ['a1', 'licence'],
    ['a1/app', 'licence'],
  ])
  expect(verdict.services[1]!.sequence).toContain('app-filing')
})

test('the headline is the most demanding service, the first among equals', () => {
  expect(verdict.headline).toBe('a1')
  const quiet = { ...plain, 'hosting.originLocation': 'overseas' } as const
  const mixed = applicationVerdict('a2', [judged('quiet', quiet), judged('busy', plain)])
  expect(mixed.headline).toBe('busy')
})

test('a change of the operator is the operator’s, a change of one service is not', () => {
  const changed = { ...plain, 'record.icpFiling': 'own', 'change.kinds': ['entity_details'] } as const
  const moved = { ...plain, 'record.icpFiling': 'own', 'change.kinds': ['move_provider'] } as const
  const both = applicationVerdict('a3', [judged('one', changed), judged('two', moved)])
  expect(both.operator.also).toEqual(['change-record'])
})
