import {
  defineIndicators,
  type EvaluateOptions,
  evaluate,
  explain,
  formatExplanation,
  type MeasuredIndicator,
  type Observation,
  rank,
  type ScoringRule,
  type Units,
  whatIf,
} from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issuesOf } from '../support/issues'

const value: ScoringRule = { kind: 'relative-to-best', prefer: 'higher' }
const adds = (
  units: 'sum' | 'ratio' | 'minimum' | 'maximum' | 'none',
  periods = units as never,
): MeasuredIndicator => ({
  id: 'i',
  additivity: { units, periods },
})
const stock = adds('sum', 'last' as never)

const figure = (unit: string, period: string, given: Observation['value'], more: Partial<Observation> = {}) =>
  ({ unit, indicator: 'i', period, value: given, status: 'final', ...more }) as const
const counts = (unit: string, period: string, numerator: number, denominator: number) =>
  figure(unit, period, `${numerator * 100}/${denominator}`, { numerator, denominator })

const one: Units = { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] }
const ended = { validTo: '2025-06-30', group: 'g' }
const merged: Units = {
  groups: [{ id: 'g', name: 'G' }],
  units: [
    { id: 'a', name: 'A', ...ended, successors: ['n'] },
    { id: 'b', name: 'B', ...ended, successors: ['n'] },
    { id: 'n', name: 'N', group: 'g', validFrom: '2025-07-01' },
    { id: 'other', name: 'Other', group: 'g' },
  ],
}

function judge(observations: readonly Observation[], more: Partial<EvaluateOptions> = {}, rule = value) {
  const scorecard = {
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' } as const,
    criteria: [{ id: 'c', max: 10, rule, indicator: 'i' }],
  }
  return evaluate(scorecard, {
    units: one,
    assessments: [],
    observations,
    period: '2025',
    asOf: '2025-12-31',
    missing: 'not-scored',
    ...more,
  })
}

