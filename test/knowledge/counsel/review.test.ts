// The review before the reviewer's: a sound application is left alone, and each flaw put into it is found, alone and with others.
import { describe, expect, it } from 'vitest'
import type { Facts, FactValue } from '../../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import { creditCheck } from '../../../src/knowledge/names/credit-code.ts'
import { residentCheck } from '../../../src/knowledge/names/resident-id.ts'

const review = openLibrary().review
const asOf = '2026-11-28'
const id = (body: string) => body + residentCheck(body)
const code = (body: string) => body + creditCheck(body)

const sound: Record<string, FactValue> = {
  'service.kind': ['website'],
  'service.name': '溪桥竹编工艺',
  'service.stage': 'planned',
  'service.openDate': '2027-03-01',
  'service.publicAccess': 'public',
  'service.accessBy': 'own_domain',
  'service.targetsMainland': true,
  'service.contentCategories': [],
  'service.ugc': [],
  'monetisation.sources': [],
  'monetisation.onlinePayment': false,
  'entity.type': 'company_domestic',
  'entity.name': '南宁溪桥竹编工艺有限公司',
  'entity.province': 'GX',
  'entity.status': 'normal',
  'person.idType': 'cn_id',
  'person.age': 41,
  'person.idProvince': 'GX',
  'person.idExpiresOn': '2037-02-01',
  'person.isEmployee': true,
  'person.isLegalRep': false,
  'person.mainlandMobile': true,
  'person.localMobile': true,
  'person.servesOtherEntities': false,
  'legalRep.idType': 'cn_id',
  'domain.name': 'xiqiaozhubian.com',
  'domain.registrar': 'mainland',
  'domain.realName': 'verified',
  'domain.realNameOn': '2026-08-01',
  'domain.holder': 'entity',
  'domain.expiresOn': '2028-01-01',
  'hosting.originLocation': 'mainland',
  'hosting.provider': 'Alibaba Cloud',
  'hosting.kind': 'cloud_server',
  'hosting.account': 'china_site',
  'hosting.billing': 'subscription',
  'hosting.termMonths': 12,
  'hosting.remainingDays': 300,
  'hosting.publicIp': true,
  'cdn.coversMainland': false,
  'record.icpFiling': 'none',
  'record.subject': 'none',
  'record.openOrder': false,
  'record.psb': 'none',
}

const answers: Record<string, string> = {
  'entity.certificateNumber': code('91450103MA5KX2C3T'),
  'entity.address': '广西壮族自治区南宁市青秀区民族大道118号9层902室',
  'entity.phone': '0771-5582047',
  'legalRep.name': '韦青岩',
  'legalRep.mobile': '13977105821',
  'legalRep.email': 'wei@xiqiaozhubian.com',
  'legalRep.idNumber': id('45010319790412157'),
  'person.name': '覃雪',
  'person.mobile': '13877102946',
  'person.email': 'qin@xiqiaozhubian.com',
  'person.idNumber': id('45010319850608264'),
  'emergency.name': '黄立',
  'emergency.mobile': '13768401357',
  'service.remark': '公司官网，展示竹编产品与工艺介绍，不涉及在线交易。',
  'hosting.ip': '47.106.18.22',
  'hosting.expiresOn': '2027-11-01',
}

type Flaw = readonly [what: string, facts: Record<string, FactValue>, fields: Record<string, string>, reason: string]

