import { type ReadOptions, readDossiers, readTables } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { given } from './given'
import { cell, numberCell, row, workbook } from './workbooks'

const header = row(1, cell('A1', 'Đơn vị'), cell('B1', 'Điểm'))
const cellsOf = async (...rows: readonly string[]) => {
  const { value, findings } = await readTables({
    name: 'f.xlsx',
    data: workbook({ rows: `${header}${rows.join('')}` }),
  })
  return value === null ? findings.map(({ code }) => code) : value[0]?.rows.map(({ cells }) => cells)
}
const codes = async (name: string, options: ReadOptions = {}) => {
  const { value, findings } = await readTables(given(name), options)
  return [value === null ? null : value.length, findings.map(({ code }) => code)]
}

describe('an archive', () => {
  it('is refused if a part is in no directory that another part of the same name stands in for', async () => {
    expect(await codes('two-faces.xlsx')).toEqual([null, ['file-unreadable']])
  })

  it.each(['crc-broken.xlsx', 'k-badcrc.xlsx'])('is refused if a byte of it was damaged: %s', async name => {
    expect(await codes(name)).toEqual([null, ['file-unreadable']])
  })

  it('is refused if it ends before its directory', async () => {
    const whole = workbook({ rows: header })
    const { value, findings } = await readTables({ name: 'f.xlsx', data: whole.subarray(0, whole.length - 30) })
    expect([value, findings.map(({ code }) => code)]).toEqual([null, ['file-unreadable']])
  })

  it('is read with an attachment that a server streamed into it', async () => {
    const { value, findings } = await readDossiers(given('embedded-stored-streamed.xlsx'))
    expect([value?.length, findings.filter(({ severity }) => severity === 'error')]).toEqual([2, []])
  })

  it('is read if an old program wrote its names with backslashes', async () => {
    const { value } = await readDossiers(given('z-backslash.xlsx'))
    expect(value).toHaveLength(2)
  })
})

describe('a sheet', () => {
  it('is refused if a row or a cell is in it twice, since one of the two would be lost', async () => {
    expect(await cellsOf(row(2, cell('A2', 'x')), row(2, cell('A2', 'y')))).toEqual(['file-unreadable'])
    expect(await cellsOf(row(2, cell('B2', 'y'), cell('A2', 'x'), cell('A2', 'z')))).toEqual(['file-unreadable'])
  })

  it('is read by its addresses, in whatever order its rows and cells are', async () => {
    expect(
      await cellsOf(row(3, numberCell('B3', '2'), cell('A3', 'y')), row(2, cell('A2', 'x'), numberCell('B2', '1'))),
    ).toEqual([
      ['x', 1],
      ['y', 2],
    ])
  })

  it.each(['0x1F', '1e400x', 'INF', '1,5', '--1'])('is refused if a number cell holds %s', async text => {
    expect(await cellsOf(row(2, cell('A2', 'x'), numberCell('B2', text)))).toEqual(['file-unreadable'])
  })

  it.each(['99', '-1', 'constructor', '1.5'])('is refused if a cell points to the shared text %s', async index => {
    expect(await cellsOf(row(2, `<c r="A2" t="s"><v>${index}</v></c>`, numberCell('B2', '1')))).toEqual([
      'file-unreadable',
    ])
  })

  it('costs no memory for a cell in the last column', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => row(at + 2, numberCell(`XFD${at + 2}`, '1')))
    expect(await cellsOf(...rows)).toEqual(['too-many-columns'])
  })

  it('is read up to a number of cells, and the message says what to do', async () => {
    const data = workbook({ rows: `${header}${row(2, cell('A2', 'x'), numberCell('B2', '1'))}` })
    const { value, findings } = await readTables({ name: 'f.xlsx', data }, { limits: { cells: 3 } })
    expect([value, findings.map(({ code }) => code)]).toEqual([null, ['data-too-big']])
    expect(findings[0]?.message.vi).toContain('thành CSV')
  })
})
