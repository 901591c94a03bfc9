import {
  distanceTo,
  evaluate,
  explain,
  formatExact,
  formatExplanation,
  parseEvaluation,
  parseExact,
  parseScorecard,
  rank,
  type Scorecard,
  whatIf,
  withoutCriterion,
} from 'egov-kpi'
import { readScorecard, scorecardSheets, writeCsv } from 'egov-kpi/exchange'
import { renderCsv, reportEvaluation, reportUnit } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { addFractions } from '../../src/foundation/fraction'
import { textIn } from '../../src/foundation/language'
import { faultsOf } from '../support/issues'

const points = { kind: 'points' } as const
const half = (decimals: number) => ({ decimals, mode: 'half-up' }) as const

/** Two domains on levels from 1 to 5: one counts for 6 of 10 points and rounds, the other for 4. */
const card = (more: object = {}, first: object = {}): Scorecard =>
  parseScorecard({
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [
      {
        id: 'policy',
        scale: 5,
        rounding: half(2),
        weight: 6,
        criteria: [
          { id: 'plan', max: 1, rule: points, absence: { 'not-applicable': 'exclude' } },
          { id: 'budget', max: 2, rule: points },
        ],
        ...first,
      },
      { id: 'services', scale: 5, weight: 4, criteria: [{ id: 'portal', max: 4, rule: points }] },
    ],
    excluded: { policy: 'rescale-total' },
    ...more,
  })

type Values = Readonly<Record<string, number | null>>

const judge = (scorecard: Scorecard, ...given: readonly Values[]) =>
  evaluate(scorecard, {
    units: {
      groups: [{ id: 'g', name: 'G' }],
      units: given.map((_, place) => ({ id: `u${place}`, name: `U${place}`, group: 'g' })),
    },
    assessments: given.flatMap((values, place) =>
      Object.entries(values).map(([criterion, value]) => ({
        unit: `u${place}`,
        criterion,
        value,
        ...(value === null ? { absence: 'not-applicable' as const } : {}),
      })),
    ),
    asOf: '2022-12-31',
    missing: 'not-scored',
  })

/** The points of a unit and all steps, added up. */
const added = ({ points, adjustments = [] }: ReturnType<typeof judge>['entries'][number]): string =>
  formatExact(
    [...Object.values(points).flatMap(text => text ?? []), ...adjustments.map(({ by }) => by)]
      .map(text => parseExact(text))
      .reduce(addFractions),
  )

