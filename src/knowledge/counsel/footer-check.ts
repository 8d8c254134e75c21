// Holds a page against the duty to show its numbers: the granted one, seen, at the foot, linked to the ministry; the PSB number likewise.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import type { Facts } from '../law/facts.ts'
import { letters } from '../names/filing-number.ts'
import { type FooterRule, loadFooters } from '../procedure/footers.ts'
import { readOwn } from '../read.ts'
import { type GrantedNumber, loadNumbers, type ReadNumber } from './granted-number.ts'
import { type Run, runsOf } from './page-text.ts'
import { textOf } from './review/review-case.ts'

/** The check: faults of a page by id, in the order of the list, and their words. */
export type FooterCheck = {
  /** `facts`: the province, the granted number and whether a PSB number was granted; what is unknown is not checked. */
  readonly faults: (html: string, facts: Facts) => readonly string[]
  readonly words: ReadonlyMap<string, Text>
  /** Reads one number. */
  readonly read: ReadNumber
}

/** Reads footer-faults.yaml and the provinces. Throws FaultyFile. */
export function loadFooterCheck(footers = loadFooters()): FooterCheck {
  const rows = readOwn('counsel/footer-faults.yaml', z.array(z.strictObject({ id: z.string(), en: z.string(), zh: z.string() })))
  const words = new Map(rows.map(({ id, en, zh }) => [id, { en, zh }]))
  const read = loadNumbers()
  return {
    words,
    read,
    faults: (html, facts) => {
      const runs = runsOf(html)
      const found = new Set([...filingFaults(runs, facts, read, footers), ...psbFaults(runs, facts, read)])
      return rows.map(({ id }) => id).filter((id) => found.has(id))
    },
  }
}

const filing = new RegExp(
  `(?:[${letters}](?=[备備]\\d{6})|(?:\\p{Script=Han})?\\s*ICP)\\s*(?:备|備)?案?\\s*\\d+\\s*(?:号|號)?(?:\\s*[-—–－]\\s*\\d*[A-Z]?)?`,
  'giu',
)
const psb = /(?:\p{Script=Han})?公网安备\s*\d*\s*号?/gu

/** A number on the page: where its text begins, and what it is. */
type Shown = { readonly run: Run; readonly number: GrantedNumber; readonly at: number }

/** The numbers of a form in the runs of one kind of visibility, also where tags break them in two. */
function shownIn(runs: readonly Run[], form: RegExp, read: ReadNumber): readonly Shown[] {
  const whole = runs.map((run) => run.text.replace(/\s+/g, ' ')).join('')
  const starts = runs.map((_, index) => runs.slice(0, index).reduce((sum, run) => sum + run.text.replace(/\s+/g, ' ').length, 0))
  return [...whole.matchAll(form)].map((match) => {
    const digit = match.index + match[0].search(/\d|$/)
    const at = starts.findLastIndex((start) => start <= Math.min(digit, whole.length - 1))
    return { run: runs[at]!, number: read(match[0].trim()), at: match.index + match[0].length }
  })
}

function filingFaults(
  runs: readonly Run[],
  facts: Facts,
  read: ReadNumber,
  footers: ReadonlyMap<string, FooterRule>,
): readonly string[] {
  const seen = runs.filter((run) => !run.hidden)
  const shown = shownIn(seen, filing, read)
  const granted = textOf(facts['record.number'])
  const one = shown.find((each) => granted !== undefined && plain(each.number.written) === plain(granted)) ?? shown[0]
  if (one === undefined)
    return [
      shownIn(
        runs.filter((run) => run.hidden),
        filing,
        read,
      ).length > 0
        ? 'number-hidden'
        : 'number-missing',
    ]
  return [...numberFaults(one.number, facts, granted, footers), ...linkFaults(one.run.link), ...placeFaults(one, seen)]
}

function numberFaults(
  number: GrantedNumber,
  facts: Facts,
  granted: string | undefined,
  footers: ReadonlyMap<string, FooterRule>,
): readonly string[] {
  if (!number.valid) return ['number-malformed']
  const province = textOf(facts['entity.province']) ?? number.province ?? ''
  const wantsSite = footers.get(province)?.footer !== 'subject'
  const same = granted === undefined || plain(number.written) === plain(granted)
  const sameSubject = granted === undefined || subjectOf(number.written) === subjectOf(granted)
  if (number.kind === 'icp-filing' && sameSubject) return wantsSite ? ['site-number-without-suffix'] : []
  if (!same && sameSubject && !wantsSite && !/-\d/.test(granted ?? '')) return []
  return same ? [] : ['number-wrong']
}

function linkFaults(link: string | undefined): readonly string[] {
  if (link === undefined || isEmpty(link)) return ['link-missing']
  const host = hostOf(link)
  if (host === 'beian.miit.gov.cn') return []
  return /(?:^|\.)(?:miibeian|miitbeian)\.gov\.cn$|^www\.beian\.miit\.gov\.cn$|^(?:www\.)?miit\.gov\.cn$/.test(host) &&
    host !== 'www.miit.gov.cn'
    ? ['old-miit-address']
    : ['link-wrong']
}

/** At the foot: in a footer, or with little but other numbers and copyright after it. */
function placeFaults({ run, at }: Shown, seen: readonly Run[]): readonly string[] {
  if (run.foot && !run.head) return []
  const after = seen
    .map((each) => each.text.replace(/\s+/g, ' '))
    .join('')
    .slice(at)
  const rest = seen.slice(seen.indexOf(run) + 1)
  const footBelow = rest.some((each) => each.foot && each !== run)
  return run.head || (footBelow && !run.foot) || after.replace(psb, '').replace(/\s/g, '').length > 120 ? ['not-bottom'] : []
}

function psbFaults(runs: readonly Run[], facts: Facts, read: ReadNumber): readonly string[] {
  const one = shownIn(
    runs.filter((run) => !run.hidden),
    psb,
    read,
  )[0]
  if (one === undefined) return facts['record.psb'] === 'own' ? ['psb-missing'] : []
  const digits = /\d+/.exec(one.number.written)?.[0] ?? ''
  const province = textOf(facts['entity.province'])
  const link = one.run.link
  return [
    one.number.valid && (province === undefined || one.number.province === province) ? [] : ['psb-number-malformed'],
    one.run.badge ? [] : ['psb-missing-badge'],
    link === undefined || isEmpty(link) ? ['psb-link-missing'] : leadsToEntry(link, digits) ? [] : ['psb-link-wrong'],
  ].flat()
}

function leadsToEntry(link: string, digits: string): boolean {
  const code = /(?:code|recordcode)=(\d+)/i.exec(link)?.[1]
  return hostOf(link) === 'beian.mps.gov.cn' && (code === undefined || code === digits)
}

const isEmpty = (link: string) => link === '' || link.startsWith('#') || /^javascript:/i.test(link) || /^about:/i.test(link)

function hostOf(link: string): string {
  const address = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(link) ? link : `relative:/${link}`
  return /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? ''
}

const plain = (number: string) =>
  number
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[—–－]/g, '-')
    .replace('備', '备')
    .replace('號', '号')
    .toUpperCase()

const subjectOf = (number: string) => plain(number).replace(/-\d+[A-Z]?$/, '')
