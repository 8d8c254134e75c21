// What is shown as a picture: the road from here to "live", and the verdict on one page, in either language.
import { type PictureKind, roadSummary } from '../../../knowledge/paperwork/picture.ts'
import type { Locale } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { encodeButton } from '../../model/button.ts'
import { madeFileId } from '../../model/made-file.ts'
import { type Block, type Button, small, text } from '../../model/message.ts'
import { begin } from '../interview/interview.ts'
import { dossierOf } from './dossier.ts'
import { sendFile } from './paper-file.ts'

const words = {
  first: { en: 'That depends on your case. Let me ask a few things first.', zh: '这取决于您的具体情况，先问几个问题。' },
  road: { en: '**{summary}.**', zh: '**{summary}。**' },
  stages: {
    en: 'The picture has every stage, who acts, and the days it usually takes in China.',
    zh: '图中列有各环节、由谁办理及通常所需时间。',
  },
  verdict: { en: '**The verdict on one page**, to pass on.', zh: '**评估结论一页图**，可直接转发。' },
  other: { en: '中文版', zh: 'In English' },
  showRoad: { en: 'The road ahead', zh: '办理路线' },
  showVerdict: { en: 'Verdict on one page', zh: '结论一页图' },
  papers: { en: 'Papers', zh: '材料' },
}

/** `road`: stages, days and who acts. `road zh`, `road en`: in that language. */
export function showRoad(draft: Draft, argument: string): void {
  const summary = () => roadSummary({ dossier: dossierOf(draft.view), known: draft.library })[draft.locale]
  show(draft, 'road', argument, () => [text(words.road[draft.locale], { summary: summary() }), small(words.stages[draft.locale])])
}

/** `onepage`: the verdict to pass on. */
export function showVerdict(draft: Draft, argument: string): void {
  show(draft, 'verdict', argument, () => [text(words.verdict[draft.locale])])
}

function show(draft: Draft, what: PictureKind, argument: string, said: () => Block[]): void {
  const { locale, application } = draft
  if (draft.memory.told === undefined) {
    draft.reply.tell(words.first)
    return openQuestion(draft) === null ? begin(draft) : askAgain(draft)
  }
  const edition: Locale = argument === 'zh' || argument === 'en' ? argument : locale
  const stored = madeFileId({ what, application: application.id, edition })
  draft.reply.say(...said())
  sendFile(draft, { name: `icp-${what}.png`, type: 'image/png', stored })
  if (openQuestion(draft) !== null) return askAgain(draft)
  const own = what === 'road' ? 'road' : 'onepage'
  const command = (label: string, name: string, of = ''): Button => ({
    label,
    data: encodeButton({ kind: 'command', name, argument: of }),
  })
  const onward = what === 'road' ? command(words.showVerdict[locale], 'onepage') : command(words.showRoad[locale], 'road')
  draft.reply.offer([
    [onward, command(words.papers[locale], 'papers')],
    [
      edition === locale
        ? command(words.other[locale], own, locale === 'zh' ? 'en' : 'zh')
        : command(words.showRoad[locale], 'road'),
    ],
  ])
}
