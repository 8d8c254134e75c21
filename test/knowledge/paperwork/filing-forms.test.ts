// The forms of those who file, filled in: the right one for a case, every field once and in order, and whatever it would refuse is named.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { determine } from '../../../src/knowledge/law/determine.ts'
import { type Facts, isFactPath } from '../../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import type { Dossier } from '../../../src/knowledge/paperwork/dossier.ts'
import { filingFormIds } from '../../../src/knowledge/paperwork/filing-form.ts'
import { fillForm, formsOf, wanted } from '../../../src/knowledge/paperwork/filled-form.ts'
import { formFiles } from '../../../src/knowledge/paperwork/form-files.ts'
import { plain } from '../law/situations/plain.ts'

const library = openLibrary()
const folder = join(import.meta.dirname, '../../../src/knowledge/paperwork/filing-forms')
/** When the paper of somebody ends who is not the responsible person. */
const unasked = new Set(['subject.idExpiresOn'])
const special = /^(operator|certificate|provider|subject\.\w+)$/

const fields: Readonly<Record<string, string>> = {
  'entity.certificateNumber': '91330100799655058B',
  'entity.address': '浙江省宁波市鄞州区中山东路100号501室',
  'legalRep.name': '陈晨光',
  'legalRep.mobile': '13905950271',
  'legalRep.email': 'chen@example.cn',
  'legalRep.idNumber': '350502197506281543',
  'person.name': '林溪',
  'person.mobile': '13859713640',
  'person.email': 'lin@example.cn',
  'person.idNumber': '350502199112032762',
  'emergency.mobile': '13626075198',
  'service.remark': '公司官网，展示鞋类产品与加工能力，不含在线交易。',
  'hosting.serviceNumber': 'BA-1234567',
  'hosting.ip': '47.12.18.60',
}

function caseOf(facts: Facts = {}, own = fields): Dossier {
  const all: Facts = {
    ...plain,
    'entity.name': '宁波晨光鞋业有限公司',
    'service.name': '晨光鞋业',
    'domain.name': 'chenguang.cn',
    'person.idType': 'cn_id',
    'legalRep.idType': 'cn_id',
    'person.isLegalRep': false,
    'person.idExpiresOn': '2036-05-18',
    'hosting.provider': 'Kingsoft Cloud',
    ...facts,
  }
  const verdict = determine(all, library.rulebook, { asOf: '2026-11-28' })
  return { services: [{ id: 's1', facts: all, fields: own, verdict }], today: '2026-11-28', files: [], orders: [] }
}

const applet: Facts = { 'service.kind': ['mini_program'], 'miniProgram.platform': 'wechat', 'record.appFiling': 'none' }

describe('the forms', () => {
  it.each(filingFormIds)('%s names sources and values that we have', (id) => {
    const text = readFileSync(join(folder, `${id}.yaml`), 'utf8')
    expect((load(text) as { sources: string[] }).sources.filter((source) => !library.sources.has(source))).toEqual([])
    const values = [...text.matchAll(/value: ([\w.]+)/g)].map(([, name]) => name!)
    expect(values.filter((name) => !isFactPath(name) && !library.fields.has(name) && !special.test(name))).toEqual([])
  })

  it.each<readonly [string, Facts, readonly string[]]>([
    ['the provider’s own', { 'hosting.provider': 'Huawei Cloud' }, ['huawei']],
    ['whatever language it was named in', { 'hosting.provider': '腾讯云' }, ['tencent']],
    ['the general one for any other', { 'hosting.provider': 'Kingsoft Cloud' }, ['generic']],
    ['WeChat’s for a mini program there', applet, ['wechat']],
    ['none where nothing is filed', { 'hosting.originLocation': 'hong_kong' }, []],
  ])('are chosen by the case: %s', (_, facts, ids) => {
    expect(formsOf(caseOf(facts), library).map(({ form }) => form.id)).toEqual(ids)
  })
})

describe('a form filled in', () => {
  const filled = (id: string, dossier = caseOf()) => {
    const form = library.filingForms.find((form) => form.id === id)!
    return wanted(form, dossier, library).flatMap((one) => fillForm(one, dossier, library))
  }
  const faults = (id: string, dossier = caseOf()) =>
    Object.fromEntries(
      filled(id, dossier).flatMap(({ field, fault }) => (fault === null || fault === 'missing' ? [] : [[field.id, fault]])),
    )

  it.each(filingFormIds)('%s has each field once, nothing refused, and open only what nobody was asked', (id) => {
    const ids = filled(id).map(({ field }) => field.id)
    expect(ids).toEqual([...new Set(ids)])
    expect(faults(id)).toEqual({})
    const missing = filled(id)
      .filter(({ fault }) => fault === 'missing')
      .flatMap(({ field }) => field.value ?? [])
    expect(missing.filter((value) => !unasked.has(value))).toEqual([])
  })

  it('names what it would refuse', () => {
    const bad = {
      ...fields,
      'entity.certificateNumber': '91330100799655058C',
      'person.mobile': '0571-88',
      'service.remark': '官网',
    }
    expect(faults('huawei', caseOf({}, bad))).toEqual({
      'verify.certificateNumber': 'shape',
      'service.mobile': 'shape',
      'service.remark': 'short',
    })
  })

  it('asks a private person for a document, never for a credit code', () => {
    const ids = filled('tencent', caseOf({ 'entity.type': 'individual' })).map(({ field }) => field.id)
    expect(ids).toContain('verify.documentNumber')
    expect(ids).not.toContain('verify.certificateNumber')
  })

  it('leaves out of the numbers of WeChat what its own examples do not name', () => {
    const typed = (facts: Facts) =>
      filled('wechat', caseOf({ ...applet, ...facts })).find(({ field }) => field.id.endsWith('base_info.type'))
    expect(typed({})?.value).toBe(4)
    expect(typed({ 'entity.type': 'individual' })?.value).toBe(5)
    expect(typed({ 'entity.type': 'law_firm' })).toMatchObject({ value: null, fault: 'missing' })
  })
})

describe('the request to WeChat', () => {
  const text = z.string().min(1)
  const person = z.strictObject({
    name: text,
    mobile: text,
    email: text,
    emergency_contact: text,
    certificate_type: z.int(),
    certificate_number: text,
    certificate_validity_date_end: z
      .string()
      .regex(/^\d{8}$/)
      .optional(),
  })
  const request = z.strictObject({
    icp_subject: z.strictObject({
      base_info: z.strictObject({ type: z.int(), name: text, province: z.string().regex(/^\d{6}$/) }),
      organize_info: z.strictObject({ certificate_type: z.int(), certificate_number: text, certificate_address: text }),
      principal_info: person,
    }),
    icp_applets: z.strictObject({ base_info: z.strictObject({ comment: z.string().min(20).max(200) }), principal_info: person }),
    icp_materials: z.strictObject({}),
  })

  it('has the shape of applyIcpFiling, and nothing that is not known', () => {
    const dossier = caseOf(applet)
    const [one] = formsOf(dossier, library)
    const files = formFiles(one!, dossier, library, 'zh')
    expect(files.map(({ name }) => name)).toEqual(['form-wechat.xlsx', 'form-wechat.json'])
    const made = JSON.parse((files[1] as { text: string }).text)
    expect(request.parse(made)).toEqual(made)
    expect(made.icp_applets.principal_info).toMatchObject({ name: '林溪', certificate_validity_date_end: '20360518' })
    expect(made.icp_subject.base_info.province).toBe('330000')
  })
})
