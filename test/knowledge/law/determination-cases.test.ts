// Cases told in a sentence, with the verdict a specialist would give.
import { describe, expect, test } from 'vitest'
import { determine } from '../../../src/knowledge/law/determine.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import type { Verdict } from '../../../src/knowledge/law/verdict.ts'
import { asOf, rulebook, verdictOn } from './situations/plain.ts'

const on = (facts: Facts) => determine(facts, rulebook, { asOf })
const finding = (verdict: Verdict, id: string) => verdict.findings.find((one) => one.id === id)
const german: Facts = {
  'service.kind': ['website'],
  'entity.type': 'foreign_no_presence',
  'entity.country': 'DE',
  'hosting.originLocation': 'overseas',
}

describe('the twelve cases', () => {
  test('1. a German GmbH with a brochure site in Frankfurt needs nothing, once it says there is no mainland CDN', () => {
    expect(on({ ...german, 'cdn.coversMainland': false })).toMatchObject({ registration: 'none', floor: 'none', missing: [] })
    expect(on({ ...german, 'service.contentCategories': [] })).toMatchObject({
      registration: 'need_more_info',
      missing: ['cdn.coversMainland'],
      assumed: { 'cdn.coversMainland': false },
    })
  })

  test('2. with a mainland CDN it would need a filing that it cannot have, and is told what it can do', () => {
    const verdict = on({ ...german, 'cdn.coversMainland': true })
    expect(verdict.registration).toBe('filing')
    expect(verdict.blockers).toEqual(['no-mainland-entity', 'server-overseas'])
    expect(verdict.also).not.toContain('psb')
    expect(finding(verdict, 'no-mainland-entity')?.fix?.en).toMatch(/Host outside.*mainland body.*distributor.*platform shop/)
  })

  test('3. a Shanghai WFOE whose German parent holds the domain can file once the domain is its own or the papers are there', () => {
    const verdict = verdictOn({
      'entity.type': 'company_foreign_invested',
      'entity.province': 'SH',
      'domain.holder': 'parent_company',
    })
    expect(verdict).toMatchObject({ registration: 'filing', also: ['psb'], blockers: ['domain-holder-mismatch'] })
  })

  test('4. a marketplace in Beijing needs an EDI licence after its filing, and B25 too when it sells advertising', () => {
    const verdict = verdictOn({ 'entity.province': 'BJ', 'monetisation.sources': ['third_party_sellers'] })
    expect(verdict.registration).toBe('licence')
    expect(verdict.also).toEqual(expect.arrayContaining(['edi', 'psb']))
    expect(verdict.also).not.toContain('b25')
    expect(verdict.sequence).toEqual(['website-filing', 'licence', 'open', 'footer-number', 'psb'])
    expect(verdictOn({ 'monetisation.sources': ['third_party_sellers', 'third_party_ads'] }).also).toEqual(
      expect.arrayContaining(['b25', 'edi']),
    )
  })

  test('5. an individual in Gansu with an identity card from Henan files in Henan', () => {
    const verdict = verdictOn({
      'entity.type': 'individual',
      'entity.province': 'GS',
      'person.idType': 'cn_id',
      'person.idProvince': 'HA',
    })
    expect(verdict).toMatchObject({ registration: 'filing', blockers: ['province-not-eligible'] })
  })

  test('6. for online consultation of a clinic the health authority decides first; with its permit a filing is enough', () => {
    const clinic: Facts = {
      'entity.province': 'GD',
      'service.contentCategories': ['internet_diagnosis'],
      'monetisation.sources': ['own_services'],
    }
    expect(verdictOn(clinic)).toMatchObject({ registration: 'expert', floor: 'filing' })
    expect(verdictOn(clinic).also).toEqual(expect.arrayContaining(['pre-approval:medical', 'psb']))
    const permitted = verdictOn({ ...clinic, 'record.permits': ['medical'] })
    expect(permitted.registration).toBe('filing')
    expect(permitted.also).toContain('psb')
    expect(permitted.also).not.toContain('pre-approval:medical')
  })

  test('7. a site moving to another provider keeps its number, adds access there, and does not cancel first', () => {
    const verdict = verdictOn({ 'record.icpFiling': 'own', 'change.kinds': ['move_provider'] })
    expect(verdict.registration).toBe('none')
    expect(verdict.also).toContain('access-filing')
    expect(verdict.sequence).not.toContain('cancel-record')
    expect(verdict.findings.some((one) => one.rule === 'R-G2')).toBe(true)
  })

  test('8. an iOS app whose site is filed needs a filing of its own', () => {
    const verdict = verdictOn({
      'service.kind': ['app'],
      'app.storefronts': ['mainland_apple'],
      'entity.province': 'GD',
      'record.icpFiling': 'own',
    })
    expect(verdict.registration).toBe('filing')
    expect(verdict.also).toContain('app-filing')
    expect(verdict.sequence).not.toContain('website-filing')
  })

  test('9. .io cannot be filed; .pizza is looked up first, and what the look-up says prevails', () => {
    expect(verdictOn({ 'domain.name': 'example.io' }).blockers).toEqual(['tld-not-approved'])
    const pizza = verdictOn({ 'domain.name': 'example.pizza' })
    expect(pizza.blockers).toEqual([])
    expect(pizza.findings.some((one) => one.id === 'note' && one.because.en.includes('domain.miit.gov.cn'))).toBe(true)
    expect(verdictOn({ 'domain.name': 'example.pizza', 'domain.tldApproved': false }).blockers).toEqual(['tld-not-approved'])
  })

  test('10. a representative office cannot hold the licence its paid content needs, but could file without the paid part', () => {
    const verdict = verdictOn({ 'entity.type': 'foreign_rep_office', 'monetisation.sources': ['paid_content'] })
    expect(verdict).toMatchObject({
      registration: 'licence',
      floor: 'licence',
      blockers: ['entity-not-eligible-for-licence', 'entity-may-not-trade'],
    })
    expect(verdict.also).toContain('b25')
    expect(finding(verdict, 'entity-not-eligible-for-licence')?.because.en).toContain('a filing alone would be possible')
  })

  test('11. a staging site behind the company VPN needs nothing now and a filing before it opens', () => {
    const verdict = verdictOn({ 'service.stage': 'testing', 'service.publicAccess': 'internal_only' })
    expect(verdict).toMatchObject({ registration: 'none', also: [], atLaunch: { registration: 'filing', also: ['psb'] } })
  })

  test('12. a shop of a Shenzhen company hosted in Hong Kong needs nothing by provider practice; the other reading is told', () => {
    const verdict = verdictOn({
      'entity.province': 'GD',
      'hosting.originLocation': 'hong_kong',
      'monetisation.sources': ['own_goods'],
    })
    expect(verdict.registration).toBe('none')
    expect(verdict.findings.some((one) => one.id === 'note' && one.sources.includes('C4'))).toBe(true)
  })
})

