// What a file is, by its bytes: photos of every phone are kept, and nothing that could act when it is opened.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/bot/file-kinds.ts'

const pdf = (...parts: string[]) => Buffer.from(`%PDF-1.7\n${parts.join('\n')}\n%%EOF\n`, 'latin1')
const word = (more: Record<string, Uint8Array> = {}) =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>'), ...more }))
const brand = (name: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from(`ftyp${name}\0\0\0\0mif1heic`, 'latin1'), Buffer.alloc(40)])

describe('what is kept', () => {
  it.each(['heic', 'heix', 'mif1', 'heim'])('a photo of an iPhone (%s)', (name) => {
    expect(kindOf(brand(name))).toEqual({ type: 'image/heic', extension: 'heic' })
  })

  it('plain documents', () => {
    expect(kindOf(pdf('1 0 obj << /Type /Catalog /OpenAction [3 0 R /Fit] >> endobj'))).toMatchObject({ extension: 'pdf' })
    expect(kindOf(word())).toMatchObject({ extension: 'docx' })
  })

  it('bytes that only happen to look like a name in a picture of a PDF', () => {
    expect(
      kindOf(pdf('4 0 obj << /Length 30 >> stream', 'xx /JS\u0080 PK\u0003\u0004 /Launchpad', 'endstream endobj')),
    ).toMatchObject({ extension: 'pdf' })
  })
})

describe('what is not', () => {
  it.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>'],
    ['a script with its name written in numbers', '<< /S /J#61vaScript /JS (x) >>'],
    ['a program to start', '<< /Type /Action /S /Launch /F (cmd.exe) >>'],
    ['a file inside', '<< /Type /EmbeddedFile /Length 9 >>'],
    ['a film', '<< /Subtype /RichMedia >>'],
    ['a form that is a program', '<< /XFA 5 0 R >>'],
  ])('a PDF with %s', (_, part) => expect(kindOf(pdf(part))).toBe('active'))

  it('a locked PDF, and a Word file behind a password', () => {
    expect(kindOf(pdf('trailer << /Encrypt 6 0 R >>'))).toBe('locked')
    const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(kindOf(Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('locked')
  })

  it('a PDF with an archive behind it', () => {
    expect(kindOf(Buffer.concat([pdf('x'), word()]))).toBe('mixed')
  })

  it.each([
    ['word/vbaProject.bin', 'macros'],
    ['word/activeX/activeX1.xml', 'active'],
    ['word/embeddings/oleObject1.bin', 'active'],
  ])('a Word file that holds %s', (name, why) => expect(kindOf(word({ [name]: strToU8('x') }))).toBe(why))

  it('a film in the box of a photo', () => {
    expect(kindOf(brand('isom'))).toBe('kind')
  })
})
