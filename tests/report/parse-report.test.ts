import { parseReport, renderHtml, renderMarkdown, renderSheets, renderText } from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { everyPiece } from './documents'

it('reads a report with every kind of piece as it is, frozen', () => {
  const report = everyPiece('x')
  const back = parseReport(JSON.parse(JSON.stringify(report)))
  expect(back).toEqual(report)
  expect(Object.isFrozen(back.blocks[0])).toBe(true)
  expect(renderHtml(back)).toBe(renderHtml(report))
})

const table = {
  kind: 'table',
  title: 'x',
  columns: [{ id: 'a', title: 'a', kind: 'number' }],
  sections: [{ rows: [] }],
}
it.each<[string, object, string]>([
  ['a script instead of a language', { languages: ['vi><script>alert(1)</script'] }, 'not-allowed at languages[0]'],
  ['a language twice', { languages: ['vi', 'vi'] }, 'duplicate language at languages[1]'],
  ['no language', { languages: [] }, 'too-small list at languages'],
  [
    'a heading of level 1',
    { blocks: [{ kind: 'heading', level: 1, text: 'x' }] },
    'not-whole number at blocks[0].level',
  ],
  [
    'a severity that is markup',
    {
      blocks: [
        {
          kind: 'findings',
          findings: [{ code: 'a', severity: 'x onclick=', path: [], parameters: {}, message: { vi: 'v', en: 'e' } }],
        },
      ],
    },
    'not-allowed at blocks[0].findings[0].severity',
  ],
  [
    'an unknown property',
    { blocks: [{ kind: 'paragraph', text: 'x', txt: 'y' }] },
    'unknown property at blocks[0].txt',
  ],
  [
    'a row header that is not a column',
    { blocks: [{ ...table, rowHeader: 'b' }] },
    'unknown column at blocks[0].rowHeader',
  ],
  [
    'a mark of a column that there is not',
    { blocks: [{ ...table, columns: [{ id: 'a', title: 'a', kind: 'mark', draws: 'b' }] }] },
    'unknown column at blocks[0].columns[0].draws',
  ],
  [
    'an axis without length',
    { blocks: [{ ...table, columns: [{ id: 'a', title: 'a', kind: 'mark', axis: { least: '2/4', most: '0.5' } }] }] },
    'too-small above at blocks[0].columns[0].axis.most',
  ],
  [
    'an axis that runs backwards for one row',
    {
      blocks: [
        {
          ...table,
          sections: [
            { rows: [{ cells: [{ kind: 'mark', mark: { kind: 'dumbbell' }, axis: { least: 1, most: 0 } }] }] },
          ],
        },
      ],
    },
    'too-small above at blocks[0].sections[0].rows[0].cells[0].axis.most',
  ],
  [
    'a mark of another kind',
    { blocks: [{ ...table, sections: [{ rows: [{ cells: [{ kind: 'mark', mark: { kind: 'pie' } }] }] }] }] },
    'not-allowed at blocks[0].sections[0].rows[0].cells[0].mark.kind',
  ],
  [
    'a tone of another name',
    { blocks: [{ ...table, key: [{ sign: 'bar', tone: 'bad', text: 'x' }] }] },
    'not-allowed at blocks[0].key[0].tone',
  ],
  ['a letterhead without an authority', { letterhead: { number: '1' } }, 'malformed form at letterhead.authority'],
  [
    'a date of the paper that is none',
    { letterhead: { authority: 'x', date: '2022-02-30' } },
    'malformed date at letterhead.date',
  ],
  ['a signature without a position', { signature: { name: 'x' } }, 'malformed form at signature.position'],
  ['a state of another name', { state: 'published' }, 'not-allowed at state'],
  ['notes without any', { blocks: [{ kind: 'notes', notes: [] }] }, 'too-small list at blocks[0].notes'],
  [
    'words in one language only for a figure',
    { blocks: [{ kind: 'explanation', explanation: { label: 'x', value: { vi: 'x' } } }] },
    'malformed explanation at blocks[0].explanation',
  ],
  [
    'a chart without rows',
    {
      blocks: [
        {
          kind: 'chart',
          picture: {
            kind: 'heat-map',
            data: { id: 'a', title: 'a', description: 'a', columns: [{ label: 'x', max: 1 }] },
          },
        },
      ],
    },
    'missing at blocks[0].picture.data.rows',
  ],
])('refuses %s', (_, part, fault) => {
  const report = { title: 'x', blocks: [], ...part }
  expect(faultsOf(() => parseReport(report))).toContain(fault)
  expect(faultsOf(() => renderMarkdown(report as never, 'vi'))).toContain(fault)
})

it('refuses unknown languages, and widths that no terminal has', () => {
  const report = everyPiece('x')
  for (const render of [renderText, renderMarkdown, renderSheets]) {
    expect(faultsOf(() => render(report, 'fr' as never))).toEqual(['not-allowed at language'])
  }
  for (const width of [-5, 0, Number.NaN, 2.5]) {
    expect(faultsOf(() => renderText(report, 'vi', { width }))).toEqual(['not-whole number at width'])
  }
  expect(faultsOf(() => renderText(report, 'vi', { wide: 80 } as never))).toEqual(['unknown property at wide'])
})
