import {
  type AnyAssessment,
  distanceTo,
  type Evaluation,
  evaluate,
  explain,
  formatExplanation,
  parseEvaluation,
  parseScorecard,
  rank,
  type Scorecard,
  type ScoringRule,
  whatIf,
} from 'egov-kpi'
import { assessmentSheets, assessmentTemplate, readAssessments, writeCsv } from 'egov-kpi/exchange'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText } from '../support/issues'

const scorecardWith = (rule: object, max: number | string = 10): Scorecard =>
  parseScorecard({
    id: 's',
    title: 'S',
    scale: max,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'c', max, rule }],
  })

const unitsFor = (count: number) => ({
  groups: [{ id: 'g', name: 'G' }],
  units: Array.from({ length: count }, (_, place) => ({ id: `u${place}`, name: `U${place}`, group: 'g' })),
})

const rowsOf = (values: readonly unknown[]): readonly AnyAssessment[] =>
  values.map((value, place) => ({ unit: `u${place}`, criterion: 'c', value }))

const judge = (scorecard: Scorecard, ...values: readonly unknown[]): Evaluation =>
  evaluate(scorecard, {
    units: unitsFor(values.length),
    assessments: rowsOf(values),
    asOf: '2022-12-31',
    missing: 'error',
  })

const pointsUnder = (rule: object, value: unknown, max: number | string = 10) =>
  judge(scorecardWith(rule, max), value).entries[0]?.points['c']

const points = (id: string, max: number | string) => ({ id, max, rule: { kind: 'points' } }) as const

/** 35 points for a system, and up to 65 for the case with the most points; each case is a sum. */
const cases = {
  kind: 'parts',
  parts: [
    { id: 'system', title: { vi: 'Có hệ thống', en: 'System' }, max: 35, rule: { kind: 'yes-no' } },
    {
      id: 'case',
      title: { vi: 'Trường hợp', en: 'Case' },
      max: 65,
      rule: {
        kind: 'best-of',
        alternatives: [
          {
            id: 'shared',
            title: { vi: 'Dùng chung', en: 'Shared' },
            max: 65,
            rule: {
              kind: 'parts',
              parts: [
                { id: 'units', max: 40, rule: { kind: 'ratio' } },
                { id: 'linked', max: 25, rule: { kind: 'yes-no' } },
              ],
            },
          },
          {
            id: 'own',
            max: 45,
            rule: { kind: 'parts', parts: [points('built', 20), { id: 'used', max: 25, rule: { kind: 'ratio' } }] },
          },
        ],
      },
    },
  ],
} as const satisfies ScoringRule