describe('a heading with a value of its own', () => {
  it('has its share of the points on its own scale, rounded, and counts for that share of its weight', () => {
    const [entry] = judge(card(), { plan: 1, budget: 1, portal: 1 }).entries
    // 2 of 3 points are 10/3 of 5, rounded 3.33; 3.33 of 5 are 3.996 of 6; 1 of 4 is 1.25 of 5 and 1 of 4.
    expect(entry?.headings).toEqual({ policy: '3.33', services: '1.25' })
    expect(entry?.exact).toBe('4.996')
    expect(entry?.adjustments).toEqual([
      { kind: 'rounded', at: 'policy', value: { from: '10/3', to: '3.33' }, from: '2', to: '1.998', by: '-0.002' },
      { kind: 'weighted', at: 'policy', of: { possible: '3', max: '6' }, from: '1.998', to: '3.996', by: '1.998' },
    ])
  })

  it.each([
    ['a scale alone', { scale: 100, rounding: undefined, weight: undefined }, '200/3', '2'],
    ['a rounding alone', { scale: undefined, rounding: half(0), weight: undefined }, '2', '2'],
    ['a rounding to tenths', { scale: 1, rounding: half(1), weight: undefined }, '0.7', '2.1'],
    ['a weight alone', { scale: undefined, rounding: undefined, weight: 6 }, '2', '4'],
    ['a rounding that cuts off', { scale: 1, rounding: { decimals: 1, mode: 'truncate' }, weight: 6 }, '0.6', '3.6'],
  ])('may state %s', (_, first, value, counted) => {
    const scale = first.weight === undefined ? 7 : 10
    const entry = judge(card({ scale }, first), { plan: 1, budget: 1, portal: 0 }).entries[0]
    expect([entry?.headings?.['policy'], entry?.exact]).toEqual([value, counted])
  })

  it('rounds areas to hundredths before they are added: 1.006 and 1 make 2.01, 1.004 and 1 make 2', () => {
    const areas = (rounding: object | undefined) =>
      parseScorecard({
        id: 's',
        title: 'S',
        scale: 4,
        rounding: { leaf: 'exact', total: half(2) },
        criteria: ['a', 'b'].map(id => ({
          id: `area-${id}`,
          ...(rounding === undefined ? {} : { rounding }),
          criteria: [{ id, max: 2, rule: points }],
        })),
      })
    const totals = (rounding?: object) =>
      judge(areas(rounding), { a: 1.006, b: 1 }, { a: 1.004, b: 1.004 }).entries.map(({ exact }) => exact)
    expect(totals()).toEqual(['2.006', '2.008'])
    expect(totals(half(2))).toEqual(['2.01', '2'])
    const [first, second] = judge(areas(half(2)), { a: 1.006, b: 1 }, { a: 1.004, b: 1.004 }).entries
    expect(first?.headings).toEqual({ 'area-a': '1.01', 'area-b': '1' })
    expect(second?.headings).toEqual({ 'area-a': '1', 'area-b': '1' })
  })

  it('may stand within another one, whose value is made of what it counts for', () => {
    const nested = parseScorecard({
      id: 's',
      title: 'S',
      scale: 100,
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [
        {
          id: 'outer',
          scale: 5,
          weight: 100,
          criteria: [
            { id: 'inner', scale: 100, rounding: half(0), weight: 3, criteria: [{ id: 'a', max: 30, rule: points }] },
            { id: 'b', max: 1, rule: points },
          ],
        },
      ],
    })
    const [entry] = judge(nested, { a: 10, b: 1 }).entries
    // 10 of 30 is 33 %, which is 0.99 of 3; with 1 of 1 that is 1.99 of 4: 2.4875 of 5, and 49.75 of 100.
    expect(entry).toMatchObject({ exact: '49.75', headings: { outer: '2.4875', inner: '33' } })
    expect(Object.keys(entry?.headings ?? {})).toEqual(['outer', 'inner'])
    expect(added(entry as never)).toBe('49.75')
  })

  it('has a maximum that is printed for its criteria, and a weight that counts for the scale', () => {
    expect(card({}, { max: 3 }).scale).toBe(10)
    expect(faultsOf(() => card({}, { max: 6 }))).toEqual(['contradiction heading at criteria[0].max'])
    expect(faultsOf(() => card({ scale: 7 }))).toEqual(['contradiction scale-with-weights at scale'])
    expect(faultsOf(() => card({}, { weight: 'six' }))).toEqual(['malformed number at criteria[0].weight'])
  })

  it('caps the points of its criteria first', () => {
    const [entry] = judge(card({}, { cap: 2, rounding: undefined }), { plan: 1, budget: 2, portal: 4 }).entries
    expect(entry).toMatchObject({ exact: '10', headings: { policy: '5', services: '5' } })
    expect(entry?.adjustments?.map(({ kind }) => kind)).toEqual(['capped', 'weighted'])
    const [less] = judge(card({}, { cap: 2, rounding: undefined }), { plan: 1, budget: 0, portal: 4 }).entries
    expect(less).toMatchObject({ exact: '7', headings: { policy: '2.5' } })
  })
})

