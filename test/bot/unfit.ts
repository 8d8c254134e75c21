// Files that are not kept, and what is said of each: the same on every channel.
import { strToU8, zipSync } from 'fflate'
import type { Locale } from '../../src/locale.ts'

const pdf = (part: string) => Buffer.from(`%PDF-1.7\n${part}\n%%EOF\n`, 'latin1')
const word = (more: Record<string, Uint8Array> = {}) =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>'), ...more }))

/** A file, and words of the reason. */
export type UnfitFile = { readonly name: string; readonly bytes: Buffer; readonly reason: Readonly<Record<Locale, string>> }

/** One of each kind. */
export const unfitFiles: readonly UnfitFile[] = [
  {
    name: 'macros under another name.docx',
    bytes: word({ 'word/vbaProject.bin': strToU8('x') }),
    reason: { en: 'has macros in it', zh: '含有宏' },
  },
  {
    name: 'a script.pdf',
    bytes: pdf('<< /S /JavaScript /JS (app.alert(1)) >>'),
    reason: { en: 'has a script, a program or another file', zh: '脚本、程序或内嵌文件' },
  },
  {
    name: 'locked.pdf',
    bytes: pdf('trailer << /Encrypt 6 0 R >>'),
    reason: { en: 'is locked', zh: '设有密码或编辑保护' },
  },
  {
    name: 'two in one.pdf',
    bytes: Buffer.concat([pdf('x'), word()]),
    reason: { en: 'something else behind its end', zh: '其他格式的内容' },
  },
  {
    name: 'program.jpg',
    bytes: Buffer.from('MZ\x90\x00 not a picture'),
    reason: { en: 'JPG, PNG, HEIC, PDF', zh: 'JPG、PNG、HEIC、PDF' },
  },
]
