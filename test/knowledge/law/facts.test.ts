// Facts from outside are checked against the vocabulary and kept in one canonical form.
import { describe, expect, test } from 'vitest'
import { type Facts, factPaths, nest, parseFacts, spec } from '../../../src/knowledge/law/facts.ts'

const facts = (nested: unknown) => {
  const parsed = parseFacts(nested)
  return 'facts' in parsed ? parsed.facts : parsed.fault
}

describe('reading facts', () => {
  test('keeps them flat, by path, in the order of the vocabulary', () => {
    const read = facts({ entity: { type: 'individual' }, asOf: '2026-11-22', service: { kind: ['website'] } })
    expect(Object.entries(read)).toEqual([
      ['asOf', '2026-11-22'],
      ['service.kind', ['website']],
      ['entity.type', 'individual'],
    ])
  })

  test('gives sets one order, once each, unknown last', () => {
    expect(facts({ service: { kind: ['app', 'unknown', 'website', 'app'] } })).toEqual({
      'service.kind': ['website', 'app', 'unknown'],
    })
    expect(facts({ monetisation: { sources: ['unknown'] } })).toEqual({ 'monetisation.sources': 'unknown' })
    expect(facts({ monetisation: { sources: [] } })).toEqual({ 'monetisation.sources': [] })
  })

  test('takes unknown everywhere', () => {
    for (const path of factPaths) {
      const [part, name] = path.split('.') as [string, string?]
      expect(facts(name ? { [part]: { [name]: 'unknown' } } : { [part]: 'unknown' })).toEqual({ [path]: 'unknown' })
    }
  })

  test.each([
    ['entity.type', { entity: { type: 'gmbh' } }],
    ['entity.typ', { entity: { typ: 'individual' } }],
    ['firm.type', { firm: { type: 'x' } }],
    ['firm', { firm: 'x' }],
    ['service', { service: 'website' }],
    ['service', { service: ['website'] }],
    ['service.kind', { service: { kind: 'website' } }],
    ['service.kind', { service: { kind: ['webseite'] } }],
    ['service.openDate', { service: { openDate: '2027-02-30' } }],
    ['person.age', { person: { age: 17.5 } }],
    ['entity.foreignSharePct', { entity: { foreignSharePct: 101 } }],
    ['entity.foreignSharePct', { entity: { foreignSharePct: '51' } }],
    ['cdn.coversMainland', { cdn: { coversMainland: 'no' } }],
    ['entity.province', { entity: { province: 'Zhejiang' } }],
    ['entity.country', { entity: { country: 'EU' } }],
    ['entity.type', { entity: { type: null } }],
    ['asOf', { asOf: 20261122 }],
  ])('names %s as the path at fault', (path, nested) => {
    expect(facts(nested)).toMatchObject({ path, message: expect.any(String) })
  })

  test('of several faults names the alphabetically first path', () => {
    expect(facts({ service: { kind: 1 }, cdn: { coversMainland: 1 }, entity: { type: 1 } })).toMatchObject({
      path: 'cdn.coversMainland',
    })
  })

  test('undoes what nesting does', () => {
    const told: Facts = {
      asOf: '2026-11-22',
      'service.kind': ['app'],
      'entity.type': 'unknown',
      'hosting.termMonths': 12,
      'cdn.coversMainland': false,
    }
    expect(facts(nest(told))).toEqual(told)
  })
})

describe('the vocabulary', () => {
  test('groups cover all values, each once, on at most six choices', () => {
    for (const path of factPaths) {
      const { groups, values } = spec(path)
      if (!groups) continue
      expect(Object.values(groups).flat().toSorted(), path).toEqual([...values!].toSorted())
      expect(Object.keys(groups).length, path).toBeLessThanOrEqual(6)
    }
  })

  test('defaults are legal values', () => {
    for (const path of factPaths) {
      const { default: value } = spec(path)
      const [part, name] = path.split('.') as [string, string]
      if (value !== undefined) expect(facts({ [part]: { [name]: value } })).toEqual({ [path]: value })
    }
  })
})
