import { defineScorecard, defineUnits, evaluate, type LocalizedText, type RankingBand, rank } from 'egov-kpi'
import { type Report, renderHtml, reportEvaluation, reportFindings, reportRanking } from 'egov-kpi/report'
import { randomNumbers } from '../../examples/support/random'

/** A name that would open a dialog if it ever became markup. */
export const hostileName = '<script>alert(1)</script>'

const titles: readonly LocalizedText[] = [
  { vi: 'Chỉ đạo, điều hành', en: 'Leadership and steering' },
  { vi: 'Hạ tầng kỹ thuật và an toàn thông tin mạng', en: 'Infrastructure and network security' },
  { vi: 'Ứng dụng trong nội bộ', en: 'Use within the agency' },
  { vi: 'Dịch vụ công trực tuyến', en: 'Online services' },
  { vi: 'Giải quyết hồ sơ đúng hạn', en: 'Dossiers resolved on time' },
  { vi: 'Nguồn nhân lực', en: 'People' },
]
const most = [15, 15, 20, 20, 20, 10] as const

const scorecard = defineScorecard({
  id: 'invented',
  title: { vi: 'Bộ tiêu chí giả định', en: 'An invented scorecard' },
  scale: 100,
  rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
  criteria: titles.map((title, index) => ({
    id: `c${index + 1}`,
    title,
    max: most[index] ?? 0,
    rule: { kind: 'points' as const },
  })),
})

const bands: readonly RankingBand[] = [
  { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 60 },
  { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: 45, below: 60 },
  { id: 'weak', name: { vi: 'Yếu', en: 'Weak' }, below: 45 },
]

/** The report of an invented round: ranking, matrix and findings of so many units. */
export function reportOf(count: number): Report {
  const random = randomNumbers(count)
  const units = defineUnits({
    groups: [{ id: 'communes', name: { vi: 'UBND các xã', en: 'Communes' } }],
    units: Array.from({ length: count }, (_, index) => ({
      id: `u${index + 1}`,
      name: index === 2 ? hostileName : { vi: `UBND xã Bình Hòa ${index + 1}`, en: `Bình Hòa ${index + 1} commune` },
      group: 'communes' as const,
    })),
  })
  const assessments = units.units.flatMap(({ id: unit }, row) =>
    scorecard.criteria.flatMap((criterion, column) =>
      row % 50 === 5 && column === 3
        ? []
        : [{ unit, criterion: criterion.id, value: Math.round(random() * (most[column] ?? 0) * 4) / 4 }],
    ),
  )
  const evaluation = evaluate(scorecard, { units, assessments, asOf: '2022-12-31', missing: 'not-scored' })
  const ranking = rank(evaluation, { within: 'group', bands })
  // As the command does it.
  const isFew = count <= 100
  return {
    title: { vi: `Kết quả đánh giá ${count} đơn vị (giả định)`, en: `Results of ${count} units (invented)` },
    subtitle: { vi: 'Năm 2022', en: 'Year 2022' },
    blocks: [
      ...reportRanking(ranking, { explanations: isFew ? 'full' : 'place' }),
      ...reportEvaluation(evaluation, { explanations: isFew ? 'brief' : 'none' }),
      ...reportFindings(evaluation.findings),
    ],
  }
}

/** The page of a chart of so many bars, which stands by itself. */
export function chartPageOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => ({
    label: `UBND xã Bình Hòa ${index + 1}`,
    value: count - index,
  }))
  const data = { id: 'bars', title: { vi: 'Điểm các xã', en: 'Points of communes' }, description: 'x', rows }
  return renderHtml({ title: 'x', blocks: [{ kind: 'chart', picture: { kind: 'ranked-bars', data } }] })
}

/** The page of such a report, in Vietnamese first. */
export function pageOf(count: number): string {
  return renderHtml(reportOf(count))
}
