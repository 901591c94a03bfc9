import { type Sheet, writeXlsx } from 'egov-kpi/exchange'
import { type Report, type ReportCell, renderSheets, reportRanking } from 'egov-kpi/report'
import { type Cell, readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { rank } from '../../src/ranking/index'

const number = (value: string | number): ReportCell => ({ kind: 'number', value })
const hundredths = { decimals: 2, mode: 'half-up' } as const

const reportOf = (title: string, cells: readonly ReportCell[], column: object = {}): Report => ({
  title: 'Báo cáo',
  blocks: [
    {
      kind: 'table',
      caption,
      columns: [{ id: 'a', title: 'Điểm', kind: 'number', rounding: hundredths, ...column }],
      sections: [{ rows: cells.map(cell => ({ cells: [cell] })) }],
    },
  ],
})

const cellsOf = async (report: Report, sheet = 0) => {
  const data = await writeXlsx(renderSheets(report, 'vi') as readonly Sheet[])
  const { sheets } = await readXlsx(data, { readStyles: true })
  const { rows, cells } = sheets[sheet] as { rows: unknown[][]; cells?: Map<string, Cell> }
  return rows.slice(1).map(([value], at) => [value, cells?.get(`${at + 1},0`)?.style?.numFmt])
}

describe('the numbers of a report in a workbook', () => {
  it('are numbers with the decimals that the report shows, even if they end in zero', async () => {
    expect(await cellsOf(reportOf('a', [number('99.5'), number('98.16'), number(20), number('0')]))).toEqual([
      [99.5, '0.00'],
      [98.16, '0.00'],
      [20, '0.00'],
      [0, '0.00'],
    ])
  })

  it('separate thousands, and show percentages, signs and movements as the report does', async () => {
    const shown = async (value: string, column: object) =>
      (await cellsOf(reportOf('a', [number(value)], { rounding: undefined, ...column })))[0]
    const without = { rounding: { decimals: 0, mode: 'half-up' } }
    expect(await shown('116340', without)).toEqual([116340, '#,##0'])
    expect(await shown('57.5', { rounding: hundredths, form: 'percent' })).toEqual([57.5, '0.00"%"'])
    expect(await shown('-3', { ...without, form: 'signed' })).toEqual([-3, '+0;-0;0'])
    expect(await shown('-3', { ...without, form: 'movement' })).toEqual([-3, '"▲ "0;"▼ "0;0'])
  })

  it('are a column of text with the reason in its heading if one of them has more digits than a spreadsheet keeps', () => {
    const exact = { rounding: { decimals: 4, mode: 'half-up' } }
    const [sheet] = renderSheets(reportOf('a', [number('123456789012.3456'), number('1')], exact), 'vi')
    expect(sheet?.columns).toEqual([
      { header: 'Điểm (dạng chữ, vì bảng tính không giữ đủ các chữ số)', kind: 'text', width: 32 },
    ])
    expect(sheet?.rows).toEqual([['123.456.789.012,3456'], ['1,0000']])
    const [within] = renderSheets(reportOf('a', [number('12345678901234.5')], exact), 'vi')
    expect(within?.columns[0]?.kind).toBe('number')
  })

  it('are replaced by a reason, as text, where there is none', async () => {
    const cells = [number(1), { kind: 'absent', reason: 'chưa có điểm' } as const]
    expect(await cellsOf(reportOf('a', cells))).toEqual([
      [1, '0.00'],
      ['chưa có điểm', undefined],
    ])
  })

  it('add up to the average of the ranking', async () => {
    const scores = ['99.5', '98.16', '78.3', '65', '60.25']
    const ranking = rank(scores.map((score, index) => ({ unit: `u${index}`, score })))
    const data = await writeXlsx(renderSheets({ title: 'x', blocks: reportRanking(ranking) }, 'en') as readonly Sheet[])
    const rows = (await readXlsx(data)).sheets[0]?.rows.slice(1) ?? []
    const points = rows.map(row => row[2])
    expect(points.every(one => typeof one === 'number')).toBe(true)
    expect(points.reduce<number>((sum, one) => sum + Number(one), 0) / points.length).toBeCloseTo(80.242, 10)
  })
})

describe('the last sheet of a report', () => {
  it('has its title, day, publisher, paragraphs and figures', () => {
    const report: Report = {
      ...reportOf('a', [number(1)]),
      subtitle: 'Năm 2022',
      letterhead: { authority: 'Sở Nội vụ' },
    }
    const blocks: Report['blocks'] = [
      { kind: 'paragraph', text: { vi: 'Bằng điểm thì đồng hạng.', en: 'Equal scores share a rank.' } },
      { kind: 'figures', figures: [{ label: 'Điểm', value: number('0.5') }] },
      ...report.blocks,
    ]
    expect(renderSheets({ ...report, blocks }, 'vi').at(-1)).toEqual({
      name: 'Thông tin báo cáo',
      columns: [{ header: 'Báo cáo', kind: 'text', width: 100 }],
      rows: [['Năm 2022'], ['Sở Nội vụ'], ['Bằng điểm thì đồng hạng.'], ['Điểm: 0,5']],
    })
    expect(renderSheets({ title: 'Báo cáo', blocks: [] }, 'vi')).toEqual([])
  })
})

describe('the name of a sheet', () => {
  const nameOf = (title: string) => renderSheets(reportOf(title, []), 'vi')[0]?.name

  it('is a caption as Excel takes it, with no character cut in two', async () => {
    expect(nameOf('a/b: [c]')).toBe('a b c')
    expect(nameOf(`${'a'.repeat(30)}😀`)).toBe('a'.repeat(30))
    expect(nameOf(`${'a'.repeat(30)}'b`)).toBe('a'.repeat(30))
    expect(nameOf('a\uFFFE\u0007b')).toBe('a b')
    expect(nameOf('History')).toBe('History (2)')
    await expect(writeXlsx(renderSheets(reportOf('HISTORY', []), 'vi') as readonly Sheet[])).resolves.toBeDefined()
  })
})
