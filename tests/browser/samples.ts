import { type Language, type RankingBand, rank } from 'egov-kpi'
import { type Chart, drawHeatMap, drawIntervals, drawProgress, drawRankedBars, type RankedBar } from 'egov-kpi/report'
import { itApplication2017 } from '../../examples/support/published-indices'
import { randomNumbers } from '../../examples/support/random'

/** A chart to be looked at: the same data in either language, at a width. */
export interface Sample {
  readonly name: string
  readonly draw: (language: Language, width: number) => Chart
}

/** Bands that were never published, for the published scores of 2017. */
const bands: readonly RankingBand[] = [
  { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: '0.65' },
  { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: '0.5', below: '0.65' },
  { id: 'average', name: { vi: 'Trung bình', en: 'Average' }, atLeast: '0.35', below: '0.5' },
  { id: 'weak', name: { vi: 'Yếu', en: 'Weak' }, below: '0.35' },
]

const provinces = itApplication2017.map(({ province = '', score = '' }) => ({ unit: province, score }))

/** Units of an invented land: long names, a hostile one, some without a figure. */
export function inventedUnits(count: number): readonly { readonly name: string; readonly value: string | null }[] {
  const random = randomNumbers(count)
  return Array.from({ length: count }, (_, index) => ({
    name:
      index === 2
        ? '<script>alert(1)</script>'
        : index === 4
          ? 'Ủy ban nhân dân xã Nguyễn Thị Minh Khai, huyện Đông Triều Thượng, thành phố Thanh Giang'
          : `UBND xã Bình Hòa ${index + 1}`,
    value: index % 97 === 5 ? null : (random() * 100).toFixed(2),
  }))
}

const rankedRows = (count: number): readonly RankedBar[] => {
  const units = inventedUnits(count)
  const { entries } = rank(units.map(({ name, value }) => ({ unit: name, score: value })))
  const bandOf = (score: number): string =>
    score >= 80 ? 'good' : score >= 65 ? 'fair' : score >= 35 ? 'average' : 'weak'
  return [
    ...entries.map(({ unit, score, rank }, index) => ({
      label: unit,
      value: score,
      rank,
      band: bandOf(Number(score)),
      highlighted: index === 9,
    })),
    ...units
      .filter(({ value }) => value === null)
      .map(({ name }) => ({ label: name, value: null, note: { vi: 'chưa nộp báo cáo', en: 'no report handed in' } })),
  ]
}

