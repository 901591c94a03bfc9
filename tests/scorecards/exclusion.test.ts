import {
  type CriterionAbsencePolicies,
  evaluate,
  explain,
  formatExact,
  formatExplanation,
  parseExact,
  parseScorecard,
  rank,
  type Scorecard,
} from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFractions } from '../../src/foundation/fraction'
import { faultsOf, faultText, issuesOf } from '../support/issues'

const units = {
  groups: [
    { id: 'sở', name: 'Sở' },
    { id: 'xã', name: 'Xã' },
  ],
  units: [
    { id: 'y-tế', name: 'Sở Y tế', group: 'sở' },
    { id: 'nội-vụ', name: 'Sở Nội vụ', group: 'sở' },
    { id: 'hòa-tiến', name: 'Xã Hòa Tiến', group: 'xã' },
  ],
}
const points = { kind: 'points' } as const
type Given = readonly (readonly [unit: string, criterion: string, value: unknown, absence?: string])[]

function run(scorecard: Scorecard, given: Given, asOf = '2022-12-31') {
  return evaluate(scorecard, {
    units,
    assessments: given.map(([unit, criterion, value, absence]) => ({
      unit,
      criterion,
      value,
      ...(absence === undefined ? {} : { absence: absence as 'no-data' }),
    })),
    asOf,
    missing: 'error',
  })
}

const exact = { leaf: 'exact', total: 'exact' } as const
/** A heading with a and b of 30 points each, and c of 40. */
const tree = (more: Partial<Scorecard> = {}, onB: object = {}, onFirst: object = {}): Scorecard =>
  ({
    id: 's',
    title: 'S',
    scale: 100,
    rounding: exact,
    criteria: [
      {
        id: 'first',
        ...onFirst,
        criteria: [
          { id: 'a', max: 30, rule: points },
          { id: 'b', max: 30, rule: points, ...onB },
        ],
      },
      { id: 'c', max: 40, rule: points },
    ],
    ...more,
  }) as Scorecard
const full = (unit: string, a = 15, b = 12, c = 32): Given => [
  [unit, 'a', a],
  [unit, 'b', b],
  [unit, 'c', c],
]
const others = [...full('nội-vụ'), ...full('hòa-tiến')]

