// The verdict as a message: the sentence, at most three findings, what it still depends on, the notice; six hundred characters at most.

import { determined } from '../../knowledge/law/determined.ts'
import { type FactPath, type Facts, spec } from '../../knowledge/law/facts.ts'
import { headline } from '../../knowledge/law/headline.ts'
import { blockerNames, type Finding, isHard, type Verdict } from '../../knowledge/law/verdict.ts'
import { sayDate } from '../../locale.ts'
import { openUnknowns } from '../model/answered.ts'
import { encodeButton } from '../model/button.ts'
import type { Address } from '../model/event.ts'
import { type Block, type Button, messageMost, plainText, small, text } from '../model/message.ts'
import { applicationVerdictIn, factsIn, judgedIn, serviceName, type TalkView, verdictIn } from '../model/view.ts'
import { overrideLine } from './override-line.ts'
import { personReachable } from './person-reachable.ts'

const findingsMost = 3

const words = {
  unknowns: {
    en: 'Not known yet: {items}. Once you know, tell me; it may change this.',
    zh: '尚不清楚：{items}。确认后请告诉我，结论可能变化。',
  },
  notice: { en: 'Information, not legal advice. Rules as of {date}.', zh: '仅供参考，不构成法律意见。规则截至{date}。' },
  usual: {
    en: 'In the usual case (a public service on its own domain, nothing filed yet): {sentence}',
    zh: '按通常情况（公开服务、自有域名、尚未备案）：{sentence}',
  },
  others: { en: 'Your other services:', zh: '您的其他服务：' },
  why: { en: 'Why?', zh: '依据' },
  papers: { en: 'Papers', zh: '材料' },
  steps: { en: 'Step by step', zh: '分步办理' },
  whatIf: { en: 'What would change this?', zh: '什么会改变结论？' },
  road: { en: 'The road ahead', zh: '办理路线' },
  fill: { en: 'Prepare the application', zh: '准备备案资料' },
  person: { en: 'Talk to a person', zh: '人工咨询' },
}

/** The verdict; of several services the most demanding one leads, the others follow in one line each (docs/domain/verdict.md). */
export function verdictBlocks(view: TalkView): Block[] {
  const { locale, library } = view
  const several = view.application.services.length > 1
  const lead = several ? applicationVerdictIn(view).headline : view.service
  const { facts, verdict } = judgedIn(view, lead)
  const sentence = headline(verdict, library.rulebook, locale, facts)
  const bold = several ? named(view, lead, sentence) : sentence
  const top: Block[] = [{ kind: 'text', spans: [{ bold }] }]
  const unknowns = openUnknowns(verdict, facts).map((path) => spec(path).name[locale])
  const tail: Block[] = [
    ...(unknowns.length > 0
      ? [small(words.unknowns[locale], { items: unknowns.slice(0, 3).join(locale === 'zh' ? '、' : ', ') })]
      : []),
    small(words.notice[locale], { date: sayDate(verdict.rulesAsOf, locale) }),
  ]
  const usual = usualCase(view, facts, verdict)
  if (usual !== null) top.push(text(words.usual[locale], { sentence: usual }))
  top.push(...overrideLine(view, lead))
  const others = otherServices(view, lead)
  const room = messageMost - plainText({ blocks: [...top, ...others, ...tail] }).length - 4
  const lines = findingLines(verdict, sentence, locale, room)
  return [
    ...top,
    ...(lines.length > 0 ? [{ kind: 'list' as const, items: lines.map((line) => [line]) }] : []),
    ...others,
    ...tail,
  ]
}

/** Where only what most people answer alike is unknown: the sentence for that usual case. */
function usualCase(view: TalkView, facts: Facts, verdict: Verdict): string | null {
  if (verdict.registration !== 'need_more_info') return null
  const { library, locale } = view
  const known = Object.fromEntries(
    Object.entries(facts).filter(([path, value]) => value !== 'unknown' || !('default' in spec(path as FactPath))),
  ) as Facts
  const usual = determined(known, library.rulebook, { asOf: view.today, mode: 'assess' })
  return usual.registration === 'need_more_info' ? null : headline(usual, library.rulebook, locale, known)
}

