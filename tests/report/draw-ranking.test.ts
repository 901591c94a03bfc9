import { rank } from 'egov-kpi'
import { type ChartPicture, drawRanking, drawReportChart, reportHeatMap, reportRankingBars } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'
import { elementsOf, parseSvg, shownTexts, textOf } from '../support/svg'
import { evaluation, ranking } from './documents'

const bands = [
  { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80 },
  { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, below: 80 },
]
const entries = [
  { unit: 'zet', score: '79.5', group: 'communes' },
  { unit: 'an', score: '79.5', group: 'departments' },
  { unit: 'be', score: 90, group: 'departments' },
  { unit: 'ce', score: null, group: 'communes', reason: { vi: 'chưa nộp', en: 'not handed in' } },
]
const names = {
  units: { zet: 'Đắk Nông', an: 'Quảng Trị', be: 'Huế' },
  groups: { communes: { vi: 'Xã', en: 'Communes' } },
}
const overall = rank(entries, { bands })
const within = rank(entries, { bands, within: 'group' })

describe('a ranking is drawn in one call', () => {
  it('with ranks, names, scores, bands and the units that are not ranked', () => {
    const { svg, table } = drawRanking(overall, 'vi', { names })
    expect(table).toEqual({
      columns: [
        { heading: 'Đơn vị', align: 'start' },
        { heading: 'Xếp hạng', align: 'end' },
        { heading: 'Điểm', align: 'end' },
        { heading: 'Xếp loại', align: 'start' },
      ],
      // Equals by name, as in the table of a report: Đắk Nông before Quảng Trị.
      rows: [
        ['Huế', '1', '90,0', 'Tốt'],
        ['Đắk Nông', '2', '79,5', 'Khá'],
        ['Quảng Trị', '2', '79,5', 'Khá'],
        ['ce', '', 'chưa nộp', ''],
      ],
    })
    expect(shownTexts(svg)).toEqual(expect.arrayContaining(['Bảng xếp hạng', 'Huế', 'chưa nộp', 'Khá: dưới 80']))
  })

  it('with the names of the evaluation that was ranked', () => {
    const { table } = drawRanking(ranking, 'en', { group: 'so' })
    expect(table.rows.map(([name, place]) => [name, place])).toEqual([
      ['Department of Home Affairs', '1'],
      ['Department of Health', '1'],
      ['Department of Tourism', '3'],
    ])
  })

  it('with everything else that a chart may have', () => {
    const { svg, table } = drawRanking(overall, 'en', {
      id: 'mine',
      title: 'Final ranking',
      description: 'By points.',
      rowHeading: 'Province',
      measure: 'Points',
      rounding: { decimals: 2, mode: 'half-up' },
      include: [200],
      width: 400,
      theme: 'dark',
      highlight: 'be',
    })
    const root = parseSvg(svg)
    expect(root.attributes).toMatchObject({ class: 'egov-chart egov-dark', width: '400' })
    expect(elementsOf(root, 'title').slice(0, 1).map(textOf)).toEqual(['Final ranking'])
    expect(elementsOf(root, 'desc').map(textOf)).toEqual(['By points.'])
    expect(svg).toContain('id="mine-en-title"')
    expect(shownTexts(svg)).toContain('200')
    expect(table.columns.map(({ heading }) => heading)).toEqual(['Province', 'Rank', 'Points', 'Band'])
    expect(table.rows[0]).toEqual(['be', '1', '90.00', 'Good'])
    const bold = elementsOf(root, 'text').filter(({ attributes }) => attributes['font-weight'] === '600')
    expect(bold.map(textOf)).toEqual(['Final ranking', '1', 'be', '90.00'])
    expect(shownTexts(drawRanking(overall, 'en', { title: 'Final', visibleTitle: false }).svg)).not.toContain('Final')
  })

  it('of one group, with the ranks that the ranking gives', () => {
    const rows = (of: typeof overall, group: string) => drawRanking(of, 'en', { names, group }).table.rows
    expect(rows(within, 'communes')).toEqual([
      ['Đắk Nông', '1', '79.5', 'Fair'],
      ['ce', '', 'not handed in', ''],
    ])
    expect(rows(overall, 'communes')[0]).toEqual(['Đắk Nông', '2', '79.5', 'Fair'])
    expect(shownTexts(drawRanking(within, 'en', { names, group: 'communes' }).svg)).toContain('Ranking: Communes')
    const only = rank([{ unit: 'a', score: 1, group: 'one' }], { within: 'group' })
    expect(drawRanking(only, 'en').table.rows).toEqual([['a', '1', '1']])
  })

  it('alike after a round trip through JSON', () => {
    expect(drawRanking(JSON.parse(JSON.stringify(overall)), 'vi', { names })).toEqual(
      drawRanking(overall, 'vi', { names }),
    )
  })

  it.each([
    ['no ranking', () => drawRanking([] as never, 'vi'), ['not-a-result ranking at ranking']],
    ['an unknown language', () => drawRanking(overall, 'fr' as 'vi'), ['not-allowed at language']],
    ['a misspelt option', () => drawRanking(overall, 'vi', { titel: 'a' } as never), ['unknown property at titel']],
    ['rows of its own', () => drawRanking(overall, 'vi', { rows: [] } as never), ['unknown property at rows']],
    ['a unit that it has not', () => drawRanking(overall, 'vi', { highlight: 'bee' }), ['unknown unit at highlight']],
    ['a group that it has not', () => drawRanking(within, 'vi', { group: 'comunes' }), ['unknown group at group']],
    ['no group where it has several', () => drawRanking(within, 'vi'), ['not-allowed at group']],
  ])('but not from %s', (_, draw, faults) => {
    expect(faultsOf(draw)).toEqual(faults)
  })

  it.each<[string, (plain: Record<string, unknown>) => void, string]>([
    ['a rank', plain => Object.assign((plain['entries'] as object[])[0] ?? {}, { rank: 2 }), 'ranking.entries[0].rank'],
    [
      'a name',
      plain => Object.assign((plain as never as typeof ranking).source.inputs.units.units[0] ?? {}, { name: 5 }),
      'ranking.source.inputs.units.units[0].name',
    ],
    [
      'the rounding',
      plain => Object.assign((plain as never as typeof ranking).source.scorecard.rounding, { total: 'none' }),
      'ranking.source.scorecard.rounding.total',
    ],
  ])('nor from one from a file in which %s was changed', (_, change, where) => {
    const plain = JSON.parse(JSON.stringify(ranking))
    change(plain)
    const faults = faultsOf(() => drawRanking(plain, 'vi', { group: 'so' }))
    expect(faults.map(fault => fault.split(' at ')[1])).toContain(where)
  })

  it('and a missing group is answered with the groups that there are', () => {
    const [issue] = issuesOf(() => drawRanking(within, 'vi'))
    expect(issue?.message.en).toBe('The value must be one of “communes”, “departments”.')
  })
})

