// The sentence a person reads first, in both languages and short enough for a phone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../../../src/knowledge/law/determine.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { flips } from '../../../src/knowledge/law/flips.ts'
import { headline } from '../../../src/knowledge/law/headline.ts'
import { loadPapers } from '../../../src/knowledge/procedure/paper.ts'
import { papers } from '../../../src/knowledge/procedure/papers.ts'
import { anyFacts, seed } from './situations/any-facts.ts'
import { asOf, plain, rulebook, verdictOn } from './situations/plain.ts'

const en = (changes: Facts) => headline(verdictOn(changes), rulebook, 'en', { ...plain, ...changes })
const zh = (changes: Facts) => headline(verdictOn(changes), rulebook, 'zh', { ...plain, ...changes })

describe('the sentence', () => {
  test.each<[Facts, string]>([
    [{}, 'You need an ICP filing, no licence.'],
    [{ 'monetisation.sources': 'unknown' }, 'At least a filing; whether a licence is needed depends on how you earn.'],
    [{ 'monetisation.sources': ['paid_content'] }, 'You need a filing first, then a B25 (ICP) licence.'],
    [
      { 'monetisation.sources': ['third_party_sellers'], 'record.icpFiling': 'own' },
      'Your filing stands; you also need a B21 (EDI) licence.',
    ],
    [{ 'domain.realName': 'pending' }, 'You need a filing. First fix: a domain without real-name verification.'],
    [
      { 'domain.name': 'a.io' },
      "You can't file as planned: a domain suffix that is not approved. What would work: another domain such as .cn or .com.",
    ],
    [{ 'hosting.originLocation': 'unknown' }, "I can't say yet: it depends on where the server stands."],
    [
      { 'record.icpFiling': 'own', 'change.kinds': ['move_provider'], 'record.psb': 'own' },
      'No new number. On the one you have: add the new provider to the record.',
    ],
    [
      { 'service.stage': 'testing', 'service.publicAccess': 'internal_only' },
      'Nothing now. Before it opens: you need an ICP filing, no licence.',
    ],
    [{ 'service.contentCategories': ['finance'] }, 'The financial regulator decides first: finance needs its permit.'],
    [
      { 'service.contentCategories': ['crypto'] },
      'The central bank decides first: crypto-currency needs its permit, or is not allowed. As planned it would also fail on content that is not allowed.',
    ],
  ])('%j', (changes, sentence) => expect(en(changes)).toBe(sentence))

  test('in a dispute gives both readings, what is certain, and the question to put', () => {
    expect(en({ 'monetisation.sources': ['paid_membership'] })).toMatch(
      /^This is disputed\. One reading: .*; the other: .*\. A filing is needed either way\. Ask the provincial communications administration: “.*\?”$/,
    )
    expect(zh({ 'monetisation.sources': ['paid_membership'] })).toMatch(
      /^此处存在争议：.*无论如何都需要备案。请向省通信管理局确认：“.*？”$/,
    )
  })

  test('is complete in both languages and fits a phone, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const verdict = determine(facts, rulebook, { asOf })
        for (const locale of ['en', 'zh'] as const) {
          const sentence = headline(verdict, rulebook, locale, facts)
          expect(sentence).not.toMatch(/[{}]|undefined/)
          expect(sentence.length).toBeLessThan(560)
          expect(sentence.trim()).toBe(sentence)
        }
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('what would change this', () => {
  test('names single facts that lead to another answer, and they do', () => {
    const found = flips(plain, rulebook, { asOf })
    expect(found).toEqual(
      expect.arrayContaining([{ path: 'monetisation.sources', value: ['third_party_sellers'], registration: 'licence' }]),
    )
    expect(found.map((flip) => flip.path)).toEqual(
      expect.arrayContaining(['hosting.originLocation', 'service.contentCategories']),
    )
    for (const { path, value, registration } of found) {
      expect(determine({ ...plain, [path]: value }, rulebook, { asOf }).registration, path).toBe(registration)
    }
  })
})

describe('papers', () => {
  const ids = (facts: Facts) =>
    papers({ ...plain, ...facts }, verdictOn(facts), { rulebook, papers: loadPapers(rulebook.conditions) }).map(
      (paper) => paper.id,
    )

  test('are those of the case', () => {
    expect(ids({})).toEqual(expect.arrayContaining(['entity-certificate', 'subject-person-id', 'domain-proof', 'psb-papers']))
    expect(ids({ 'entity.province': 'XJ' })).toContain('xinjiang-party-letter')
    expect(ids({ 'monetisation.sources': ['paid_content'] })).toContain('licence-company-papers')
    expect(ids({ 'service.stage': 'testing' })).toContain('entity-certificate')
    expect(ids({ 'hosting.originLocation': 'overseas' })).toEqual([])
  })
})
