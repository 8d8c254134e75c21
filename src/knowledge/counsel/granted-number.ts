// What a number at the foot of a page is: kind, province, and whether it has the form such numbers have.
import { z } from 'zod'
import { loadSimplify } from '../names/simplified.ts'
import { readOwn } from '../read.ts'

/** The kinds of granted numbers, in the words of the outside surface. */
export type GrantedKind = 'icp-filing' | 'icp-site' | 'app-filing' | 'miniprogram' | 'quick-app' | 'licence' | 'psb' | 'none'

/** A number, classified. `province`: its code, where the letter is one of a province; `written`: as it stands in the text. */
export type GrantedNumber = {
  readonly kind: GrantedKind
  readonly province?: string
  readonly valid: boolean
  readonly written: string
}

/** Classifies the first number in a text. */
export type ReadNumber = (text: string) => GrantedNumber

/** Area codes of GB/T 2260: the first two digits of a PSB number name its province. */
const areas: Readonly<Record<string, string>> = {
  11: 'BJ',
  12: 'TJ',
  13: 'HE',
  14: 'SX',
  15: 'NM',
  21: 'LN',
  22: 'JL',
  23: 'HL',
  31: 'SH',
  32: 'JS',
  33: 'ZJ',
  34: 'AH',
  35: 'FJ',
  36: 'JX',
  37: 'SD',
  41: 'HA',
  42: 'HB',
  43: 'HN',
  44: 'GD',
  45: 'GX',
  46: 'HI',
  50: 'CQ',
  51: 'SC',
  52: 'GZ',
  53: 'YN',
  54: 'XZ',
  61: 'SN',
  62: 'GS',
  63: 'QH',
  64: 'NX',
  65: 'XJ',
}

/** The province of an area code of six digits; undefined where it is none of the mainland. */
export const provinceOfArea = (digits: string): string | undefined => areas[digits.slice(0, 2)]

const psb = /(.)?公网安备\s*(\d*)\s*(号)?/u
const filing = /(\p{Script=Han})?\s?ICP\s*(备)?案?\s*(\d+)\s*(号)?(?:\s*(-)\s*(\d*)([A-Z])?)?/iu
const oldLicence = /(\p{Script=Han})?ICP证\s*(\d+)\s*(号)?(?:-(\d+))?/iu
const licence = /(\p{Script=Han})?((?:[AB][12]\.)*[AB][12])\s*-\s*(\d+)/iu

/** Reads provinces.yaml for the letters. Throws FaultyFile. */
export function loadNumbers(): ReadNumber {
  const rows = readOwn('names/provinces.yaml', z.array(z.object({ code: z.string(), letters: z.array(z.string()) })))
  const byLetter = new Map(rows.flatMap(({ code, letters }) => letters.map((letter) => [letter, code] as const)))
  const simplify = loadSimplify()
  return (text) =>
    readNumber(
      simplify(text.normalize('NFKC'))
        .replace(/[—–－_]/g, '-')
        .replace(/合字(?=[AB][12])/i, ''),
      byLetter,
    )
}

function readNumber(text: string, byLetter: ReadonlyMap<string, string>): GrantedNumber {
  const named = (letter: string | undefined) => {
    const province = letter === undefined ? undefined : byLetter.get(letter)
    return province === undefined ? {} : { province }
  }
  const police = psb.exec(text)
  if (police !== null) {
    const [written, letter, digits, end] = police
    const where = named(letter)
    const valid =
      digits!.length === 14 && end === '号' && where.province !== undefined && provinceOfArea(digits!) === where.province
    return { kind: 'psb', ...where, valid, written }
  }
  const old = oldLicence.exec(text)
  if (old !== null) {
    const [written, letter, digits, end] = old
    const where = named(letter)
    return {
      kind: 'licence',
      ...where,
      valid: /^\d{6,8}$/.test(digits!) && end === '号' && where.province !== undefined,
      written,
    }
  }
  const record = filing.exec(text)
  if (record !== null) return { ...filingNumber(record, named(record[1]), text), written: record[0] }
  const granted = licence.exec(text)
  if (granted !== null) {
    const [written, letter, , digits] = granted
    const known = letter === undefined || byLetter.has(letter)
    return { kind: 'licence', ...named(letter), valid: known && /^(?:19|20)\d{6}$/.test(digits!), written }
  }
  return { kind: 'none', valid: false, written: '' }
}

/** `粤ICP备2026012345号-1A`: year and order number, the running number of the service, its kind. */
function filingNumber(
  [, , bei, digits, end, dash, running, suffix]: RegExpExecArray,
  where: { readonly province?: string },
  text: string,
): Omit<GrantedNumber, 'written'> {
  const kind =
    suffix === undefined ? (dash === undefined ? 'icp-filing' : 'icp-site') : (kinds[suffix.toUpperCase()] ?? 'icp-site')
  const wellFormed =
    bei === '备' &&
    end === '号' &&
    where.province !== undefined &&
    /^(?:(?:19|20)\d{2}\d{6}|\d{2}\d{6})$/.test(digits!) &&
    (dash === undefined || /^[1-9]\d{0,3}$/.test(running!)) &&
    (suffix === undefined || kinds[suffix.toUpperCase()] !== undefined) &&
    !/备案\s*\d/.test(text)
  return { kind, ...where, valid: wellFormed }
}

const kinds: Readonly<Record<string, GrantedKind>> = { A: 'app-filing', X: 'miniprogram', K: 'quick-app' }
