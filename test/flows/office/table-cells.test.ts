// Whatever a client is called, no spreadsheet computes it: not where commas part the cells, nor where an Excel parts by semicolons or tabs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell } from '../../../src/flows/office/table.ts'

const seed = 20_261_129
const piece = fc.constantFrom('=', '+', '-', '@', '＝', '＋', ';', '\t', '\r\n', '\n', ',', '"', ' ', "'", '1+1', 'cmd|x', '莲花')
const name = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''))

/** What a spreadsheet makes of a line that it parts by a sign, or by line ends; quotes count where they stand at a cell's beginning. */
const cellsBy = (sign: string, line: string) => line.split(new RegExp(`[${sign}\\r\\n]`)).map((one) => one.replace(/^["\s]+/, ''))

describe(`a cell of a table (seed ${seed})`, () => {
  it.each([';', '\t'])('is nothing to compute where cells are parted by “%s”', (sign) => {
    fc.assert(
      fc.property(name, (said) => {
        for (const one of cellsBy(sign, `a1,${cell(said)},s1`).slice(1)) expect(one).not.toMatch(/^[=+\-@＝＋]/u)
        expect(cell(said)).not.toMatch(/^["\s]*[=+\-@＝＋]/u)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('is read back as what was said, with a sign that it is a text', () => {
    fc.assert(
      fc.property(name, (said) => {
        const read = /^"([\s\S]*)"$/.exec(cell(said))?.[1]?.replaceAll('""', '"') ?? cell(said)
        expect(read.replaceAll("'", '')).toBe(said.replaceAll("'", ''))
      }),
      { seed, numRuns: 500 },
    )
    expect(cell('莲花（上海）有限公司')).toBe('莲花（上海）有限公司')
    expect(cell('a;=1+1')).toBe(`"a;'=1+1"`)
  })
})
