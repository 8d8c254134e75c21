// What holds whatever the facts: properties of the determination, on facts drawn at random with a fixed seed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, type FactValue, isUnanswered, nest, parseFacts, spec } from '../../../src/knowledge/law/facts.ts'
import { alsoNames, blockerNames, confidences, floors, registrations, steps } from '../../../src/knowledge/law/verdict.ts'
import { always, has, on } from './situations/always.ts'
import { anyFacts, seed } from './situations/any-facts.ts'
import { plain } from './situations/plain.ts'

const companies = ['company_domestic', 'company_foreign_invested', 'company_hmt_invested']

describe('an answer', () => {
  test('uses no name outside the closed lists, each once and in order', () => {
    always((_, verdict) => {
      expect(registrations).toContain(verdict.registration)
      expect(floors).toContain(verdict.floor)
      expect(confidences).toContain(verdict.confidence)
      expect(verdict.also).toEqual(alsoNames.filter((name) => verdict.also.includes(name)))
      expect(verdict.blockers).toEqual(blockerNames.filter((name) => verdict.blockers.includes(name)))
      expect(verdict.sequence).toEqual(steps.filter((step) => verdict.sequence.includes(step)))
    })
  })

  test('gives exactly one finding for the answer and for each need and blocker', () => {
    always((_, { registration, also, blockers, findings }) => {
      const told = findings.map((finding) => finding.id).filter((id) => id !== 'note')
      expect(told).toEqual([registration, ...blockers, ...also])
    })
  })

  test('is the same to the byte whatever the order of keys and of set members', () => {
    always((facts) => {
      const turned = Object.fromEntries(
        Object.entries(facts)
          .reverse()
          .map(([path, value]) => [path, Array.isArray(value) ? [...value].reverse() : value]),
      )
      const parsed = parseFacts(nest(turned as Facts))
      expect('facts' in parsed && JSON.stringify(on(parsed.facts))).toBe(
        JSON.stringify(on((parseFacts(nest(facts)) as { facts: Facts }).facts)),
      )
    }, 500)
  })
})

describe('location', () => {
  const website = { ...plain, 'service.kind': ['website'] } as Facts
  const withoutNode: Facts = { ...website, 'hosting.originLocation': 'overseas', 'cdn.coversMainland': false }

  test('without a mainland node a website never needs a number', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const told = {
          ...facts,
          'service.kind': ['website'],
          'hosting.originLocation': 'overseas',
          'cdn.coversMainland': false,
        } as Facts
        const kinds = told['change.kinds']
        fc.pre(!has(kinds, 'individual_to_company') && !isUnanswered(kinds ?? []))
        // A mainland operator that charges mainland users from outside is disputed, never told that it needs a number.
        const disputed = told['service.targetsMainland'] === true
        expect(['none', 'need_more_info', ...(disputed ? ['expert'] : [])]).toContain(on(told).registration)
      }),
      { seed, numRuns: 700 },
    )
    expect(on(withoutNode).registration).toBe('none')
  })

  test('a public unfiled website of which nobody knows where it is served from is never answered with yes or no', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('unknown', undefined), (facts, origin) => {
        const { 'hosting.originLocation': _, 'cdn.coversMainland': __, ...rest } = facts
        const told: Record<string, FactValue> = {
          ...rest,
          'service.kind': ['website'],
          'service.stage': 'planned',
          'service.publicAccess': 'public',
          'service.accessBy': 'own_domain',
          'record.icpFiling': 'none',
          ...(origin && { 'hosting.originLocation': origin }),
        }
        expect(['need_more_info', 'expert']).toContain(on(told as Facts).registration)
      }),
      { seed, numRuns: 700 },
    )
  })

  test('a public, unfiled website under its own domain on a mainland node is never answered with none', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('planned', 'live', 'suspended'),
        fc.constantFrom('mainland', 'mixed'),
        (facts, stage, origin) => {
          const told = {
            ...facts,
            'service.kind': ['website'],
            'service.stage': stage,
            'service.publicAccess': 'public',
            'service.accessBy': 'own_domain',
            'hosting.originLocation': origin,
            'record.icpFiling': 'none',
          } as Facts
          const verdict = on(told)
          expect(verdict.registration).not.toBe('none')
          expect(verdict.floor).not.toBe('none')
        },
      ),
      { seed, numRuns: 700 },
    )
  })
})

describe('a licence', () => {
  test('comes after a filing and names its class', () => {
    always((facts, { registration, sequence, also }) => {
      if (registration !== 'licence') return
      const filing = sequence.findIndex((step) => step === 'website-filing' || step === 'app-filing')
      const held =
        facts['record.icpFiling'] === 'own' ||
        facts['record.appFiling'] === 'own' ||
        has(facts['record.licences'], 'b25', 'edi', 'other_vats', 'class_unknown')
      expect(held || (filing >= 0 && filing < sequence.indexOf('licence'))).toBe(true)
      expect(also.some((name) => name === 'b25' || name === 'edi' || name === 'other-vats')).toBe(true)
    })
  })

  test('is never promised to an operator that is known not to be a company', () => {
    always((facts, { registration, blockers }) => {
      const type = facts['entity.type']
      if (registration === 'licence' && typeof type === 'string' && type !== 'unknown' && !companies.includes(type)) {
        expect(blockers).toContain('entity-not-eligible-for-licence')
      }
    })
  })
})

test('a company from outside that would need a number is always told that it cannot file, and what it can do', () => {
  always((facts, { registration, blockers, findings }) => {
    if (facts['entity.type'] !== 'foreign_no_presence' || (registration !== 'filing' && registration !== 'licence')) return
    expect(blockers).toContain('no-mainland-entity')
    expect(findings.find((finding) => finding.id === 'no-mainland-entity')?.fix?.en).toContain('Host outside')
  })
})

test('a further way of earning never lowers what is certain', () => {
  const sources = spec('monetisation.sources').values!
  fc.assert(
    fc.property(anyFacts, fc.subarray([...sources]), fc.constantFrom(...sources), (facts, earning, more) => {
      const before = on({ ...facts, 'monetisation.sources': earning }).floor
      const after = on({ ...facts, 'monetisation.sources': [...earning, more] }).floor
      expect(floors.indexOf(after)).toBeGreaterThanOrEqual(floors.indexOf(before))
    }),
    { seed, numRuns: 700 },
  )
})

test('naming a province never removes a blocker that holds nationwide', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom('SH', 'GD', 'ZJ', 'HE', 'GS'), (facts, province) => {
      const { 'entity.province': _, ...nowhere } = facts
      const national = on(nowhere).blockers
      expect(on({ ...nowhere, 'entity.province': province }).blockers).toEqual(expect.arrayContaining([...national]))
    }),
    { seed, numRuns: 600 },
  )
})
