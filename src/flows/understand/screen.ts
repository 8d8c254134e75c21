// Masks what nobody should have sent before anything else sees the event: identity numbers, bank cards, keys and passwords.

import { checkCreditCode } from '../../knowledge/names/credit-code.ts'
import { checkResidentId } from '../../knowledge/names/resident-id.ts'
import { readAction } from '../model/action.ts'
import type { Event, EventBody } from '../model/event.ts'
import type { Masked } from '../model/turn-context.ts'
import { cleanText } from './clean.ts'

/** The event as it may be kept, and what was masked in it, each kind once. */
export type Screened = { readonly event: Event; readonly masked: readonly Masked[] }

/** Cleans an event's words and masks what is in them. `allowIds`: the deployer collects identity numbers. */
export function screen(event: Event, allowIds: boolean): Screened {
  const masked = new Set<Masked>()
  let changed = false
  const clean = (text: string) => {
    const result = screenText(cleanText(text), allowIds)
    for (const kind of result.masked) masked.add(kind)
    changed ||= result.text !== text
    return result.text
  }
  const body = screenedBody(event.body, clean)
  return { event: changed ? { ...event, body } : event, masked: [...masked] }
}

/** The same for a text by itself. */
export function screenText(text: string, allowIds: boolean): { readonly text: string; readonly masked: readonly Masked[] } {
  const masked: Masked[] = []
  let left = text
  for (const { kind, find } of searches) {
    if (allowIds && (kind === 'resident-id' || kind === 'travel-document')) continue
    for (const { start, end, show } of find(narrow(left)).reverse()) {
      left = left.slice(0, start) + show + left.slice(end)
      masked.push(kind)
    }
  }
  return { text: left, masked: [...new Set(masked)] }
}

function screenedBody(body: EventBody, clean: (text: string) => string): EventBody {
  if (body.kind === 'text' || body.kind === 'edited') return { ...body, text: clean(body.text) }
  if (body.kind === 'command') return { ...body, argument: clean(body.argument) }
  if (body.kind === 'files') return body.caption === undefined ? body : { ...body, caption: clean(body.caption) }
  if (body.kind === 'form')
    return { ...body, values: mapped(body.values, (value) => (typeof value === 'string' ? clean(value) : value.map(clean))) }
  if (body.kind === 'desk') return readAction(body.action, mapped(body.values as Readonly<Record<string, string>>, clean)) ?? body
  return body
}

function mapped<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}

type Span = { readonly start: number; readonly end: number; readonly show: string }
type Search = { readonly kind: Masked; readonly find: (narrow: string) => Span[] }

const gap = '[\\s\\-._·\u2010-\u2015\u200b-\u200f\u2060\ufeff]{0,3}'
const residents = new RegExp(`(?<!\\d)[1-9](?:${gap}\\d){16}${gap}[\\dXx](?![\\dA-Za-z])`, 'g')
const cards = new RegExp(`(?<![\\dA-Za-z])[2-6](?:${gap}\\d){15,18}(?![\\dA-Za-z])`, 'g')
const documents =
  /(?:passport|travel permit|home return permit|permanent resident(?:ce)? (?:id|card)|护照|護照|回乡证|回鄉證|通行证|通行證|台胞证|台胞證|永居证|永久居留身份证)(?:\s|number|no\.?|is|号码?|號碼?|为|是|[:：#()（）])*([A-Za-z]{0,3}\d{7,15}|(?=[A-Za-z]*\d)[A-Z0-9]{7,17})(?![A-Za-z0-9])/gi
const secrets = [
  /(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g,
  /\b(?:xox[abeprs]|xapp)-[A-Za-z0-9-]{10,}/g,
  /hooks\.slack\.com\/services\/[A-Za-z0-9/]{20,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bLTAI[A-Za-z0-9]{12,26}\b|\bAKID[A-Za-z0-9]{13,40}\b|\bAIza[A-Za-z0-9_-]{35}/g,
  /\b(?:ghp|gho|ghs|ghu|github_pat|glpat|npm|sk|rk|pk)[_-](?:[A-Za-z]+[_-])?[A-Za-z0-9_]{20,}/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
]
const named =
  /(?:pass(?:word|wd|phrase)|secret(?: ?key| ?access ?key)?|api[ _-]?key|access[ _-]?(?:key|token)|auth[ _-]?token|bearer|密码|密碼|口令|密钥|密鑰)\s*(?:is|was|为|是)?\s*[:=：＝]\s*["'“]?([^\s"'”,，。;；]{6,})|\bbearer\s+([A-Za-z0-9._-]{16,})/gi

const searches: readonly Search[] = [
  {
    kind: 'secret',
    find: (text) =>
      [...secrets.flatMap((form) => wholes(text, form, () => '********')), ...groups(text, named, () => '********')]
        .sort(byStart)
        .filter(apart),
  },
  {
    kind: 'resident-id',
    find: (text) => wholes(text, residents, (given) => (isResident(bareOf(given)) ? ends(bareOf(given), 4) : null)),
  },
  { kind: 'travel-document', find: (text) => groups(text, documents, (given) => ends(given, 0)) },
  {
    kind: 'bank-card',
    find: (text) =>
      wholes(text, cards, (given) => (isCard(bareOf(given)) && !fromTo.test(given) ? ends(bareOf(given), 0) : null)),
  },
]

function wholes(text: string, form: RegExp, show: (given: string) => string | null): Span[] {
  return [...text.matchAll(form)].flatMap((hit) => spanOf(hit.index, hit[0], show))
}

function groups(text: string, form: RegExp, show: (given: string) => string | null): Span[] {
  return [...text.matchAll(form)].flatMap((hit) => {
    const given = hit[1] ?? hit[2]
    return given === undefined ? [] : spanOf(hit.index + hit[0].lastIndexOf(given), given, show)
  })
}

function spanOf(start: number, given: string, show: (given: string) => string | null): Span[] {
  const shown = show(given)
  return shown === null ? [] : [{ start, end: start + given.length, show: shown }]
}

const byStart = (left: Span, right: Span) => left.start - right.start
const apart = (span: Span, at: number, all: readonly Span[]) => at === 0 || span.start >= all[at - 1]!.end

/** The last four characters, and so many of the first; the rest in stars. */
function ends(given: string, first: number): string {
  return `${given.slice(0, first)}${'*'.repeat(Math.max(4, given.length - first - 4))}${given.slice(-4)}`
}

const bareOf = (given: string) => given.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/** A resident number, or one with a slip: a real region and day of birth, a check digit that fails, and no code of an organisation. */
function isResident(number: string): boolean {
  const check = checkResidentId(number, '9999-12-31')
  return check === 'ok' || (check === 'check-digit' && plausible.test(number) && checkCreditCode(number) !== 'ok')
}
const plausible = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19|20[0-2])/

/** What an identity card says of its validity: 2015.06.30-2035.06.30. */
const fromTo = /^(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}\s?[-–—~]{1,2}\s?20\d{2}\1\d{1,2}\1\d{1,2}$/

/** A payment card passes Luhn's check; a credit code of an organisation is none. */
function isCard(digits: string): boolean {
  if (checkCreditCode(digits) === 'ok') return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Full-width letters and digits made narrow, one for one, so that places stay the same. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (one) =>
    one === '\u3000' ? ' ' : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  )
}
