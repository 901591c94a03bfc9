import { writeXlsx } from 'egov-kpi/exchange'
import { type Report, type ReportCell, type ReportTable, renderSheets, reportRanking } from 'egov-kpi/report'
import { strFromU8, unzipSync } from 'fflate'
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
      title,
      columns: [{ id: 'a', title: 'Điểm', kind: 'number', rounding: hundredths, ...column }],
      sections: [{ rows: cells.map(cell => ({ cells: [cell] })) }],
    },
  ],
})

const cellsOf = async (report: Report, sheet = 0) => {
  const data = await writeXlsx(renderSheets(report, 'vi'))
  const { sheets } = await readXlsx(data, { readStyles: true })
  const { rows, cells } = sheets[sheet] as { rows: unknown[][]; cells?: Map<string, Cell> }
  // Below the title of the table, that of the report, an empty row and the headings.
  return rows
    .slice(4)
    .flatMap(([value], at) => (value === null ? [] : [[value, cells?.get(`${at + 4},0`)?.style?.numFmt]]))
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
    expect(sheet?.columns).toMatchObject([
      { header: 'Điểm (dạng chữ, vì bảng tính không giữ đủ các chữ số)', kind: 'text' },
    ])
    expect(sheet?.rows).toEqual([['123.456.789.012,3456'], ['1,0000']])
    const [within] = renderSheets(reportOf('a', [number('12345678901234.5')], exact), 'vi')
    expect(within?.columns[0]?.kind).toBe('number')
  })

  it('are replaced by a dash where there is none, and one line below the rows counts the reasons', async () => {
    const absent = { kind: 'absent', reason: 'chưa có điểm' } as const
    expect(await cellsOf(reportOf('a', [number(1), absent, absent]))).toEqual([
      [1, '0.00'],
      ['–', undefined],
      ['–', undefined],
      ['–: 2 ô, chưa có điểm.', undefined],
    ])
  })

  it('add up to the average of the ranking', async () => {
    const scores = ['99.5', '98.16', '78.3', '65', '60.25']
    const ranking = rank(scores.map((score, index) => ({ unit: `u${index}`, score })))
    const data = await writeXlsx(renderSheets({ title: 'x', blocks: reportRanking(ranking) }, 'en'))
    const rows = (await readXlsx(data)).sheets[0]?.rows ?? []
    const points = rows.flatMap(row => row.filter(cell => scores.map(Number).includes(cell as number)))
    expect(points).toHaveLength(scores.length)
    expect(points.reduce<number>((sum, one) => sum + Number(one), 0) / points.length).toBeCloseTo(80.242, 10)
  })
})

const table: ReportTable = {
  kind: 'table',
  title: 'Bảng xếp hạng',
  lead: 'Theo thứ hạng',
  columns: [
    { id: 'unit', title: 'Đơn vị', kind: 'text' },
    { id: 'score', title: 'Điểm', kind: 'number', under: 'Năm 2022', rounding: hundredths },
    { id: 'rank', title: 'Hạng', kind: 'number', under: 'Năm 2022' },
    { id: 'bar', title: '', kind: 'mark', draws: 'score', axis: { least: 0, most: '200/2' } },
    { id: 'band', title: 'Xếp loại', kind: 'text' },
  ],
  sections: [
    {
      title: 'Sở',
      note: '1 đơn vị',
      rows: [
        {
          cells: [
            { kind: 'text', text: 'Sở Y tế', note: '412/430 hồ sơ' },
            number('99.5'),
            { kind: 'number', value: 1, sign: '=' },
            { kind: 'mark', mark: { kind: 'bar', value: '99.5' } },
            { kind: 'text', text: 'Tốt', chip: { tone: 'good', sign: '✓' } },
          ],
        },
      ],
    },
    {
      rows: [
        {
          isTotal: true,
          cells: [
            { kind: 'text', text: 'Cả khối' },
            number('199.5'),
            { kind: 'absent', reason: 'không xếp hạng' },
            { kind: 'text', text: '' },
            { kind: 'text', text: '' },
          ],
        },
      ],
    },
  ],
  notes: ['Dấu = là đồng hạng.'],
}
const announced: Report = {
  title: 'Chuyển đổi số năm 2022',
  subtitle: 'Tính đến 31/12/2022',
  state: 'draft',
  letterhead: { superior: 'UBND thành phố', authority: 'Hội đồng', number: '12/BC', place: 'Huế', date: '2022-02-09' },
  signature: { position: 'Chủ tịch', name: 'Trần Văn An', recipients: ['Như trên', 'Lưu: VT'] },
  blocks: [
    { kind: 'summary', sentence: 'Sở Y tế dẫn đầu.', figures: [{ label: 'Điểm', value: number('0.5') }] },
    table,
    { kind: 'notes', notes: [{ term: 'Nguồn', text: 'Tổ giúp việc' }] },
    { kind: 'paragraph', text: { vi: 'Bằng điểm thì đồng hạng.', en: 'Equal scores share a rank.' } },
  ],
}
const headOf = ['UBND thành phố · Hội đồng', 'Số: 12/BC  Huế, ngày 09 tháng 02 năm 2022']

