// What a file is by its bytes, never by what its sender calls it; whether it could act when opened; and a name that is safe to show and to keep.
import type { Unfit } from '../flows/index.ts'
import { dangerOf, isLockedOffice } from './file-dangers.ts'

/** A kind of file the assistant keeps. */
export type FileKind = { readonly type: string; readonly extension: string }

type Sign = FileKind & { readonly starts: readonly number[]; readonly holds?: string }

const officeType = 'application/vnd.openxmlformats-officedocument.'
const zip = [0x50, 0x4b, 0x03, 0x04]
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The brands of photos that iPhones take. */
const photoBrands = ['heic', 'heix', 'heim', 'heis', 'mif1']

/** The first that fits counts. Office files are archives: what is in them tells which. */
const signs: readonly Sign[] = [
  { type: 'image/jpeg', extension: 'jpg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', extension: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'application/pdf', extension: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: `${officeType}wordprocessingml.document`, extension: 'docx', starts: zip, holds: 'word/' },
  { type: `${officeType}spreadsheetml.sheet`, extension: 'xlsx', starts: zip, holds: 'xl/' },
  { type: 'application/msword', extension: 'doc', starts: oldOffice, holds: 'W\0o\0r\0d\0D\0o\0c' },
  { type: 'application/vnd.ms-excel', extension: 'xls', starts: oldOffice, holds: 'W\0o\0r\0k\0b\0o\0o\0k' },
]

/** The kind of a file, or why it is none the assistant keeps: another kind, locked, or one that could act when it is opened. */
export function kindOf(bytes: Buffer): FileKind | Unfit {
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && photoBrands.includes(bytes.toString('latin1', 8, 12)))
    return { type: 'image/heic', extension: 'heic' }
  const found = signs.find(
    ({ starts, holds }) => starts.every((byte, index) => bytes[index] === byte) && (holds === undefined || bytes.includes(holds)),
  )
  if (found === undefined)
    return oldOffice.every((byte, index) => bytes[index] === byte) && isLockedOffice(bytes) ? 'locked' : 'kind'
  return dangerOf(bytes, found) ?? { type: found.type, extension: found.extension }
}

/** The sender's name for a file without paths, marks of control or direction, at most 80 characters, with the ending of what it is. */
export function safeName(given: string, { extension }: FileKind): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const visible = last
    .normalize('NFC')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const stem = visible
    .replace(/\.[^.]{1,10}$/, '')
    .replace(/^\.+/, '')
    .trim()
  return `${[...(stem === '' ? 'file' : stem)].slice(0, 80).join('')}.${extension}`
}