/** What each unit was judged by. */
const judgedBy = ({ entries, inputs }: ReturnType<typeof judge>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(entries.map(({ unit, given }) => [unit, inputs.observations[given[0] ?? -1]?.value]))
const found = ({ findings }: ReturnType<typeof judge>): readonly string[] =>
  findings.map(({ code, path }) => `${code} at ${path.join('.')}`)

const quarters = (values: readonly (number | string)[]) =>
  values.map((given, index) => figure('u', `2025-Q${index + 1}`, given))

describe('figures of shorter periods', () => {
  it.each([
    ['are added up', adds('sum'), quarters([260, 270, 265, 265]), '1060'],
    ['take the last of a stock', stock, quarters([5, 9, 2, 7]), '7'],
    ['take the largest', adds('maximum'), quarters([5, 9, 2, 7]), '9'],
    ['take the smallest', adds('minimum'), quarters([5, 9, 2, 7]), '2'],
    [
      'are the ratio of the sums of their counts',
      adds('ratio'),
      [counts('u', '2025-S1', 1, 10), counts('u', '2025-Q3', 90, 100), counts('u', '2025-Q4', 50, 50)],
      '88.125',
    ],
    ['need only the last part of a stock', stock, [figure('u', '2025-12', 3)], '3'],
  ] as const)('%s', (_, definition, observations, expected) => {
    const evaluation = judge(observations, { indicators: [definition] })
    expect(judgedBy(evaluation)).toEqual({ u: expected })
    expect(found(evaluation)).toEqual([])
  })

  it('are added up by a complete definition', () => {
    const definitions = defineIndicators([
      {
        id: 'i',
        kind: 'simple',
        name: 'Hồ sơ',
        measure: { kind: 'count', of: 'hồ sơ' },
        direction: 'higher',
        additivity: { units: 'sum', periods: 'sum' },
      },
    ])
    expect(judgedBy(judge(quarters([1, 2, 3, 4]), { indicators: definitions }))).toEqual({ u: '10' })
  })

  it('are named in the explanation', () => {
    const given = quarters([1, 2, 3, 4]).map((one, index) =>
      index === 3 ? { ...one, status: 'estimated' as const } : one,
    )
    const evaluation = judge(given, { indicators: [adds('sum')] })
    const lines = formatExplanation(explain(rank(evaluation), 'u'), 'vi').split('\n')
    const at = lines.findIndex(line => line.includes('Số liệu'))
    expect(lines.slice(at).map(line => line.trim())).toEqual([
      'Số liệu chỉ tiêu “i”, năm 2025 (số liệu ước tính): 10',
      'Số liệu chỉ tiêu “i”, quý I/2025: 1',
      'Số liệu chỉ tiêu “i”, quý II/2025: 2',
      'Số liệu chỉ tiêu “i”, quý III/2025: 3',
      'Số liệu chỉ tiêu “i”, quý IV/2025 (số liệu ước tính): 4',
    ])
    expect(found(evaluation)).toEqual(['points-not-final at entries.0'])
  })

  it('give no points if they cover days outside the period, and a finding says so', () => {
    const evaluation = judge([figure('u', '2024-12-15/2025-12-14', 100)], { indicators: [adds('sum')] })
    expect(judgedBy(evaluation)).toEqual({ u: undefined })
    expect(found(evaluation)).toEqual(['no-total at entries.0', 'figures-not-brought at observations.0'])
    expect(evaluation.findings[1]?.message.en).toBe(
      '“i”: no figure of 2025 for u, only of 15/12/2024–14/12/2025; these also cover days outside it, so give a figure of exactly this period.',
    )
  })

  it('give no points if it is not known how they add up, and a finding says so', () => {
    const evaluation = judge(quarters([1, 2]))
    expect(judgedBy(evaluation)).toEqual({ u: undefined })
    expect(found(evaluation)).toEqual(['no-total at entries.0', 'figures-not-brought at observations.0'])
    expect(evaluation.findings[1]?.message.en).toBe(
      '“i”: no figure of 2025 for u, only of Q1 2025, Q2 2025; give the definition of the indicator (“indicators”), which says how figures add up, or a figure for the whole period.',
    )
    const codes = issuesOf(() => judge(quarters([1, 2]), { missing: 'error' })).map(({ code }) => code)
    expect(codes).toEqual(['missing', 'figures-not-brought'])
  })

  it('give no points if a part of the period is missing, and a finding says so', () => {
    const evaluation = judge(quarters([1, 2, 3]), { indicators: [adds('sum')] })
    expect(judgedBy(evaluation)).toEqual({ u: undefined })
    expect(found(evaluation)).toEqual(['no-total at entries.0', 'incomplete at observations.0'])
    expect(found(judge([figure('u', '2025-Q3', 3)], { indicators: [stock] }))).toContain('incomplete at observations.0')
  })

  it('are not used beside a figure of the whole period, but a contradiction is a finding', () => {
    const whole = [...quarters([1, 2, 3, 4]), figure('u', '2025', 12)]
    const evaluation = judge(whole, { indicators: [adds('sum')] })
    expect(judgedBy(evaluation)).toEqual({ u: 12 })
    expect(found(evaluation)).toEqual(['contradiction at observations.4'])
  })

  it('give the same evaluation again from the inputs that it keeps', () => {
    const evaluation = judge(quarters([1, 2, 3, 4]), { indicators: [adds('sum')] })
    const { scorecard, inputs, asOf } = JSON.parse(JSON.stringify(evaluation))
    expect(evaluate(scorecard, { ...inputs, asOf })).toEqual(evaluation)
  })

  it('are replaced and combined again in what-if', () => {
    const evaluation = judge(quarters([1, 2, 3, 4]), { indicators: [adds('sum')] })
    const changed = whatIf(rank(evaluation), [figure('u', '2025', 99)])
    expect(judgedBy(changed.source)).toEqual({ u: 99 })
    expect(found(changed.source)).toEqual(['contradiction at observations.4'])
    const back = whatIf(changed, [{ unit: 'u', criterion: 'c', withdrawn: true }])
    expect(judgedBy(back.source)).toEqual({ u: '10' })
    for (const { scorecard, inputs, asOf, ...rest } of [changed.source, back.source]) {
      expect(evaluate(scorecard, { ...inputs, asOf })).toMatchObject(rest)
    }
  })

  it('give the same points as the year that they make up', () => {
    const amounts = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(amounts, amounts, (above, more) => {
        const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
        const below = above.map((count, index) => count + (more[index] ?? 0) + 1)
        const parts = above.map((count, index) => counts('u', `2025-Q${index + 1}`, count, below[index] ?? 1))
        const rule: ScoringRule = { kind: 'ratio' }
        const divided = judge(parts, { indicators: [adds('ratio')] }, rule)
        const whole = judge([counts('u', '2025', sum(above), sum(below))], {}, rule)
        expect(divided.entries[0]?.points).toEqual(whole.entries[0]?.points)
        const shuffled = judge(parts.toReversed(), { indicators: [adds('ratio')] }, rule)
        expect(shuffled.entries[0]?.points).toEqual(whole.entries[0]?.points)
      }),
    )
  })
})

