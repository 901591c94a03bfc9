import { compareRankings, parseRanking, rank } from 'egov-kpi'
import {
  drawRanking,
  parseReport,
  type ReportCell,
  type ReportNotes,
  type ReportTable,
  renderCsv,
  renderText,
  reportRanking,
  reportRankingBars,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'

const entries = [
  { unit: 'hue', score: 95, points: { violations: 0 } },
  { unit: 'da-nang', score: 94, points: { violations: 1 } },
  { unit: 'quang-nam', score: 93, points: { violations: 0 } },
  { unit: 'quang-tri', score: 60, points: { violations: 3 } },
  { unit: 'army', score: '99.5', points: { violations: 0 } },
  { unit: 'late', score: null, points: { violations: null }, reason: { vi: 'chưa nộp', en: 'not handed in' } },
]
const ranking = rank(entries, {
  bands: [
    { id: 'xs', name: { vi: 'Xuất sắc', en: 'Excellent' }, atLeast: 90 },
    { id: 'tot', name: { vi: 'Tốt', en: 'Good' }, atLeast: 70, below: 90 },
    { id: 'kha', name: { vi: 'Khá', en: 'Fair' }, below: 70 },
  ],
  cutoff: { ties: 'refuse', rounding: 'half-up' },
  knockOuts: [
    { id: 'one', when: { criterion: 'violations', above: 0 }, atMost: 'kha' },
    {
      id: 'many',
      when: { criterion: 'violations', above: 2 },
      ranked: false,
      reason: { vi: 'Nhiều vi phạm', en: 'Many' },
    },
  ],
  quotas: [{ band: 'xs', count: 9, share: '1/2', of: ['xs'], otherwise: 'tot' }],
  outOfCompetition: [{ unit: 'army', reason: { vi: 'lực lượng vũ trang', en: 'armed forces' } }],
})
const names = {
  units: { hue: 'Huế', 'da-nang': 'Đà Nẵng', 'quang-nam': 'Quảng Nam', 'quang-tri': 'Quảng Trị', army: 'Quân sự' },
  criteria: { violations: { vi: 'Số vi phạm', en: 'Violations' } },
}
const [, ranked, foot] = reportRanking(ranking, { names, explanations: 'none' })
const lines = (table: ReportTable, language: 'vi' | 'en') =>
  renderCsv({ title: 'R', blocks: [table] }, language)
    .trimEnd()
    .split('\r\n')
    .slice(1)
const reasons = ranked.sections[0]?.rows.map(({ cells }) => cells[ranked.columns.findIndex(({ id }) => id === 'bar')])
const english = ({ notes }: ReportNotes) =>
  notes.map(({ term, text }) => [term, text].map(one => (typeof one === 'string' ? one : one.en)))

describe('the table of a ranking with knock-outs, quotas and units out of competition', () => {
  it('says why a unit has another band than its figures give', () => {
    const at = ['unit', 'band', 'lowered'].map(id => ranked.columns.findIndex(column => column.id === id))
    const text = (cell: ReportCell | undefined) =>
      cell?.kind === 'text' ? (typeof cell.text === 'string' ? cell.text : cell.text.vi) : cell?.kind
    expect(ranked.sections[0]?.rows.slice(0, 3).map(({ cells }) => at.map(index => text(cells[index])))).toEqual([
      ['Huế', 'Xuất sắc', '–'],
      ['Đà Nẵng', 'Khá', 'Xuất sắc: Số vi phạm trên 0'],
      ['Quảng Nam', 'Tốt', 'Xuất sắc: hạn mức là 1 đơn vị, tính trên 2 đơn vị'],
    ])
  })

  it('ends with the units that are not ranked, with their scores and why', () => {
    const rest = ranked.sections[0]?.rows.slice(3).map(({ cells }) => cells) ?? []
    expect(rest.map(([rank, unit, score]) => [rank?.kind, unit, score])).toEqual([
      ['absent', { kind: 'text', text: 'Quảng Trị' }, { kind: 'number', value: '60' }],
      ['absent', { kind: 'text', text: 'Quân sự' }, { kind: 'number', value: '99.5' }],
      ['absent', { kind: 'text', text: 'late' }, { kind: 'absent', reason: expect.anything() }],
    ])
    expect(reasons?.slice(3)).toEqual([
      { kind: 'text', text: { vi: 'Nhiều vi phạm', en: 'Many' } },
      {
        kind: 'text',
        text: { vi: 'Không tham gia xếp hạng: lực lượng vũ trang', en: 'Out of competition: armed forces' },
      },
      { kind: 'text', text: { vi: 'chưa nộp', en: 'not handed in' } },
    ])
  })

  it('counts in its summary why units are not ranked', () => {
    const [{ figures }] = reportRanking(ranking, { names })
    expect(figures[0]?.value).toMatchObject({
      value: 3,
      outOf: 6,
      note: { en: '1 without a score · 1 out of competition · 1 knocked out' },
    })
  })

  it('has the rules that bands were given by in its notes', () => {
    const notes = Object.fromEntries(english(foot))
    expect(notes['Bands']).toBe('Excellent from 90 · Good from 70 to below 90 · Fair below 70')
    expect(notes['Limits on bands']).toBe(
      [
        'Violations above 0: at most Fair',
        'Many: not ranked',
        'Excellent: at most 9 units and 50% of the units in Excellent; the others: Good',
        'No units are tied at a line; shares are rounded to whole units, halves up',
      ].join(' · '),
    )
  })

  it('come back from JSON, with the ranking', () => {
    const report = { title: 'R', blocks: reportRanking(parseRanking(JSON.parse(JSON.stringify(ranking)))) }
    expect(renderText(parseReport(JSON.parse(JSON.stringify(report))), 'vi')).toBe(renderText(report, 'vi'))
  })

  it('say of a unit that it was not ranked before', () => {
    const [, table] = reportRanking(rank(entries), {
      movements: compareRankings(rank(entries), ranking),
      explanations: 'none',
    })
    expect(lines(table, 'en')[1]).toMatch(/^1,army,99\.5,.*not ranked before$/)
  })
})

it('bars show the score of a unit that is not ranked, without a rank, and say so', () => {
  expect(drawRanking(ranking, 'vi', { names }).table.rows).toEqual([
    ['Huế', '1', '95,0', 'Xuất sắc'],
    ['Đà Nẵng', '2', '94,0', 'Khá'],
    ['Quảng Nam', '3', '93,0', 'Tốt'],
    ['Quảng Trị (không xếp hạng)', '', '60,0', ''],
    ['Quân sự (không xếp hạng)', '', '99,5', ''],
    ['late', '', 'chưa nộp', ''],
  ])
  const [chart] = reportRankingBars(ranking, { names, highlight: 'army' })
  const data = chart?.picture.kind === 'ranked-bars' ? chart.picture.data : expect.fail()
  expect(data.rows.filter(({ highlighted }) => highlighted)).toEqual([
    { label: { vi: 'Quân sự (không xếp hạng)', en: 'Quân sự (not ranked)' }, value: '99.5', highlighted: true },
  ])
})

it('bands by place and a preference for lower scores are stated in the notes', () => {
  const days = rank(
    [
      { unit: 'a', score: 2 },
      { unit: 'b', score: 5 },
    ],
    {
      prefer: 'lower',
      bands: [
        { id: 'first', place: 'number', atMost: 1 },
        { id: 'rest', place: 'number', above: 1 },
      ],
      cutoff: { ties: 'all-in' },
    },
  )
  const [, , notes] = reportRanking(days)
  expect(english(notes).slice(0, 3)).toEqual([
    ['Order', 'Lower scores rank better.'],
    ['Bands', 'first place up to 1 · rest place above 1'],
    ['Limits on bands', 'Units that are tied at a line are all on its better side'],
  ])
})
