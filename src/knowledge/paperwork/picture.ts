// What can be shown as a picture in a chat: the road to "live", and the verdict on one page.
import type { Text } from '../../locale.ts'
import type { Document, PaperEdition } from './document.ts'
import type { Dossier, Known } from './dossier.ts'
import { lineOf, plainLine } from './fill.ts'
import { roadPieces } from './road-chart.ts'
import type { Around } from './values.ts'
import { verdictPieces } from './verdict-page.ts'

export { roadSummary } from './road-chart.ts'

/** The pictures there are. */
export const pictureKinds = ['road', 'verdict'] as const
/** One of them. */
export type PictureKind = (typeof pictureKinds)[number]

const titles: Readonly<Record<PictureKind, Text>> = {
  road: { zh: '办理路线与时间', en: 'The road to going live' },
  verdict: { zh: 'ICP备案评估结论', en: 'ICP registration: the verdict' },
}
const foot: Text = {
  zh: '{foot.services}截至{today} · 仅供参考，不构成法律意见',
  en: '{foot.services}as of {today} · information, not legal advice',
}

/** The picture as a paper without pages. */
export function pictureOf(kind: PictureKind, dossier: Dossier, known: Known, edition: PaperEdition): Document {
  const around: Around = { dossier, service: dossier.services[0], known }
  const told = (text: Text | null) => plainLine(text, edition)
  return {
    kind,
    title: lineOf(titles[kind], edition, around),
    foot: lineOf(foot, edition === 'both' ? 'zh' : edition, around),
    pieces: kind === 'road' ? roadPieces(around, told) : verdictPieces(around, told),
  }
}