describe('the value of a heading', () => {
  it('is null where a criterion under it is not scored; the unit then has no total', () => {
    const [entry] = judge(card(), { plan: 1, portal: 2 }).entries
    expect(entry).toMatchObject({ score: null, headings: { policy: null, services: '2.5' } })
    // 1 of 3 points counts for 2 of 6, and 2 of 4 for 2 of 4: not rounded, since the value is not known.
    expect(entry?.partial).toBe('4')
    expect(added(entry as never)).toBe('4')
  })

  it('is null where all criteria under it are excluded', () => {
    const [entry] = judge(card({}, { except: [{ unit: 'u0', reason: 'New' }] }), { portal: 2 }).entries
    expect(entry).toMatchObject({ exact: '5', headings: { policy: null, services: '2.5' } })
  })

  it.each([
    ['rescale-total', '2.5', '3.75'],
    ['rescale-heading', '2.5', '4'],
    ['full', '3.33', '4.996'],
  ])('is its share of what applies to the unit: %s', (policy, value, exact) => {
    const [entry] = judge(card({ excluded: { policy } }), { plan: null, budget: 1, portal: 1 }).entries
    // 1 of 2 points: of 8 points that are left in all, 2 and 1; or 3 of 6 and 1 of 4; or 2 of 3 as if the plan were whole.
    expect(entry?.headings?.['policy']).toBe(value)
    expect(entry?.exact).toBe(exact)
    expect(added(entry as never)).toBe(exact)
  })

  it('counts in further totals for the part of its weight that belongs to them', () => {
    const totals = [
      { id: 'policy', only: ['policy'] },
      { id: 'budget', only: ['budget'] },
      { id: 'rest', without: ['policy'] },
    ]
    const [entry] = judge(card({ totals }, { rounding: undefined }), { plan: 1, budget: 1, portal: 1 }).entries
    // The budget is 2 of 3 points, so 4 of 6; of these the unit has half.
    expect(entry?.values).toEqual({ policy: '4', budget: '2', rest: '1' })
  })

  it('goes with bonus and penalty points, which have none themselves', () => {
    const sections = [
      { id: 'bonus', section: 'bonus', cap: 2, criteria: [{ id: 'award', max: 2, rule: points }] },
      { id: 'penalty', section: 'penalty', cap: 2, criteria: [{ id: 'late', max: 2, rule: points }] },
    ]
    const { criteria } = card()
    const whole = parseScorecard({ ...card(), criteria: [...criteria, ...sections], limits: { atMost: 10 } })
    const [entry] = judge(whole, { plan: 1, budget: 2, portal: 4, award: 2, late: 1 }).entries
    expect(entry).toMatchObject({ exact: '10', headings: { policy: '5', services: '5' } })
    expect(added(entry as never)).toBe('10')
    const within = { id: 'h', scale: 5, criteria: [{ id: 'x', max: 1, rule: points }] }
    const refused = [
      { id: 'bonus', section: 'bonus', cap: 2, scale: 5, weight: 2, criteria: [{ id: 'award', max: 2, rule: points }] },
      { id: 'penalty', section: 'penalty', cap: 2, criteria: [within] },
    ]
    expect(faultsOf(() => parseScorecard({ ...card(), criteria: [...criteria, ...refused], limits: {} }))).toEqual([
      'not-applicable value-of-section at criteria[2].scale',
      'not-applicable value-of-section at criteria[2].weight',
      'not-applicable value-of-section at criteria[3].criteria[0].scale',
    ])
  })

  it('is refused where it cannot be: no scale or weight above zero, no points, a greatest value that is not written so', () => {
    expect(faultsOf(() => card({}, { scale: 0, weight: -1 }))).toEqual([
      'out-of-range positive at criteria[0].scale',
      'out-of-range positive at criteria[0].weight',
      'contradiction scale-with-weights at scale',
    ])
    expect(faultsOf(() => card({}, { scale: '10/3' }))).toEqual([
      'contradiction heading-rounding at criteria[0].rounding',
    ])
    const tracked = [{ id: 'noted', max: 0, rule: { kind: 'tracked' } }]
    expect(faultsOf(() => card({}, { criteria: tracked }))).toEqual(['empty heading at criteria[0].scale'])
    expect(faultsOf(() => card({}, { rounding: 'exact' }))).toEqual(['wrong-type at criteria[0].rounding'])
  })

  it('is explained on its own scale, with the points it counts for and each step', () => {
    const ranking = rank(judge(card(), { plan: 1, budget: 1, portal: 1 }))
    const lines = formatExplanation(explain(ranking, 'u0'), 'en').split('\n')
    expect(lines.filter(line => !/Given|Assessed/.test(line)).slice(1)).toEqual([
      '  S: total out of 10: 4.996',
      '    policy (value of at most 5, counts for at most 6 points): 3.33',
      '      Counts for 3.996 points',
      '      ≈ 3.3333 → rounded to 2 decimals (half up)',
      '      plan (at most 1): 1',
      '      budget (at most 2): 1',
      '      Value ≈ 3.3333 rounded to 3.33: −0.002',
      '        2 → 1.998',
      '      Weighted: 3 points of the heading count for 6: 1.998',
      '        1.998 × 6 ÷ 3 = 3.996',
      '    services (value of at most 5, counts for at most 4 points): 1.25',
      '      Counts for 1 point',
      '      portal (at most 4): 1',
    ])
  })

  it('is computed anew when an evaluation comes back, and a changed one is refused', () => {
    const evaluation = judge(card(), { plan: 1, budget: 1, portal: 1 })
    const file = JSON.stringify(evaluation)
    expect(JSON.stringify(parseEvaluation(JSON.parse(file)))).toBe(file)
    expect(faultsOf(() => parseEvaluation(JSON.parse(file.replace('"policy":"3.33"', '"policy":"3.34"'))))).toEqual([
      'not-as-computed at entries[0].headings.policy',
    ])
  })

  it('follows in what-if, in the distance to a rank, and without a criterion', () => {
    const ranking = rank(judge(card(), { plan: 1, budget: 1, portal: 1 }, { plan: 0, budget: 0, portal: 2 }))
    const [change] = distanceTo(ranking, 'u1', { rank: 1 }).improvements
    // u0 has 4.996 points, u1 2; the portal can add 2 points, the budget 4 for its 2.
    expect(change).toMatchObject({ criterion: 'budget', points: '1.5', change: { value: '1.5' }, notEnough: '1.49' })
    const after = whatIf(ranking, [change?.change as never])
    expect(after.source.entries[1]).toMatchObject({ exact: '5', headings: { policy: '2.5', services: '2.5' } })
    const anew = judge(card(), { plan: 1, budget: 1, portal: 1 }, { plan: 0, budget: '1.5' as never, portal: 2 })
    expect(after.source).toEqual(anew)
    const { ranking: without } = withoutCriterion(ranking, 'policy')
    expect(without.source.entries.map(({ exact, headings }) => [exact, headings])).toEqual([
      ['2.5', { policy: null, services: '1.25' }],
      ['5', { policy: null, services: '2.5' }],
    ])
  })

  it('decides with its weight whether units are compared on too little', () => {
    const scorecard = card({ excluded: { policy: 'rescale-total', sharedAtLeast: 81 } })
    const { findings } = judge(scorecard, { plan: null, budget: 1, portal: 1 }, { plan: 1, budget: 1, portal: 1 })
    // The plan is 1 of 3 points of the policy, so 2 of 10.
    expect(findings.map(({ code, parameters }) => [code, parameters['share']])).toEqual([
      ['compared-on-too-little', '80'],
    ])
  })
})

