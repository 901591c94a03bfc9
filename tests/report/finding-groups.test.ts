import type { Issue } from 'egov-kpi'
import { renderMarkdown, renderText, reportFindings } from 'egov-kpi/report'
import { expect, it } from 'vitest'

const at = (severity: Issue['severity'], file: string, row: number, sheet?: string): Issue => {
  const words = { vi: `"${file}", dòng ${row}`, en: `"${file}", row ${row}` }
  return {
    code: 'x',
    severity,
    path: [file, row],
    parameters: { row },
    place: { file, row, words, ...(sheet === undefined ? {} : { sheet }) },
    message: { vi: `${words.vi}: Sai ${row}.`, en: `${words.en}: Wrong ${row}.` },
  } as Issue
}
const findings = [
  at('warning', 'a.xlsx', 3, 'Điểm'),
  at('error', 'b.csv', 7),
  at('error', 'a.xlsx', 5, 'Điểm'),
  at('error', 'a.xlsx', 4, 'Đơn vị'),
]

it('findings stand under the file and the sheet that they are in, the gravest first', () => {
  const text = renderText({ title: 'x', blocks: reportFindings(findings) }, 'vi')
  expect(text.trimEnd().split('\n').slice(3)).toEqual([
    '[a.xlsx, trang tính “Điểm”]',
    '• Lỗi, dòng 5: Sai 5.',
    '• Cảnh báo, dòng 3: Sai 3.',
    '[a.xlsx, trang tính “Đơn vị”]',
    '• Lỗi, dòng 4: Sai 4.',
    '[b.csv]',
    '• Lỗi, dòng 7: Sai 7.',
  ])
  const markdown = renderMarkdown({ title: 'x', blocks: reportFindings(findings) }, 'en')
  expect(markdown).toContain('*b\\.csv*\n\n- **Error, row 7**: Wrong 7.')
})

it('findings of one sheet have no heading of their own, and say where they are', () => {
  const text = renderText({ title: 'x', blocks: reportFindings(findings.slice(1, 2)) }, 'en')
  expect(text.trimEnd().split('\n').slice(3)).toEqual(['• Error: "b.csv", row 7: Wrong 7.'])
})