describe('a chart of a report is drawn in one call', () => {
  const [heat] = reportHeatMap(evaluation)
  const intervals: ChartPicture = {
    kind: 'intervals',
    data: {
      id: 'survey',
      title: 'Survey',
      description: 'One unit.',
      interval: '95%',
      rows: [{ label: 'a', value: 2, low: 1, high: 3 }],
      theme: 'light',
    },
  }

  it('of every kind', () => {
    const drawn = [...reportRankingBars(ranking), heat, { kind: 'chart' as const, picture: intervals }].map(chart =>
      drawReportChart(chart, 'en'),
    )
    expect(drawn.map(({ table }) => table.rows.length)).toEqual([3, 2, 5, 1])
    expect(drawn.map(({ svg }) => parseSvg(svg).attributes['width'])).toEqual(['720', '720', '720', '720'])
  })

  it('as the report has it, unless an option changes that', () => {
    const chart = { kind: 'chart' as const, picture: intervals }
    expect(drawReportChart(chart, 'en').svg).toContain('class="egov-chart egov-light"')
    const { svg } = drawReportChart(chart, 'en', { id: 'other', width: 360, theme: 'dark', visibleTitle: false })
    expect(parseSvg(svg).attributes).toMatchObject({ class: 'egov-chart egov-dark', width: '360' })
    expect(svg).toContain('id="other-en-title"')
    expect(shownTexts(svg)).not.toContain('Survey')
  })

  it.each([
    ['another block', () => drawReportChart({ ...heat, kind: 'picture' } as never, 'vi'), ['not-allowed at kind']],
    ['a chart without data', () => drawReportChart({ kind: 'chart' } as never, 'vi'), ['missing at picture']],
    ['an unknown language', () => drawReportChart(heat, 'fr' as 'vi'), ['not-allowed at language']],
    ['a misspelt option', () => drawReportChart(heat, 'vi', { widht: 9 } as never), ['unknown property at widht']],
  ])('but not from %s', (_, draw, faults) => {
    expect(faultsOf(draw)).toEqual(faults)
  })
})
