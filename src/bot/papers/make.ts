// Makes the files of a case: each paper as PDF and as DOCX, and its tables as workbooks. Everything heavy is loaded here, when a paper is wanted.
import { type Document, plainWords } from '../../knowledge/paperwork/document.ts'
import type { FormFile } from '../../knowledge/paperwork/form-files.ts'
import { withCleanWords } from '../clean-words.ts'
import { docxOf } from './docx.ts'
import { pdfOf } from './typst.ts'
import { xlsxOf } from './xlsx.ts'

/** One file made. */
export type MadeFile = { readonly name: string; readonly bytes: Uint8Array }

/** The files of papers, two for each kind, and the tables. */
export async function makeFiles(papers: readonly Document[], tables: readonly FormFile[]): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = []
  for (const paper of withCleanWords(papers)) {
    const pdf = await pdfOf('paper.typ', { paper: JSON.stringify(paper), title: plainWords(paper.title) })
    files.push({ name: `${paper.kind}.pdf`, bytes: pdf }, { name: `${paper.kind}.docx`, bytes: await docxOf(paper) })
  }
  return [...files, ...withCleanWords(tables).map((table) => ({ name: table.name, bytes: bytesOf(table) }))]
}

const bytesOf = (table: FormFile): Uint8Array =>
  'text' in table ? Buffer.from(table.text) : xlsxOf(table.title, table.widths, table.rows)