describe('an absence', () => {
  const ratio = (absence?: CriterionAbsencePolicies): Scorecard => ({
    id: 's',
    title: 'S',
    scale: 20,
    rounding: exact,
    criteria: [
      { id: 'r', max: 12, rule: { kind: 'ratio' }, ...(absence === undefined ? {} : { absence }) },
      { id: 'p', max: 8, rule: points },
    ],
    ...(Object.values(absence ?? {}).includes('exclude') ? { excluded: { policy: 'rescale-total' } } : {}),
  })
  const judged = (absence: CriterionAbsencePolicies | undefined, ...rows: Given) =>
    evaluate(ratio(absence), {
      units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
      assessments: [['u', 'p', 6] as const, ...rows].map(([unit, criterion, value, absence]) => ({
        unit,
        criterion,
        value,
        ...(absence === undefined ? {} : { absence: absence as 'no-data' }),
      })),
      asOf: '2022-12-31',
      missing: 'error',
    }).entries[0]
  const zero = ['u', 'r', { numerator: 0, denominator: 0 }] as const

  it.each([
    [undefined, zero, null, null],
    [{ 'zero-denominator': 'full' }, zero, '12', '18'],
    [{ 'zero-denominator': 'zero' }, zero, '0', '6'],
    [{ 'zero-denominator': 'exclude' }, zero, null, '15'],
    [{ 'zero-denominator': 'not-scored' }, zero, null, null],
    [{ 'zero-denominator': 'full' }, ['u', 'r', null], null, null],
    [{ 'not-scored': 'zero' }, ['u', 'r', null], '0', '6'],
    [{ 'no-data': 'zero' }, ['u', 'r', null, 'no-data'], '0', '6'],
    [{ 'not-applicable': 'exclude' }, ['u', 'r', null, 'not-applicable'], null, '15'],
  ] as const)('under %j, given as %j, has the points %j and the total %j', (policy, row, own, total) => {
    const entry = judged(policy, row)
    expect([entry?.points['r'], entry?.score]).toEqual([own, total])
  })

  it('gains points only if it is stated', () => {
    expect(faultsOf(() => judged({ 'not-scored': 'full' }))).toEqual(['missing assessment at assessments'])
  })

  it('beside a value, or with an unknown name, is refused', () => {
    expect(faultsOf(() => judged({}, ['u', 'r', 50, 'no-data']))).toEqual([
      'contradiction absence at assessments[1].absence',
    ])
    expect(faultsOf(() => judged({}, ['u', 'r', null, 'lost']))).toEqual(['not-allowed at assessments[1].absence'])
    expect(faultsOf(() => parseScorecard(ratio({ 'zero-denominator': 'ful' as 'full' })))).toEqual([
      'not-allowed at criteria[0].absence.zero-denominator',
    ])
  })

  it('is named in the explanation with the points it counts for', () => {
    const evaluation = run(tree({}, { absence: { 'not-scored': 'full' } }), [
      ['y-tế', 'a', 15],
      ['y-tế', 'b', null],
      ['y-tế', 'c', 32],
      ...others,
    ])
    expect(evaluation.entries[0]?.absences).toEqual({ b: { absence: 'not-scored', policy: 'full' } })
    expect(explain(rank(evaluation), 'y-tế').criteria[1]?.reason).toEqual({
      vi: 'Chưa chấm: được tính điểm tối đa',
      en: 'Not scored: counted as the maximum',
    })
  })
})

