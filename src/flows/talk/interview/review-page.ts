// The review page: every answer by section, what is still open, and the explicit confirmation.
import { appliesTo } from '../../../knowledge/questions/question.ts'
import { sayDate } from '../../../locale.ts'
import { sections } from '../../charts/conversation.ts'
import type { Draft } from '../../draft/draft.ts'
import { openPapers } from '../../draft/next.ts'
import { encodeButton } from '../../model/button.ts'
import { type Block, type Button, small, text } from '../../model/message.ts'
import { serviceName } from '../../model/view.ts'
import { answerLine, labelOf } from '../../wording/fact-line.ts'
import { sectionNames } from '../../wording/section-names.ts'

const words = {
  of: {
    en: '**{service}: your answers, as of {date}.** Please check them.',
    zh: '**{service}：您的回答（截至{date}）**，请核对。',
  },
  title: { en: '**Your answers, as of {date}.** Please check them.', zh: '**您的回答（截至{date}）**，请核对。' },
  empty: { en: 'There are no answers yet.', zh: '目前还没有回答。' },
  open: { en: 'Still open: {items}.', zh: '尚未填写：{items}。' },
  confirm: { en: 'Confirm', zh: '确认无误' },
  goOn: { en: 'Go on', zh: '继续回答' },
  change: { en: 'Change an answer', zh: '修改回答' },
  fill: { en: 'Fill in what is open', zh: '补充未填项' },
  papers: { en: 'Papers', zh: '所需材料' },
}

/** The answers of the service in hand, a list for each section. */
export function reviewBlocks(draft: Draft): Block[] {
  const { locale } = draft
  const parts: Block[] = []
  const shown = new Set<string>()
  for (const section of sections) {
    const lines = draft.library.questions
      .filter((question) => question.section === section && (question.rank !== undefined || appliesTo(question, draft.facts())))
      .flatMap((question) => {
        const answer = answerLine(draft, question)
        const fresh =
          question.field !== undefined || question.asks.some((path) => draft.facts()[path] !== undefined && !shown.has(path))
        if (answer === null || !fresh) return []
        for (const path of question.asks) shown.add(path)
        return [`${labelOf(draft, question)}${locale === 'zh' ? '：' : ': '}${answer}`]
      })
    if (lines.length > 0)
      parts.push(text(`**${sectionNames[section][locale]}**`), { kind: 'list', items: lines.map((line) => [line]) })
  }
  if (parts.length === 0) return [text(words.empty[locale])]
  const open = openPapers(draft)
  const rest =
    open.length === 0
      ? []
      : [
          small(words.open[locale], {
            items:
              open
                .slice(0, 6)
                .map((question) => labelOf(draft, question))
                .join(locale === 'zh' ? '、' : ', ') + (open.length > 6 ? ' …' : ''),
          }),
        ]
  const several = draft.application.services.length > 1
  const title = text((several ? words.of : words.title)[locale], {
    date: sayDate(draft.today, locale),
    service: several ? serviceName(draft.view, draft.service) : '',
  })
  return [title, ...parts, ...rest]
}

/** Confirm, change, fill in, papers. */
export function reviewButtons(draft: Draft): Button[][] {
  const { locale } = draft
  const command = (label: string, name: string, style?: 'primary'): Button => ({
    label,
    data: encodeButton({ kind: 'command', name, argument: '' }),
    ...(style && { style }),
  })
  const told = draft.memory.told !== undefined
  const rows = [[command(words.change[locale], 'change')]]
  // Nothing is confirmed before the verdict was told.
  if (told) rows.unshift([command(words.confirm[locale], 'confirm', 'primary')])
  if (!told) rows.unshift([command(words.goOn[locale], 'check', 'primary')])
  else if (openPapers(draft).length > 0) rows.push([command(words.fill[locale], 'fill')])
  return [...rows, [command(words.papers[locale], 'papers')]]
}
