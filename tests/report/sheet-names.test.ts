import { type ReportTable, renderSheets } from 'egov-kpi/report'
import { expect, it } from 'vitest'

const table = (title: string): ReportTable => ({
  kind: 'table',
  title,
  columns: [{ id: 'a', title: 'A', kind: 'text' }],
  sections: [],
})
const namesOf = (...captions: readonly string[]) =>
  renderSheets({ title: 'T', blocks: captions.map(table) }, 'en').map(({ name }) => name.trim())

it('captions that are the same, or the same as far as a sheet shows them, are numbered', () => {
  const long = 'x'.repeat(31)
  expect(namesOf('A', 'a', 'A', 'A (2)', 'A', `${long}1`, `${long}2`, 'History').slice(0, -1)).toEqual([
    'A',
    'a (2)',
    'A (3)',
    'A (2) (2)',
    'A (4)',
    long,
    `${'x'.repeat(27)} (2)`,
    'History (2)',
  ])
})
