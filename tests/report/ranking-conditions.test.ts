import { compareRankings, parseRanking, rank } from 'egov-kpi'
import { drawRanking, parseReport, renderCsv, renderText, reportRanking, reportRankingBars } from 'egov-kpi/report'
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
const [ranked, unranked] = reportRanking(ranking, { names, explanations: 'none' })
const lines = (table: typeof ranked, language: 'vi' | 'en') =>
  table === undefined ? [] : renderCsv(table, language).trimEnd().split('\r\n')

describe('the tables of a ranking with knock-outs, quotas and units out of competition', () => {
  it('say why a unit has another band than its figures give', () => {
    expect(lines(ranked, 'vi')).toEqual([
      'Xếp hạng,Đơn vị,Điểm,Xếp loại,Lý do hạ mức',
      '1,Huế,95.0,Xuất sắc,–',
      '2,Đà Nẵng,94.0,Khá,Xuất sắc: Số vi phạm trên 0',
      '3,Quảng Nam,93.0,Tốt,"Xuất sắc: hạn mức là 1 đơn vị, tính trên 2 đơn vị"',
    ])
  })

  it('list the units that are not ranked, with their scores', () => {
    expect(lines(unranked, 'en')).toEqual([
      'Unit,Score,Reason',
      'Quảng Trị,60.0,Many',
      'Quân sự,99.5,Out of competition: armed forces',
      'late,no total,not handed in',
    ])
  })

  it('state the rules that bands were given by', () => {
    expect(ranked?.notes?.map(note => (typeof note === 'string' ? note : note.en))).toEqual([
      'Excellent: from 90',
      'Good: from 70 to below 90',
      'Fair: below 70',
      'Violations above 0: at most Fair',
      'Many: not ranked',
      'Excellent: at most 9 units and 50% of the units in Excellent; the others: Good',
      'No units are tied at a line; shares are rounded to whole units, halves up',
    ])
  })

  it('come back from JSON, with the ranking', () => {
    const report = { title: 'R', blocks: reportRanking(parseRanking(JSON.parse(JSON.stringify(ranking)))) }
    expect(renderText(parseReport(JSON.parse(JSON.stringify(report))), 'vi')).toBe(renderText(report, 'vi'))
  })

  it('say of a unit that it was not ranked before', () => {
    const [table] = reportRanking(rank(entries), {
      movements: compareRankings(rank(entries), ranking),
      explanations: 'none',
    })
    expect(lines(table, 'en')[1]).toBe('1,army,99.5,not ranked before,not ranked before')
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

it('bands by place and a preference for lower scores are stated below the table', () => {
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
  const [table] = reportRanking(days)
  expect(table?.notes?.map(note => (typeof note === 'string' ? note : note.vi))).toEqual([
    'Điểm thấp hơn được xếp hạng cao hơn.',
    'first: hạng đến 1',
    'rest: hạng trên 1',
    'Các đơn vị bằng nhau ở ranh giới đều nhận xếp loại cao hơn',
  ])
})
