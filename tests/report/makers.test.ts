import { compareRankings, evaluate, parseScorecard, rank } from 'egov-kpi'
import {
  renderCsv,
  renderHtml,
  renderText,
  reportEvaluation,
  reportFindings,
  reportHeatMap,
  reportRanking,
  reportRankingBars,
  reportUnit,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'
import { evaluation, ranking } from './documents'

const lines = (csv: string): readonly string[] => csv.trimEnd().split('\r\n')

describe('the ranking table', () => {
  const before = rank([
    { unit: 'a', score: 3 },
    { unit: 'b', score: 2 },
    { unit: 'c', score: 1 },
    { unit: 'e', score: null },
  ])
  const now = rank([
    { unit: 'a', score: 1 },
    { unit: 'b', score: 3 },
    { unit: 'c', score: '0.25' },
    { unit: 'd', score: '0.5' },
    { unit: 'e', score: 2 },
  ])

  it('shows each movement, or why a unit has none', () => {
    const [, table] = reportRanking(now, { movements: compareRankings(now, before), explanations: 'none' })
    expect(lines(renderCsv({ title: 'x', blocks: [table] }, 'vi')).slice(1)).toEqual([
      'Hạng,Đơn vị,Điểm,So với kỳ trước',
      '1,b,3.00,1',
      '2,e,2.00,kỳ trước chưa có điểm',
      '3,a,1.00,-2',
      '4,d,0.50,kỳ trước không có',
      '5,c,0.25,-2',
    ])
    expect(renderText({ title: 'x', blocks: [table] }, 'vi')).toMatch(/▲ 1[\s\S]*▼ 2/)
  })

  it('opens the explanation of a place, of the whole score, or none, as the option says', () => {
    const opened = (explanations: 'place' | 'full' | 'none') =>
      renderHtml({ title: 'x', languages: ['vi'], blocks: reportRanking(ranking, { explanations }) })
    expect(opened('place')).toContain('Đồng hạng với Sở Nội vụ')
    expect(opened('place')).not.toContain('Hồ sơ trực tuyến (tối đa 60)')
    expect(opened('full')).toContain('Hồ sơ trực tuyến (tối đa 60)<b>40</b>')
    expect(opened('none')).not.toContain('popover>')
  })

  it('lists units that share a rank by name in the order of the Vietnamese alphabet', () => {
    const units = { 'quang-tri': 'Quảng Trị', 'dak-nong': 'Đắk Nông', zet: 'Zét', 'an-giang': 'An Giang' }
    const tied = rank([...Object.keys(units).map(unit => ({ unit, score: '0.4' })), { unit: 'first', score: '0.5' }])
    const [, table] = reportRanking(tied, { names: { units } })
    expect(table.sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[1]))).toEqual(
      ['first', 'An Giang', 'Đắk Nông', 'Quảng Trị', 'Zét'].map(text => ({ kind: 'text', text })),
    )
  })

  it('is made of a ranking only', () => {
    expect(issuesOf(() => reportRanking([] as never)).map(({ code }) => code)).toEqual(['not-a-result'])
    expect(issuesOf(() => reportRankingBars(null as never)).map(({ code }) => code)).toEqual(['not-a-result'])
  })

  it('is drawn as a chart for each group, with the units that have no score', () => {
    const charts = reportRankingBars(ranking, { highlight: 'so-y-te' })
    const rows = charts.map(({ picture }) => (picture.kind === 'ranked-bars' ? picture.data.rows : []))
    expect(rows.map(bars => bars.map(({ value }) => value))).toEqual([
      ['80', '80', '30'],
      ['55', null],
    ])
    expect(rows.flat().filter(({ highlighted }) => highlighted)).toHaveLength(1)
    expect(faultsOf(() => reportRankingBars(ranking, { highlight: 'so-yte' }))).toEqual(['unknown unit at highlight'])
  })
})