const flaws: readonly Flaw[] = [
  ['a domain held by an employee', { 'domain.holder': 'employee' }, {}, 'domain-real-name-mismatch'],
  ['a domain not verified', { 'domain.realName': 'pending' }, {}, 'domain-not-verified-yet'],
  ['a registrar abroad', { 'domain.registrar': 'overseas' }, {}, 'domain-registrar-not-approved'],
  ['an ending not approved', { 'domain.name': 'xiqiao.io' }, {}, 'suffix-not-approved'],
  ['somebody of 17 for a company', { 'person.age': 17 }, { 'person.idNumber': id('45010320091008264') }, 'person-not-eligible'],
  ['a server in Hong Kong', { 'hosting.originLocation': 'hong_kong' }, {}, 'access-info-error'],
  ['a domain about to end', { 'domain.expiresOn': '2026-12-20' }, {}, 'domain-expiring'],
  [
    'a site that is open already',
    { 'service.stage': 'live', 'service.openDate': '2026-10-01' },
    {},
    'site-reachable-before-grant',
  ],
  ['a national name', { 'service.name': '中国竹编' }, {}, 'site-name-refused'],
  ['the name of a famous person', { 'service.name': '鲁迅竹编工艺' }, {}, 'site-name-personal-name'],
  ['a name without relation', { 'service.name': '蓝鲸海运' }, {}, 'site-name-unrelated'],
  ['a malformed mobile', {}, { 'person.mobile': '1387710294' }, 'phone-unreachable'],
  ['a malformed landline', {}, { 'entity.phone': '5582047' }, 'phone-unreachable'],
  ['one mobile for two people', {}, { 'person.mobile': '13977105821' }, 'phone-reused'],
  ['one mailbox for two people', {}, { 'person.email': 'wei@xiqiaozhubian.com' }, 'phone-reused'],
  ['an emergency number that is the person’s own', {}, { 'emergency.mobile': '13877102946' }, 'phone-reused'],
  ['a number from elsewhere', { 'person.localMobile': false }, {}, 'phone-not-local'],
  ['an identity card about to end', { 'person.idExpiresOn': '2026-12-10' }, {}, 'id-expired'],
  ['a certificate that ended', { 'entity.certificateExpiresOn': '2026-11-01' }, {}, 'id-expired'],
  [
    'a wrong check digit',
    {},
    { 'person.idNumber': id('45010319850608264').replace(/.$/, (last) => (last === '1' ? '2' : '1')) },
    'id-data-mismatch',
  ],
  ['an age that the number does not bear out', { 'person.age': 30 }, {}, 'id-data-mismatch'],
  ['a child', { 'person.age': 15 }, { 'person.idNumber': id('45010320110608264') }, 'person-not-eligible'],
  ['a code too short', {}, { 'entity.certificateNumber': '91450103MA5KX2C3T' }, 'certificate-data-mismatch'],
  ['the code of a foundation', {}, { 'entity.certificateNumber': code('53450103MA5KX2C3T') }, 'certificate-data-mismatch'],
  ['an address without a door', {}, { 'entity.address': '广西壮族自治区南宁市青秀区民族大道' }, 'address-incomplete'],
  ['an address in another province', {}, { 'entity.address': '广东省广州市天河区体育西路103号' }, 'address-incomplete'],
  ['an operator on the abnormal list', { 'entity.status': 'abnormal_list' }, {}, 'entity-abnormal'],
  ['content that needs a permit', { 'service.contentCategories': ['online_publishing'] }, {}, 'pre-approval-missing'],
  ['a scope with a finance word', { 'entity.businessScope': '竹编工艺品销售；股权投资管理' }, {}, 'scope-mismatch'],
  ['a short remark', {}, { 'service.remark': '官网' }, 'remark-missing'],
  ['a domain filed by another', { 'record.icpFiling': 'other_entity' }, {}, 'already-filed-elsewhere'],
  ['another order open', { 'record.openOrder': true }, {}, 'open-order'],
  ['a private address', {}, { 'hosting.ip': '192.168.1.20' }, 'access-info-error'],
  ['an address abroad', {}, { 'hosting.ip': '8.8.8.8' }, 'access-info-error'],
  ['an address of another provider', {}, { 'hosting.ip': '121.37.208.64' }, 'ip-not-of-provider'],
  ['a server paid by the hour', { 'hosting.billing': 'pay_as_you_go' }, {}, 'server-not-eligible'],
  ['a server without public address', { 'hosting.publicIp': false }, {}, 'server-not-eligible'],
  ['a server that ends soon', {}, { 'hosting.expiresOn': '2026-12-15' }, 'server-not-eligible'],
]

