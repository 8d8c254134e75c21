// The people of an application: do their numbers have the form of numbers, are they their own, does the document bear out what was said?
import { mainlandMobile } from '../../names/mobile.ts'
import { birthOf, checkResidentId } from '../../names/resident-id.ts'
import { type Check, type Fault, faultIf, type ReviewCase } from './review-case.ts'

const roles = ['legalRep', 'person', 'emergency'] as const

/** Malformed phone numbers, shared phones and mailboxes, identity numbers that cannot be or do not fit the age. */
export const people: Check = (given) => [
  ...phones(given),
  ...shared(given, 'mobile'),
  ...shared(given, 'email'),
  ...roles.flatMap((role) => identity(given, role)),
  ...legalRepresentative(given),
  ...ofAge(given),
]

function phones({ fields }: ReviewCase): readonly Fault[] {
  const mobiles = roles.flatMap((role) => {
    const said = fields[`${role}.mobile`]
    return faultIf(said !== undefined && mainlandMobile(said) === null, 'phone-unreachable', `${role}.mobile`)
  })
  const landline = fields['entity.phone']
  return [
    ...mobiles,
    ...faultIf(
      landline !== undefined && landline !== '' && !isLandline(landline) && mainlandMobile(landline) === null,
      'phone-unreachable',
      'entity.phone',
    ),
  ]
}

/** Area code and number, an extension perhaps; or a service number (400, 800). */
const isLandline = (said: string) =>
  /^(?:\+?86)?(?:0?(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}|[48]00\d{7})(?:(?:转|ext|x|#)?\d{1,6})?$/i.test(
    said.normalize('NFKC').replace(/[\s().-]/g, ''),
  )

/** One number or mailbox for two people, or for the person and the emergency contact. */
function shared({ fields }: ReviewCase, kind: 'mobile' | 'email'): readonly Fault[] {
  const plain = (role: string) => fields[`${role}.${kind}`]?.trim().toLowerCase().replace(/[\s-]/g, '') || undefined
  const others = roles.flatMap((role, index) => roles.slice(0, index).map((before) => [before, role] as const))
  const twice = others.find(
    ([before, role]) =>
      plain(role) !== undefined &&
      plain(role) === plain(before) &&
      (role === 'emergency' || fields[`${role}.name`] !== fields[`${before}.name`]),
  )
  return twice === undefined ? [] : [{ reason: 'phone-reused', at: `${twice[1]}.${kind}` }]
}

function identity({ facts, fields, asOf }: ReviewCase, role: (typeof roles)[number]): readonly Fault[] {
  const number = fields[`${role}.idNumber`]?.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const type = role === 'emergency' ? undefined : facts[`${role}.idType`]
  if (number === undefined || number === '' || (type !== undefined && type !== 'unknown' && type !== 'cn_id')) return []
  const at = `${role}.idNumber`
  if (checkResidentId(number, asOf) !== 'ok') return [{ reason: 'id-data-mismatch', at }]
  const age = facts['person.age']
  return faultIf(
    role === 'person' && typeof age === 'number' && Math.abs(age - ageOn(birthOf(number), asOf)) > 1,
    'id-data-mismatch',
    at,
  )
}

const ageOn = (birth: string, day: string) =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

/** Provinces that take people from 16 do so for individuals; who answers for a unit's site is of age. */
function ofAge({ facts }: ReviewCase): readonly Fault[] {
  const [age, type] = [facts['person.age'], facts['entity.type']]
  return faultIf(
    typeof age === 'number' && age < 18 && type !== undefined && type !== 'individual',
    'person-not-eligible',
    'person.age',
  )
}

/** Who is said to be the legal representative bears that name; an individual files in the own name. */
function legalRepresentative({ facts, fields }: ReviewCase): readonly Fault[] {
  const [person, representative] = [fields['person.name'], fields['legalRep.name']]
  if (facts['entity.type'] === 'individual') {
    const holder = facts['entity.name']
    return faultIf(
      Boolean(person) && typeof holder === 'string' && holder !== 'unknown' && holder !== person,
      'id-data-mismatch',
      'person.name',
    )
  }
  return faultIf(
    facts['person.isLegalRep'] === true && Boolean(person) && Boolean(representative) && person !== representative,
    'responsible-person-not-legal-rep',
    'legalRep.name',
  )
}
