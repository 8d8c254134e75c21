// Judges the name of a site, app or mini program as a provincial reviewer would, each objection with its reason.
import type { Places } from '../names/places.ts'
import { loadNameWords, type NameWords } from './name-words.ts'
import { isPersonal, maybePersonal } from './personal-name.ts'
import { tradeName } from './trade-name.ts'

/**
 * What is judged. `business`: the operator's registered name (an individual's: own name, where known), then what it does, parted by a
 * comma. Example: `{ name: '莲花茶', holder: '杭州莲花茶业有限公司', business: '杭州莲花茶业有限公司, tea', kind: 'website', province: 'ZJ' }`.
 */
export type NamedService = {
  readonly name: string
  readonly holder: string
  readonly business: string
  readonly kind: 'website' | 'app' | 'mini_program' | string
  readonly province?: string | undefined
  readonly permits?: readonly string[] | undefined
}

/** `refused`: known to be sent back; `risky`: reviewers differ, or papers are asked. */
export type NameResult = 'ok' | 'risky' | 'refused'

/** The judgement, with ids of names.yaml `why`, the worst first. */
export type NameJudgement = { readonly result: NameResult; readonly why: readonly string[] }

/** Judges names. */
export type NameCheck = {
  readonly judge: (service: NamedService) => NameJudgement
  readonly words: NameWords
  /** The part of the operator's name that is its own. */
  readonly tradeName: (registered: string) => string
}

type Objection = readonly [result: 'risky' | 'refused', why: string]

/** Everything the rules look at, made once a name. */
type Case = NamedService & {
  readonly plain: string
  readonly own: string
  readonly individual: boolean
  readonly words: NameWords
  readonly places: readonly string[]
}

/** Reads names.yaml. Throws FaultyFile. */
export function loadNameCheck(known: Places): NameCheck {
  const words = loadNameWords()
  const places = [...new Set([...known.provinceNames.filter((name) => /\p{Script=Han}/u.test(name)), ...words.places])].sort(
    (one, other) => other.length - one.length,
  )
  return {
    words,
    tradeName: (registered) => tradeName(registered, words.organisation, places),
    judge: (service) => {
      const given: Case = {
        ...service,
        plain: service.name.normalize('NFKC').trim().toLowerCase(),
        own: service.business.normalize('NFKC').toLowerCase(),
        individual: service.holder === 'individual',
        words,
        places,
      }
      const objections = rules.flatMap((rule) => rule(given))
      const refused = objections.filter(([result]) => result === 'refused').map(([, why]) => why)
      const risky = objections.filter(([result]) => result === 'risky').map(([, why]) => why)
      return {
        result: refused.length > 0 ? 'refused' : risky.length > 0 ? 'risky' : 'ok',
        why: [...new Set([...refused, ...risky])],
      }
    },
  }
}

const han = (text: string) => [...text].filter((character) => /\p{Script=Han}/u.test(character))
const when = (holds: boolean, result: 'risky' | 'refused', why: string): readonly Objection[] => (holds ? [[result, why]] : [])
const without = (text: string, except: readonly string[]) => except.reduce((rest, word) => rest.replaceAll(word, ''), text)
/** The words of a list in the name that the operator's own name and business do not carry. */
const foreign = ({ plain, own }: Case, list: readonly string[], except: readonly string[] = []) =>
  list.filter((word) => without(plain, except).includes(word) && !own.includes(word))