describe('the matrix of an evaluation', () => {
  it('has the figures of the evaluation, with their explanations', () => {
    const html = renderHtml({ title: 'x', languages: ['en'], blocks: reportEvaluation(evaluation) })
    expect(html).toContain('33.33% (1/3) ÷ target 50% × 60 points, at most 60')
    expect(html).toContain('Assessed value<b>1/3</b><p>Tổ giúp việc; 20/12/2022</p>')
    expect(html).toContain('Source: Kế hoạch số 76/KH-SYT')
  })

  it('leaves out who gave a value if explanations are brief', () => {
    const html = renderHtml({
      title: 'x',
      languages: ['en'],
      blocks: reportEvaluation(evaluation, { explanations: 'brief' }),
    })
    expect(html).toContain('<li>1.1<b>40</b><p>33.33% (1/3) ÷ target 50% × 60 points, at most 60</p>')
    expect(html).not.toContain('Tổ giúp việc')
  })

  it('has units in the order of a ranking, and what they lost on each criterion as the last row', () => {
    const [matrix] = reportEvaluation(ranking)
    expect(lines(renderCsv(matrix, 'vi'))).toEqual([
      'Nhóm,Đơn vị,Tổng điểm / 100,Hồ sơ trực tuyến / 60,Kế hoạch / 40',
      '"Sở, ban, ngành",Sở Nội vụ,80.00,60.00,20.00',
      '"Sở, ban, ngành",Sở Y tế,80.00,40.00,40.00',
      '"Sở, ban, ngành",Sở Du lịch,30.00,30.00,0.00',
      '"Xã, phường",Phường Hải Châu,55.00,15.00,40.00',
      '"Xã, phường",Xã Hòa Vang,chưa có tổng điểm,48.00,chưa có điểm',
      // Of the four with a total: 20 + 20 + 70 + 45; 0 + 20 + 30 + 45; 20 + 0 + 40 + 0.
      ',Điểm bị mất của 4 đơn vị có tổng điểm,155.00,95.00,60.00',
    ])
    // 95 of 240 is 39.58 %, 60 of 160 is 37.5 %.
    const lost = matrix.sections.at(-1)?.rows[0]?.cells.slice(2)
    expect(lost?.map(({ note }) => note)).toEqual([
      { vi: '40%', en: '40%' },
      { vi: '38%', en: '38%' },
    ])
    expect(matrix.columns.map(({ share }) => share)).toEqual([
      undefined,
      undefined,
      { of: '60', as: 'bar' },
      { of: '40', as: 'bar' },
    ])
  })

  it('has the sums of headings first where there are many criteria, and the criteria as annexes', () => {
    const heading = (id: string, count: number) => ({
      id,
      title: `Nhóm ${id}`,
      criteria: Array.from({ length: count }, (_, index) => ({
        id: `${id}-${index}`,
        title: `Tiêu chí ${id}.${index}`,
        max: 2,
        rule: { kind: 'points' as const },
      })),
    })
    const many = parseScorecard({
      id: 's',
      title: 'S',
      scale: 26,
      rounding: { leaf: { decimals: 1, mode: 'half-up' }, total: { decimals: 1, mode: 'half-up' } },
      criteria: [heading('a', 6), heading('b', 7)],
    })
    const judged = evaluate(many, {
      units: { groups: [{ id: 'g', name: 'G' }], units: ['u', 'v'].map(id => ({ id, name: `Sở ${id}`, group: 'g' })) },
      assessments: ['u', 'v'].flatMap(unit =>
        many.criteria.flatMap(node =>
          'criteria' in node
            ? node.criteria.map(({ id }) => ({ unit, criterion: id, value: unit === 'u' ? 2 : 1 }))
            : [],
        ),
      ),
      asOf: '2022-12-31',
      missing: 'error',
    })
    const tables = reportEvaluation(judged)
    expect(tables.map(({ isAnnex }) => isAnnex)).toEqual([undefined, true, true])
    expect(lines(renderCsv(tables[0], 'vi'))).toEqual([
      'Nhóm,Đơn vị,Tổng điểm / 26,1. Nhóm a / 12,2. Nhóm b / 14',
      'G,Sở u,26.0,12.0,14.0',
      'G,Sở v,13.0,6.0,7.0',
      ',Điểm bị mất của cả 2 đơn vị,13.0,6.0,7.0',
    ])
    expect(tables[1]?.columns[2]).toMatchObject({ title: '1.1', share: { of: '2', as: 'heat' } })
  })

  it('is folded for more than a hundred units, and then no annex', () => {
    const folds = (count: number, criteria: number): readonly unknown[] => {
      const ids = Array.from({ length: criteria }, (_, index) => `c${index}`)
      const units = Array.from({ length: count }, (_, index) => ({ id: `u${index}`, name: `Xã ${index}`, group: 'g' }))
      const judged = evaluate(
        parseScorecard({
          id: 's',
          title: 'S',
          scale: criteria,
          rounding: { leaf: 'exact', total: 'exact' },
          criteria: ids.map(id => ({ id, title: id, max: 1, rule: { kind: 'points' } })),
        }),
        {
          units: { groups: [{ id: 'g', name: 'G' }], units },
          assessments: units.flatMap(({ id: unit }) => ids.map(criterion => ({ unit, criterion, value: 1 }))),
          asOf: '2022-12-31',
          missing: 'error',
        },
      )
      return reportEvaluation(judged, { explanations: 'none' }).map(({ isFolded, isAnnex }) => [isFolded, isAnnex])
    }
    expect(folds(100, 2)).toEqual([[undefined, undefined]])
    expect(folds(101, 2)).toEqual([[true, undefined]])
    // The matrix, which has no table of headings before it, and the list of criteria, which is an annex of fewer units.
    expect(folds(100, 13)).toEqual([
      [undefined, undefined],
      [true, true],
    ])
    expect(folds(101, 13)).toEqual([
      [true, undefined],
      [true, undefined],
    ])
  })

  it('is drawn with the same figures', () => {
    const [{ picture }] = reportHeatMap(evaluation)
    expect(picture.kind === 'heat-map' ? picture.data.rows.map(({ cells }) => cells) : []).toEqual([
      ['40', '40'],
      ['60', '20'],
      ['30', '0'],
      ['15', '40'],
      ['48', { value: null, note: { vi: 'chưa có điểm', en: 'not scored' } }],
    ])
  })

  it('is made of an evaluation only', () => {
    expect(issuesOf(() => reportEvaluation({ entries: [] } as never)).map(({ code }) => code)).toEqual(['not-a-result'])
    expect(issuesOf(() => reportHeatMap(null as never)).map(({ code }) => code)).toEqual(['not-a-result'])
  })
})

