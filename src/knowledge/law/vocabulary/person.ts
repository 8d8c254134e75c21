// Who answers for the registration: the facts of its people.
import type { FactEntry } from './entry.ts'

const identityDocuments = {
  cn_id: { en: 'mainland identity card', zh: '居民身份证' },
  hk_mo_travel_permit: { en: 'Hong Kong or Macau travel permit', zh: '港澳居民来往内地通行证' },
  hmt_residence_permit: { en: 'Hong Kong, Macau or Taiwan residence permit', zh: '港澳台居民居住证' },
  tw_travel_permit: { en: 'Taiwan travel permit', zh: '台湾居民来往大陆通行证' },
  passport: { en: 'passport', zh: '护照' },
  foreign_permanent_residence_id: { en: "foreigner's permanent residence card", zh: '外国人永久居留身份证' },
} as const

/** `person.*`, `legalRep.*`. */
export const person = {
  'person.idType': {
    name: { en: "the responsible person's identity document", zh: '负责人证件类型' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: identityDocuments,
    rank: 3,
    followUp: true,
    fallback: 'operator',
  },
  'person.age': {
    name: { en: "the responsible person's age", zh: '负责人年龄' },
    type: 'int',
    scope: 'service',
    ask: 'asked',
    min: 0,
    max: 120,
    fallback: 'operator',
  },
  'person.idProvince': {
    name: { en: 'the province that issued the identity card', zh: '身份证签发省份' },
    type: 'province',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'person.idExpiresOn': {
    name: { en: "the end of the identity document's validity", zh: '证件有效期' },
    type: 'date',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'person.residencePermit': {
    name: { en: 'whether there is a residence permit', zh: '有无居住证' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'person.isEmployee': {
    name: { en: 'whether the person works for the operator', zh: '负责人是否为员工' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'person.isLegalRep': {
    name: { en: 'whether the person is the legal representative', zh: '负责人是否为法定代表人' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'person.mainlandMobile': {
    name: { en: 'whether the person has a mainland mobile', zh: '有无内地手机号' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'person.localMobile': {
    name: { en: 'whether the number is local', zh: '是否为本省号码' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'person.servesOtherEntities': {
    name: { en: 'whether the person serves other operators', zh: '是否担任其他主体负责人' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    fallback: 'operator',
  },
  'legalRep.idType': {
    name: { en: "the legal representative's identity document", zh: '法定代表人证件类型' },
    type: 'enum',
    scope: 'operator',
    ask: 'asked',
    values: identityDocuments,
    rank: 3,
    followUp: true,
  },
} as const satisfies Readonly<Record<string, FactEntry>>