/** What can be done next. */
export function verdictButtons(view: TalkView & { readonly team: Address | undefined }): Button[][] {
  const { locale } = view
  const command = (label: string, name: string, argument = ''): Button => ({
    label,
    data: encodeButton({ kind: 'command', name, argument }),
  })
  const verdict = verdictIn(view, view.service)
  const guide = guideFor(verdict, factsIn(view, view.service))
  const worthFiling = verdict.sequence.length > 0 && verdict.registration !== 'need_more_info'
  return [
    [command(words.why[locale], 'why'), command(words.papers[locale], 'papers')],
    [
      guide === null ? command(words.whatIf[locale], 'whatif') : command(words.steps[locale], 'record', guide),
      ...(worthFiling ? [command(words.road[locale], 'road')] : []),
    ],
    ...(worthFiling ? [[{ ...command(words.fill[locale], 'fill'), style: 'primary' } as Button]] : []),
    ...(personReachable(view) ? [[command(words.person[locale], 'person')]] : []),
  ]
}

/** The guide through what the verdict wants done to the record that exists. */
function guideFor({ also }: Verdict, facts: Facts): string | null {
  const changes = facts['change.kinds']
  if (also.includes('access-filing')) return Array.isArray(changes) && changes.includes('add_provider') ? 'add' : 'move'
  if (also.includes('cancel-record')) return 'cancel'
  return also.includes('change-record') ? 'change' : null
}

/** The first findings that fit: hard blockers, soft ones, then what else is needed, the nearest date first. */
function findingLines(verdict: Verdict, sentence: string, locale: 'en' | 'zh', room: number): string[] {
  const rank = (finding: Finding) => {
    const blocker = blockerNames.indexOf(finding.id as never)
    if (blocker >= 0) return (isHard(finding.id as never) ? 0 : 100) + blocker
    const due = verdict.due?.[finding.id as keyof typeof verdict.due]
    return due === undefined ? 300 : 200
  }
  const candidates = verdict.findings
    .filter((one) => one.id !== 'note' && one.id !== verdict.registration)
    .sort((a, b) => rank(a) - rank(b))
  const lines: string[] = []
  let left = room
  for (const finding of candidates) {
    const line = lineOf(finding, locale)
    if (lines.length === findingsMost) break
    if (sentence.includes(line) || line.length + 3 > left) continue
    lines.push(line)
    left -= line.length + 3
  }
  return lines
}

/** A finding in one line: the first sentence of why, and what to do. */
function lineOf(finding: Finding, locale: 'en' | 'zh'): string {
  const first = (words: string) => /^.*?(?:[.!?](?=\s|$)|[。！？])/su.exec(words)?.[0] ?? words
  const because = first(finding.because[locale])
  const fix = finding.fix === undefined ? '' : first(finding.fix[locale])
  const both = locale === 'zh' ? `${because}${fix}` : `${because} ${fix}`.trim()
  return both.length <= 170 ? both : because
}

/** The service in hand first. */
function otherServices(view: TalkView, lead: string): Block[] {
  const { locale, library, service, application } = view
  const others = application.services.map((one) => one.id).filter((id) => id !== lead)
  if (others.length === 0) return []
  others.sort((a, b) => Number(b === service) - Number(a === service))
  const line = (id: string) => named(view, id, headline(verdictIn(view, id), library.rulebook, locale, factsIn(view, id)))
  return [small(words.others[locale]), { kind: 'list', items: others.slice(0, 4).map((id) => [line(id)]) }]
}

const named = (view: TalkView, service: string, sentence: string) =>
  `${serviceName(view, service)}${view.locale === 'zh' ? '：' : ': '}${sentence}`
