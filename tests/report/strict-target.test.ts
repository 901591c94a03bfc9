import { computeStandings, defineIndicators, defineUnits } from 'egov-kpi'
import { renderMarkdown, reportStandings } from 'egov-kpi/report'
import { expect, it } from 'vitest'

it('a target of more than a number is shown with its sign, and a figure of just this number misses it', () => {
  const indicators = defineIndicators([
    {
      id: 'online',
      kind: 'simple',
      name: 'Tỷ lệ trực tuyến',
      measure: { kind: 'percent' },
      direction: 'higher',
      additivity: { units: 'none', periods: 'none' },
    },
  ])
  const found = computeStandings(indicators, {
    observations: [{ unit: 'a', indicator: 'online', period: '2022', value: '80.5', status: 'final' }],
    targets: [
      { indicator: 'online', scope: 'city', kind: 'target', period: '2022', comparator: 'more-than', value: '80.5' },
    ],
    units: defineUnits({ groups: [{ id: 'g', name: 'G' }], units: [{ id: 'a', name: 'A', group: 'g' }] }),
    asOf: '2022-12-31',
  })
  const page = renderMarkdown({ title: 'KPI', languages: ['vi'], blocks: reportStandings(found, { indicators }) }, 'vi')
  expect(page).toMatch(/> 80,5/)
  expect(page).toContain('Không đạt')
})