const rules: readonly ((given: Case) => readonly Objection[])[] = [
  ({ plain }) => when(/^\d+$/.test(plain), 'refused', 'digits-only'),
  ({ plain }) => when(isDomain(plain), 'refused', 'domain-name'),
  ({ plain, province }) =>
    when(!isDomain(plain) && /[a-z]/.test(plain) && (han(plain).length === 0 || province === 'CQ'), 'refused', 'english-only'),
  ({ plain }) => when(!isDomain(plain) && /[^\p{Script=Han}a-z0-9 ()·]/u.test(plain), 'refused', 'special-characters'),
  ({ plain, province }) => {
    const count = han(plain).length
    return when(count > 0 && count < 3 && plain.length < 4, province === 'TJ' ? 'refused' : 'risky', 'too-short')
  },
  ({ plain, individual }) => when([...plain].length > (individual ? 10 : 30), individual ? 'refused' : 'risky', 'too-long'),
  (given) => {
    const { national, government } = given.words
    if (given.holder === 'government') return []
    const strong = foreign(given, national.refused, [
      ...national.except,
      ...national.risky.filter((word) => word.startsWith('中央')),
    ])
    return [
      ...when(strong.length > 0, 'refused', 'national-word'),
      ...when(foreign(given, national.risky).length > 0, 'risky', 'national-word'),
      ...(given.holder === 'public_institution'
        ? []
        : [
            ...when(foreign(given, government.words, government.except).length > 0, 'refused', 'government-word'),
            ...when(foreign(given, government.risky, government.except).length > 0, 'risky', 'government-word'),
          ]),
    ]
  },
  ({ plain, words, individual, province }) =>
    when(
      words.blog.some((word) => plain.includes(word)),
      individual || words.blogProvinces.includes(province ?? '') ? 'refused' : 'risky',
      'blog-word',
    ),
  ({ plain, words, province }) =>
    when(
      words.province.some(
        (row) => row.provinces.includes(province ?? '') && row.words.some((word) => without(plain, row.except).includes(word)),
      ),
      'refused',
      'province-word',
    ),
  (given) => when(foreign(given, given.words.forum).length > 0, given.individual ? 'refused' : 'risky', 'province-word'),
  ({ plain, words, individual }) =>
    when(
      individual &&
        (words.company.some((word) => plain.includes(word)) || words.companyEnds.some((word) => plain.endsWith(word))),
      'refused',
      'company-style',
    ),
  (given) => when(isPersonal(given, given.words), 'refused', 'person-name'),
  (given) => when(maybePersonal(given, given.words), 'risky', 'person-name'),
  ({ plain, places, individual, province, kind, own, words }) => {
    const place = places.some((name) => plain.includes(name.toLowerCase()))
    if (!place) return []
    if (individual) return [['refused', 'place-name']]
    const trade = tradeName(own.split(/[，,]/)[0] ?? '', words.organisation, places)
    return when(
      province === 'YN' && kind === 'website',
      plain.includes(trade) && trade !== '' ? 'risky' : 'refused',
      'place-name',
    )
  },
  sectorWords,
  (given) => {
    const { refused, risky } = given.words.marketing
    return [
      ...when(foreign(given, refused).length > 0, 'refused', 'marketing-word'),
      ...when(foreign(given, risky).length > 0, given.kind === 'website' ? 'risky' : 'refused', 'marketing-word'),
    ]
  },
  (given) => [
    ...when(foreign(given, given.words.brands.sure).length > 0, 'refused', 'other-brand'),
    ...when(foreign(given, given.words.brands.unsure).length > 0, 'risky', 'other-brand'),
  ],
  ({ plain, words }) =>
    when(
      words.sensitive.some((word) => plain.includes(word)),
      'refused',
      'sensitive-word',
    ),
  ({ plain, words, kind }) => when(isGeneric(plain, words.generic), kind === 'website' ? 'risky' : 'refused', 'generic-word'),
  ({ plain, own, individual, words }) =>
    when(!individual && own !== '' && han(plain).length > 0 && !related(plain, own, words), 'risky', 'unrelated'),
]

const isDomain = (plain: string) =>
  /^(?:https?:\/\/)?[a-z0-9\p{Script=Han}-]+(?:\.[a-z0-9\p{Script=Han}-]+)*\.[a-z]{2,}\/?$/u.test(plain)

/** A sector's word needs its permit; what the operator carries in its registered name, or by its kind, weighs less. */
function sectorWords(given: Case): readonly Objection[] {
  const registered = given.own.split(/[，,]/)[0] ?? ''
  return Object.entries(given.words.sector).flatMap(([id, { permit, own, words, except }]): readonly Objection[] => {
    if (given.permits?.includes(permit) || given.words.byRight[given.holder]?.includes(id)) return []
    const found = words.filter((word) => without(given.plain, except).includes(word))
    if (found.length === 0) return []
    if (found.some((word) => !registered.includes(word) || given.individual)) return [['refused', 'sector-word']]
    return own === 'ok' ? [] : [['risky', 'sector-word']]
  })
}

/** Nothing is left of the name when the generic words are taken out, the longest first. */
function isGeneric(plain: string, generic: readonly string[]): boolean {
  const sorted = [...generic].sort((one, other) => other.length - one.length)
  return han(plain).length > 0 && sorted.reduce((rest, word) => rest.replaceAll(word, ''), plain).trim() === ''
}

/** The name shares a character of weight with the operator's name or business. */
function related(plain: string, own: string, words: NameWords): boolean {
  const bare = words.organisation
    .reduce((rest, word) => rest.replaceAll(word, ''), own)
    .replace(/[市省区县的和与及、，, 网]/g, '')
  return han(plain.replace(/[网的和与及]/g, '')).some((character) => bare.includes(character))
}
