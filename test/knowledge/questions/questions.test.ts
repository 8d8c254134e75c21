// The questions as records: complete, well worded, within limits, and few enough.
import { describe, expect, it } from 'vitest'
import { isAnswered } from '../../../src/flows/model/answered.ts'
import { encodeButton } from '../../../src/flows/model/button.ts'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { openInPlainCase } from '../../../src/flows/talk/interview/plain-case.ts'
import { readAnswer } from '../../../src/flows/understand/read-answer.ts'
import { type FactPath, type Facts, factPaths, spec } from '../../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import { provinces } from '../../../src/knowledge/names/codes.ts'
import { appliesTo, choicesOf, isGroup, type Question } from '../../../src/knowledge/questions/question.ts'
import { day } from '../../flows/cast.ts'
import { freshState } from '../../journeys/talk.ts'
import { plain } from '../law/situations/plain.ts'

const library = openLibrary()
const { questions, fields, sources } = library
const papers = questions.filter((question) => question.rank === undefined)
const asked = (path: FactPath) =>
  questions.some((question) => question.asks.includes(path) || choicesOf(question).some((choice) => path in choice.states))

describe('the questions cover', () => {
  it('every fact that people are asked for', () => {
    expect(factPaths.filter((path) => spec(path).ask === 'asked' && !asked(path))).toEqual([])
  })
  it('no fact that is derived or the team’s', () => {
    const others = questions.flatMap((question) => question.asks).filter((path) => spec(path).ask !== 'asked')
    expect(others.filter((path) => path !== 'entity.inPilotArea')).toEqual([])
  })
  it('every field of the form once asked for, read as the field is checked', () => {
    const wanted = [...fields.values()].filter((field) => field.scope !== 'chat' && !field.optional)
    expect(wanted.filter((field) => !questions.some((question) => question.field === field.id)).map((field) => field.id)).toEqual(
      [],
    )
    for (const one of questions) if (one.field !== undefined) expect(one.reading, one.id).toBe(fields.get(one.field)?.check)
  })
  it('never the number of an identity document', () => {
    expect(
      questions
        .filter((question) => question.reading === 'id-number' || question.field?.endsWith('idNumber'))
        .map((question) => question.id),
    ).toEqual([])
  })
  it('what is personal only with consent', () => {
    for (const one of questions) {
      if (one.field !== undefined && fields.get(one.field)?.class === 'P') expect(one.personal, one.id).toBe(true)
    }
    expect(questions.filter((question) => question.personal && question.rank !== undefined)).toEqual([])
  })
})

describe('every question', () => {
  it.each(questions.map((question) => [question.id, question] as const))('%s is worded and limited as promised', (_id, one) => {
    expect(one.prompt.en.length).toBeLessThanOrEqual(150)
    expect(one.prompt.zh.length).toBeLessThanOrEqual(60)
    for (const zh of [one.prompt.zh, one.why.zh, one.label?.zh ?? '', ...choicesOf(one).map((choice) => choice.label.zh)]) {
      expect(zh, zh).not.toMatch(/你|\p{Script=Han}[,?!;:]/u)
    }
    expect(one.why.en).toMatch(/[.?]$/)
    expect(one.sources.length).toBeGreaterThan(0)
    for (const source of one.sources) expect(sources.has(source), source).toBe(true)
    for (const entry of one.screen) {
      expect(encodeButton({ kind: 'choice', question: one.id, choice: entry.id, revision: 99_999 }).length).toBeLessThanOrEqual(
        64,
      )
      expect(entry.label.en.length, entry.label.en).toBeLessThanOrEqual(48)
      if (isGroup(entry))
        for (const choice of entry.choices)
          expect(
            encodeButton({ kind: 'choice', question: one.id, choice: choice.id, revision: 99_999 }).length,
          ).toBeLessThanOrEqual(64)
    }
    for (const entries of [one.screen, choicesOf(one)])
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
  })

  it.each(questions.map((question) => [question.id, question] as const))('%s explains itself in words of its own', (_id, one) => {
    const { help, why, prompt } = one
    expect(help.en.length).toBeLessThanOrEqual(240)
    expect(help.zh.length).toBeLessThanOrEqual(110)
    expect(help.zh, help.zh).not.toMatch(/你|\p{Script=Han}[,?!;:]/u)
    for (const locale of ['en', 'zh'] as const) {
      const others = questions.filter((other) => other !== one && other.help[locale] === help[locale])
      expect(others.map(({ id }) => id)).toEqual([])
      for (const said of [why[locale], prompt[locale]]) expect(help[locale]).not.toContain(said)
    }
    // What is typed has an example: beside the question or in its explanation.
    if (one.screen.length === 0 && one.reading !== 'yes-no')
      for (const locale of ['en', 'zh'] as const)
        expect(one.example?.[locale] ?? help[locale]).toMatch(/example|such as|beginning|“|[A-Z]|例如|如|开头|填|请/)
  })

  const quoted = questions.flatMap((question) =>
    (['en', 'zh'] as const).flatMap((locale) =>
      [
        ...question.help[locale].matchAll(
          /(?:for example|such as|例如|(?<![比例])如|也可填)\s?“([^”]+)”|^“([^”]+)” is an answer/giu,
        ),
      ].map(([, given, first]) => [question.id, given ?? first ?? '', question] as const),
    ),
  )
  it.each(quoted)('%s understands what its explanation gives as an answer: %s', (_id, given, one) => {
    expect(readAnswer(one, given, { library, asOf: '2026-11-22', facts: {} }).kind).toMatch(/^(?:value|either)$/)
  })

  it('has an id of its own', () => {
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length)
  })

  const examples = questions.flatMap((question) =>
    (['en', 'zh'] as const).flatMap((locale) => {
      const given = /^(?:For example: |例如：)([^“]+?)[.。]?$/.exec(question.example?.[locale] ?? '')?.[1]
      return given === undefined || question.reading === 'choice' || question.reading === 'yes-no' || / or |或/.test(given)
        ? []
        : [[question.id, given, question] as const]
    }),
  )
  it.each(examples)('%s understands its own example %s', (_id, given, one) => {
    expect(readAnswer(one, given, { library, asOf: '2026-11-22', facts: {} }).kind).toBe('value')
  })
})

