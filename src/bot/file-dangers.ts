// What makes a document more than something to look at: macros, scripts, files inside, a lock, a second format behind the first.

/** Parts of an Office file that run or carry other files. */
const partsThatAct = ['vbaProject', 'activeX/', 'embeddings/oleObject', 'macrosheets/']
/** The same in the old formats, where names are kept in wide letters. */
const oldParts = ['_VBA_PROJECT', 'Macros'].map((name) => Buffer.from(name, 'utf16le'))

/** Names in a PDF that start something, carry something, or lock it (ISO 32000-1, 7.6, 12.6.4, 13.6, 12.7.8). */
const namesThatAct = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA', 'ImportData', 'Encrypt']
const acting = new RegExp(`/(?:${namesThatAct.join('|')})(?![A-Za-z0-9])`)

/** Could a document of this kind do something when it is opened, or is it locked? */
export function couldAct(bytes: Buffer, { extension }: { readonly extension: string }): boolean {
  if (extension === 'docx' || extension === 'xlsx') return partsThatAct.some((name) => bytes.includes(name))
  if (extension === 'doc' || extension === 'xls') return oldParts.some((name) => bytes.includes(name))
  return extension === 'pdf' && (acting.test(outline(bytes)) || hasMoreBehind(bytes))
}

/** A PDF without its streams, names written in numbers spelled out: what tells a reader what to do. */
function outline(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/stream\r?\n[\s\S]*?endstream/g, '')
    .replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** An archive, a program or a page behind the end of the document: the file is two files. */
function hasMoreBehind(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF')
  const head = bytes.subarray(0, 5).toString('latin1')
  if (end < 0 || head !== '%PDF-') return false
  const behind = bytes.subarray(end + 5).toString('latin1')
  return behind.includes('PK\u0003\u0004') || /^\s*MZ|<script|<html/i.test(behind)
}
