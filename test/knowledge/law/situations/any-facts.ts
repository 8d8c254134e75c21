// Arbitrary facts for properties: any subset of the vocabulary, answered, unknown or in part unknown.
import fc from 'fast-check'
import { type FactPath, type Facts, type FactValue, factPaths, spec } from '../../../../src/knowledge/law/facts.ts'

/** The seed of all properties, printed by fast-check when one fails. */
export const seed = 20261122

const provinces = ['BJ', 'SH', 'GD', 'ZJ', 'GS', 'SD']
const texts = ['example.cn', 'example.io', 'example.pizza', '青云论坛', '青云理财', 'Huawei Cloud']
const dates = ['2021-05-01', '2026-11-20', '2026-12-31', '2027-03-01', '2029-01-01']

/** Any legal value of a fact, `unknown` included. */
export function anyValue(path: FactPath): fc.Arbitrary<FactValue> {
  const { type, values = [] } = spec(path)
  if (type === 'set') {
    return fc
      .tuple(fc.subarray([...values], { maxLength: 3 }), fc.integer({ min: 0, max: 5 }))
      .map(([known, dice]): FactValue => {
        if (dice > 0) return known
        return known.length === 0 ? 'unknown' : [...known, 'unknown']
      })
  }
  return fc.oneof({ weight: 5, arbitrary: plainValue(path, type, values) }, { weight: 1, arbitrary: fc.constant('unknown') })
}

function plainValue(path: FactPath, type: string, values: readonly string[]): fc.Arbitrary<FactValue> {
  if (type === 'enum') return fc.constantFrom(...values)
  if (type === 'bool') return fc.boolean()
  if (type === 'province') return fc.constantFrom(...provinces)
  if (type === 'country') return fc.constantFrom('DE', 'HK', 'US')
  if (type === 'date') return fc.constantFrom(...dates)
  if (type === 'text') return fc.constantFrom(...texts)
  if (path === 'record.domainCount') return fc.constantFrom(1, 2, 17)
  return fc.constantFrom(...(path === 'entity.capitalRmb' ? [0, 1_000_000, 10_000_000] : [0, 1, 17, 50, 51, 100]))
}

/** Any facts; each one is said in half of the cases. */
export const anyFacts = fc.record(
  Object.fromEntries(factPaths.filter((path) => path !== 'asOf').map((path) => [path, anyValue(path)])),
  {
    requiredKeys: [],
  },
) as fc.Arbitrary<Facts>
