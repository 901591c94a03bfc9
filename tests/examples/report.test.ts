import { expect, it } from 'vitest'
import { report, written } from '../../examples/report'
import { itApplication2017 } from '../../examples/support/published-indices'

it('the page of the provinces has all of them, with the published ranks and scores', () => {
  const html = written('report.html')
  const rows = [
    ...html.matchAll(
      /<tr><td>(\d+)(?:<sup>=<\/sup>)?<\/td><th scope="row">([^<]*)<\/th><td><button[^>]*>([\d.]+)<\/button>/g,
    ),
  ].map(([, rank = '', province = '', score = '']) => ({ rank, province, score }))
  const inOrder = (list: readonly { readonly province?: string }[]) =>
    list.toSorted((a, b) => ((a.province ?? '') < (b.province ?? '') ? -1 : 1))
  expect(rows).toHaveLength(53)
  expect(inOrder(rows)).toEqual(inOrder(itApplication2017))
})

it('the page of the provinces is smaller than a picture in an email', () => {
  expect(Buffer.byteLength(written('report.html'))).toBeLessThan(150_000)
})

it('every format names every province once', () => {
  for (const file of ['report.md', 'report.csv', 'report.txt']) {
    const text = written(file)
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
