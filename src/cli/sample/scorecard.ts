import type { Language } from '../../foundation/language'
import type { Observation } from '../../observations/index'
import type { RankingBand } from '../../ranking/index'
import type { AnyAssessment, Scorecard } from '../../scorecards/index'
import { sampleUnits } from './units'

const rounding = { decimals: 2, mode: 'half-up' } as const

const node = (id: string, vi: string, en: string, max: number) => ({ id, title: { vi, en }, max })

/** A scorecard with most kinds of rules; 100 points. */
export const sampleScorecard: Scorecard = {
  id: 'chuyen-doi-so-2026',
  title: {
    vi: 'Chuyển đổi số 6 tháng đầu năm 2026 của thành phố Thanh Giang (số liệu giả định)',
    en: 'Digital transformation of the city of Thanh Giang, first half of 2026 (invented figures)',
  },
  scale: 100,
  rounding: { leaf: rounding, total: rounding },
  criteria: [
    {
      ...node('dich-vu', 'Dịch vụ công trực tuyến', 'Online services', 50),
      criteria: [
        {
          ...node(
            'ho-so-truc-tuyen',
            'Tỷ lệ hồ sơ nộp trực tuyến, mục tiêu 50%',
            'Share of dossiers filed online, target 50%',
            30,
          ),
          rule: { kind: 'ratio-to-target', target: 50, factor: 100 },
          indicator: 'ho-so-truc-tuyen',
        },
        {
          ...node('dung-han', 'Tỷ lệ hồ sơ giải quyết đúng hạn', 'Share of dossiers resolved on time', 20),
          rule: { kind: 'ratio' },
        },
      ],
    },
    {
      ...node('an-toan', 'An toàn thông tin, nhân lực', 'Security and staff', 30),
      criteria: [
        {
          ...node('ho-so-cap-do', 'Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin', 'Security level file', 20),
          rule: {
            kind: 'levels',
            levels: { none: 0, drafted: '1/2', approved: 1 },
            names: {
              none: { vi: 'chưa có', en: 'none' },
              drafted: { vi: 'dự thảo', en: 'drafted' },
              approved: { vi: 'đã phê duyệt', en: 'approved' },
            },
          },
        },
        {
          ...node('tap-huan', 'Số lớp tập huấn trong kỳ', 'Trainings in the period', 10),
          rule: {
            kind: 'steps',
            steps: [
              [4, 10],
              [2, 6],
              [1, 3],
            ],
          },
        },
      ],
    },
    {
      ...node('dieu-hanh', 'Chỉ đạo, điều hành', 'Steering', 20),
      criteria: [
        { ...node('ke-hoach', 'Ban hành kế hoạch năm', 'A plan for the year', 10), rule: { kind: 'yes-no' } },
        { ...node('bao-cao', 'Chất lượng báo cáo', 'Quality of reports', 10), rule: { kind: 'points' } },
      ],
    },
  ],
}

/** The lower bounds of the bands. */
export const sampleBands: readonly RankingBand[] = [
  { id: 'tot', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80 },
  { id: 'kha', name: { vi: 'Khá', en: 'Fair' }, atLeast: 65, below: 80 },
  { id: 'trung-binh', name: { vi: 'Trung bình', en: 'Average' }, below: 65 },
]

/** For each unit: dossiers on time of all, security level, trainings, plan, quality of reports; online of received. */
const figures: Readonly<Record<string, readonly [number, number, string, number, boolean, number, number, number]>> = {
  'so-y-te': [412, 430, 'approved', 4, true, 9, 260, 510],
  'so-noi-vu': [198, 205, 'drafted', 2, true, 8.5, 98, 240],
  'so-khcn': [301, 301, 'approved', 5, true, 9.5, 290, 330],
  'so-xay-dung': [250, 310, 'drafted', 1, true, 7, 120, 365],
  'phuong-bach-dang': [1820, 1900, 'approved', 3, true, 8, 1010, 2100],
  'phuong-ben-song': [1502, 1660, 'drafted', 2, false, 7.5, 640, 1800],
  'dac-khu-hon-may': [96, 104, 'drafted', 1, false, 6.5, 30, 118],
  'xa-an-binh': [903, 915, 'none', 1, true, 8, 300, 1020],
  'xa-tan-loc': [655, 690, 'approved', 2, true, 8.5, 410, 760],
}

/** What the committee found. */
export function sampleAssessments(language: Language): readonly AnyAssessment[] {
  const by = { vi: 'Tổ giúp việc', en: 'Working group' }[language]
  return sampleUnits.units.flatMap(({ id: unit }) => {
    const [numerator, denominator, level, trainings, hasPlan, reports] = figures[unit] ?? [0, 0, 'none', 0, false, 0]
    const values = {
      'dung-han': { numerator, denominator },
      'ho-so-cap-do': level,
      'tap-huan': trainings,
      'ke-hoach': hasPlan,
      'bao-cao': reports,
    }
    return Object.entries(values).map(
      ([criterion, value]) => ({ unit, criterion, value, by, at: '2026-06-20' }) as AnyAssessment,
    )
  })
}

/** The share of dossiers filed online, by unit, read by the scorecard and the KPIs. */
export const sampleObservations: readonly Observation[] = sampleUnits.units.map(({ id: unit }) => {
  const [, , , , , , numerator = 0, denominator = 0] = figures[unit] ?? []
  const value = `${numerator * 100}/${denominator}`
  return { unit, indicator: 'ho-so-truc-tuyen', period: '2026-S1', value, numerator, denominator, status: 'final' }
})
