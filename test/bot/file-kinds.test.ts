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
    expect(kindOf(pdf('1 0 obj << /Type /Catalog /OpenAction [3 0 R /Fit] >> endobj'))?.extension).toBe('pdf')
    expect(kindOf(word())?.extension).toBe('docx')
  })

  it('bytes that only happen to look like a name in a picture of a PDF', () => {
    expect(
      kindOf(pdf('4 0 obj << /Length 30 >> stream', 'xx /JS\u0080 PK\u0003\u0004 /Launchpad', 'endstream endobj'))?.extension,
    ).toBe('pdf')
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
    ['a lock', 'trailer << /Encrypt 6 0 R >>'],
  ])('a PDF with %s', (_, part) => expect(kindOf(pdf(part))).toBeNull())

  it('a PDF with an archive behind it', () => {
    expect(kindOf(Buffer.concat([pdf('x'), word()]))).toBeNull()
  })

  it.each(['word/vbaProject.bin', 'word/activeX/activeX1.xml', 'word/embeddings/oleObject1.bin'])(
    'a Word file that holds %s',
    (name) => expect(kindOf(word({ [name]: strToU8('x') }))).toBeNull(),
  )

  it('a film in the box of a photo', () => {
    expect(kindOf(brand('isom'))).toBeNull()
  })
})
