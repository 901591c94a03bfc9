import {
  type AnyAssessment,
  distanceTo,
  evaluate,
  explain,
  parseScorecard,
  type Ranking,
  rank,
  type Scorecard,
  type ScoringRule,
} from 'egov-kpi'
import { assessmentSheets, assessmentTemplate, readAssessments, writeCsv } from 'egov-kpi/exchange'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'

/** One rule of a kind, on a criterion of 10 points (0 if it is only tracked). */
interface Sample {
  readonly rule: ScoringRule
  /** A value, its points, how it is shown, and the points of the value that {@link more} gives another unit. */
  readonly value: unknown
  readonly points: string
  readonly shown: unknown
  readonly more: unknown
  readonly morePoints: string
  /** The least value that earns as many points as the other unit has; null if no value earns more. */
  readonly least: unknown
  /** How a form asks for it, in part. */
  readonly asked: string
}

/** Each kind once: without one of them this does not compile. */
const samples: { readonly [K in ScoringRule['kind']]: Sample & { readonly rule: { readonly kind: K } } } = {
  'best-of': {
    rule: {
      kind: 'best-of',
      alternatives: [
        { id: 'certified', title: { vi: 'Có chứng chỉ', en: 'Certified' }, max: 10, rule: { kind: 'yes-no' } },
        { id: 'trained', max: 5, rule: { kind: 'count', each: 2 } },
      ],
    },
    value: { trained: 1 },
    points: '2',
    shown: { vi: 'trained: 1', en: 'trained: 1' },
    more: { trained: 2 },
    morePoints: '4',
    least: { trained: '2' },
    asked: 'Phương án cao điểm nhất: Có chứng chỉ – Có: 10 điểm; Không: 0 điểm. trained – Ghi số lượng',
  },
  count: {
    rule: { kind: 'count', each: 2 },
    value: 1,
    points: '2',
    shown: '1',
    more: 3,
    morePoints: '6',
    least: '3',
    asked: 'mỗi việc 2 điểm, tối đa 10',
  },
  deduction: {
    rule: { kind: 'deduction', each: 2, floor: 0 },
    value: 3,
    points: '4',
    shown: '3',
    more: 1,
    morePoints: '8',
    least: '1',
    asked: 'mỗi lần trừ 2 điểm từ 10 điểm, không thấp hơn 0 điểm',
  },
  levels: {
    rule: {
      kind: 'levels',
      levels: { none: 0, drafted: '1/2', approved: 1 },
      names: { none: { vi: 'chưa có', en: 'none yet' }, drafted: { vi: 'dự thảo', en: 'a draft' } },
    },
    value: 'none',
    points: '0',
    shown: { vi: 'chưa có', en: 'none yet' },
    more: 'drafted',
    morePoints: '5',
    least: 'drafted',
    asked: 'chưa có (0 điểm); dự thảo (5 điểm); approved (10 điểm)',
  },
  linear: {
    rule: { kind: 'linear', from: 30, to: 10 },
    value: 25,
    points: '2.5',
    shown: '25',
    more: 20,
    morePoints: '5',
    least: '20',
    asked: '30 được 0 điểm, 10 được 10 điểm',
  },
  'mean-of': {
    rule: {
      kind: 'mean-of',
      parts: [
        { id: 'first', title: { vi: 'Quý I', en: 'First quarter' }, max: 10, rule: { kind: 'points' } },
        { id: 'second', max: 10, rule: { kind: 'points' } },
        { id: 'third', max: 10, rule: { kind: 'points' } },
      ],
      best: 2,
    },
    value: { first: 4, second: 1, third: 2 },
    points: '3',
    shown: { vi: 'Quý I: 4; second: 1; third: 2', en: 'First quarter: 4; second: 1; third: 2' },
    more: { first: 4, second: 1, third: 3 },
    morePoints: '3.5',
    least: { first: '5', second: 1, third: 2 },
    asked: 'Trung bình 2 phần cao điểm nhất: Quý I – Ghi điểm từ 0 đến 10. second – Ghi điểm',
  },
  parts: {
    rule: {
      kind: 'parts',
      parts: [
        { id: 'issued', title: { vi: 'Ban hành', en: 'Issued' }, max: 4, rule: { kind: 'yes-no' } },
        { id: 'done', max: 6, rule: { kind: 'ratio' } },
      ],
    },
    value: { done: 50, issued: false },
    points: '3',
    shown: { vi: 'Ban hành: không; done: 50', en: 'Issued: no; done: 50' },
    more: { done: 50, issued: true },
    morePoints: '7',
    least: { done: 50, issued: true },
    asked: 'Tổng các phần: Ban hành – Có: 4 điểm; Không: 0 điểm. done – Ghi tỷ lệ phần trăm',
  },
  points: {
    rule: { kind: 'points' },
    value: '4.5',
    points: '4.5',
    shown: '4.5',
    more: 6,
    morePoints: '6',
    least: '6',
    asked: 'Ghi điểm từ 0 đến 10',
  },
  ratio: {
    rule: { kind: 'ratio' },
    value: { numerator: 1, denominator: 4 },
    points: '2.5',
    shown: { vi: '1/4', en: '1/4' },
    more: { numerator: 3, denominator: 4 },
    morePoints: '7.5',
    least: { numerator: 3, denominator: 4 },
    asked: 'điểm = tỷ lệ × 10',
  },
  'ratio-from-threshold': {
    rule: { kind: 'ratio-from-threshold', threshold: 80 },
    value: { numerator: 79, denominator: 100 },
    points: '0',
    shown: { vi: '79/100', en: '79/100' },
    more: { numerator: 85, denominator: 100 },
    morePoints: '8.5',
    least: { numerator: 85, denominator: 100 },
    asked: 'từ 80% trở lên: điểm = tỷ lệ × 10; dưới 80%: 0 điểm',
  },
  'ratio-to-target': {
    rule: { kind: 'ratio-to-target', target: 50 },
    value: { numerator: 1, denominator: 10 },
    points: '2',
    shown: { vi: '1/10', en: '1/10' },
    more: { numerator: 4, denominator: 10 },
    morePoints: '8',
    least: { numerator: 4, denominator: 10 },
    asked: 'điểm = giá trị ÷ 50 × 10, tối đa 10',
  },
  'relative-to-best': {
    rule: { kind: 'relative-to-best', prefer: 'higher' },
    value: 40,
    points: '5',
    shown: '40',
    more: 80,
    morePoints: '10',
    least: '80',
    asked: 'so với giá trị cao nhất trong nhóm, tối đa 10 điểm',
  },
  steps: {
    rule: {
      kind: 'steps',
      steps: [
        [4, 10],
        [2, 5],
      ],
    },
    value: 1,
    points: '0',
    shown: '1',
    more: 3,
    morePoints: '5',
    least: '2',
    asked: 'từ 4: 10 điểm; từ 2: 5 điểm; dưới 2: 0 điểm',
  },
  survey: {
    rule: {
      kind: 'survey',
      options: { good: 1, bad: 0 },
      names: { bad: { vi: 'chưa hài lòng', en: 'not satisfied' } },
      unanswered: 'left-out',
      minimum: 4,
    },
    value: { responses: { good: 1, bad: 3 }, unanswered: 2 },
    points: '2.5',
    shown: { vi: 'chưa hài lòng: 3; good: 1; không trả lời: 2', en: 'not satisfied: 3; good: 1; without an answer: 2' },
    more: { responses: { good: 2, bad: 2 }, unanswered: 2 },
    morePoints: '5',
    least: { responses: { good: 2, bad: 2 }, unanswered: 2 },
    asked: 'mỗi phiếu: chưa hài lòng (0 điểm); good (10 điểm); cần ít nhất 4 phiếu',
  },
  tracked: {
    rule: { kind: 'tracked' },
    value: 'Bắt đầu',
    points: '0',
    shown: { vi: 'Bắt đầu', en: 'Bắt đầu' },
    more: true,
    morePoints: '0',
    least: null,
    asked: 'Chỉ theo dõi, không tính điểm',
  },
  'weighted-value': {
    rule: { kind: 'weighted-value', scale: 5 },
    value: '2.5',
    points: '5',
    shown: '2.5',
    more: 4,
    morePoints: '8',
    least: '4',
    asked: 'Ghi giá trị từ 0 đến 5; điểm = giá trị ÷ 5 × 10',
  },
  'yes-no': {
    rule: { kind: 'yes-no' },
    value: false,
    points: '0',
    shown: { vi: 'không', en: 'no' },
    more: true,
    morePoints: '10',
    least: true,
    asked: 'Có: 10 điểm; Không: 0 điểm',
  },
}

