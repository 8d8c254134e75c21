// A table as a workbook: every cell is words, so that no spreadsheet computes one or rounds an identity number (ECMA-376, inline strings).
import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const parts = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  // 0: words that wrap, at the top of their cell; 1: the same for heads.
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Microsoft YaHei"/></font><font><b/><sz val="11"/><name val="Microsoft YaHei"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F6F9"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
}

/** Writes one sheet; the first row are heads and stay in sight. `widths` in characters. */
export function xlsxOf(title: string, widths: readonly number[], rows: readonly (readonly string[])[]): Uint8Array {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((said, of) => cell(said, at, of)).join('')}</row>`)
  // A row of one cell goes across.
  const across = rows.flatMap((row, at) =>
    row.length === 1 ? [`<mergeCell ref="${place(at, 0)}:${place(at, widths.length - 1)}"/>`] : [],
  )
  const wide = across.length === 0 ? '' : `<mergeCells count="${across.length}">${across.join('')}</mergeCells>`
  const sheet = `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${lines.join('')}</sheetData>${wide}</worksheet>`
  const name = escaped(title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))
  const book = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`
  const files = { ...parts, 'xl/workbook.xml': book, 'xl/worksheets/sheet1.xml': sheet }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
    ),
  )
}

function cell(said: string, row: number, column: number): string {
  return `<c r="${place(row, column)}" s="${row === 0 ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escaped(said.slice(0, cellMost))}</t></is></c>`
}

/** Characters a cell may hold; Excel calls a file with more damaged (Microsoft, "Excel specifications and limits"). */
const cellMost = 32_767

const place = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`
const escaped = (said: string) =>
  said.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