/** Goes through the paperwork, answering everything, and gives the ids of the questions put. */
function walk(
  start: Facts,
  answer: (one: Question) => { readonly states?: Facts; readonly fields?: Readonly<Record<string, string>> },
): string[] {
  let facts = start
  let filled: Readonly<Record<string, string>> = {}
  const put: string[] = []
  for (;;) {
    const next = papers.find((paper) => appliesTo(paper, facts) && !isAnswered(paper, facts, filled) && !put.includes(paper.id))
    if (next === undefined) return put
    put.push(next.id)
    const { states = {}, fields = {} } = answer(next)
    facts = { ...facts, ...states }
    filled = { ...filled, ...fields }
  }
}

/** The first choice; or the value the example gives, with a name's mobile and e-mail. */
function plainAnswer(one: Question): { states?: Facts; fields?: Record<string, string> } {
  const [entry] = one.screen
  if (entry !== undefined && !isGroup(entry) && one.id !== 'domain' && one.id !== 'provider') return { states: entry.states }
  if (one.field === 'person.name') return { fields: { 'person.name': 'x', 'person.mobile': 'x', 'person.email': 'x' } }
  if (one.field === 'legalRep.name') return { fields: { 'legalRep.name': 'x', 'legalRep.mobile': 'x', 'legalRep.email': 'x' } }
  if (one.field !== undefined) return { fields: { [one.field]: 'x' } }
  const [path] = one.asks
  return { states: { [path!]: spec(path!).type === 'bool' ? true : 'x' } as Facts }
}

const decided: Facts = {
  ...plain,
  'record.icpFiling': 'none',
  'record.appFiling': 'none',
  'record.licences': [],
  'change.kinds': [],
}

describe('the paperwork', () => {
  it.each(provinces)('of a plain company in %s takes at most 20 answers', (province) => {
    const put = walk({ ...decided, 'entity.province': province }, plainAnswer)
    expect(put.length, put.join(' ')).toBeLessThanOrEqual(20)
    expect(put).toEqual(
      expect.arrayContaining(['site-name', 'opens', 'domain', 'holder', 'credit-code', 'address', 'person', 'person-name']),
    )
  })

  it('asks a plain company nothing that only matters elsewhere', () => {
    const put = walk(decided, plainAnswer)
    for (const id of [
      'trade-name',
      'package-name',
      'licence-until',
      'licence-number',
      'mini-platform',
      'capital',
      'number',
      'psb',
      'change-done',
      'residence',
      'account',
    ])
      expect(put).not.toContain(id)
  })

  it('asks each its own: an individual, an app, a licence holder, a mini program, a move', () => {
    const with_ = (facts: Facts) => walk({ ...decided, ...facts }, plainAnswer)
    expect(with_({ 'entity.type': 'individual' })).toEqual(
      expect.arrayContaining(['age', 'papers', 'own-mobile', 'id-province', 'residence', 'home-address', 'person-name']),
    )
    expect(with_({ 'entity.type': 'individual' })).not.toEqual(expect.arrayContaining(['company-name', 'credit-code']))
    expect(with_({ 'entity.type': 'individual_business' })).toContain('trade-name')
    expect(with_({ 'service.kind': ['app', 'website'] })).toEqual(
      expect.arrayContaining(['package-name', 'fingerprint', 'public-key', 'sdks', 'app-icon', 'domain']),
    )
    expect(with_({ 'service.kind': ['mini_program'] })).toContain('mini-platform')
    expect(with_({ 'service.kind': ['mini_program'] })).not.toContain('domain')
    expect(with_({ 'record.licences': ['b25'] })).toEqual(
      expect.arrayContaining(['licence-number', 'licence-until', 'annual-report']),
    )
    expect(with_({ 'monetisation.sources': ['third_party_sellers'] })).toEqual(
      expect.arrayContaining(['licence-area', 'capital', 'scope', 'pay-on-site']),
    )
    expect(with_({ 'record.icpFiling': 'own', 'change.kinds': ['move_provider'] })).toEqual(
      expect.arrayContaining(['number', 'filed-at', 'granted', 'psb', 'change-done', 'instance']),
    )
    expect(with_({ 'service.accessBy': 'ip_only' })).not.toContain('domain')
  })

  it('puts every question to somebody', () => {
    const facts = (question: Question) =>
      currentFacts(openInPlainCase(freshState('en'), question, questions, day).application, 's1')
    expect(papers.filter((paper) => !appliesTo(paper, facts(paper))).map((paper) => paper.id)).toEqual([])
  })
})