const units = {
  groups: [{ id: 'g', name: 'Sở' }],
  units: [
    { id: 'behind', name: 'Sở A', group: 'g' },
    { id: 'ahead', name: 'Sở B', group: 'g' },
  ],
}

const scorecardWith = (rule: ScoringRule): Scorecard =>
  parseScorecard({
    id: 's',
    title: 'S',
    scale: rule.kind === 'tracked' ? 1 : 11,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [
      { id: 'c', max: rule.kind === 'tracked' ? 0 : 10, rule },
      { id: 'rest', max: 1, rule: { kind: 'points' } },
    ],
  })

const given = ({ value, more }: Sample): readonly AnyAssessment[] => [
  { unit: 'behind', criterion: 'c', value },
  { unit: 'behind', criterion: 'rest', value: 0 },
  { unit: 'ahead', criterion: 'c', value: more },
  { unit: 'ahead', criterion: 'rest', value: 1 },
]

function ranked(sample: Sample, rest = 0): Ranking<ReturnType<typeof evaluate>> {
  const assessments = given(sample).map(row => (row.criterion === 'rest' ? { ...row, value: rest } : row))
  return rank(evaluate(scorecardWith(sample.rule), { units, assessments, asOf: '2022-12-31', missing: 'error' }))
}

describe.each(Object.entries(samples))('a rule of kind %s', (_, sample) => {
  it('gives the points of its values', () => {
    const pointsOf = (unit: string) => ranked(sample).source.entries.find(one => one.unit === unit)?.points['c']
    expect([pointsOf('behind'), pointsOf('ahead')]).toEqual([sample.points, sample.morePoints])
  })

  it('explains its points in both languages, and shows the value', () => {
    const explained = explain(ranked(sample), 'behind')
    const criterion = explained.criteria.find(one => one.criterion === 'c')
    const { vi = '', en = '' } = (criterion?.reason ?? {}) as { readonly vi?: string; readonly en?: string }
    expect([vi, en].filter(text => text === '' || /undefined|null|NaN|\[object/.test(text))).toEqual([])
    // Of points the reason has said it: “Được chấm 4,5/10 điểm”.
    if (sample.rule.kind === 'points') {
      expect([vi, criterion?.inputs]).toEqual(['Được chấm 4,5/10 điểm', []])
      return
    }
    expect(criterion?.inputs?.[0]?.value).toEqual(sample.shown)
  })

  it('leads to the least value that earns as much as the best', () => {
    const { improvements } = distanceTo(ranked(sample), 'behind', { rank: 1 })
    const expected = sample.least === null ? [] : [sample.least]
    expect(
      improvements.flatMap(({ criterion, change }) => (criterion === 'c' && 'value' in change ? [change.value] : [])),
    ).toEqual(expected)
  })

  it('has values that come back from a table and from a form, which says what it asks for', async () => {
    const scorecard = scorecardWith(sample.rule)
    const rows = given(sample)
    const plain = (list: readonly AnyAssessment[] | null) =>
      list?.map(({ unit, criterion, value }) => [unit, criterion, texts(value)])
    const [sheet] = assessmentSheets(scorecard, rows)
    if (sheet === undefined) throw new Error('no sheet')
    const read = await readAssessments(scorecard, { name: 'a.csv', data: writeCsv(sheet) })
    expect(plain(read.value)).toEqual(plain(rows))
    const form = await assessmentTemplate(scorecard, units, { asOf: '2022-12-31', assessments: rows })
    const back = await readAssessments(scorecard, { name: 'f.xlsx', data: form })
    expect(plain(back.value)).toEqual(plain(rows))
    expect(await wordsIn(form)).toContain(sample.asked)
  })
})

describe('a rule of parts that must rise together', () => {
  const parts = (...more: readonly object[]): ScoringRule =>
    ({
      kind: 'parts',
      parts: [
        { id: 'issued', max: 4, rule: { kind: 'yes-no' } },
        { id: 'done', max: 6, rule: { kind: 'ratio' } },
        ...more,
      ],
    }) as ScoringRule
  const least = (rule: ScoringRule, value: object, more: object) => {
    const sample = { rule, value, more } as unknown as Sample
    const { improvements } = distanceTo(ranked(sample), 'behind', { rank: 1 })
    return improvements.flatMap(one => (one.criterion === 'c' && 'value' in one.change ? [one.change.value] : []))
  }

  it('names the first part in full and as much of the next as is needed', () => {
    expect(least(parts(), { issued: false, done: 50 }, { issued: true, done: 90 })).toEqual([
      { issued: true, done: '90' },
    ])
    expect(least(parts(), { issued: true, done: 50 }, { issued: true, done: 100 })).toEqual([
      { issued: true, done: '100' },
    ])
  })

  it('leaves a part without points as it is', () => {
    const noted = parts({ id: 'noted', max: 0, rule: { kind: 'yes-no' } })
    expect(least(noted, { issued: false, done: 50, noted: false }, { issued: true, done: 90, noted: true })).toEqual([
      { issued: true, done: '90', noted: false },
    ])
  })
})

/** The least value that earns as much as more does, with the next lower one, which does not. */
function leastOf(rule: ScoringRule, value: unknown, more: unknown): readonly unknown[] {
  const { improvements } = distanceTo(ranked({ rule, value, more } as unknown as Sample), 'behind', { rank: 1 })
  return improvements.flatMap(({ criterion, change, notEnough }) =>
    criterion === 'c' && 'value' in change ? [[change.value, notEnough]] : [],
  )
}

it('steps with strict thresholds lead to the next value above them, as fine as the one given', () => {
  const rule: ScoringRule = { kind: 'steps', steps: [{ above: 80, points: 10 }, [80, 8], { above: 50, points: 5 }] }
  expect(leastOf(rule, 40, 90)).toEqual([['81', '80']])
  expect(leastOf(rule, 40, 60)).toEqual([['51', '50']])
  expect(leastOf(rule, 40.5, 60)).toEqual([['50.1', '50']])
  expect(leastOf(rule, 60, 80)).toEqual([['80', '79']])
})

it('a target where lower is better leads down to it, in counts of the same whole', () => {
  const rule: ScoringRule = { kind: 'ratio-to-target', target: 5, prefer: 'lower' }
  expect(leastOf(rule, 20, 8)).toEqual([['8', '8.001']])
  expect(leastOf(rule, 20, 5)).toEqual([['5', '5.001']])
  const late = (numerator: number, denominator = 30) => ({ numerator, denominator })
  expect(leastOf(rule, late(6), late(3))).toEqual([[late(3), late(4)]])
  // 5 % of 30 is 1.5: one late file earns all points, two do not.
  expect(leastOf(rule, late(6), late(0))).toEqual([[late(1), late(2)]])
  expect(leastOf(rule, late(1), late(0))).toEqual([])
})

/** Numbers as texts, which a file does not distinguish. */
function texts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? String(one) : one)))
}

/** All texts of a workbook. */
async function wordsIn(workbook: Uint8Array): Promise<string> {
  const { sheets } = await readXlsx(workbook)
  return sheets.flatMap(({ rows }) => rows.flat().map(String)).join('\n')
}
