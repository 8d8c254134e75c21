// A paper as a Word file, made from the same pieces as the PDF.
import type { IParagraphOptions, ParagraphChild } from 'docx'
import { type Document, type Line, type Piece, plainWords, type RoadChart, type Run } from '../../knowledge/paperwork/document.ts'

type Word = typeof import('docx')

const font = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei' }
const soft = '5C6B7A'
const hair = { style: 'single', size: 4, color: 'B9C4CF' } as const
const wash = { type: 'clear', color: 'auto', fill: 'F3F6F9' } as const

/** Writes the file. */
export async function docxOf(paper: Document): Promise<Uint8Array> {
  const word = await import('docx')
  const title = paragraphs(word, paper.title, { size: 36, bold: true, alignment: 'center', after: 300 })
  const file = new word.Document({
    title: plainWords(paper.title),
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, ...(paper.landscape && { orientation: 'landscape' as const }) },
            margin: { top: 1360, bottom: 1250, left: 1250, right: 1250 },
          },
        },
        footers: { default: footer(word, paper.foot) },
        children: [...title, ...paper.pieces.flatMap((piece, at) => shown(word, piece, paper.pieces[at + 1]))],
      },
    ],
  })
  return new Uint8Array(await word.Packer.toArrayBuffer(file))
}

type Look = {
  readonly size?: number
  readonly bold?: boolean
  readonly grey?: boolean
  readonly alignment?: 'center'
  readonly after?: number
  readonly before?: number
  readonly indent?: number
  readonly keep?: boolean
}

type Shown = InstanceType<Word['Paragraph']> | InstanceType<Word['Table']>
type TablePiece = Extract<Piece, { kind: 'table' }>

/** `next`: what follows; text stays on the page of the signature under it. */
function shown(word: Word, piece: Piece, next?: Piece): Shown[] {
  switch (piece.kind) {
    case 'heading':
      return paragraphs(word, piece.line, { size: 24, bold: true, before: 280, after: 120, keep: true })
    case 'text':
      return paragraphs(word, piece.line, { after: 140, keep: next?.kind === 'sign' })
    case 'note':
      return paragraphs(word, piece.line, { size: 17, grey: true, after: 140 })
    case 'points':
      return piece.lines.flatMap((line, at) => {
        const keep = next?.kind === 'sign' && at === piece.lines.length - 1
        return paragraphs(word, numbered(line, at + 1), { after: 100, indent: 300, keep })
      })
    case 'sign':
      return piece.lines.flatMap((line) => paragraphs(word, line, { before: 320, after: 60, indent: 3500, keep: true }))
    case 'page':
      return [new word.Paragraph({ pageBreakBefore: true, children: [] })]
    case 'road':
      return roadShown(word, piece.road)
    case 'rows':
      return [
        table(
          word,
          [31, 69],
          [...piece.rows.map(({ label, value }) => [cell(word, label, 31, true), cell(word, value, 69, false)])],
        ),
        new word.Paragraph({ spacing: { after: 60 }, children: [] }),
      ]
    case 'table':
      return tableShown(word, piece)
  }
}

function tableShown(word: Word, { widths: shares, heads, rows }: Pick<TablePiece, 'widths' | 'heads' | 'rows'>): Shown[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  const widths = shares.map((share) => (100 * share) / sum)
  const small = { size: 18 }
  return [
    table(word, widths, [
      heads.map((line, at) => cell(word, line, widths[at]!, true, { ...small, bold: true })),
      ...rows.map((row) => row.map((line, at) => cell(word, line, widths[at]!, false, small))),
    ]),
    new word.Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}

/** Without the bars, which Word has no simple way to draw. */
function roadShown(word: Word, { summary, heads, stops, notes }: RoadChart): Shown[] {
  const rows = stops.map(({ step, name, who, lasts, dates }) => [step ? name : indented(name), who, lasts, dates])
  return [
    ...paragraphs(word, summary, { bold: true, after: 100 }),
    ...tableShown(word, { widths: [4, 2, 3, 3], heads, rows }),
    ...notes.flatMap((line) => paragraphs(word, line, { size: 17, grey: true, after: 60 })),
  ]
}

const indented = (line: Line): Line => ({
  ...(line.zh && { zh: ['\u3000', ...line.zh] }),
  ...(line.en && { en: ['\u3000', ...line.en] }),
})

/** A line as one paragraph a language. */
function paragraphs(word: Word, { zh, en }: Line, look: Look): InstanceType<Word['Paragraph']>[] {
  const gloss = zh !== undefined
  const after = look.after ?? 0
  return [
    ...(zh === undefined ? [] : [paragraph(word, zh, { ...look, after: en === undefined ? after : 20 })]),
    ...(en === undefined
      ? []
      : [
          paragraph(word, en, {
            ...look,
            ...(gloss && { size: Math.min(Math.round((look.size ?? 21) * 0.8), 20), bold: false, grey: true, before: 0 }),
            after,
          }),
        ]),
  ]
}

function paragraph(word: Word, runs: readonly Run[], look: Look): InstanceType<Word['Paragraph']> {
  const options: IParagraphOptions = {
    spacing: { before: look.before ?? 0, after: look.after ?? 0, line: 300 },
    ...(look.alignment && { alignment: look.alignment }),
    ...(look.indent !== undefined && { indent: { left: look.indent } }),
    ...(look.keep && { keepNext: true }),
    children: runs.map((run) => wordRun(word, run, look)),
  }
  return new word.Paragraph(options)
}

function wordRun(word: Word, run: Run, { size, bold, grey }: Look): ParagraphChild {
  const options = { ...(size !== undefined && { size }), ...(bold && { bold }), ...(grey && { color: soft }) }
  if (typeof run === 'string') return new word.TextRun({ ...options, text: run })
  if ('value' in run) return new word.TextRun({ ...options, text: run.value })
  return new word.TextRun({ ...options, text: '\u00a0'.repeat(run.blank * 3), underline: {} })
}

function table(
  word: Word,
  widths: readonly number[],
  rows: readonly InstanceType<Word['TableCell']>[][],
): InstanceType<Word['Table']> {
  return new word.Table({
    width: { size: 100, type: 'pct' },
    columnWidths: widths.map((share) => Math.round(share * 94)),
    borders: { top: hair, bottom: hair, left: hair, right: hair, insideHorizontal: hair, insideVertical: hair },
    rows: rows.map((children) => new word.TableRow({ children, cantSplit: true })),
  })
}

function cell(word: Word, line: Line, width: number, label: boolean, look: Look = {}): InstanceType<Word['TableCell']> {
  const lines = paragraphs(word, line, look)
  return new word.TableCell({
    width: { size: width, type: 'pct' },
    margins: { top: 80, bottom: 80, left: 110, right: 110 },
    verticalAlign: 'center',
    ...(label && { shading: wash }),
    children: lines.length > 0 ? lines : [new word.Paragraph({ children: [] })],
  })
}

function footer(word: Word, line: Line) {
  return new word.Footer({ children: paragraphs(word, line, { size: 15, grey: true }) })
}

const numbered = (line: Line, at: number): Line => ({
  ...(line.zh && { zh: [`${at}. `, ...line.zh] }),
  ...(line.en && { en: line.zh ? line.en : [`${at}. `, ...line.en] }),
})
