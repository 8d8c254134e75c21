// Conditions answer yes, no or open; an unknown fact is never taken for a no.
import { describe, expect, test } from 'vitest'
import { byPlace } from '../../../../src/knowledge/law/defaults.ts'
import { type Condition, Conditions } from '../../../../src/knowledge/law/engine/condition.ts'
import { dayOf, readables, unset } from '../../../../src/knowledge/law/engine/situation.ts'
import { no, open, yes } from '../../../../src/knowledge/law/engine/truth.ts'
import type { Facts } from '../../../../src/knowledge/law/facts.ts'

function ask(condition: Condition, facts: Facts) {
  const conditions = new Conditions()
  const { test: truth } = conditions.remember(condition)
  return truth({
    values: byPlace(facts),
    truths: new Uint8Array(1).fill(unset),
    read: new Uint8Array(readables.length),
    today: dayOf('2026-11-22'),
  })
}

describe('of one fact', () => {
  test.each<[string, Condition, Facts, number]>([
    ['a value is the one', { 'entity.type': 'individual' }, { 'entity.type': 'individual' }, yes],
    ['a value is another', { 'entity.type': 'individual' }, { 'entity.type': 'law_firm' }, no],
    ['a value is not asked', { 'entity.type': 'individual' }, {}, open],
    ['a value is not known', { 'entity.type': ['individual', 'law_firm'] }, { 'entity.type': 'unknown' }, open],
    ['a set holds it', { 'service.kind': 'app' }, { 'service.kind': ['website', 'app'] }, yes],
    ['a set does not hold it', { 'service.kind': 'app' }, { 'service.kind': ['website'] }, no],
    ['a set may hold it', { 'service.kind': 'app' }, { 'service.kind': ['website', 'unknown'] }, open],
    ['a set holds it for sure, whatever else', { 'service.kind': 'website' }, { 'service.kind': ['website', 'unknown'] }, yes],
    ['an empty set holds nothing', { 'service.ugc': 'comments' }, { 'service.ugc': [] }, no],
    ['beyond', { 'service.ugc': { beyond: ['comments'] } }, { 'service.ugc': ['comments', 'chat_or_groups'] }, yes],
    ['nothing beyond', { 'service.ugc': { beyond: ['comments'] } }, { 'service.ugc': ['comments'] }, no],
    ['only', { 'service.kind': { only: ['platform_shop'] } }, { 'service.kind': ['platform_shop'] }, yes],
    ['only, of an empty set', { 'service.kind': { only: ['platform_shop'] } }, { 'service.kind': [] }, no],
    ['only, perhaps', { 'service.kind': { only: ['platform_shop'] } }, { 'service.kind': ['platform_shop', 'unknown'] }, open],
    ['over is strict', { 'entity.foreignSharePct': { over: 50 } }, { 'entity.foreignSharePct': 50 }, no],
    ['under is strict', { 'person.age': { under: 18 } }, { 'person.age': 18 }, no],
    ['within counts the last day', { 'domain.expiresOn': { within: 90 } }, { 'domain.expiresOn': '2027-02-20' }, yes],
    ['within ends after it', { 'domain.expiresOn': { within: 90 } }, { 'domain.expiresOn': '2027-02-21' }, no],
    ['today is not past', { 'domain.expiresOn': { past: true } }, { 'domain.expiresOn': '2026-11-22' }, no],
    ['younger than three days', { 'domain.realNameOn': { younger: 3 } }, { 'domain.realNameOn': '2026-11-20' }, yes],
    ['given', { 'entity.province': { given: false } }, { 'entity.province': 'unknown' }, yes],
  ])('%s', (_, condition, facts, truth) => expect(ask(condition, facts)).toBe(truth))
})

describe('together', () => {
  const yesFact: Condition = { 'cdn.coversMainland': true }
  const openFact: Condition = { 'entity.type': 'individual' }
  const noFact: Condition = { 'service.ugc': 'comments' }
  const facts: Facts = { 'cdn.coversMainland': true, 'service.ugc': [] }

  test.each<[Condition, number]>([
    [{ all: [yesFact, openFact] }, open],
    [{ all: [openFact, noFact] }, no],
    [{ any: [openFact, yesFact] }, yes],
    [{ any: [openFact, noFact] }, open],
    [{ not: openFact }, open],
    [{ not: noFact }, yes],
    [{ possible: openFact }, yes],
    [{ possible: noFact }, no],
    [{ unsettled: openFact }, yes],
    [{ unsettled: yesFact }, no],
    [{ all: [] }, yes],
    [{ 'cdn.coversMainland': true, 'service.ugc': 'comments' }, no],
  ])('%j', (condition, truth) => expect(ask(condition, facts)).toBe(truth))
})

describe('a wrong condition is refused with its reason', () => {
  test.each<[Condition, RegExp]>([
    ['nobody', /no condition is named nobody/],
    [{ 'entity.typ': 'individual' }, /neither a fact nor a form/],
    [{ 'entity.type': 'gmbh' }, /has no value gmbh/],
    [{ 'entity.type': { over: 3 } }, /cannot be tested with "over"/],
    [{ 'domain.name': { over: 3 } }, /cannot be tested with "over"/],
  ])('%j', (condition, message) => expect(() => new Conditions().compile(condition)).toThrow(message))
})