describe('a criterion for some units only', () => {
  const withoutB = full('y-tế').filter(([, criterion]) => criterion !== 'b')
  const communes = { appliesTo: [{ group: 'xã' }] }
  const others = [...full('nội-vụ').filter(([, criterion]) => criterion !== 'b'), ...full('hòa-tiến')]

  it.each([
    // 47 of 70 possible; within the heading 15 of 30 becomes 30 of 60, which gives 62 in total.
    ['rescale-total', '470/7'],
    ['rescale-heading', '62'],
    ['full', '77'],
  ] as const)('under %s gives the total %s', (policy, total) => {
    const { entries } = run(tree({ excluded: { policy } }, communes), [...withoutB, ...others])
    expect(entries.map(({ exact }) => exact)).toEqual([total, total, '59'])
  })

  it('may leave out a whole heading, for which the others then stand', () => {
    const scorecard = tree({ excluded: { policy: 'rescale-heading' } }, {}, communes)
    const onlyC = (unit: string): Given => full(unit).filter(([, criterion]) => criterion === 'c')
    const { entries } = run(scorecard, [...onlyC('y-tế'), ...onlyC('nội-vụ'), ...full('hòa-tiến')])
    expect(entries.map(({ exact }) => exact)).toEqual(['80', '80', '59'])
  })

  it('may exempt a unit, for a reason and up to a day', () => {
    const except = [{ unit: 'y-tế', reason: { vi: 'Không có thủ tục', en: 'No procedures' }, validTo: '2022-12-31' }]
    const scorecard = tree({ excluded: { policy: 'rescale-total' } }, { except })
    const evaluation = run(scorecard, [...withoutB, ...full('nội-vụ'), ...full('hòa-tiến')])
    expect(evaluation.entries.map(({ exact }) => exact)).toEqual(['470/7', '59', '59'])
    expect(
      formatExplanation(explain(rank(evaluation), 'y-tế'), 'vi')
        .split('\n')
        .slice(1, 11),
    ).toEqual([
      '  S: tổng điểm (thang điểm 100): ≈ 67,1429',
      '    first (tối đa 60): 15',
      '      a (tối đa 30): 15',
      '        Được chấm 15/30 điểm',
      '      b (tối đa 30): không tính',
      '        Không áp dụng: không tính vào tổng điểm (Không có thủ tục)',
      '        Chưa được chấm',
      '    c (tối đa 40): 32',
      '      Được chấm 32/40 điểm',
      '    Quy đổi từ thang 70 về thang 100 do có tiêu chí không áp dụng: ≈ 20,1429',
    ])
    expect(faultsOf(() => run(scorecard, [...withoutB, ...others], '2023-01-01'))).toEqual([
      'missing assessment at assessments',
      'missing assessment at assessments',
    ])
  })

  it('is refused for the other units, and not missing for them', () => {
    const scorecard = tree({ excluded: { policy: 'full' } }, communes)
    expect(faultsOf(() => run(scorecard, [...full('y-tế'), ...others]))).toEqual([
      'not-applicable exempt at assessments[1]',
    ])
    expect(run(scorecard, [...withoutB, ['y-tế', 'b', null, 'not-applicable'], ...others]).entries[0]?.exact).toBe('77')
  })

  it('keeps the row that says “not applicable”, if there is one', () => {
    const scorecard = tree({ excluded: { policy: 'full' } }, communes)
    const evaluation = run(scorecard, [...withoutB, ['y-tế', 'b', null, 'not-applicable'], ...others])
    const place = evaluation.inputs.assessments.findIndex(({ value }) => value === null)
    expect(evaluation.entries[0]?.given[1]).toBe(place)
    const b = explain(rank(evaluation), 'y-tế').criteria[1]
    expect(b?.inputs?.[0]?.label).toEqual({ vi: 'Kết quả được chấm', en: 'Assessed value' })
    expect(run(scorecard, [...withoutB, ...others]).entries[0]?.given[1]).toBe(null)
  })

  it('must come with a rule for the points that are left out', () => {
    expect(faultsOf(() => parseScorecard(tree({}, communes)))).toEqual(['missing excluded at excluded'])
    expect(faultsOf(() => parseScorecard(tree({}, {}, communes)))).toEqual(['missing excluded at excluded'])
    expect(faultsOf(() => parseScorecard(tree({}, { absence: { 'no-data': 'exclude' } })))).toEqual([
      'missing excluded at excluded',
    ])
    expect(parseScorecard(tree({}, { ...communes, absence: { 'not-applicable': 'full' } }))).toBeTruthy()
  })

  it('is refused if it names an unknown group or unit', () => {
    const scorecard = tree(
      { excluded: { policy: 'full' } },
      { appliesTo: [{ group: 'xa' }], except: [{ unit: 'y-te', reason: 'x' }] },
    )
    expect(faultsOf(() => run(scorecard, [...withoutB, ...others]))).toContain(
      'unknown group at scorecard.criteria[0].criteria[1].appliesTo[0].group',
    )
    expect(issuesOf(() => run(scorecard, [...withoutB, ...others]))[1]?.message.en).toBe(
      'There is no unit “y-te”; nearest: y-tế.',
    )
  })
})

describe('a unit for which everything is left out', () => {
  it('has no total, with the reason', () => {
    const except = [{ unit: 'y-tế', reason: 'Mới thành lập' }]
    const scorecard = tree({
      excluded: { policy: 'rescale-total' },
      scale: 60,
      criteria: [
        {
          id: 'first',
          except,
          criteria: [
            { id: 'a', max: 30, rule: points },
            { id: 'b', max: 30, rule: points },
          ],
        },
      ],
    })
    const { entries, findings } = run(
      scorecard,
      others.filter(([, criterion]) => criterion !== 'c'),
    )
    expect(findings.map(faultText)).toEqual(['no-total excluded at entries[0]'])
    expect(entries[0]).toMatchObject({ score: null, partial: '0' })
    expect(entries[0]?.reason).toMatchObject({
      vi: 'Đơn vị “y-tế” không có tổng điểm vì không còn tiêu chí nào được tính.',
    })
  })
})