const found = (facts: Record<string, FactValue>, fields: Record<string, string>) =>
  review({ facts: { ...sound, ...facts } as Facts, fields: { ...answers, ...fields }, asOf }).map((one) => one.reason.id)

describe('the review', () => {
  it('leaves a sound application alone', () => {
    expect(found({}, {})).toEqual([])
  })

  it('says nothing about an application of which nothing is known', () => {
    expect(review({ facts: {}, fields: {}, asOf })).toEqual([])
  })

  it.each(flaws)('finds %s', (_, facts, fields, reason) => {
    expect(found(facts, fields)).toContain(reason)
    expect(found(facts, fields).length).toBeLessThanOrEqual(2)
  })

  it('finds two flaws as it finds each', () => {
    for (let at = 0; at + 1 < flaws.length; at += 1) {
      const [one, other] = [flaws[at]!, flaws[(at + 7) % flaws.length]!]
      const both = found({ ...one[1], ...other[1] }, { ...one[2], ...other[2] })
      if (overlap(one, other)) continue
      expect(both, `${one[0]} and ${other[0]}`).toEqual(expect.arrayContaining([one[3], other[3]]))
    }
  })

  it('takes servers on both sides for what they are, and an unknown record for unknown', () => {
    expect(found({ 'hosting.originLocation': 'mixed' }, {})).not.toContain('access-info-error')
    const { 'record.icpFiling': _, ...unknown } = sound
    const live = { ...unknown, 'service.stage': 'live', 'service.openDate': '2020-01-01' } as Facts
    expect(review({ facts: live, fields: answers, asOf }).map((one) => one.reason.id)).not.toContain(
      'site-reachable-before-grant',
    )
  })

  it('names where each flaw was seen', () => {
    const [one] = review({ facts: sound as Facts, fields: { ...answers, 'hosting.ip': '10.0.0.1' }, asOf })
    expect(one).toMatchObject({ reason: { id: 'access-info-error' }, at: ['hosting.ip'] })
  })

  it('takes the legal representative and the person for one where they bear one name', () => {
    const same = { 'person.name': '韦青岩', 'person.mobile': '13977105821', 'person.email': 'wei@xiqiaozhubian.com' }
    expect(found({ 'person.isLegalRep': true }, same)).toEqual([])
    expect(found({ 'person.isLegalRep': true }, {})).toContain('responsible-person-not-legal-rep')
  })
})

const overlap = (flaw: Flaw, other: Flaw) =>
  [flaw, other].some(([what]) => /child|17|Hong Kong/.test(what)) ||
  Object.keys({ ...flaw[1], ...flaw[2] }).some((key) => key in { ...other[1], ...other[2] })

describe('an app', () => {
  const data = {
    'app.packageName': 'cn.xiqiao.weave',
    'app.publicKey': '30820122300d06092a864886f70d0101',
    'app.fingerprint': '5D:41:40:2A:BC:4B:2A:76:B9:71:9D:91:10:17:C5:92',
    'app.icon': 'icon.png',
  }
  const asApp = {
    'service.kind': ['app'],
    'app.networked': true,
    'app.storefronts': ['mainland_android'],
    'record.appFiling': 'none',
  } as Record<string, FactValue>

  it('passes with sound data', () => expect(found(asApp, data)).toEqual([]))

  it.each([
    ['app.packageName', 'weave'],
    ['app.publicKey', ''],
    ['app.fingerprint', 'C0FFEE'],
    ['app.icon', ''],
  ])('does not pass with %s = “%s”', (field, value) => {
    expect(found(asApp, { ...data, [field]: value })).toEqual(['app-info-mismatch'])
  })
})