describe('the sheet of a unit', () => {
  const sheet = (unit: string) => renderText({ title: 'x', blocks: reportUnit(ranking, unit) }, 'vi')

  it('shows what to improve, what full marks need, and which unit is best at it', () => {
    expect(sheet('so-du-lich')).toContain(
      [
        'TT   Tiêu chí          Điểm bị mất  Để đạt điểm tối đa  Cao nhất nhóm',
        '─────────────────────────────────────────────────────────────────────────',
        '2    Kế hoạch                40,00  approved            Sở Y tế (40,00)',
        '1.1  Hồ sơ trực tuyến        30,00  50%                 Sở Nội vụ (60,00)',
      ].join('\n'),
    )
  })

  it('has no total for a unit that lacks a criterion', () => {
    const text = sheet('hoa-vang')
    expect(text).toContain('Điểm tạm tính  48')
    expect(text).toContain('chưa có điểm “Kế hoạch”')
    expect(text).not.toContain('hoa-vang')
    expect(text).not.toContain('Tổng điểm')
  })
})

describe('a figure of a matrix opens its explanation:', () => {
  it('a total has the same value as its explanation', () => {
    const [{ sections }] = reportEvaluation(evaluation)
    const units = sections.flatMap(({ rows }) => rows).filter(({ isTotal }) => isTotal !== true)
    const totals = units.map(({ cells }) => cells[1])
    const known = totals.filter(cell => cell?.kind === 'number')
    expect(known.length).toBeGreaterThan(0)
    for (const cell of known) expect(cell?.explanation?.value).toBe(cell?.kind === 'number' ? cell.value : '')
  })
})

describe('findings', () => {
  const finding = (code: string, severity: 'error' | 'warning' | 'info') =>
    ({ code, severity, path: [], parameters: {}, message: { vi: code, en: code } }) as const

  it('appear once each, the gravest first', () => {
    const [{ findings }] = reportFindings(
      [finding('a', 'info'), finding('b', 'warning')],
      [finding('c', 'error'), finding('b', 'warning')],
    )
    expect(findings.map(({ code }) => code)).toEqual(['c', 'b', 'a'])
  })

  it('say that there is nothing to review if the list is empty', () => {
    const blocks = reportFindings([])
    expect(renderText({ title: 'x', blocks }, 'vi')).toContain('Nội dung cần rà soát  Không có')
    expect(issuesOf(() => reportFindings(null as never)).map(({ code }) => code)).toEqual(['wrong-type'])
  })
})
