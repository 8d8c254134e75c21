// The operator's certificate and address: do number, kind and place belong together?
import { checkCreditCode } from '../../names/credit-code.ts'
import { provinceOfArea } from '../granted-number.ts'
import { type Check, type Fault, faultIf, type ReviewCase, textOf } from './review-case.ts'

/** The first two signs of a credit code name who registered it and as what (GB 32100-2015); kinds not listed are not judged. */
const kinds: Readonly<Record<string, RegExp>> = {
  11: /^government$/,
  12: /^public_institution$/,
  31: /^law_firm$/,
  51: /^social_group$/,
  52: /^private_non_enterprise$/,
  53: /^foundation$/,
  91: /^company_|^branch_of_|^sole_or_partnership$|^other_/,
  92: /^individual_business$/,
}

/** A code that cannot be or is another kind's; a name that speaks of another kind; an address without door number or elsewhere. */
export function entity(provinceNames: ReadonlyMap<string, string>): Check {
  return (given) => [...certificate(given), ...address(given, provinceNames)]
}

function certificate({ facts, fields }: ReviewCase): readonly Fault[] {
  const code = fields['entity.certificateNumber']?.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const type = textOf(facts['entity.type'])
  if (type === 'individual' || type === 'foreign_no_presence') return []
  const name = textOf(facts['entity.name']) ?? ''
  const kind = kinds[code?.slice(0, 2) ?? '']
  const wrongCode =
    code !== undefined && (checkCreditCode(code) !== 'ok' || (kind !== undefined && type !== undefined && !kind.test(type)))
  const wrongName = type !== undefined && /(?:有限|股份|责任)公司$/.test(name) && !/^company_|^branch_|^other_/.test(type)
  return faultIf(wrongCode || wrongName, 'certificate-data-mismatch', wrongCode ? 'entity.certificateNumber' : 'entity.name')
}

function address({ facts, fields }: ReviewCase, provinceNames: ReadonlyMap<string, string>): readonly Fault[] {
  const said = fields['entity.address']?.normalize('NFKC').replace(/\s/g, '')
  if (said === undefined) return []
  const province = textOf(facts['entity.province'])
  const named = [...provinceNames].find(([, name]) => said.startsWith(name))?.[0]
  const elsewhere = province !== undefined && named !== undefined && named !== province
  const code = fields['entity.certificateNumber']?.replace(/\s/g, '') ?? ''
  const registered = /^[A-Z0-9]{2}\d{6}/i.test(code) ? provinceOfArea(code.slice(2, 8)) : undefined
  if (elsewhere && registered === province) {
    return ['certificate-address-mismatch', 'address-incomplete'].map((reason) => ({ reason, at: 'entity.address' }))
  }
  if (elsewhere && registered === named) return [{ reason: 'province-mismatch', at: 'entity.province' }]
  return faultIf(elsewhere || !hasDoor(said) || said.includes('市辖区'), 'address-incomplete', 'entity.address')
}

/** 75号, 1号楼, 弄, 室, 层, 栋, 一〇二号, No. 12; a village with its group counts. */
const hasDoor = (address: string) =>
  /[\d一二三四五六七八九十百零〇A-Za-z]+(?:-\d+)*(?:号|弄|室|栋|幢|座|楼|层|单元|组|队|房|巷|铺|间|户|#)/u.test(address) ||
  /(?:no\.?|room|rm|unit|suite|building|floor)\s*\d+/i.test(address)
