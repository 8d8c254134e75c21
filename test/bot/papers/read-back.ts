// Reads the words out of made papers again, as whoever opens them would find them.
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

/** The words of a PDF, without any white space: where a line breaks says nothing. */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return tight(text)
}

/** How many pages a PDF has. */
export const pagesOfPdf = async (bytes: Uint8Array): Promise<number> => (await getDocumentProxy(new Uint8Array(bytes))).numPages

/** The words of a DOCX. */
export function wordsOfDocx(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return tight(
    xml
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name]!),
  )
}

/** The cells of a workbook that hold words; a formula, or a number, would be none. */
export function wordsOfXlsx(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
  return [...xml.matchAll(/t="inlineStr"><is><t[^>]*>([^<]*)</g)].map(([, said]) =>
    said!.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  )
}

/** Words as they are compared. */
export const tight = (said: string): string => said.normalize('NFKC').replace(/\s+/g, '')

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