describe('rules within rules', () => {
  it.each([
    ['the system and the better of two cases', { system: true, case: { shared: { units: 50, linked: true } } }, '80'],
    [
      'the case with the most points',
      { system: true, case: { shared: { units: 10, linked: false }, own: { built: 20, used: 100 } } },
      '80',
    ],
    ['no system', { system: false, case: { own: { built: 20, used: 100 } } }, '45'],
    [
      'a case of which a part is missing',
      { system: true, case: { shared: { units: 100 }, own: { built: 5, used: 0 } } },
      '40',
    ],
    ['cases of which parts are missing', { system: true, case: { shared: { units: 100 }, own: { built: 5 } } }, null],
    ['no case', { system: true, case: {} }, null],
  ])('are scored from the inside: %s', (_, value, expected) => {
    expect(pointsUnder(cases, value, 100)).toBe(expected)
  })

  it('are checked and read at any depth, with the path of what is wrong', () => {
    expect(
      faultsOf(() =>
        judge(scorecardWith(cases, 100), {
          system: true,
          case: { shared: { unitz: 50 }, own: { built: 21, used: 'x' } },
        }),
      ),
    ).toEqual([
      'unknown property at assessments[0].value.case.shared.unitz',
      'out-of-range points at assessments[0].value.case.own.built',
      'malformed number at assessments[0].value.case.own.used',
    ])
    const wrong = {
      kind: 'best-of',
      alternatives: [
        points('a', 10),
        { id: 'b', max: 5, rule: { kind: 'parts', parts: [points('x', 2), points('x', 2)] } },
      ],
    }
    expect(faultsOf(() => scorecardWith(wrong))).toEqual([
      'duplicate part at criteria[0].rule.alternatives[1].rule.parts[1].id',
      'contradiction parts at criteria[0].rule.alternatives[1].rule.parts',
    ])
  })

  /** A rule of so many levels, each a sum of one part. */
  const nested = (levels: number): object =>
    levels === 0 ? { kind: 'points' } : { kind: 'parts', parts: [{ id: 'p', max: 10, rule: nested(levels - 1) }] }

  it('may be nested four levels deep; deeper ones are refused, even those that contain themselves', () => {
    expect(pointsUnder(nested(4), { p: { p: { p: { p: 7 } } } })).toBe('7')
    expect(faultsOf(() => scorecardWith(nested(5)))).toEqual([
      'too-deep parts at criteria[0].rule.parts[0].rule.parts[0].rule.parts[0].rule.parts[0].rule.parts',
    ])
    let deep: object = { kind: 'points' }
    for (let level = 0; level < 20_000; level++) deep = { kind: 'parts', parts: [{ id: 'p', max: 10, rule: deep }] }
    expect(faultsOf(() => scorecardWith(deep))).toEqual(['too-deep parts at criteria[0].rule'])
    const part: Record<string, unknown> = { id: 'p', max: 10 }
    part['rule'] = { kind: 'parts', parts: [part] }
    expect(faultsOf(() => scorecardWith(part['rule'] as object))).toEqual(['too-deep parts at criteria[0].rule'])
  })

  it('compare with the group at any depth', () => {
    const rule = {
      kind: 'parts',
      parts: [
        points('base', 4),
        {
          id: 'inner',
          max: 6,
          rule: {
            kind: 'best-of',
            alternatives: [
              { id: 'days', max: 6, rule: { kind: 'relative-to-best', prefer: 'lower' } },
              points('other', 2),
            ],
          },
        },
      ],
    }
    const evaluation = judge(
      scorecardWith(rule),
      { base: 1, inner: { days: 3 } },
      { base: 1, inner: { days: 6 } },
      { base: 1, inner: { other: 2 } },
    )
    expect(evaluation.entries.map(({ points: own }) => own['c'])).toEqual(['7', '4', '3'])
    const reason = explain(rank(evaluation), 'u1').criteria[0]?.reason
    expect(reason).toEqual({
      vi: 'base 1 (Được chấm 1/4 điểm) + inner 3 (Phương án cao điểm nhất trong 1 phương án: days 3 (Thấp nhất nhóm 3 ÷ 6 × 6 điểm))',
      en: 'base 1 (Given 1 of 4 points) + inner 3 (Best of 1 alternative: days 3 (Lowest of the group 3 ÷ 6 × 6 points))',
    })
    const better = whatIf(rank(evaluation), [{ unit: 'u1', criterion: 'c', value: { base: 1, inner: { days: 2 } } }])
    expect(better.source.entries.map(({ points: own }) => own['c'])).toEqual(['5', '7', '3'])
  })

  it('are explained, shown, and come back from JSON', () => {
    const value = { case: { own: { built: 10, used: 50 }, shared: { units: 50, linked: true } }, system: true }
    const evaluation = judge(scorecardWith(cases, 100), value)
    const lines = formatExplanation(explain(rank(evaluation), 'u0'), 'en').split('\n')
    expect(lines.slice(2, 5)).toEqual([
      '    c (at most 100): 80',
      '      System 35 (Yes: 35 of 35 points) + Case 45 (Best of 2 alternatives: Shared 45 (units 20 (50% × 40 points) + linked 25 (Yes: 25 of 25 points)))',
      '      Assessed value: System: yes; Case (Shared (units: 50; linked: yes); own (built: 10; used: 50))',
    ])
    expect(parseEvaluation(JSON.parse(JSON.stringify(evaluation)))).toEqual(JSON.parse(JSON.stringify(evaluation)))
  })

  it('have a row and a cell for each inner part in tables and forms, and come back from them', async () => {
    const scorecard = scorecardWith(cases, 100)
    const rows = rowsOf([
      { system: true, case: { shared: { units: '50', linked: true } } },
      { system: false, case: { own: { built: '5', used: { numerator: 1, denominator: 2 } } } },
      { system: false, case: null },
    ])
    const [sheet] = assessmentSheets(scorecard, rows)
    expect(sheet?.rows.map(row => row.slice(0, 4))).toEqual([
      ['u0', 'c', 'system', 'Có'],
      ['u0', 'c', 'case/shared/units', '50'],
      ['u0', 'c', 'case/shared/linked', 'Có'],
      ['u1', 'c', 'system', 'Không'],
      ['u1', 'c', 'case/own/built', '5'],
      ['u1', 'c', 'case/own/used/numerator', 1],
      ['u1', 'c', 'case/own/used/denominator', 2],
      ['u2', 'c', 'system', 'Không'],
      ['u2', 'c', 'case', null],
    ])
    const plain = (list: readonly AnyAssessment[] | null) =>
      list?.map(({ unit, value }) => [
        unit,
        JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'number' ? String(one) : one)),
      ])
    const back = await readAssessments(scorecard, { name: 'a.csv', data: writeCsv(sheet as NonNullable<typeof sheet>) })
    expect([back.findings.map(faultText), plain(back.value)]).toEqual([[], plain(rows)])
    const form = await assessmentTemplate(scorecard, unitsFor(2), { asOf: '2022-12-31', assessments: rows.slice(0, 2) })
    const { sheets } = await readXlsx(form)
    const words = sheets.flatMap(one => one.rows.flat().map(String)).join('\n')
    expect(words).toContain('Trường hợp › Dùng chung › units: Giá trị / Case › Shared › units: Value')
    expect(words).toContain(
      'Tổng các phần: Có hệ thống – Có: 35 điểm; Không: 0 điểm. Trường hợp – Phương án cao điểm nhất: Dùng chung – Tổng các phần: units –',
    )
    const filled = await readAssessments(scorecard, { name: 'f.xlsx', data: form })
    expect(plain(filled.value)).toEqual(plain(rows.slice(0, 2)))
  })

  it('keep an inner part that was given without any value of its own', async () => {
    const scorecard = scorecardWith(cases, 100)
    const rows = rowsOf([{ system: true, case: {} }])
    const [sheet] = assessmentSheets(scorecard, rows)
    expect(sheet?.rows.map(row => row.slice(2, 4))).toEqual([
      ['system', 'Có'],
      ['case', '{}'],
    ])
    const back = await readAssessments(scorecard, { name: 'a.csv', data: writeCsv(sheet as NonNullable<typeof sheet>) })
    expect(back.value?.[0]?.value).toEqual({ system: true, case: {} })
  })

  it('lead to a place through one inner part, or through several, one after another', () => {
    const leastFor = (own: unknown, other: unknown) => {
      const { improvements, insufficient } = distanceTo(rank(judge(scorecardWith(cases, 100), own, other)), 'u0', {
        rank: 1,
      })
      return [
        ...improvements.map(({ change }) => ('value' in change ? change.value : null)),
        ...insufficient.map(({ most }) => most),
      ]
    }
    const own = { system: true, case: { shared: { units: 50, linked: false } } }
    // 55 points now. 60 take 25 for a case, 76 take 41: the units alone give no more than 40. 100 take everything.
    expect(leastFor(own, { system: true, case: { shared: { units: 0, linked: true } } })).toEqual([
      { system: true, case: { shared: { units: '62.5', linked: false } } },
    ])
    expect(leastFor(own, { system: true, case: { shared: { units: 40, linked: true } } })).toEqual([
      { system: true, case: { shared: { units: 50, linked: false }, own: { built: '20', used: '84' } } },
    ])
    expect(leastFor(own, { system: true, case: { shared: { units: 100, linked: true } } })).toEqual([
      { system: true, case: { shared: { units: '100', linked: true } } },
    ])
  })

  it('report doubtful figures of inner parts by their path', () => {
    const { findings } = judge(scorecardWith(cases, 100), {
      system: true,
      case: { shared: { units: '50.000000000000001', linked: true } },
    })
    expect(findings.map(faultText)).toEqual(['imprecise-number at assessments[0].value.case.shared.units'])
  })
})

