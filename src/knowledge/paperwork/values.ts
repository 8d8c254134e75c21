// What the places of a paper are filled with: facts and fields by their id, and a few things read from several of them.

import { sayDate, type Text } from '../../locale.ts'
import { type FactPath, type FactValue, isFactPath, spec } from '../law/facts.ts'
import { undeclaredSectors } from '../law/keywords.ts'
import { valueName } from '../law/labels/value-names.ts'
import type { CaseService, Dossier, Known } from './dossier.ts'
import { sectorNames } from './sector-names.ts'

/** The case, and the service a place is about. */
export type Around = { readonly dossier: Dossier; readonly service: CaseService; readonly known: Known }

/** The value of a place in both languages; null where nobody has said it: a blank is left for the pen. */
export function valueAt(name: string, around: Around): Text | null {
  const special = specials[name]
  if (special !== undefined) return special(around)
  const { facts, fields } = around.service
  const field = fields[name]
  if (field !== undefined) return field === 'unknown' ? null : /^\d{4}-\d{2}-\d{2}$/.test(field) ? dated(field) : same(field)
  return isFactPath(name) ? factAt(name, facts[name]) : null
}

function factAt(path: FactPath, value: FactValue | undefined): Text | null {
  if (value === undefined || value === 'unknown') return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return spec(path).type === 'date' ? dated(String(value)) : valueName(path, value)
  const names = value.filter((one) => one !== 'unknown').map((one) => valueName(path, one))
  return names.length === 0 ? null : joined(names)
}

/** Whose name stands on the papers: the unit, or the individual. */
function operator(around: Around): Text | null {
  return valueAt('entity.name', around) ?? (isIndividual(around) ? valueAt('person.name', around) : null)
}

/** The subject's responsible person: the legal representative; of an individual the person. */
const subject =
  (part: string) =>
  (around: Around): Text | null =>
    valueAt(isIndividual(around) ? `person.${part}` : `legalRep.${part}`, around) ??
    (around.service.facts['person.isLegalRep'] === true ? valueAt(`person.${part}`, around) : null)

const specials: Readonly<Record<string, (around: Around) => Text | null>> = {
  operator,
  today: ({ dossier }) => dated(dossier.today),
  'subject.name': subject('name'),
  'subject.idType': subject('idType'),
  'subject.idNumber': subject('idNumber'),
  'subject.mobile': subject('mobile'),
  'subject.email': subject('email'),
  authority: (around) => {
    const province = valueAt('entity.province', around)
    return province === null
      ? { zh: '省（自治区、直辖市）通信管理局', en: 'Communications administration of the province' }
      : { zh: `${province.zh}${endings[province.zh] ?? '省'}通信管理局`, en: `${province.en} Communications Administration` }
  },
  certificate: ({ service }) => certificates[String(service.facts['entity.type'])] ?? null,
  provider: ({ service, known }) => {
    const said = service.facts['hosting.provider']
    if (typeof said !== 'string' || said === 'unknown') return null
    const listed = known.providers.all.find(({ name }) => name.en.toLowerCase() === said.toLowerCase())
    return listed === undefined || listed.name.zh === said ? same(said) : { zh: `${listed.name.zh}（${said}）`, en: said }
  },
  services: ({ dossier }) => servicesNamed(dossier),
  // Small print names who and what it is of, as far as that is known; never with a blank for the pen.
  'foot.operator': (around) => parted(operator(around)),
  'foot.services': ({ dossier }) => parted(servicesNamed(dossier) ?? listed(dossier, 'domain.name')),
  /** What a service is called: by its name, else by its domain. */
  'service.called': (around) => valueAt('service.name', around) ?? valueAt('domain.name', around),
  domains: ({ dossier }) => listed(dossier, 'domain.name'),
  sectors: ({ service, known }) => {
    const sectors = undeclaredSectors((path) => service.facts[path], known.rulebook.keywords)
    return sectors.length === 0 ? null : joined(sectors.map((sector) => sectorNames[sector] ?? same(sector)))
  },
  'domain.holderName': (around) => {
    const named = around.service.fields['domain.holderName']
    if (named !== undefined) return same(named)
    const holder = around.service.facts['domain.holder']
    if (holder === 'entity') return operator(around)
    return holder === 'legal_rep' ? valueAt('subject.name', around) : null
  },
  'service.contentCategories': ({ service }) => {
    const said = service.facts['service.contentCategories']
    if (Array.isArray(said) && said.length === 0) return { zh: '不涉及', en: 'none' }
    return factAt('service.contentCategories', said)
  },
  'service.language': ({ service }) => {
    const said = service.fields['service.language']
    if (said === undefined || said === 'unknown') return null
    const name = languages[said.toLowerCase()]
    return name === undefined ? same(said) : { zh: `${name.zh}（${said}）`, en: `${name.en} (${said})` }
  },
}