describe('what a unit reported before it ended', () => {
  const reported = [figure('a', '2025-S1', 300), figure('b', '2025-S1', 900), figure('n', '2025-S2', 1500)]
  const beside = figure('other', '2025', 850)
  const judgeMerged = (observations: readonly Observation[], definition: MeasuredIndicator | null, more = {}) =>
    judge([...observations, beside], {
      units: merged,
      ...(definition === null ? {} : { indicators: [definition] }),
      ...more,
    })

  it('counts for its successor', () => {
    const evaluation = judgeMerged(reported, adds('sum'))
    expect(judgedBy(evaluation)).toEqual({ n: '2700', other: 850 })
    expect(found(evaluation)).toEqual([])
    const lines = formatExplanation(explain(rank(evaluation), 'n'), 'en')
    expect(lines).toContain('Observation of “i” of “A”, first half of 2025: 300')
    expect(lines).toContain('Observation of “i”, second half of 2025: 1,500')
  })

  it('is combined by its counts if it is a ratio', () => {
    const ratios = [
      counts('a', '2025-Q1', 1, 4),
      counts('a', '2025-Q2', 1, 4),
      counts('b', '2025-S1', 1, 2),
      counts('n', '2025-S2', 7, 10),
    ]
    expect(judgedBy(judgeMerged(ratios, adds('ratio')))).toMatchObject({ n: '50' })
  })

  it('is added to what the successor itself reported all year', () => {
    const absorbing: Units = {
      ...merged,
      units: [
        { id: 'a', name: 'A', ...ended, successors: ['n'] },
        { id: 'n', name: 'N', group: 'g' },
      ],
    }
    const all = [figure('a', '2025-S1', 300), figure('n', '2025-S1', 1000), figure('n', '2025-S2', 1500)]
    expect(judgedBy(judge(all, { units: absorbing, indicators: [adds('sum')] }))).toEqual({ n: '2800' })
  })

  it('is not part of a stock at the end of the year', () => {
    expect(judgedBy(judgeMerged(reported, stock))).toMatchObject({ n: '1500' })
  })

  it('counts if the merger came after the period', () => {
    const later = { period: '2024', asOf: '2025-12-31' }
    const before = [figure('a', '2024', 600), figure('b', '2024', 1800), figure('other', '2024', 1)]
    expect(judgedBy(judge(before, { units: merged, indicators: [adds('sum')], ...later }))).toMatchObject({ n: '2400' })
    expect(judgedBy(judge(before, { units: merged, indicators: [stock], ...later }))).toMatchObject({ n: '2400' })
  })

  it('leaves no figure if one of the ended units did not report, and the finding names it', () => {
    const evaluation = judgeMerged(
      [reported[0], reported[2]].flatMap(given => given ?? []),
      adds('sum'),
    )
    expect(judgedBy(evaluation)).toMatchObject({ n: undefined })
    expect(found(evaluation)).toEqual(['no-total at entries.0', 'incomplete at observations'])
    expect(evaluation.findings[1]?.message.en).toContain('“b”')
  })

  it('is a finding if the indicator does not add up over units', () => {
    const evaluation = judgeMerged(reported, adds('none', 'sum' as never))
    expect(found(evaluation)).toEqual([
      'no-total at entries.0',
      'ended-unit-not-counted at observations.0',
      'ended-unit-not-counted at observations.1',
    ])
    expect(evaluation.findings[1]?.message).toEqual({
      vi: 'Số liệu chỉ tiêu “i” của “a” (kết thúc ngày 30/6/2025) không được tính: chỉ tiêu này không cộng được theo đơn vị cho đơn vị kế thừa “n”.',
      en: 'The figures of “i” for “a”, which ended on 30/6/2025, are not counted: the indicator does not add up over units for its successor “n”.',
    })
  })

  it('is a finding if it is not known how the indicator adds up', () => {
    expect(found(judgeMerged(reported, null))).toEqual([
      'no-total at entries.0',
      'figures-not-brought at observations.2',
    ])
  })

  it('is a finding if the successor has a figure of the whole period', () => {
    const evaluation = judgeMerged([...reported, figure('n', '2025', 2700)], adds('sum'))
    expect(judgedBy(evaluation)).toMatchObject({ n: 2700 })
    expect(found(evaluation)).toEqual([
      'ended-unit-not-counted at observations.0',
      'ended-unit-not-counted at observations.1',
    ])
  })

  it('is a finding if the unit was divided or has no successor', () => {
    const divided: Units = {
      ...merged,
      units: [
        { id: 'a', name: 'A', ...ended, successors: ['n', 'other'] },
        { id: 'b', name: 'B', ...ended },
        { id: 'n', name: 'N', group: 'g', validFrom: '2025-07-01' },
        { id: 'other', name: 'Other', group: 'g' },
      ],
    }
    const evaluation = judge([...reported, beside], { units: divided, indicators: [adds('sum')] })
    expect(judgedBy(evaluation)).toEqual({ n: '1500', other: 850 })
    expect(evaluation.findings.map(({ message }) => message.en)).toEqual([
      'The figures of “i” for “a”, which ended on 30/6/2025, are not counted: it was divided into “n”, “other”.',
      'The figures of “i” for “b”, which ended on 30/6/2025, are not counted: it has no successor.',
    ])
  })

  it('gives the same evaluation again from the inputs that it keeps', () => {
    for (const definition of [adds('sum'), stock, null]) {
      const evaluation = judgeMerged(reported, definition)
      const { scorecard, inputs, asOf } = evaluation
      expect(evaluate(scorecard, { ...inputs, asOf })).toEqual(evaluation)
    }
  })
})