describe('the best few alternatives', () => {
  const best = (count: number | undefined, ...maxima: readonly number[]) => ({
    kind: 'best-of',
    alternatives: maxima.map((max, place) => points(`a${place}`, max)),
    ...(count === undefined ? {} : { best: count }),
  })

  it.each([
    ['one unless given', undefined, { a0: 3, a1: 4, a2: 2 }, 5, '4'],
    ['the two with the most points', 2, { a0: 3, a1: 4, a2: 2 }, 9, '7'],
    ['the first of equals', 2, { a0: 2, a1: 2, a2: 2 }, 9, '4'],
    ['fewer if no more are given', 2, { a1: 4 }, 9, '4'],
    ['none that is not given', 2, { a0: null, a1: 4, a2: 0 }, 9, '4'],
    ['all of them', 3, { a0: 3, a1: 4, a2: 2 }, 12, '9'],
    ['nothing at all: not scored', 2, {}, 9, null],
  ])('count: %s', (_, count, value, max, expected) => {
    expect(pointsUnder(best(count, 3, 4, 5), value, max)).toBe(expected)
  })

  it('have the sum of the highest maxima, and are no more than there are', () => {
    expect(faultsOf(() => scorecardWith(best(2, 3, 4, 5), 8))).toEqual([
      'contradiction best-few at criteria[0].rule.alternatives',
    ])
    expect(faultsOf(() => scorecardWith(best(1, 3, 4, 5), 8))).toEqual([
      'contradiction best-of at criteria[0].rule.alternatives',
    ])
    expect(faultsOf(() => scorecardWith(best(4, 3, 4, 5), 12))).toEqual(['out-of-range value at criteria[0].rule.best'])
    expect(faultsOf(() => scorecardWith(best(0, 3, 4, 5), 12))).toEqual(['too-small number at criteria[0].rule.best'])
  })

  it('are explained in their order', () => {
    const { reason } =
      explain(rank(judge(scorecardWith(best(2, 3, 4, 5), 9), { a0: 3, a1: 1, a2: 2 })), 'u0').criteria[0] ?? {}
    expect(reason).toEqual({
      vi: 'Tổng 2 phương án cao điểm nhất trong 3 phương án: a0 3 (Được chấm 3/3 điểm) + a2 2 (Được chấm 2/5 điểm)',
      en: 'The best 2 of 3: a0 3 (Given 3 of 3 points) + a2 2 (Given 2 of 5 points)',
    })
  })

  it('rise alone, or one after another', () => {
    const least = (own: object, other: object) => {
      const [first] = distanceTo(rank(judge(scorecardWith(best(2, 5, 5, 5)), own, other)), 'u0', {
        rank: 1,
      }).improvements
      return first !== undefined && 'value' in first.change ? first.change.value : undefined
    }
    expect(least({ a0: 1 }, { a0: 3, a1: 2 })).toEqual({ a0: '5' })
    expect(least({ a0: 1 }, { a0: 5, a1: 4 })).toEqual({ a0: '5', a1: '4' })
    expect(least({ a2: 1 }, { a0: 5, a1: 5 })).toEqual({ a0: '5', a1: '5', a2: 1 })
  })
})

