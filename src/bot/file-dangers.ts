// What makes a document more than something to look at: macros, scripts, files inside, a lock, a second format behind the first.

import type { Unfit } from '../flows/index.ts'

/** Parts of an Office file that hold macros, and parts that run or carry other files. */
const macroParts = ['vbaProject', 'macrosheets/']
const activeParts = ['activeX/', 'embeddings/oleObject']
/** Macros in the old formats, where names are kept in wide letters. */
const oldMacroParts = ['_VBA_PROJECT', 'Macros'].map((name) => Buffer.from(name, 'utf16le'))
/** A new Office file behind a password lies in a container of the old kind. */
const lockedPart = Buffer.from('EncryptedPackage', 'utf16le')

/** Names in a PDF that start something, or carry something (ISO 32000-1, 12.6.4, 13.6, 12.7.8), and the one that locks it (7.6). */
const namesThatAct = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA', 'ImportData']
const acting = new RegExp(`/(?:${namesThatAct.join('|')})(?![A-Za-z0-9])`)
const locking = /\/Encrypt(?![A-Za-z0-9])/

/** What a document of this kind could do when it is opened, or that it is locked; null where it is only something to look at. */
export function dangerOf(bytes: Buffer, { extension }: { readonly extension: string }): Unfit | null {
  const holds = (names: readonly (string | Buffer)[]) => names.some((name) => bytes.includes(name))
  if (extension === 'docx' || extension === 'xlsx') return holds(macroParts) ? 'macros' : holds(activeParts) ? 'active' : null
  if (extension === 'doc' || extension === 'xls') return holds(oldMacroParts) ? 'macros' : null
  if (extension !== 'pdf') return null
  const told = outline(bytes)
  if (locking.test(told)) return 'locked'
  if (acting.test(told)) return 'active'
  return hasMoreBehind(bytes) ? 'mixed' : null
}

/** Is it an Office file behind a password? */
export const isLockedOffice = (bytes: Buffer) => bytes.includes(lockedPart)

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
