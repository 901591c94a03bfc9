import { explain, formatExplanation } from 'egov-kpi'
import { expect, it } from 'vitest'
import { dossiers, explainFigure, runThread } from '../../examples/whole-thread'

const ranks = (raw: typeof dossiers) =>
  runThread(raw).ranking.entries.map(({ rank, unit, score }) => [rank, unit, score])

it('dossiers and tasks of three agencies come to the points computed by hand', () => {
  // so-y-te: 18/20 × 50 = 45; 55 / 65 × 30 = 25.3846…; all tasks: 20; 90.38
  expect(ranks(dossiers)).toEqual([
    [1, 'so-y-te', '90.38'],
    [2, 'so-noi-vu', '87.88'],
    [3, 'so-xay-dung', '54.23'],
  ])
})

it('one dossier resolved a day earlier changes a rank: to a tie with the leader', () => {
  const earlier = dossiers.map(dossier =>
    dossier.id === 'so-noi-vu-1' ? { ...dossier, resolvedAt: '2022-05-12' } : dossier,
  )
  expect(ranks(earlier).map(([rank, unit]) => [rank, unit])).toEqual([
    [1, 'so-noi-vu'],
    [1, 'so-y-te'],
    [3, 'so-xay-dung'],
  ])
})

it('the explanation of a rank reaches the counts of dossiers, by their names', () => {
  const { ranking, counts } = runThread(dossiers)
  const lines = formatExplanation(explain(ranking, 'so-noi-vu'), 'en').split('\n')
  const at = lines.findIndex(line => line.includes('“Resolved in time, of those resolved”'))
  expect(lines.slice(at, at + 4).map(line => line.trim())).toEqual([
    'Observation of “Resolved in time, of those resolved”, first half of 2022: 85',
    '17/20',
    'Observation of “Resolved early or on time”, first half of 2022: 17',
    'Observation of “Resolved”, first half of 2022: 20',
  ])
  expect(formatExplanation(explainFigure(counts, 'so-noi-vu', 'resolved-in-time'), 'vi').split('\n')).toEqual([
    'Tỷ lệ giải quyết đúng hạn trên số đã giải quyết: 85',
    '  Giải quyết trước hạn và đúng hạn ÷ Đã giải quyết × 100',
    '  Nguồn: Báo cáo của UBND thị xã Đức Phổ, số liệu đến 25/6/2022',
    '  Giải quyết trước hạn và đúng hạn: 17',
    '  Đã giải quyết: 20',
  ])
})