describe('a mean', () => {
  const mean = (best?: number) => ({
    kind: 'mean-of',
    parts: ['q1', 'q2', 'q3', 'q4'].map(id => points(id, 10)),
    ...(best === undefined ? {} : { best }),
  })

  it.each([
    ['of all parts', undefined, { q1: 10, q2: 5, q3: 5, q4: 8 }, '7'],
    ['that is no finite decimal', 3, { q1: 10, q2: 5, q3: 5, q4: 0 }, '20/3'],
    ['of the best three: the lowest is dropped', 3, { q1: 10, q2: 5, q3: 6, q4: 8 }, '8'],
    ['of the best three: one of equals is dropped', 3, { q1: 5, q2: 5, q3: 5, q4: 5 }, '5'],
    ['of the best three: a missing part is dropped first', 3, { q1: 0, q2: 6, q3: 6 }, '4'],
    ['of the best three without two parts: not scored', 3, { q1: 10, q2: 10 }, null],
    ['of all parts without one: not scored', undefined, { q1: 10, q2: 10, q3: 10, q4: null }, null],
  ])('%s', (_, best, value, expected) => {
    expect(pointsUnder(mean(best), value)).toBe(expected)
  })

  it('is of parts that all have the maximum of the criterion', () => {
    const uneven = { kind: 'mean-of', parts: [points('a', 10), points('b', 5)] }
    expect(faultsOf(() => scorecardWith(uneven))).toEqual(['contradiction mean-of at criteria[0].rule.parts[1].max'])
    expect(faultsOf(() => scorecardWith(mean(5)))).toEqual(['out-of-range value at criteria[0].rule.best'])
  })

  it('is explained with what it is of', () => {
    const reasonOf = (best?: number) =>
      explain(rank(judge(scorecardWith(mean(best)), { q1: 10, q2: 5, q3: 6, q4: 8 })), 'u0').criteria[0]?.reason
    expect(reasonOf(2)).toEqual({
      vi: 'Trung bình 2 phần cao điểm nhất trong 4 phần: q1 10 (Được chấm 10/10 điểm); q4 8 (Được chấm 8/10 điểm)',
      en: 'Mean of the best 2 of 4: q1 10 (Given 10 of 10 points); q4 8 (Given 8 of 10 points)',
    })
    expect(reasonOf()).toMatchObject({ en: expect.stringMatching(/^Mean of 4: q1 10 .*; q2 5 .*; q3 6 .*; q4 8 /) })
  })

  it('of which too few parts are given rises with all that are needed', () => {
    const scorecard = parseScorecard({
      ...scorecardWith(mean(3)),
      criteria: [{ id: 'c', max: 10, rule: mean(3), absence: { 'not-scored': 'zero' } }],
    })
    const ranking = rank(judge(scorecard, { q1: 6 }, { q1: 4, q2: 4, q3: 1 }))
    expect(ranking.entries.map(({ score }) => score)).toEqual(['3', '0'])
    const [first] = distanceTo(ranking, 'u0', { rank: 1 }).improvements
    expect(first?.change).toMatchObject({ value: { q1: '9', q2: '0', q3: '0', q4: '0' } })
  })
})
