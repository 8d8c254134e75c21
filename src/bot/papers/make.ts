// Makes the files of a case: each paper as PDF and as DOCX. Everything heavy is loaded here, when a paper is wanted.
import { type Document, plainWords } from '../../knowledge/paperwork/document.ts'
import { docxOf } from './docx.ts'
import { pdfOf } from './typst.ts'

/** One file made. */
export type MadeFile = { readonly name: string; readonly bytes: Uint8Array }

/** The files of papers, two for each kind. */
export async function makeFiles(papers: readonly Document[]): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = []
  for (const paper of papers) {
    const pdf = await pdfOf('paper.typ', { paper: JSON.stringify(paper), title: plainWords(paper.title) })
    files.push({ name: `${paper.kind}.pdf`, bytes: pdf }, { name: `${paper.kind}.docx`, bytes: await docxOf(paper) })
  }
  return files
}