describe('a table in a workbook', () => {
  const [sheet] = renderSheets(announced, 'vi')

  it('says above its headings what it is, of which report and day, and who publishes it', () => {
    expect(sheet?.above).toEqual([
      'Bảng xếp hạng',
      ...headOf,
      'Chuyển đổi số năm 2022',
      'Tính đến 31/12/2022',
      '[Dự thảo]',
      'Theo thứ hạng',
    ])
  })

  it('says below its rows what its sections, dashes and signs mean, and what the report is based on', () => {
    expect(sheet?.below).toEqual([
      'Sở: 1 đơn vị',
      '–: 1 ô, không xếp hạng.',
      'Dấu = là đồng hạng.',
      'Nguồn: Tổ giúp việc',
    ])
  })

  it('has the group in front, the quieter lines of cells beside them, and no column of marks without words', () => {
    expect(sheet?.columns.map(({ header }) => header)).toEqual([
      'Nhóm',
      'Đơn vị',
      'Đơn vị (ghi chú)',
      'Điểm',
      'Hạng',
      'Xếp loại',
    ])
    expect(sheet?.rows).toEqual([
      ['Sở', 'Sở Y tế', '412/430 hồ sơ', '99.50', '1', 'Tốt'],
      ['', 'Cả khối', '', '199.50', '–', ''],
    ])
    expect([sheet?.names, sheet?.totals]).toEqual([2, [1]])
  })

  it('keeps a column of marks that has words, such as why there is nothing to draw', () => {
    const [section] = table.sections
    const cells = (section?.rows[0]?.cells ?? []).map(cell =>
      cell.kind === 'mark' ? ({ kind: 'text', text: 'chưa có điểm' } as const) : cell,
    )
    const [words] = renderSheets({ title: 'x', blocks: [{ ...table, sections: [{ rows: [{ cells }] }] }] }, 'vi')
    expect(words?.rows).toEqual([['Sở Y tế', '412/430 hồ sơ', '99.50', '1', 'chưa có điểm', 'Tốt']])
  })

  it('draws bars in the figures that the marks draw, from the least to the most of their axis', () => {
    expect(sheet?.columns[3]).toMatchObject({ under: 'Năm 2022', scale: { as: 'bar', least: 0, most: 100 } })
    expect(sheet?.columns[5]?.tones).toEqual({ Tốt: 'good' })
  })
})

describe('the parts of a workbook', () => {
  const partsOf = async () => unzipSync(await writeXlsx(renderSheets(announced, 'vi')))
  const partOf = async (name: string) => strFromU8((await partsOf())[name] ?? new Uint8Array())

  it('keep the headings in sight and on every page of A4, upright up to ten columns', async () => {
    const sheet = await partOf('xl/worksheets/sheet1.xml')
    // Seven lines and an empty row are above the two rows of headings.
    expect(sheet).toContain('<pane xSplit="2" ySplit="10"')
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/)
    expect(await partOf('xl/workbook.xml')).toContain("'Bảng xếp hạng'!$9:$10</definedName>")
  })

  it('write a heading that columns share once, and those without one over both rows', async () => {
    const sheet = await partOf('xl/worksheets/sheet1.xml')
    for (const range of ['D9:E9', 'A9:A10', 'A1:F1']) expect(sheet).toContain(`<mergeCell ref="${range}"/>`)
  })

  it('draw a bar of no length for the least, but none in a sum', async () => {
    const sheet = await partOf('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<conditionalFormatting sqref="D11:D11">')
    expect(sheet).toContain(
      '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="100"/>',
    )
    expect(sheet).toContain('<formula>"Tốt"</formula>')
    expect(sheet).toContain('<autoFilter ref="A10:F11"/>')
  })

  it('have one font, and neither a day of the machine nor the year 1970', async () => {
    const styles = await partOf('xl/styles.xml')
    const fonts = styles.slice(styles.indexOf('<fonts'), styles.indexOf('</fonts>'))
    expect(fonts.split('<font>').length - 1).toBe(fonts.split('<name val="Times New Roman"/>').length - 1)
    const core = await partOf('docProps/core.xml')
    expect([core.includes('<dc:title>Bảng xếp hạng</dc:title>'), core.includes('dcterms:created')]).toEqual([
      true,
      false,
    ])
  })

  it('lie across with more than ten columns', async () => {
    const columns = Array.from({ length: 11 }, (_, at) => ({ id: `${at}`, title: `${at}`, kind: 'number' as const }))
    const wide: Report = { title: 'x', blocks: [{ kind: 'table', title: 'y', columns, sections: [{ rows: [] }] }] }
    const parts = unzipSync(await writeXlsx(renderSheets(wide, 'vi')))
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('orientation="landscape"')
  })
})

describe('the last sheet of a report', () => {
  it('has who publishes it, the answer, its basis and who signs it', () => {
    expect(renderSheets(announced, 'vi').at(-1)).toEqual({
      name: 'Thông tin báo cáo',
      above: [],
      columns: [{ header: 'Chuyển đổi số năm 2022', kind: 'text', width: 100 }],
      rows: [
        ...headOf,
        'Tính đến 31/12/2022',
        '[Dự thảo]',
        'Sở Y tế dẫn đầu.',
        'Điểm: 0,5',
        'Bằng điểm thì đồng hạng.',
        'Nguồn: Tổ giúp việc',
        'Chủ tịch',
        'Trần Văn An',
        'Nơi nhận: Như trên; Lưu: VT',
      ].map(text => [text]),
      totals: [],
      names: 0,
      below: [],
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
    await expect(writeXlsx(renderSheets(reportOf('HISTORY', []), 'vi'))).resolves.toBeDefined()
  })
})
