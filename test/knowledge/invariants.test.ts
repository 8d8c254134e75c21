// What holds whatever the facts: properties of the determination, on facts drawn at random with a fixed seed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../../src/knowledge/determine.ts'
import {
  type FactPath,
  type Facts,
  type FactValue,
  factPaths,
  isUnanswered,
  nest,
  parseFacts,
  spec,
} from '../../src/knowledge/facts.ts'
import {
  alsoNames,
  blockerNames,
  confidences,
  floors,
  isHard,
  registrations,
  steps,
  type Verdict,
} from '../../src/knowledge/verdict.ts'
import { anyFacts, anyValue, seed } from './situations/any-facts.ts'
import { asOf, plain, rulebook } from './situations/plain.ts'

const on = (facts: Facts, mode: 'assess' | 'conversation' = 'assess') => determine(facts, rulebook, { asOf, mode })
const always = (check: (facts: Facts, verdict: Verdict) => void, runs = 700) =>
  fc.assert(
    fc.property(anyFacts, (facts) => check(facts, on(facts))),
    { seed, numRuns: runs },
  )

const has = (value: FactValue | undefined, ...items: string[]) =>
  Array.isArray(value) && items.some((item) => value.includes(item))
const hard = (verdict: Verdict) => verdict.blockers.filter(isHard).join()
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
      const told = findings.map((one) => one.id).filter((id) => id !== 'note')
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
        expect(['none', 'need_more_info']).toContain(on(told).registration)
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
    expect(findings.find((one) => one.id === 'no-mainland-entity')?.fix?.en).toContain('Host outside')
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

describe('missing', () => {
  test('is empty only where an answer is given', () => {
    always((_, verdict) => {
      if (verdict.missing.length === 0) expect(verdict.registration).not.toBe('need_more_info')
    }, 1500)
  })

  test('names ranked facts that are not answered, each of which can change the answer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const verdict = on(facts)
        const alone = verdict.missing.map((path) => {
          expect(spec(path).rank).toBeDefined()
          expect(isUnanswered(facts[path])).toBe(true)
          const said = facts[path]
          const known = Array.isArray(said) ? said.filter((item) => item !== 'unknown') : []
          const values: FactValue[] =
            spec(path).type === 'set' ? [known, ...spec(path).values!.map((value) => [...known, value])] : allValues(path)
          return values.some((value) => {
            const other = on({ ...facts, [path]: value })
            return other.registration !== verdict.registration || other.floor !== verdict.floor || hard(other) !== hard(verdict)
          })
        })
        // Where only several unknown facts together would tell, all of them are named
        expect(
          alone.every((can) => can) || (verdict.registration === 'need_more_info' && !alone.some((can) => can)),
          verdict.missing.join(),
        ).toBe(true)
      }),
      { seed, numRuns: 200 },
    )
  })

  test('leaves out no fact that could change the answer', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) => {
          const open = (
            [
              'entity.type',
              'hosting.originLocation',
              'cdn.coversMainland',
              'monetisation.sources',
              'service.contentCategories',
              'person.idType',
            ] as const
          ).filter((path) => !(path in facts))
          return open.length === 0
            ? fc.constant(null)
            : fc.constantFrom(...open).chain((path) => anyValue(path).map((value) => ({ facts, path, value })))
        }),
        (drawn) => {
          if (drawn === null || isUnanswered(drawn.value)) return
          const { facts, path, value } = drawn
          const before = on(facts)
          if (path in before.assumed && path !== 'hosting.originLocation' && path !== 'cdn.coversMainland') return
          if (facts['record.icpFiling'] === 'own' || has(facts['record.licences'], 'b25', 'edi', 'other_vats', 'class_unknown'))
            return
          const after = on({ ...facts, [path]: value })
          if (Array.isArray(value) && value.length > 1) return
          if (after.registration !== before.registration || after.floor !== before.floor || hard(after) !== hard(before)) {
            expect(before.missing).toContain(path)
          }
        },
      ),
      { seed, numRuns: 1000 },
    )
  })

  test('a conversation asks for more than assess, and answers with the same word', () => {
    always((facts, verdict) => {
      const talk = on(facts, 'conversation')
      expect(talk.registration).toBe(verdict.registration)
      expect(talk.missing).toEqual(expect.arrayContaining([...verdict.missing]))
    }, 800)
  })

  test('answering the first of it again and again ends, each rank being put once and then only its follow-ups', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (dice) => {
        const answers = dice[Symbol.iterator]()
        const facts: Record<string, FactValue> = {}
        const put = new Map<number, number>()
        for (let turn = 0; turn < 25; turn++) {
          const verdict = on(facts as Facts, 'conversation')
          const open = verdict.missing.find((path) => facts[path] === undefined)
          if (open === undefined) return
          const rank = spec(open).rank!
          const first = !put.has(rank)
          put.set(rank, (put.get(rank) ?? 0) + 1)
          // One question fills all paths of its rank; its follow-ups are put when they decide
          const asked = factPaths.filter((path) => {
            const { rank: own, followUp = false } = spec(path)
            return own === rank && facts[path] === undefined && (first ? !followUp : verdict.missing.includes(path))
          })
          expect(asked.length, `rank ${rank} asks something new`).toBeGreaterThan(0)
          expect(first || asked.every((path) => spec(path).followUp), `rank ${rank} is put once`).toBe(true)
          for (const path of asked) {
            const values = path === 'service.kind' ? [['website'], ['app'], ['mini_program']] : allValues(path)
            facts[path] = values[answers.next().value % values.length] ?? 'unknown'
          }
        }
        expect.unreachable('the questions do not end')
      }),
      { seed, numRuns: 120 },
    )
  })
})

function allValues(path: FactPath): FactValue[] {
  const { type, values = [] } = spec(path)
  if (type === 'set') return [[], ...values.map((value) => [value])]
  if (type === 'bool') return [true, false]
  if (type === 'province') return ['BJ', 'TJ', 'SH', 'GD', 'HI', 'SD', 'ZJ', 'HE']
  if (type === 'number') return [0, 1, 50, 51, 100]
  return type === 'enum' ? [...values] : []
}
