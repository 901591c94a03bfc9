import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, withoutGuard } from '../../src/foundation/csv-cell'

/** A text as it is written in a cell. */
const written = (text: string, separator = ','): string => csvCell(text, separator)

describe('a text that a spreadsheet would run as a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['﹦1', "'﹦1"],
    [' =1', "' =1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['\u200B=1', "'\u200B=1"],
    ['\u2060\uFEFF=1', "'\u2060\uFEFF=1"],
    ['\u0000=1', "'\u0000=1"],
    ['"=1"', '"\'""=1"""'],
    ['\t=1', '"\'\t\'=1"'],
    ['\r=1', '"\'\r\'=1"'],
    ['\n=1', '"\'\n\'=1"'],
  ])('gets an apostrophe before it: %j', (text, cell) => {
    expect(written(text)).toBe(cell)
    expect(withoutGuard(cell.replace(/^"|"$/g, '').replaceAll('""', '"'))).toBe(text)
  })

  it.each([
    ['a;=1+1', '"a;\'=1+1"'],
    ['a,=1+1', '"a,\'=1+1"'],
    ['x\t=2', '"x\t\'=2"'],
    ['x|@y', '"x|\'@y"'],
    ['a\n=3', '"a\n\'=3"'],
    ['a\r\n-x', '"a\r\n\'-x"'],
    ['a; =1', '"a;\' =1"'],
    ['a;"=1"', '"a;\'""=1"""'],
    ['a;-5;cmd', '"a;\'-5;cmd"'],
  ])('gets an apostrophe within it if another separator would begin a cell there: %j', (text, cell) => {
    for (const separator of [',', ';', '\t']) expect(written(text, separator)).toBe(cell)
  })
})

it.each(['-5', '-5.5', '+84', '2022-04-15', 'a=b', 'Sở Y tế', "o'clock"])('leaves %j as it is', text => {
  for (const separator of [',', ';', '\t']) expect(written(text, separator)).toBe(text)
})

it('leaves a decimal comma without quotation marks if the comma is not the separator', () => {
  expect([',', ';', '\t'].map(separator => written('-5,5', separator))).toEqual(['"-5,5"', '-5,5', '-5,5'])
})

/** The cells that a spreadsheet finds: quotation marks count only at the beginning of a cell, and may stay open. */
function cellsOf(text: string, separator: string): readonly string[] {
  const cells: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
        if (text[at] === '"') at++
        cell += text[at++]
      }
      at++
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') cell += text[at++]
    cells.push(cell)
    at++
  }
  return cells
}

const hostile = fc.string({ unit: fc.constantFrom(...'=+-@＝,;\t|"\'\r\n 15a\u200B'), maxLength: 12 })

describe('a file', () => {
  it('contains no formula, whatever separator its reader uses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const file = rows.map(row => `${row.map(text => csvCell(text, separator)).join(separator)}\r\n`).join('')
          for (const reader of [',', ';', '\t', '|']) {
            for (const cell of cellsOf(file, reader)) {
              const seen = cell.replace(/^[\s\u200B"]+/, '')
              // A number is followed by nothing, or by the separator of the file and a text in quotation marks.
              const isNumber = /^[+-]\d+([.,]\d+)*([,;\t"\r\n]|$)/.test(seen)
              if (!isNumber)
                expect({ file, reader, seen }).not.toMatchObject({ seen: expect.stringMatching(/^[=+\-@＝]/) })
            }
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('gives each text back unchanged', () => {
    fc.assert(
      fc.property(hostile, text => {
        const cell = csvCell(text, ',')
        const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect(withoutGuard(bare)).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })
})
