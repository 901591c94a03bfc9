import { type Report, type ReportTable, renderCsv, renderMarkdown, renderText } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'

const table: ReportTable = {
  kind: 'table',
  title: 'Bảng xếp hạng',
  lead: 'Theo thứ hạng',
  columns: [
    { id: 'unit', title: 'Đơn vị', kind: 'text' },
    { id: 'score', title: 'Điểm', kind: 'number', rounding: { decimals: 2, mode: 'half-up' } },
    { id: 'bar', title: '', kind: 'mark', draws: 'score', axis: { least: 0, most: 100 } },
    { id: 'band', title: 'Xếp loại', kind: 'text' },
  ],
  sections: [
    {
      title: 'Sở',
      note: '2 đơn vị',
      rows: [
        {
          cells: [
            { kind: 'text', text: 'Sở Y tế', note: '412/430 hồ sơ' },
            { kind: 'number', value: '97.5', outOf: 100 },
            { kind: 'mark', mark: { kind: 'bar', value: '97.5', tone: 'good' } },
            { kind: 'text', text: 'Tốt', chip: { tone: 'good', sign: '✓' } },
          ],
        },
        {
          cells: [
            { kind: 'text', text: 'Sở Nội vụ' },
            { kind: 'absent', reason: 'chưa có điểm' },
            { kind: 'mark', mark: { kind: 'bar', value: 0 } },
            { kind: 'absent', reason: 'chưa có điểm' },
          ],
        },
      ],
    },
  ],
  notes: ['Thang điểm 100.'],
}
const report: Report = {
  title: 'Chuyển đổi số năm 2022',
  sort: 'Kết quả đánh giá',
  subtitle: 'Tính đến 31/12/2022',
  state: 'assumed',
  letterhead: {
    superior: 'UBND tỉnh',
    authority: 'Hội đồng',
    number: '12/BC',
    date: '2022-06-03',
    attachedTo: 'Quyết định 1',
  },
  signature: {
    onBehalf: 'TM. HỘI ĐỒNG',
    position: 'CHỦ TỊCH',
    name: 'Trần Văn An',
    recipients: ['Như trên', 'Lưu: VT'],
  },
  blocks: [
    { kind: 'notes', notes: [{ term: 'Nguồn', text: 'Tổ giúp việc' }] },
    {
      kind: 'summary',
      sentence: 'Sở Y tế dẫn đầu.',
      figures: [
        { label: 'Đã xếp hạng', value: { kind: 'number', value: 1, note: '1 đơn vị chưa có điểm' } },
        { label: 'Trung vị', value: { kind: 'absent', reason: 'chưa đủ đơn vị' } },
      ],
    },
    table,
    { kind: 'findings', findings: [] },
  ],
}