const parted = (said: Text | null): Text => (said === null ? { zh: '', en: '' } : { zh: `${said.zh} · `, en: `${said.en} · ` })

function servicesNamed(dossier: Dossier): Text | null {
  const { zh } = listed(dossier, 'service.name', '“', '”') ?? {}
  const { en } = listed(dossier, 'service.name') ?? {}
  return zh === undefined || en === undefined ? null : { zh, en }
}

function listed(dossier: Dossier, path: FactPath, open = '', close = ''): Text | null {
  const names = dossier.services.flatMap(({ facts }) => factAt(path, facts[path])?.zh ?? [])
  const unique = [...new Set(names)].map((name) => same(`${open}${name}${close}`))
  return unique.length === 0 ? null : joined(unique)
}

const isIndividual = ({ service }: Around) => service.facts['entity.type'] === 'individual'
const same = (said: string): Text => ({ en: said, zh: said })
const dated = (day: string): Text => ({ en: sayDate(day, 'en'), zh: sayDate(day, 'zh') })
const joined = (names: readonly Text[]): Text => ({
  en: names.map(({ en }) => en).join(', '),
  zh: names.map(({ zh }) => zh).join('、'),
})

const languages: Readonly<Record<string, Text>> = {
  zh: { zh: '中文', en: 'Chinese' },
  'zh-cn': { zh: '简体中文', en: 'Simplified Chinese' },
  'zh-hans': { zh: '简体中文', en: 'Simplified Chinese' },
  'zh-hant': { zh: '繁体中文', en: 'Traditional Chinese' },
  en: { zh: '英语', en: 'English' },
  'en-us': { zh: '英语', en: 'English' },
}

/** What the short name of a province lacks. */
const endings: Readonly<Record<string, string>> = {
  北京: '市',
  天津: '市',
  上海: '市',
  重庆: '市',
  内蒙古: '自治区',
  广西: '壮族自治区',
  西藏: '自治区',
  宁夏: '回族自治区',
  新疆: '维吾尔自治区',
}

const licence: Text = { zh: '营业执照', en: 'business licence' }
const person: Text = { zh: '法人登记证书', en: 'registration certificate' }
const certificates: Readonly<Record<string, Text>> = {
  company_domestic: licence,
  company_foreign_invested: licence,
  company_hmt_invested: licence,
  branch_of_mainland_company: licence,
  branch_of_foreign_company: licence,
  individual_business: licence,
  sole_or_partnership: licence,
  public_institution: { zh: '事业单位法人证书', en: 'public institution certificate' },
  government: { zh: '统一社会信用代码证书', en: 'unified code certificate' },
  social_group: { zh: '社会团体法人登记证书', en: 'social group certificate' },
  private_non_enterprise: { zh: '民办非企业单位登记证书', en: 'private non-enterprise certificate' },
  foundation: { zh: '基金会法人登记证书', en: 'foundation certificate' },
  law_firm: { zh: '律师事务所执业许可证', en: 'law firm licence' },
  foreign_rep_office: { zh: '外国（地区）企业常驻代表机构登记证', en: 'representative office certificate' },
  foreign_ngo_rep_office: { zh: '境外非政府组织代表机构登记证书', en: 'foreign NGO office certificate' },
  other_mainland_organisation: person,
}
