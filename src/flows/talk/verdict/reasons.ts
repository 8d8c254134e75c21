// Why the verdict is as it is: the deciding findings with sources, how sure they are, and what was taken for granted.

import type { FactPath } from '../../../knowledge/law/facts.ts'
import type { Finding } from '../../../knowledge/law/verdict.ts'
import { sourcesBehind } from '../../../knowledge/library/conflicts.ts'
import { sayEdition } from '../../../knowledge/library/sources.ts'
import { say } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Block, messageMost, plainText, small, text } from '../../model/message.ts'
import { serviceName } from '../../model/view.ts'
import { factLine } from '../../wording/fact-line.ts'

const sourcesMost = 3
const briefMost = 2

const words = {
  confidence: {
    high: { en: 'well established', zh: '依据明确' },
    medium: { en: 'generally understood', zh: '一般理解' },
    low: { en: 'disputed or thinly sourced', zh: '存在争议或依据不足' },
  },
  disputed: { en: 'Sources disagree: {about}', zh: '来源说法不一：{about}' },
  assumed: { en: 'Taken for granted: {items}.', zh: '默认按以下情况判断：{items}。' },
}

/** The findings with rule, source and date, deciding ones first, as many as fit. `brief`: the first two, each with its first source. */
export function whyBlocks(draft: Draft, length: 'brief' | 'full' = 'full'): Block[] {
  const brief = length === 'brief'
  const { locale } = draft
  const verdict = draft.verdict()
  const deciding = verdict.findings.filter((one) => one.id === verdict.registration)
  const rest = verdict.findings.filter((one) => one.id !== verdict.registration)
  const assumed = Object.entries(verdict.assumed).filter(([path]) => path !== 'asOf')
  const tail =
    assumed.length === 0
      ? []
      : [
          small(words.assumed[locale], {
            items: assumed
              .slice(0, 4)
              .map(([path, value]) => factLine(path as FactPath, value, locale))
              .join(locale === 'zh' ? '；' : '; '),
          }),
        ]
  const items: string[] = []
  for (const finding of [...deciding, ...rest]) {
    const line = lineOf(draft, finding, brief)
    const letters = plainText({ blocks: [{ kind: 'list', items: [...items, line].map((one) => [one]) }, ...tail] }).length
    if ((brief && items.length >= briefMost) || (items.length > 0 && letters > messageMost)) break
    items.push(line)
  }
  const of = draft.application.services.length > 1 ? [text(`**${serviceName(draft.view, draft.service)}**`)] : []
  return [...of, { kind: 'list', items: items.map((item) => [item]) }, ...tail]
}

function lineOf(draft: Draft, finding: Finding, brief: boolean): string {
  const { locale, library } = draft
  const named = sourcesBehind(finding.sources, library.sources, library.conflicts)
    .slice(0, brief ? 1 : sourcesMost)
    .map(
      (source) =>
        `${source.label[locale]}${source.date === null ? '' : `${locale === 'zh' ? '，' : ', '}${sayEdition(source.date, locale)}`}`,
    )
    .join('; ')
  const sure = words.confidence[finding.confidence][locale]
  const disputed = finding.sources.flatMap((id) => library.conflicts.get(id) ?? []).slice(0, 1)
  const both = disputed.map(({ about }) => ` ${say(words.disputed, locale, { about: about[locale] })}`).join('')
  return `${finding.because[locale]} (${[brief ? '' : finding.rule, named, sure].filter((part) => part !== '').join(' · ')})${both}`
}
