// The papers the verdict calls for, who provides them, and the steps in order.

import { stepNames } from '../../../knowledge/law/step-names.ts'
import { papers } from '../../../knowledge/procedure/papers.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Block, messageMost, plainText, small, text } from '../../model/message.ts'

const words = {
  title: { en: '**Papers for this:**', zh: '**所需材料：**' },
  none: { en: 'No papers are needed: there is nothing to file.', zh: '无需办理，因此不需要材料。' },
  more: { en: 'and {count} more', zh: '另有{count}项' },
  steps: { en: 'Steps: {steps}.', zh: '步骤：{steps}。' },
}

/** At most as many papers as a phone shows, with room for what is said below; the steps close. */
export function papersBlocks(draft: Draft, below: readonly Block[] = []): Block[] {
  const { locale, library } = draft
  const verdict = draft.verdict()
  const list = papers(draft.facts(), verdict, library)
  if (list.length === 0) return [text(words.none[locale])]
  const steps = small(words.steps[locale], { steps: verdict.sequence.map((step) => stepNames[step][locale]).join(' → ') })
  const given = new Set(draft.application.files.map(({ document }) => document))
  const shown: string[] = []
  for (const paper of list) {
    const line = given.has(paper.id) ? `✓ ${paper.name[locale]}` : paper.name[locale]
    const next = [...shown, line]
    if (
      plainText({ blocks: [text(words.title[locale]), { kind: 'list', items: next.map((one) => [one]) }, steps, ...below] })
        .length >
      messageMost - 70
    )
      break
    shown.push(line)
  }
  const rest = list.length - shown.length
  const items = rest > 0 ? [...shown, words.more[locale].replace('{count}', String(rest))] : shown
  return [text(words.title[locale]), { kind: 'list', items: items.map((item) => [item]) }, steps]
}
