// The wording of papers: sources that exist, values that exist, and a paper wanted exactly where the law or practice wants it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { determine } from '../../../src/knowledge/law/determine.ts'
import { type Facts, isFactPath } from '../../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import { compose } from '../../../src/knowledge/paperwork/compose.ts'
import { plainWords } from '../../../src/knowledge/paperwork/document.ts'
import type { Dossier } from '../../../src/knowledge/paperwork/dossier.ts'
import { paperKinds } from '../../../src/knowledge/paperwork/template.ts'
import { plain } from '../law/situations/plain.ts'

const library = openLibrary()
const folder = join(import.meta.dirname, '../../../src/knowledge/paperwork/documents')
const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
/** Read from several facts (values.ts). */
const special =
  /^(operator|today|authority|certificate|provider|services|domains|sectors|subject\.\w+|domain\.holderName|service\.called|__\d*)$/

describe('the wording of papers', () => {
  it.each(files)('%s names sources that we have', (_, text) => {
    const { sources } = load(text) as { sources: string[] }
    expect(sources.filter((source) => !library.sources.has(source))).toEqual([])
  })

  it.each(files)('%s asks for values that there are', (_, text) => {
    const places = [...text.matchAll(/\{([\w.]+)\}/g), ...text.matchAll(/value: ([\w.]+)/g)].map(([, name]) => name!)
    expect(places.filter((name) => !isFactPath(name) && !library.fields.has(name) && !special.test(name))).toEqual([])
  })

  it('every paper of the checklist has a form whose sources we have, and drafts are kinds that are written', () => {
    for (const { form } of library.papers) expect(library.forms.get(form), form).toBeDefined()
    for (const { sources } of library.forms.values()) expect(sources.filter((source) => !library.sources.has(source))).toEqual([])
    const drafts = library.papers.flatMap(({ draft }) => draft ?? [])
    expect(drafts.filter((draft) => !(paperKinds as readonly string[]).includes(draft))).toEqual([])
  })
})

describe('which papers a case needs', () => {
  const basics = ['checklist', 'application-sheet', 'truthfulness-commitment']

  it.each<readonly [string, Facts, readonly string[]]>([
    ['a company with its legal representative', {}, basics],
    ['somebody else responsible', { 'person.isLegalRep': false }, [...basics, 'authorisation-letter']],
    ['a private person, whoever that is', { 'entity.type': 'individual', 'person.isLegalRep': false }, basics],
    ['a word of a sector in the name', { 'service.name': '晨光教育' }, [...basics, 'not-involved-undertaking']],
    ['a foundation, which is no fund', { 'entity.type': 'foundation', 'entity.name': '晨光助学基金会' }, basics],
    ['a domain of the legal representative', { 'domain.holder': 'legal_rep' }, [...basics, 'domain-statement']],
    ['a domain of an outsider, which no statement cures', { 'domain.holder': 'outsider' }, basics],
    [
      'Hunan, which wants a plan from two domains on',
      { 'entity.province': 'HN', 'record.domainCount': 2 },
      [...basics, 'site-plan'],
    ],
    ['a server outside: nothing is filed', { 'hosting.originLocation': 'hong_kong' }, ['checklist']],
    ['one more provider for a filed site', { 'record.icpFiling': 'own', 'change.kinds': ['add_provider'] }, basics],
  ])('%s', (_, facts, kinds) => {
    expect(compose(caseOf(facts), library, 'zh').map(({ kind }) => kind)).toEqual(kinds)
  })

  it('the checklist says what the province wants, each rule with its source and day', () => {
    const pointsOf = (more: Facts) =>
      compose(caseOf(more), library, 'zh')[0]!.pieces.flatMap((piece) =>
        piece.kind === 'points' ? piece.lines.map(plainWords) : [],
      )
    const guangdong = pointsOf({ 'entity.province': 'GD' })
    expect(guangdong).toContainEqual(
      expect.stringMatching(/^主体负责人：新备案的主体负责人须为法定代表人（.+，截至2026年7月1日）$/),
    )
    expect(guangdong.join()).toContain('页脚展示主体备案号')
    expect(pointsOf({ 'entity.province': 'GD', 'entity.type': 'individual' }).join()).toContain('个人备案：年满16周岁')
    expect(pointsOf({ 'entity.province': 'unknown' }).join()).not.toContain('主体负责人')
  })

  it('several services bring a site plan, and a letter for each responsible person', () => {
    const [one] = caseOf({ 'person.isLegalRep': false }).services
    const services = ['黎书白', '施蓝'].map((name, at) => ({ ...one, id: `s${at + 1}`, fields: { 'person.name': name } }))
    const papers = compose({ ...caseOf({}), services: [services[0]!, services[1]!] }, library, 'zh')
    expect(papers.map(({ kind }) => kind)).toContain('site-plan')
    const letter = papers.find(({ kind }) => kind === 'authorisation-letter')!
    expect(letter.pieces.filter(({ kind }) => kind === 'page')).toHaveLength(1)
  })
})

function caseOf(more: Facts): Dossier {
  const facts: Facts = {
    asOf: '2026-11-26',
    ...plain,
    'service.name': '晨光鞋业',
    'entity.name': '宁波晨光鞋业有限公司',
    'person.isLegalRep': true,
    'domain.name': 'chenguang.cn',
    'domain.holder': 'entity',
    'record.icpFiling': 'none',
    ...more,
  }
  const verdict = determine(facts, library.rulebook, { asOf: '2026-11-26' })
  return { services: [{ id: 's1', facts, fields: {}, verdict }], today: '2026-11-26', files: [], orders: [] }
}
