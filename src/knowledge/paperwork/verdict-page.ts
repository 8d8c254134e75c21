// The verdict on one page: the sentence, what is to be done, what stands in the way and the way past it, what is still open.

import { sayDate, type Text } from '../../locale.ts'
import { spec } from '../law/facts.ts'
import { headline } from '../law/headline.ts'
import { alsoLabels, blockerLabels } from '../law/labels/verdict-names.ts'
import { codeOf } from '../law/proof.ts'
import { stepNames } from '../law/step-names.ts'
import { type Finding, isHard, type Verdict } from '../law/verdict.ts'
import { headed, type Line, type Piece } from './document.ts'
import type { CaseService } from './dossier.ts'
import type { Around } from './values.ts'

const findingsMost = 4

const words = {
  needs: { zh: '需要办理', en: 'To be done' },
  blocks: { zh: '需先解决', en: 'In the way' },
  unknown: { zh: '尚不清楚', en: 'Not known yet' },
  due: { zh: '期限', en: 'Due' },
  colleague: { zh: '我们的同事：{answer}。{reason}（{date}）', en: 'Our colleague: {answer}. {reason} ({date})' },
  nothing: { zh: '无', en: 'nothing' },
  notice: {
    zh: '仅供参考，不构成法律意见。规则截至{date}。核验码 {code}：在对话中发送“核验 {code}”。',
    en: 'Information, not legal advice. Rules as of {date}. Code {code}: write “verify {code}” in the chat.',
  },
} satisfies Record<string, Text>

/** The page, a part for each service. */
export function verdictPieces({ dossier, known }: Around, told: (text: Text) => Line): Piece[] {
  const parts = dossier.services.flatMap((service): Piece[] => {
    const { verdict, facts } = service
    const sentence: Text = {
      zh: headline(verdict, known.rulebook, 'zh', facts),
      en: headline(verdict, known.rulebook, 'en', facts),
    }
    const name = nameOf(service)
    const titled: Text = name === '' ? sentence : { zh: `${name}：${sentence.zh}`, en: `${name}: ${sentence.en}` }
    const reasons = reasonsOf(verdict)
    return [
      { kind: 'heading', line: told(dossier.services.length > 1 ? titled : sentence) },
      { kind: 'rows', rows: rowsOf(verdict).map(({ label, value }) => ({ label: told(label), value: told(value) })) },
      ...(service.colleague === undefined ? [] : [{ kind: 'note', line: told(wordOf(service.colleague)) } as const]),
      ...(reasons.length > 0 ? [{ kind: 'points', lines: reasons.map(told) } as const] : []),
    ]
  })
  const { rulesAsOf } = dossier.services[0].verdict
  const code = codeOf({ asOf: dossier.today, services: dossier.services }, known.rulebook)
  const notice = (language: 'zh' | 'en') =>
    words.notice[language].replace('{date}', sayDate(rulesAsOf, language)).replaceAll('{code}', code)
  return [...parts, { kind: 'note', line: told({ zh: notice('zh'), en: notice('en') }) }]
}

/** A colleague's own answer stands beside the verdict, named as theirs. */
function wordOf({ answer, reason, day }: NonNullable<CaseService['colleague']>): Text {
  const fill = (language: 'zh' | 'en') =>
    words.colleague[language]
      .replace('{answer}', answer[language])
      .replace('{date}', sayDate(day, language))
      .replace('{reason}', () => reason)
  return { zh: fill('zh'), en: fill('en') }
}

function rowsOf({ sequence, also, blockers, missing, due }: Verdict): { readonly label: Text; readonly value: Text }[] {
  const beside = also.filter((name) => !sequence.includes(name as never))
  const needs = [
    ...sequence.filter((step) => step !== 'clear-blockers').map((step) => stepNames[step]),
    ...beside.map((name) => alsoLabels[name]),
  ]
  const dates = Object.entries(due ?? {}).map(([name, day]): Text => {
    const label = alsoLabels[name as keyof typeof alsoLabels]
    return { zh: `${label.zh}：${sayDate(day, 'zh')}`, en: `${label.en}: ${sayDate(day, 'en')}` }
  })
  const row = (label: Text, values: readonly Text[]) => (values.length === 0 ? [] : [{ label, value: headed(listed(values)) }])
  return [
    ...row(words.needs, needs.length > 0 ? unique(needs) : [words.nothing]),
    ...row(
      words.blocks,
      blockers.map((name) => blockerLabels[name].name),
    ),
    ...row(
      words.unknown,
      missing.slice(0, 5).map((path) => spec(path).name),
    ),
    ...row(words.due, dates),
  ]
}

/** Why, and the way past: what stands in the way first, hard before soft. */
function reasonsOf({ findings, registration }: Verdict): Text[] {
  const rank = ({ id }: Finding) =>
    id in blockerLabels ? (isHard(id as keyof typeof blockerLabels) ? 0 : 1) : id === registration ? 2 : 3
  const told = findings.filter(({ id }) => id !== 'note').sort((a, b) => rank(a) - rank(b))
  return unique(
    told.map(({ because, fix }) => ({ zh: `${because.zh}${fix?.zh ?? ''}`, en: `${because.en} ${fix?.en ?? ''}`.trim() })),
  ).slice(0, findingsMost)
}

function nameOf({ facts }: CaseService): string {
  const said = [facts['service.name'], facts['domain.name']].find((value) => typeof value === 'string' && value !== 'unknown')
  return said === undefined ? '' : String(said)
}

const unique = (texts: readonly Text[]): Text[] => [...new Map(texts.map((text) => [text.zh, text])).values()]
const listed = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('；'),
  en: texts.map(({ en }) => en).join('; '),
})