describe('a report as text', () => {
  it('begins with who publishes it and the answer, and ends with its basis and who signs it', () => {
    expect(renderText(report, 'vi').trimEnd().split('\n')).toEqual([
      'UBND tỉnh · Hội đồng',
      'Số: 12/BC  ngày 03 tháng 6 năm 2022',
      'Kết quả đánh giá',
      'Chuyển đổi số năm 2022',
      '══════════════════════',
      '(Kèm theo Quyết định 1)',
      'Tính đến 31/12/2022',
      '[Số liệu giả định]',
      '',
      'Sở Y tế dẫn đầu.',
      '',
      'Đã xếp hạng  1 (1 đơn vị chưa có điểm)',
      'Trung vị     – (chưa đủ đơn vị)',
      '',
      'Bảng xếp hạng',
      'Theo thứ hạng',
      'Đơn vị                Điểm                        Xếp loại',
      '──────────────────────────────────────────────────────────',
      '[Sở] 2 đơn vị',
      'Sở Y tế        97,50 / 100  ███████████████████▌  ✓ Tốt',
      '412/430 hồ sơ',
      'Sở Nội vụ                –                        –',
      '* –: 2 ô, chưa có điểm.',
      '* Thang điểm 100.',
      '',
      '────────────────────────────────────────',
      'Nguồn                 Tổ giúp việc',
      'Nội dung cần rà soát  Không có',
      '',
      'TM. HỘI ĐỒNG',
      'CHỦ TỊCH',
      'Trần Văn An',
      'Nơi nhận: Như trên; Lưu: VT',
    ])
  })

  it('draws bars from 100 columns on, and none below', () => {
    expect(renderText(report, 'vi', { width: 100 })).toContain('█')
    expect(renderText(report, 'vi', { width: 99 })).not.toContain('█')
  })

  it.each([
    ['0', ''],
    ['1.2', ''],
    ['1.3', '▌'],
    ['3.75', '█'],
    ['50', '██████████'],
    ['100', '████████████████████'],
    ['120', '████████████████████'],
    ['-5', ''],
  ])('draws %s of 100 to the nearest half of a cell: %j', (value, bar) => {
    const cells = [{ kind: 'mark', mark: { kind: 'bar', value } }] as const
    const axis = { least: 0, most: 100 } as const
    const block = {
      ...table,
      columns: [{ id: 'bar', title: 'B', kind: 'mark', axis }],
      sections: [{ rows: [{ cells }] }],
    }
    const lines = renderText({ title: 'x', blocks: [block as ReportTable] }, 'vi').split('\n')
    expect(lines.filter(line => /[█▌]/.test(line)).join('')).toBe(bar)
  })

  it('draws points out of their own most, and neither ways to a target nor parts of a whole', () => {
    const rowOf = (mark: object) => ({ cells: [{ kind: 'mark', mark }] })
    const textOf = (mark: object) =>
      renderText(
        {
          title: 'x',
          blocks: [
            {
              ...table,
              columns: [{ id: 'a', title: 'A', kind: 'mark' }],
              sections: [{ rows: [rowOf(mark)] }],
            } as ReportTable,
          ],
        },
        'vi',
      )
    expect(textOf({ kind: 'bullet', value: 5, most: 20, median: 10 })).toContain('█████')
    expect(textOf({ kind: 'split', parts: [{ label: 'a', count: 1, tone: 'good' }] })).not.toContain('█')
    expect(textOf({ kind: 'dumbbell', from: 1, to: 2 })).not.toContain('█')
  })
})

describe('a report as Markdown', () => {
  it('has the same order, without bars', () => {
    expect(
      renderMarkdown(report, 'vi')
        .trimEnd()
        .split('\n')
        .filter(line => line !== ''),
    ).toEqual([
      'UBND tỉnh · Hội đồng',
      'Số: 12/BC ngày 03 tháng 6 năm 2022',
      'Kết quả đánh giá',
      '# Chuyển đổi số năm 2022',
      '(Kèm theo Quyết định 1)',
      'Tính đến 31/12/2022',
      '\\[Số liệu giả định\\]',
      'Sở Y tế dẫn đầu.',
      '- Đã xếp hạng: **1** (1 đơn vị chưa có điểm)',
      '- Trung vị: **–** (chưa đủ đơn vị)',
      '**Bảng xếp hạng**',
      'Theo thứ hạng',
      '*Sở* – 2 đơn vị',
      '| Đơn vị | Điểm | Xếp loại |',
      '| :--- | ---: | :--- |',
      '| Sở Y tế (412/430 hồ sơ) | 97,50 / 100 | ✓ Tốt |',
      '| Sở Nội vụ | – | – |',
      '- –: 2 ô, chưa có điểm.',
      '- Thang điểm 100.',
      '---',
      '- Nguồn: Tổ giúp việc',
      '- Nội dung cần rà soát: Không có',
      'TM. HỘI ĐỒNG  ',
      'CHỦ TỊCH  ',
      'Trần Văn An  ',
      'Nơi nhận: Như trên; Lưu: VT',
    ])
  })
})

it('CSV has only data: no marks, signs of bands, quieter lines or most that is possible', () => {
  expect(renderCsv(table, 'vi').trimEnd().split('\r\n')).toEqual([
    'Nhóm,Đơn vị,Điểm,Xếp loại',
    'Sở,Sở Y tế,97.50,Tốt',
    'Sở,Sở Nội vụ,chưa có điểm,chưa có điểm',
  ])
})
