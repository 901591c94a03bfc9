import { formatNumber } from 'egov-kpi'
import type { ReportCell } from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { report, written } from '../../examples/report'
import { itApplication2017 } from '../../examples/support/published-indices'

it('the page of the provinces has all of them, with the published ranks and scores', () => {
  const html = written('report.html')
  const rounding = { decimals: 3, mode: 'half-up' } as const
  const text = (cell: ReportCell | undefined): string =>
    cell?.kind === 'number' ? formatNumber(cell.value, 'en') : cell?.kind === 'text' ? String(cell.text) : ''
  const rows = report.blocks.flatMap(block =>
    block.kind !== 'table'
      ? []
      : block.sections.flatMap(({ rows }) =>
          rows.map(({ cells: [rank, province, score] }) => ({
            rank: text(rank),
            province: text(province),
            score: score?.kind === 'number' ? formatNumber(score.value, 'en', { rounding }) : '',
          })),
        ),
  )
  for (const { province } of rows) expect(html).toContain(`>${province}<`)
  const inOrder = (list: readonly { readonly province?: string }[]) =>
    list.toSorted((a, b) => ((a.province ?? '') < (b.province ?? '') ? -1 : 1))
  expect(rows).toHaveLength(53)
  expect(inOrder(rows)).toEqual(inOrder(itApplication2017))
})

it('the page of the provinces is smaller than a picture in an email', () => {
  expect(Buffer.byteLength(written('report.html'))).toBeLessThan(150_000)
})

it('every format names every province once in its table', () => {
  const rows = { 'report.md': /^\|/, 'report.csv': /^\d/, 'report.txt': /^ *\d+=? / }
  for (const [file, row] of Object.entries(rows)) {
    const text = written(file)
      .split(/\r?\n/)
      .filter(line => row.test(line))
      .join('\n')
    const names = report.blocks.flatMap(block =>
      block.kind === 'table' ? block.sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[1])) : [],
    )
    expect(names).toHaveLength(53)
    for (const cell of names) {
      const name = cell?.kind === 'text' && typeof cell.text === 'string' ? cell.text : ''
      expect(text.split(name).length, `${file}: ${name}`).toBe(2)
    }
  }
})