const hundred: readonly RankingBand[] = [
  { id: 'good', name: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent' }, atLeast: 80 },
  { id: 'fair', name: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' }, atLeast: 65, below: 80 },
  { id: 'average', name: { vi: 'Hoàn thành nhiệm vụ', en: 'Fair' }, atLeast: 35, below: 65 },
  { id: 'weak', name: { vi: 'Không hoàn thành nhiệm vụ', en: 'Weak' }, below: 35 },
]

const ranking = (count: number): Sample => ({
  name: `bars-${count}`,
  draw: (language, width) =>
    drawRankedBars(
      {
        id: `bars-${count}`,
        title: {
          vi: `Xếp hạng chuyển đổi số của ${count} đơn vị (giả định)`,
          en: `Ranking of ${count} units (invented)`,
        },
        description: { vi: 'Các thanh theo thứ hạng, chia theo mức xếp loại.', en: 'Bars by rank, parted into bands.' },
        rows: rankedRows(count),
        bands: hundred,
        measure: { vi: 'Điểm', en: 'Points' },
        include: [100],
        rounding: { decimals: 2, mode: 'half-up' },
        width,
      },
      language,
    ),
})

const criteria = [
  'Chỉ đạo, điều hành',
  'Hạ tầng kỹ thuật và an toàn thông tin mạng của cơ quan nhà nước',
  'Ứng dụng công nghệ thông tin trong nội bộ',
  'Dịch vụ công trực tuyến',
  'Giải quyết hồ sơ đúng hạn',
  'Kinh tế số',
  'Xã hội số',
  'Nguồn nhân lực',
]

const matrix = (count: number): Sample => ({
  name: `heat-${count}`,
  draw: (language, width) => {
    const random = randomNumbers(count + 1)
    return drawHeatMap(
      {
        id: `heat-${count}`,
        title: {
          vi: `Điểm theo tiêu chí của ${count} đơn vị (giả định)`,
          en: `Points by criterion, ${count} units (invented)`,
        },
        description: { vi: 'Ô càng đậm thì càng gần điểm tối đa.', en: 'The deeper, the nearer to the maximum.' },
        columns: criteria.map((label, index) => ({ label, max: [14, 10, 20, 20, 15, 8, 8, 5][index] ?? 1 })),
        rows: inventedUnits(count).map(({ name }, row) => ({
          label: name,
          cells: criteria.map((_, column) => {
            const value = ((random() + random()) / 2) * ([14, 10, 20, 20, 15, 8, 8, 5][column] ?? 1)
            if (row % 7 === 3 && column === 5)
              return { value: null, note: { vi: 'không áp dụng', en: 'not applicable' } }
            if (row % 11 === 6 && column === 3) return null
            return value.toFixed(2)
          }),
        })),
        width,
      },
      language,
    )
  },
})

const targets = (scale: 'own' | 'shared'): Sample => ({
  name: `progress-${scale}`,
  draw: (language, width) =>
    drawProgress(
      {
        id: `progress-${scale}`,
        title: {
          vi: 'Tiến độ thực hiện các chỉ tiêu năm 2022 (giả định)',
          en: 'Progress against the targets of 2022 (invented)',
        },
        description: { vi: 'Thanh: kết quả; vạch đứng: mục tiêu.', en: 'Bar: achieved; stroke: target.' },
        scale,
        rows: [
          { label: 'Tỷ lệ hồ sơ trực tuyến', value: '50.66', target: 50, baseline: '31.5', met: true, measure: '%' },
          { label: 'Tỷ lệ hồ sơ giải quyết đúng hạn', value: '98.05', target: 99, met: false, measure: '%' },
          {
            label:
              'Tỷ lệ dịch vụ công trực tuyến toàn trình đủ điều kiện được cung cấp trên Cổng Dịch vụ công quốc gia',
            value: '96.7',
            target: 60,
            baseline: 20,
            met: true,
            measure: '%',
          },
          {
            label: 'Người dân hài lòng',
            value: null,
            target: 90,
            met: null,
            measure: '%',
            note: { vi: 'chưa khảo sát', en: 'not surveyed yet' },
          },
          { label: 'Thanh toán trực tuyến', value: '12.4', target: null, met: null, measure: '%' },
          { label: 'Hồ sơ trễ hạn', value: '2', target: 0, met: false, measure: '%' },
        ],
        width,
      },
      language,
    ),
})

const survey: Sample = {
  name: 'intervals',
  draw: (language, width) =>
    drawIntervals(
      {
        id: 'intervals',
        title: { vi: 'Mức độ hài lòng của người dân (giả định)', en: 'Satisfaction of citizens (invented)' },
        description: { vi: 'Chấm: kết quả; đoạn: khoảng tin cậy.', en: 'Dot: result; line: confidence interval.' },
        interval: { vi: 'Khoảng tin cậy 95%', en: '95% confidence interval' },
        measure: '%',
        reference: { label: { vi: 'Trung bình', en: 'Mean' }, value: '84.2' },
        rows: inventedUnits(12).map(({ name, value }, index) => ({
          label: name,
          value: value === null ? null : String(80 + index),
          low: value === null ? null : String(77 + index * 0.5),
          high: value === null ? null : String(Math.min(100, 84 + index * 1.2).toFixed(1)),
          highlighted: index === 3,
          note: { vi: 'chưa khảo sát', en: 'not surveyed yet' },
        })),
        width,
      },
      language,
    ),
}

export const samples: readonly Sample[] = [
  matrix(7),
  matrix(63),
  matrix(700),
  targets('own'),
  targets('shared'),
  survey,
  {
    name: 'bars-2017',
    draw: (language, width) =>
      drawRankedBars(
        {
          id: 'bars-2017',
          title: {
            vi: 'Mức độ ứng dụng công nghệ thông tin của các tỉnh, thành phố năm 2017',
            en: 'IT application of Vietnam’s provinces and cities, 2017',
          },
          description: { vi: '53 tỉnh, thành phố theo điểm đã công bố.', en: '53 provinces by published score.' },
          rows: rank(provinces, { bands }).entries.map(({ unit, score, rank, band = '' }) => ({
            label: unit,
            value: score,
            rank,
            band,
          })),
          bands,
          measure: { vi: 'Điểm', en: 'Score' },
          rounding: { decimals: 3, mode: 'half-up' },
          width,
        },
        language,
      ),
  },
  ranking(7),
  ranking(63),
  ranking(700),
]