it('two units that are compared on less than the stated share are a finding, but not on exactly that share', () => {
  const absence = { 'not-applicable': 'exclude' }
  const findings = (sharedAtLeast: number | string, second: string) =>
    run(
      {
        ...tree({ excluded: { policy: 'rescale-total', sharedAtLeast } }, { absence }),
        criteria: ['a', 'b', 'c'].map(id => ({ id, max: '100/3', rule: points, absence })),
      } as Scorecard,
      [
        ['y-tế', 'a', null, 'not-applicable'],
        ['y-tế', 'b', 1],
        ['y-tế', 'c', 1],
        ...(['a', 'b', 'c'] as const).map(id =>
          id === second ? (['nội-vụ', id, null, 'not-applicable'] as const) : (['nội-vụ', id, 1] as const),
        ),
        ['hòa-tiến', 'a', 1],
        ['hòa-tiến', 'b', 1],
        ['hòa-tiến', 'c', 1],
      ],
    ).findings.map(({ message }) => message.en)
  expect(findings(66, 'a')).toEqual([])
  expect(findings('200/3', 'a')).toEqual([])
  expect(findings('66.67', 'a')).toHaveLength(1)
  expect(findings(70, 'a')).toEqual([
    'Group “sở”: “y-tế” and “nội-vụ” have only ≈ 66.67% of the scale assessed in common, less than the minimum of 70%; compare them with care.',
  ])
  expect(findings(50, 'b')).toEqual([
    'Group “sở”: “y-tế” and “nội-vụ” have only ≈ 33.33% of the scale assessed in common, less than the minimum of 50%; compare them with care.',
  ])
})

it('rescaling leaves a unit that has everything as it is, and a total is the sum of its points and adjustments', () => {
  const policies = fc.constantFrom('rescale-total', 'rescale-heading', 'full')
  const value = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 2 })
  fc.assert(
    fc.property(policies, fc.tuple(value, value, value), (policy, values) => {
      const absence = { 'not-applicable': 'exclude' }
      const scorecard = {
        ...tree({ excluded: { policy } }),
        criteria: [
          { id: 'first', criteria: ['a', 'b'].map(id => ({ id, max: 30, rule: points, absence })) },
          { id: 'c', max: 40, rule: points, absence },
        ],
      } as Scorecard
      const rows: Given = ['a', 'b', 'c'].map((id, index) =>
        values[index] === null ? ['y-tế', id, null, 'not-applicable'] : ['y-tế', id, values[index]],
      )
      const evaluation = run(scorecard, [...rows, ...others])
      const [unit, whole] = evaluation.entries
      expect(whole?.exact).toBe('59')
      expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation)
      if (unit?.exact === null || unit === undefined) {
        expect(values.every(one => one === null)).toBe(true)
        return
      }
      const { criteria } = explain(rank(evaluation), 'y-tế')
      const parts = [...criteria.map(one => one.points ?? '0'), ...(unit.adjustments ?? []).map(({ by }) => by)]
      expect(formatExact(parts.map(part => parseExact(part)).reduce(addFractions))).toBe(unit.exact)
      if (values.every(one => one !== null)) expect(unit.adjustments).toBeUndefined()
    }),
  )
})

it('an assessment without evidence is worth what its criterion says', () => {
  const [entry] = evaluate(tree({}, { absence: { 'no-evidence': 'zero' } }), {
    units,
    assessments: [{ unit: 'y-tế', criterion: 'b', value: null, absence: 'no-evidence' }],
    asOf: '2022-12-31',
    missing: 'not-scored',
  }).entries
  expect(entry?.points['b']).toBe('0')
  expect(entry?.absences?.['b']).toEqual({ absence: 'no-evidence', policy: 'zero' })
})
