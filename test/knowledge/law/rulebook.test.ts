// The rulebook itself: sources resolve, recalled law is worded with care, both languages are there, names are in the vocabulary.
import { describe, expect, test } from 'vitest'
import { factPaths, spec } from '../../../src/knowledge/law/facts.ts'
import { valueName } from '../../../src/knowledge/law/labels/value-names.ts'
import { blockerLabels } from '../../../src/knowledge/law/labels/verdict-names.ts'
import { alsoNames, blockerNames } from '../../../src/knowledge/law/verdict.ts'
import { loadConflicts, sourcesBehind } from '../../../src/knowledge/library/conflicts.ts'
import { loadSources } from '../../../src/knowledge/library/sources.ts'
import { loadPapers } from '../../../src/knowledge/procedure/paper.ts'
import { rulebook } from './situations/plain.ts'

const sources = loadSources()
const conflicts = loadConflicts()
const { rules } = rulebook
const papers = loadPapers(rulebook.conditions)
const findings = rules.map((rule) => ({ rule, finding: rule.finding('note') }))

describe('sources', () => {
  test('resolve, those of rules, papers and conflicts', () => {
    const cited = [...findings.flatMap(({ finding }) => finding.sources), ...papers.flatMap((paper) => paper.sources)]
    expect(cited.filter((id) => !sources.has(id) && !conflicts.has(id))).toEqual([])
    expect([...conflicts.values()].flatMap((conflict) => conflict.sources).filter((id) => !sources.has(id))).toEqual([])
  })

  test('have full addresses or none', () => {
    for (const { address } of sources.values()) if (address !== null) expect(address).toMatch(/^https:\/\/[\w.-]+\/\S*$/)
  })

  test('of a conflict are shown on both sides', () => {
    expect(sourcesBehind(['C3'], sources, conflicts).map((source) => source.id)).toEqual(['S2', 'P-TX1', 'L2', 'P-AL6'])
  })

  test('that are recalled law alone never carry a rule of high confidence', () => {
    const recalled = new Set(['L4', 'L16'])
    const bold = findings.filter(
      ({ finding }) => finding.confidence === 'high' && finding.sources.every((id) => recalled.has(id)),
    )
    expect(bold.map(({ rule }) => rule.name)).toEqual([])
  })

  test('of agencies alone never carry a rule of high confidence', () => {
    const agencies = new Set(['S', 'S-JG', 'S-AI', 'S-TKG', 'S-JS', 'S-HC', 'S-CO', 'S-SD', 'S-AP'])
    const bold = findings.filter(
      ({ finding }) => finding.confidence === 'high' && finding.sources.every((id) => agencies.has(id)),
    )
    expect(bold.map(({ rule }) => rule.name)).toEqual([])
  })
})

describe('words', () => {
  const texts = findings.flatMap(({ rule, finding }) => [
    { where: `${rule.name}: because`, text: finding.because },
    ...(finding.fix ? [{ where: `${rule.name}: fix`, text: finding.fix }] : []),
  ])

  test('Chinese is Chinese, with full-width punctuation', () => {
    const odd = texts.filter(({ text }) => !/\p{Script=Han}/u.test(text.zh) || /\p{Script=Han}[,;:?!]/u.test(text.zh))
    expect(odd.map(({ where }) => where)).toEqual([])
  })

  test('English holds no Chinese save in quoted names, and both end their sentences', () => {
    expect(texts.filter(({ text }) => !/[.?]$/.test(text.en) || !/[。？]$/.test(text.zh)).map(({ where }) => where)).toEqual([])
    expect(
      texts.filter(({ text }) => /\p{Script=Han}/u.test(text.en.replace(/\.政务|\.公益/g, ''))).map(({ where }) => where),
    ).toEqual([])
  })

  test('are short enough for a phone', () => {
    expect(texts.filter(({ text }) => text.en.length > 260 || text.zh.length > 130).map(({ where }) => where)).toEqual([])
  })
})

describe('names', () => {
  test('every need and every blocker is brought by some rule', () => {
    expect(alsoNames.filter((name) => !rules.some((rule) => rule.gives.also === name))).toEqual([])
    expect(blockerNames.filter((name) => !rules.some((rule) => rule.gives.blocker === name))).toEqual([])
  })

  test('every value of every fact has a name in both languages', () => {
    const nameless = factPaths.flatMap((path) =>
      (spec(path).values ?? [])
        .filter((value) => valueName(path, value).en === value && valueName(path, value).zh === value)
        .map((value) => `${path}=${value}`),
    )
    expect(nameless).toEqual([])
  })

  test('a blocker without a way past is the exception', () => {
    expect(blockerNames.filter((name) => blockerLabels[name].wayPast.en.startsWith('none'))).toEqual(['content-prohibited'])
  })
})