describe('what earns decides between filing and licence', () => {
  const rows: readonly [sources: string[], registration: string, floor: string, confidence: string][] = [
    [[], 'filing', 'filing', 'high'],
    [['donations'], 'filing', 'filing', 'high'],
    [['own_goods'], 'filing', 'filing', 'medium'],
    [['own_services'], 'filing', 'filing', 'medium'],
    [['third_party_sellers'], 'licence', 'licence', 'high'],
    [['paid_content'], 'licence', 'licence', 'high'],
    [['paid_user_publishing'], 'licence', 'licence', 'medium'],
    [['own_software_subscription'], 'expert', 'filing', 'low'],
    [['paid_membership'], 'expert', 'filing', 'low'],
    [['ad_network'], 'expert', 'filing', 'low'],
    [['third_party_sellers', 'own_software_subscription'], 'licence', 'licence', 'high'],
  ]
  test.each(rows)('%j gives %s', (sources, registration, floor, confidence) => {
    expect(verdictOn({ 'monetisation.sources': sources })).toMatchObject({ registration, floor, confidence })
  })

  test('a dispute beside a clear demand stays visible as a finding of low confidence, with both readings and the question', () => {
    const verdict = verdictOn({ 'monetisation.sources': ['third_party_sellers', 'own_software_subscription'] })
    const disputed = verdict.findings.find((one) => one.contest)
    expect(disputed).toMatchObject({ id: 'note', confidence: 'low' })
    expect(disputed?.contest?.question.zh).toContain('？')
  })

  test('a licence held already leaves nothing new to apply for', () => {
    expect(verdictOn({ 'record.licences': ['b25'], 'monetisation.sources': ['paid_content'] }).registration).toBe('none')
    expect(verdictOn({ 'record.licences': ['edi'], 'monetisation.sources': ['paid_content'] })).toMatchObject({
      registration: 'licence',
    })
  })

  test('foreign capital above the cap is blocked outside the pilot and disputed inside it', () => {
    const foreign: Facts = {
      'entity.type': 'company_foreign_invested',
      'entity.foreignSharePct': 100,
      'monetisation.sources': ['paid_content'],
    }
    expect(verdictOn({ ...foreign, 'entity.province': 'ZJ' })).toMatchObject({
      registration: 'licence',
      blockers: ['foreign-share-cap'],
    })
    expect(verdictOn({ ...foreign, 'entity.province': 'BJ' })).toMatchObject({
      registration: 'expert',
      floor: 'licence',
      blockers: [],
    })
    expect(verdictOn({ ...foreign, 'entity.province': 'SH' })).toMatchObject({
      blockers: ['foreign-share-cap'],
      missing: ['entity.inPilotArea'],
    })
  })
})

describe('existing records', () => {
  test('an individual becoming a company depends on the province', () => {
    const becoming: Facts = { 'record.icpFiling': 'own', 'change.kinds': ['individual_to_company'] }
    expect(verdictOn({ ...becoming, 'entity.province': 'SD' })).toMatchObject({
      registration: 'expert',
      also: ['change-record', 'psb'],
    })
    expect(verdictOn({ ...becoming, 'entity.province': 'AH' })).toMatchObject({
      registration: 'expert',
      also: ['cancel-and-refile', 'psb'],
    })
    const unplaced = verdictOn({ ...becoming, 'entity.province': 'unknown' })
    expect(unplaced).toMatchObject({ registration: 'need_more_info', missing: ['entity.province'] })
  })

  test('a new owner files anew', () => {
    expect(verdictOn({ 'record.icpFiling': 'own', 'change.kinds': ['new_owner'] })).toMatchObject({
      registration: 'filing',
      sequence: ['cancel-record', 'website-filing', 'open', 'footer-number', 'psb'],
    })
  })

  test('a filed domain whose origin went abroad behind a mainland CDN is disputed', () => {
    const verdict = verdictOn({ 'record.icpFiling': 'own', 'hosting.originLocation': 'overseas', 'cdn.coversMainland': true })
    expect(verdict).toMatchObject({ registration: 'expert', floor: 'none', blockers: ['server-overseas'] })
  })
})
