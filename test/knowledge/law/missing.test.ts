// What is still missing, whatever the facts: every fact that could change the answer, none that could not, and an end of asking.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FactPath, type Facts, type FactValue, factPaths, isUnanswered, spec } from '../../../src/knowledge/law/facts.ts'
import { always, hard, has, on } from './situations/always.ts'
import { anyFacts, anyValue, seed } from './situations/any-facts.ts'

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
      // Whether a test is public is asked before anything else, where the stage itself is open.
      if (talk.missing[0] === 'service.publicAccess' && facts['service.publicAccess'] === undefined) return
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
