import { readObservations, readUnits } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { cell, numberCell, row, workbook } from '../workbooks'

const escaped = (code: string): string =>
  code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The styles of a workbook with one format of its own, or one that programs know by its number. */
const styles = (format: string | number): string => {
  const id = typeof format === 'number' ? format : 164
  const own =
    typeof format === 'number' ? '' : `<numFmts><numFmt numFmtId="164" formatCode="${escaped(format)}"/></numFmts>`
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${own}<fonts><font/></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`
}

/** The number that a cell of a format is read as, or what is wrong with it. */
async function numberOf(format: string | number, value: number): Promise<string | undefined> {
  const head = ['unit', 'indicator', 'period', 'value', 'status'].map((text, at) => cell(`${'ABCDE'[at]}1`, text))
  const data = workbook({
    rows: `${row(1, ...head)}${row(2, cell('A2', 'a'), cell('B2', 'b'), cell('C2', '2022'), numberCell('D2', value, 1), cell('E2', 'final'))}`,
    parts: { 'xl/styles.xml': styles(format) },
  })
  const read = await readObservations({ name: 'f.xlsx', data })
  return read.value === null ? read.findings.map(codeText)[0] : String(read.value[0]?.value)
}

/** The id that a cell of a format is read as, or what is wrong with it. */
async function idOf(format: string | number, value: number): Promise<string | undefined> {
  const head = ['Mã đơn vị', 'Tên đơn vị', 'Nhóm'].map((text, at) => cell(`${'ABC'[at]}1`, text))
  const data = workbook({
    rows: `${row(1, ...head)}${row(2, numberCell('A2', value, 1), cell('B2', 'b'), cell('C2', 'so'))}`,
    parts: { 'xl/styles.xml': styles(format) },
  })
  const read = await readUnits({ name: 'f.xlsx', data }, { groups: [{ id: 'so', name: 'Sở' }] })
  return read.value === null ? read.findings.map(codeText)[0] : read.value.units[0]?.id
}

describe('a number cell', () => {
  // The format, the number, and what Excel shows of it as far as the library reads it.
  it.each<readonly [string | number, number, string]>([
    ['General', 12.5, '12.5'],
    ['', 12.5, '12.5'],
    ['0', 7, '7'],
    ['#,##0', 1234, '1234'],
    ['#,##0.00\\ "₫"', 1234.5, '1234.5'],
    ['[$ VND] #,##0', 1234, '1234'],
    ['#,##0 [$đ-42A]', 1234, '1234'],
    ['[$%-409]0.0', 5, '5'],
    ['0.0" %"', 5, '5'],
    ['0\\%', 5, '5'],
    ['0_%', 5, '5'],
    ['0.0%', 0.57, '57'],
    ['0.00 %', 0.1234, '12.34'],
    ['0%_)', 0.57, '57'],
    ['[Red]0%;[Blue]\\-0%', -0.05, '-5'],
    ['0;-0%', 5, '5'],
    ['0;-0%', -0.05, '-5'],
    ['0%;0%;0', 0, '0'],
    ['[<1]0.0%;0', 0.57, '57'],
    ['[<1]0.0%;0', 57, '57'],
    ['[>=100]0;[>1]0.0;0%', 250, '250'],
    ['[>=100]0;[>1]0.0;0%', 5, '5'],
    ['[>=100]0;[>1]0.0;0%', 0.5, '50'],
    ['[=1]"có";[=0]"không";0', 1, '1'],
    ['0.00E+00', 12345, '12345'],
    ['# ?/?', 0.5, '0.5'],
    ['General" đồng"', 5, '5'],
    ['"ngày "0', 5, '5'],
    ['\\d\\ 0', 5, '5'],
    ['0*-', 5, '5'],
    ['@', 5, '5'],
    ['0;-0;0;@', 5, '5'],
    [1, 5, '5'],
    [2, 5.25, '5.25'],
    [4, 1234.5, '1234.5'],
    [9, 0.57, '57'],
    [10, 0.1234, '12.34'],
    [37, -5, '-5'],
    [44, 5, '5'],
    [48, 12345, '12345'],
    [49, 5, '5'],
    [67, 0.57, '57'],
    [68, 0.1234, '12.34'],
    ['yyyy-mm-dd', 44_666, 'malformed date-cell'],
    ['yyyy\\-mm\\-dd;@', 44_666, 'malformed date-cell'],
    ['[$-F800]dddd, mmmm dd, yyyy', 44_666, 'malformed date-cell'],
    ['[$-42A]dd/mm/yyyy;@', 44_666, 'malformed date-cell'],
    ['"ngày "d" tháng "m', 44_666, 'malformed date-cell'],
    ['h:mm AM/PM', 44_666.5, 'malformed date-cell'],
    ['[h]:mm', 44_666.5, 'malformed date-cell'],
    ['[mm]:ss', 44_666.5, 'malformed date-cell'],
    ['mm:ss.0', 44_666.5, 'malformed date-cell'],
    ['[<1]0%;yyyy', 44_666, 'malformed date-cell'],
    ['[<1]0%;yyyy', 0.5, '50'],
    ['ge', 44_666, 'malformed date-cell'],
    ...[14, 22, 27, 30, 36, 45, 46, 47, 50, 58, 71, 81].map(id => [id, 44_666, 'malformed date-cell'] as const),
  ])('in the format %s: %d is read as %s', async (format, value, expected) => {
    expect(await numberOf(format, value)).toBe(expected)
  })

  it.each(['[h]:mm', 'h:mm'])('in the format %s is refused if it is a time without a day', async format => {
    expect(await numberOf(format, 0.5)).toBe('malformed early-date')
  })
})

describe('an id in a number cell', () => {
  it.each<readonly [string | number, number, string]>([
    ['General', 7, '7'],
    ['General', 123_456_789_012_345, '123456789012345'],
    ['0', 7, '7'],
    ['@', 7, '7'],
    ['000', 7, '007'],
    ['00000', 123_456, '123456'],
    ['000', 0, '000'],
    ['[$-42A]000', 7, '007'],
    ['000;-000;000;@', 7, '007'],
    ['"H-"000', 7, 'H-007'],
    ['00\\-00', 712, '07-12'],
    ['00-00', 71_234, '712-34'],
    ['000_)', 7, '007'],
    [1, 7, '7'],
    // The cell shows a different text than the number: 1,234 is not an id, and neither is 1234.
    ['#,##0', 1234, 'ambiguous text'],
    ['0.00', 7, 'ambiguous text'],
    ['[$ VND] #,##0', 1234, 'ambiguous text'],
    ['0%', 7, 'ambiguous text'],
    ['0.00E+00', 1_000_000, 'ambiguous text'],
    ['0,', 7000, 'ambiguous text'],
    ['"có"', 1, 'ambiguous text'],
    ['000', -7, 'ambiguous text'],
    [3, 1234, 'ambiguous text'],
    [42, 7, 'ambiguous text'],
    ['General', 1.5, 'malformed text'],
    ['General', 1e15, 'malformed text'],
    ['000', 1.5, 'malformed text'],
    ['d-m', 44_632, 'malformed date-cell'],
    [16, 44_632, 'malformed date-cell'],
  ])('in the format %s: %d is %s', async (format, value, expected) => {
    expect(await idOf(format, value)).toBe(expected)
  })
})