describe('reports and files', () => {
  it('have a column for the value of each heading, and the values beside the headings of a unit', () => {
    const ranking = rank(judge(card(), { plan: 1, budget: 1, portal: 1 }, { plan: 1, portal: 1 }))
    const [matrix] = reportEvaluation(ranking.source)
    expect(renderCsv(matrix, 'en').split('\r\n')).toEqual([
      'Group,Unit,Total / 10,policy / 5,services / 5,plan / 1,budget / 2,portal / 4',
      'G,U0,4.996,3.33,1.25,1,1,1',
      'G,U1,no total,no value,1.25,1,not scored,1',
      '',
    ])
    const [, criteria, , method] = reportUnit(ranking, 'u0')
    // 3.33 / 5 × 6 = 3.996.
    expect(criteria?.kind === 'table' ? criteria.sections.map(({ note }) => note && textIn(note, 'en')) : []).toEqual([
      'value 3.33 / 5, counts for 3.996 / 6 points',
      'value 1.25 / 5, counts for 1 / 4 points',
      undefined,
    ])
    expect(method?.kind === 'table' ? method.sections[0]?.rows.length : 0).toBe(5)
  })

  it('name the heading of a step beside a total', () => {
    const [matrix] = reportEvaluation(judge(card(), { plan: 1, budget: 1, portal: 1 }))
    const cell = matrix.sections[0]?.rows[0]?.cells[1]
    const labels = cell?.explanation?.inputs?.map(({ label }) => textIn(label, 'en'))
    expect(labels).toEqual([
      'policy: Value ≈ 3.3333 rounded to 3.33',
      'policy: Weighted: 3 points of the heading count for 6',
    ])
  })

  it('carry a scorecard to tables and back', async () => {
    const [criteria, head] = scorecardSheets(card(), { language: 'vi' })
    const files = [criteria, head].flatMap((sheet, place) =>
      sheet === undefined ? [] : [{ name: `${place}.csv`, data: writeCsv(sheet) }],
    )
    const { value } = await readScorecard(files)
    expect(JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'number' ? String(one) : one))).toEqual(
      JSON.parse(JSON.stringify(card()), (_, one) => (typeof one === 'number' ? String(one) : one)),
    )
  })
})
