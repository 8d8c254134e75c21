// What questions and duties hang on: the language of the rules, asked of what was said.
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../../src/knowledge/law/engine/condition.ts'
import { stated } from '../../../../src/knowledge/law/engine/stated.ts'

describe('a condition on what was said', () => {
  it.each<[string, Condition, boolean]>([
    ['an unknown fact', { 'service.kind': 'app' }, false],
    ['the contrary of an unknown fact', { not: { 'service.kind': 'app' } }, false],
    ['an unknown fact that would do', { possible: { 'service.kind': 'app' } }, true],
    ['one of several', { any: [{ 'service.kind': 'app' }, { 'hosting.provider': 'Alibaba Cloud' }] }, true],
    ['all of several', { 'entity.type': 'individual', 'hosting.provider': { given: true } }, true],
    ['nothing of a kind', { 'monetisation.sources': { empty: false } }, false],
  ])('%s', (_, condition, holds) => {
    const facts = { 'hosting.provider': 'Alibaba Cloud', 'entity.type': 'individual', 'monetisation.sources': [] }
    expect(stated(condition).holds(facts)).toBe(holds)
  })

  it.each<[string, Condition, RegExp]>([
    ['a fact there is not', { 'service.colour': 'red' }, /neither a fact nor a form/],
    ['a value there is not', { 'service.kind': 'teapot' }, /no value teapot/],
    ['what only the rules work out', { psbLate: true }, /worked out/],
    ['a day', { 'domain.expiresOn': { past: true } }, /a date/],
  ])('cannot hang on %s', (_, condition, fault) => {
    expect(() => stated(condition)).toThrow(fault)
  })
})
