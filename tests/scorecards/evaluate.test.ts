import {
  defineScorecard,
  defineUnits,
  type EvaluateOptions,
  evaluate,
  explain,
  formatExplanation,
  parseAssessments,
  parseScorecard,
  rank,
  type Scorecard,
  type ScorecardIds,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const policy = { decimals: 2, mode: 'half-up' } as const
const scorecard = defineScorecard({
  id: 'it-2022',
  title: { vi: 'Ứng dụng CNTT năm 2022', en: 'IT adoption 2022' },
  scale: 100,
  rounding: { leaf: policy, total: { decimals: 1, mode: 'half-up' } },
  criteria: [
    {
      id: 'services',
      title: { vi: 'Dịch vụ công', en: 'Services' },
      criteria: [
        { id: 'online', max: 60, rule: { kind: 'ratio-to-target', target: 50 }, indicator: 'dossiers-online' },
        {
          id: 'steering',
          max: 20,
          rule: {
            kind: 'steps',
            steps: [
              [4, 20],
              [3, 15],
              [2, 10],
              [1, 5],
            ],
          },
        },
      ],
    },
    { id: 'plan', max: 20, rule: { kind: 'levels', levels: { none: 0, third: '1/3', approved: 1 } } },
  ],
})
const units = defineUnits({
  groups: [
    { id: 'sở', name: 'Sở, ban, ngành' },
    { id: 'quận', name: 'Quận, huyện' },
    { id: 'xã', name: 'Phường, xã' },
  ],
  units: [
    { id: 'liên-chiểu', name: 'Quận Liên Chiểu', group: 'quận' },
    { id: 'y-tế', name: 'Sở Y tế', group: 'sở' },
    { id: 'nội-vụ', name: 'Sở Nội vụ', group: 'sở' },
    { id: 'tttt', name: 'Sở Thông tin và Truyền thông', group: 'sở', validTo: '2022-06-30' },
  ],
})
const online = (unit: string, value: string | number | null) =>
  ({
    unit,
    indicator: 'dossiers-online',
    period: '2022',
    value,
    status: 'final',
    ...(value === null ? { absence: 'no-data' as const } : {}),
  }) as const
const observations = [online('y-tế', '125/3'), online('nội-vụ', 50.66), online('liên-chiểu', 25)]
const rows = [
  { unit: 'y-tế', criterion: 'steering', value: 3 },
  {
    unit: 'y-tế',
    criterion: 'plan',
    value: 'third',
    by: 'Tổ giúp việc',
    at: '2022-12-20',
    reason: 'Kế hoạch chưa phê duyệt',
    evidence: [{ title: 'Kế hoạch số 76/KH-UBND' }],
  },
  { unit: 'nội-vụ', criterion: 'steering', value: 4 },
  { unit: 'nội-vụ', criterion: 'plan', value: 'approved' },
  { unit: 'liên-chiểu', criterion: 'steering', value: 0 },
  { unit: 'liên-chiểu', criterion: 'plan', value: 'none' },
] as const

const options = (
  more: Partial<EvaluateOptions<ScorecardIds<typeof scorecard>>> = {},
): EvaluateOptions<ScorecardIds<typeof scorecard>> => ({
  units,
  assessments: rows,
  observations,
  period: '2022',
  asOf: '2022-12-31',
  missing: 'error',
  ...more,
})

describe('an evaluation', () => {
  it('has the totals of a calculation by hand', () => {
    // y-tế: 60 × (125/3) / 50 = 50; steering 15; plan 20/3 → 6.67; total 71.67 → 71.7
    expect(evaluate(scorecard, options()).entries).toEqual([
      {
        unit: 'y-tế',
        group: 'sở',
        score: '71.7',
        exact: '71.67',
        points: { online: '50', steering: '15', plan: '6.67' },
        given: [0, 0, 1],
      },
      {
        unit: 'nội-vụ',
        group: 'sở',
        score: '100',
        exact: '100',
        points: { online: '60', steering: '20', plan: '20' },
        given: [1, 2, 3],
      },
      {
        unit: 'liên-chiểu',
        group: 'quận',
        score: '30',
        exact: '30',
        points: { online: '30', steering: '0', plan: '0' },
        given: [2, 4, 5],
      },
    ])
  })

  it('comes back from JSON as it was, and is the same for data from JSON', () => {
    const evaluation = evaluate(scorecard, options())
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation)
    expect(evaluate(JSON.parse(JSON.stringify(scorecard)), JSON.parse(JSON.stringify(options())))).toEqual(evaluation)
  })

  it('reports a group without members', () => {
    expect(evaluate(scorecard, options()).findings.map(({ code, message }) => [code, message.vi])).toEqual([
      ['empty', 'Nhóm “xã” không có đơn vị nào vào ngày 31/12/2022.'],
    ])
  })

  it('judges only the units that exist on its day', () => {
    const late = [...rows, { unit: 'tttt', criterion: 'plan', value: 'none' }] as const
    expect(
      issuesOf(() => evaluate(scorecard, options({ assessments: late }))).map(({ code, path, message }) => [
        code,
        path,
        message.en,
      ]),
    ).toEqual([['not-valid', ['assessments', 6, 'unit'], 'The unit “tttt” does not exist on 31/12/2022.']])
    expect(
      evaluate(scorecard, options({ asOf: '2022-06-30', missing: 'not-scored' })).entries.map(({ unit }) => unit),
    ).toContain('tttt')
  })
})

describe('what is missing', () => {
  const some = rows.slice(0, 3)

  it('is an error that names the unit and its criteria', () => {
    expect(
      issuesOf(() => evaluate(scorecard, options({ assessments: some }))).map(({ message }) => message.vi),
    ).toEqual(['Đơn vị “nội-vụ” chưa được chấm: plan.', 'Đơn vị “liên-chiểu” chưa được chấm: steering, plan.'])
  })

  it('leaves a unit without a total, with the reason, if the options allow it', () => {
    const { entries, findings } = evaluate(scorecard, options({ assessments: some, missing: 'not-scored' }))
    expect(entries[1]).toEqual({
      unit: 'nội-vụ',
      group: 'sở',
      score: null,
      exact: null,
      partial: '80',
      reason: {
        vi: 'Đơn vị “nội-vụ” không có tổng điểm vì chưa có điểm: plan.',
        en: 'The unit “nội-vụ” has no total, because these criteria are not scored: plan.',
      },
      points: { online: '60', steering: '20', plan: null },
      given: [1, 2, null],
    })
    expect(findings.map(({ code }) => code)).toEqual(['empty', 'no-total', 'no-total'])
    expect(
      rank(evaluate(scorecard, options({ assessments: some, missing: 'not-scored' }))).unranked.map(({ unit }) => unit),
    ).toEqual(['nội-vụ', 'liên-chiểu'])
  })

  it('is not confused with an observation that says why it has no value', () => {
    const absent = [online('y-tế', null), ...observations.slice(1)]
    const { entries } = evaluate(scorecard, options({ observations: absent }))
    expect(entries[0]).toMatchObject({ unit: 'y-tế', score: null, partial: '21.67', points: { online: null } })
  })
})

describe('bad input', () => {
  it('is reported completely in one call', () => {
    const bad = [
      { unit: 'y-te', criterion: 'plan', value: 'none' },
      { unit: 'y-tế', criterion: 'plann', value: 'none' },
      { unit: 'y-tế', criterion: 'services', value: 1 },
      { unit: 'y-tế', criterion: 'online', value: 1 },
      { unit: 'y-tế', criterion: 'plan', value: 'drafted' },
      { unit: 'y-tế', criterion: 'steering', value: 'bốn' },
      { unit: 'y-tế', criterion: 'steering' },
      { unit: 'y-tế', criterion: 'steering', value: 1, rund: 'self' },
      { unit: 'nội-vụ', criterion: 'plan', value: 'none' },
      { unit: 'nội-vụ', criterion: 'plan', value: 'approved', at: '20/12/2022' },
      { unit: 'nội-vụ', criterion: 'plan', value: 'approved' },
      null,
    ]
    const faults = faultsOf(() => evaluate(scorecard, options({ assessments: bad as never, missing: 'not-scored' })))
    expect(faults).toEqual([
      'unknown unit at assessments[0].unit',
      'unknown criterion at assessments[1].criterion',
      'not-applicable heading at assessments[2].criterion',
      'not-applicable observed at assessments[3].criterion',
      'unknown level at assessments[4].value',
      'malformed number at assessments[5].value',
      'missing at assessments[6].value',
      'unknown property at assessments[7].rund',
      'malformed date at assessments[9].at',
      'duplicate assessment at assessments[10]',
      'wrong-type at assessments[11]',
    ])
  })

  it('is reported with the nearest unit or criterion', () => {
    const bad = [
      { unit: 'y-te', criterion: 'plan', value: 'none' },
      { unit: 'y-tế', criterion: 'plann', value: 'none' },
    ]
    const messages = issuesOf(() => parseAssessments(scorecard, bad)).map(({ message }) => message.vi)
    expect(messages).toEqual(['Không có tiêu chí “plann”; gần nhất: plan.'])
    expect(issuesOf(() => evaluate(scorecard, options({ assessments: bad as never })))[0]?.message.en).toBe(
      'There is no unit “y-te”; nearest: y-tế.',
    )
  })

  it('in the options is reported', () => {
    const wrong = { ...options(), asof: '2022-12-31', missing: 'zero', period: '2022-Q5', asOf: '31/12/2022' }
    expect(faultsOf(() => evaluate(scorecard, wrong as never))).toEqual([
      'unknown property at asof',
      'malformed period at period',
      'malformed date at asOf',
      'not-allowed at missing',
    ])
    const broken = {
      ...options(),
      units: { groups: units.groups, units: [{ id: 'a', name: 'A', group: 'so' }] },
      asOf: '2022',
    }
    expect(faultsOf(() => evaluate({ ...scorecard, scale: 99 } as never, broken as never))).toEqual([
      'contradiction scale at scale',
      'malformed date at asOf',
      'unknown group at units.units[0].group',
    ])
    const { period: _, ...withoutPeriod } = options()
    expect(faultsOf(() => evaluate(scorecard, withoutPeriod))).toEqual(['missing period at period'])
  })

  it('among the observations is reported', () => {
    const strange = [...observations, online('y-te', 3)]
    expect(
      evaluate(scorecard, options({ observations: strange })).findings.map(({ code, path }) => [code, path]),
    ).toContainEqual(['left-out', ['observations', 3, 'unit']])
    expect(
      faultsOf(() => evaluate(scorecard, options({ observations: [...observations, online('y-tế', 3)] }))),
    ).toEqual(['duplicate observation at observations[3]'])
    expect(
      faultsOf(() => evaluate(scorecard, options({ observations: [online('y-tế', -3), ...observations.slice(1)] }))),
    ).toEqual(['out-of-range at-least at observations[0].value'])
  })
})

it('a unit that is not judged because its group has ended is a finding', () => {
  const ended = {
    groups: [{ id: 'quận', name: 'Quận', validTo: '2022-06-30' }, ...units.groups.filter(({ id }) => id === 'sở')],
    units: units.units,
  }
  const without = rows.filter(({ unit }) => unit !== 'liên-chiểu')
  const { findings } = evaluate(
    scorecard,
    options({ units: ended, assessments: without, observations: observations.slice(0, 2) }),
  )
  expect(findings.map(({ message }) => message.vi)).toEqual([
    'Đơn vị “liên-chiểu” không được đánh giá, vì nhóm “quận” không tồn tại vào ngày 31/12/2022.',
  ])
  expect(faultsOf(() => evaluate(scorecard, options({ units: ended })))).toContain(
    'not-valid group at assessments[4].unit',
  )
})

it('a name such as “constructor” or “007” keeps its value and its explanation', () => {
  const strange = {
    id: 's',
    title: 'S',
    scale: 30,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [
      { id: 'constructor', max: 10, rule: { kind: 'levels', levels: { '100%': 1, '007': 0 } } },
      { id: 'toString', max: 10, rule: { kind: 'levels', levels: { '3 tháng': 1, valueOf: '1/2' } } },
      { id: 'hasOwnProperty', max: 10, rule: { kind: 'points' } },
    ],
  } as const
  const judged = evaluate(strange, {
    units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'valueOf', name: 'U', group: 'g' }] },
    assessments: [
      { unit: 'valueOf', criterion: 'constructor', value: '100%' },
      { unit: 'valueOf', criterion: 'toString', value: 'valueOf' },
      { unit: 'valueOf', criterion: 'hasOwnProperty', value: 1, by: 'Tổ giúp việc' },
    ],
    asOf: '2022-12-31',
    missing: 'error',
  })
  expect(judged.entries[0]).toMatchObject({
    exact: '16',
    points: { constructor: '10', toString: '5', hasOwnProperty: '1' },
  })
  const { criteria } = explain(rank(judged), 'valueOf')
  expect(criteria.map(({ inputs }) => inputs?.[0]?.value)).toEqual([
    { vi: '100%', en: '100%' },
    { vi: 'valueOf', en: 'valueOf' },
    '1',
  ])
})

it('a scorecard or a row that was changed is judged and explained as it is now', () => {
  const card = {
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'c', max: 10, rule: { kind: 'ratio' } }],
  }
  const assessments: { unit: string; criterion: string; value: number }[] = [{ unit: 'u', criterion: 'c', value: 50 }]
  const judge = () =>
    evaluate(parseScorecard(card), {
      units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
      assessments,
      asOf: '2022-12-31',
      missing: 'error',
    })
  expect(judge().entries[0]?.score).toBe('5')
  card.scale = 50
  for (const criterion of card.criteria) criterion.max = 50
  expect(judge().entries[0]?.score).toBe('25')
  assessments[0] = { unit: 'u', criterion: 'c', value: 90 }
  expect(explain(rank(judge()), 'u').criteria[0]?.inputs?.[0]?.value).toBe('90')
})

it('an absence keeps its name in the entry and the explanation', () => {
  const absent = [{ ...online('y-tế', null), absence: 'not-applicable' as const }, ...observations.slice(1)]
  const evaluation = evaluate(scorecard, options({ observations: absent }))
  expect(evaluation.entries[0]?.absences).toEqual({
    online: { absence: 'not-applicable', policy: 'not-scored' },
  })
  expect(explain(rank(evaluation), 'y-tế').criteria[0]?.value).toEqual({
    vi: 'chưa có điểm (không áp dụng)',
    en: 'not scored (not applicable)',
  })
})

it('observations that no criterion reads are checked, too', () => {
  const [{ criteria }, plan] = scorecard.criteria
  const plain: Scorecard = { ...scorecard, scale: 40, criteria: [criteria[1], plan] }
  expect(faultsOf(() => evaluate(plain, { ...options(), observations: [null, 5] as never }))).toEqual([
    'wrong-type at observations[0]',
    'wrong-type at observations[1]',
  ])
})

it.each([undefined, null, {}, rank([{ unit: 'a', score: 1 }])])(
  'anything but a ranking of an evaluation is refused with an issue',
  ranking => {
    expect(issuesOf(() => explain(ranking as never, 'a'))).toHaveLength(1)
  },
)

describe('rounds', () => {
  const rounds = rows.flatMap(row => [
    { ...row, round: 'self' },
    { ...row, round: 'appraised', ...(row.criterion === 'steering' ? { value: 1 } : {}) },
  ]) as unknown as typeof rows

  it('must be chosen if there are several, and must exist', () => {
    expect(faultsOf(() => evaluate(scorecard, options({ assessments: rounds })))).toEqual(['missing round at round'])
    expect(
      issuesOf(() => evaluate(scorecard, options({ assessments: rounds, round: 'apraised' })))[0]?.message.en,
    ).toBe('There is no round “apraised”; nearest: appraised.')
  })

  it('are kept apart', () => {
    const steering = (round: string) =>
      evaluate(scorecard, options({ assessments: rounds, round })).entries.map(({ points }) => points['steering'])
    expect([steering('self'), steering('appraised')]).toEqual([
      ['15', '20', '0'],
      ['5', '5', '5'],
    ])
  })
})

it('rounded points that add up to more than the scale are a finding', () => {
  const thirds = {
    id: 'thirds',
    title: 'Thirds',
    scale: 2,
    rounding: { leaf: policy, total: policy },
    criteria: ['a', 'b', 'c'].map(id => ({ id, max: '2/3', rule: { kind: 'yes-no' } as const })),
  }
  const judged = (sections: readonly object[], values: Readonly<Record<string, number>> = {}) =>
    evaluate({ ...thirds, limits: {}, criteria: [...thirds.criteria, ...sections] } as Scorecard, {
      units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
      assessments: Object.entries({ a: true, b: true, c: true, ...values }).map(([criterion, value]) => ({
        unit: 'u',
        criterion,
        value,
      })),
      asOf: '2022-12-31',
      missing: 'error',
    })
  const { entries, findings } = judged([])
  expect(entries[0]?.exact).toBe('2.01')
  expect(findings.map(({ code }) => code)).toEqual(['total-above-scale'])
  // Bonus points may lift a total above the scale; penalty points never do.
  const section = (kind: 'bonus' | 'penalty') => ({
    id: kind,
    section: kind,
    cap: 1,
    criteria: [{ id: `own-${kind}`, max: 1, rule: { kind: 'count', each: 1 } }],
  })
  const codes = (kind: 'bonus' | 'penalty') =>
    judged([section(kind)], { [`own-${kind}`]: 0 }).findings.map(one => one.code)
  expect([codes('penalty'), codes('bonus')]).toEqual([['total-above-scale'], []])
})

describe('an explanation', () => {
  const ranking = rank(evaluate(scorecard, options()), { within: 'group' })

  it('leads from the rank down to who assessed what', () => {
    expect(formatExplanation(explain(ranking, 'y-tế'), 'vi').split('\n')).toEqual([
      'Sở Y tế xếp hạng 2 trên 2 đơn vị của nhóm Sở, ban, ngành: 71,7',
      '  Ứng dụng CNTT năm 2022: tổng điểm (thang điểm 100): 71,7',
      '    71,67 → làm tròn đến 1 chữ số thập phân (từ 5 trở lên thì làm tròn lên)',
      '    Dịch vụ công (tối đa 80): 65',
      '      online (tối đa 60): 50',
      '        ≈ 41,67 ÷ mục tiêu 50 × 60 điểm, tối đa 60 điểm',
      '        Số liệu chỉ tiêu “dossiers-online”, năm 2022: ≈ 41,6667',
      '      steering (tối đa 20): 15',
      '        Kết quả 3, mức từ 3 trở lên: 15 điểm',
      '        Kết quả được chấm: 3',
      '    plan (tối đa 20): 6,67',
      '      Mức “third”: ≈ 6,67/20 điểm',
      '      ≈ 6,6667 → làm tròn đến 2 chữ số thập phân',
      '      Kết quả được chấm: third',
      '        Tổ giúp việc; 20/12/2022; Kế hoạch chưa phê duyệt',
      '        Nguồn: Kế hoạch số 76/KH-UBND',
      '  Liền trên: hạng 1 (Sở Nội vụ), 100,0 điểm, cao hơn 28,3 điểm',
      '  Xếp hạng theo điểm công bố (điểm trước khi làm tròn: 71,67)',
      '  Sở Nội vụ cao điểm hơn ở 3 tiêu chí, không thấp điểm hơn ở tiêu chí nào',
      '    plan: +13,33',
      '    online: +10',
      '    steering: +5',
    ])
  })

  it('says what each absence was counted as, who assessed what, and where the scorecard is from', () => {
    const yes = { kind: 'yes-no' } as const
    const judged = evaluate(
      {
        id: 's',
        title: 'S',
        scale: 3,
        rounding: { leaf: 'exact', total: 'exact' },
        source: { title: 'Decision 1' },
        criteria: [
          { id: 'plan', max: 1, rule: yes, absence: { 'not-scored': 'zero' } },
          { id: 'staff', max: 1, rule: yes },
          { id: 'portal', max: 1, rule: yes },
        ],
      },
      {
        units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
        assessments: [
          { unit: 'u', criterion: 'plan', value: null, round: 'self' },
          { unit: 'u', criterion: 'staff', value: null, absence: 'no-data', round: 'self' },
          { unit: 'u', criterion: 'portal', value: true, round: 'self', reason: 'seen on 1 December' },
        ],
        asOf: '2022-12-31',
        missing: 'not-scored',
      },
    )
    expect(formatExplanation(explain(rank(judged), 'u'), 'en').split('\n')).toEqual([
      'U is not ranked',
      '  The unit “u” has no total, because these criteria are not scored: staff.',
      '  S: points so far, criteria missing: 1',
      '    Source: Decision 1',
      '    plan (at most 1): 0',
      '      Not scored: counted as 0',
      '      Assessed value: none',
      '        self',
      '    staff (at most 1): not scored (no data)',
      '      Assessed value: none',
      '        self',
      '    portal (at most 1): 1',
      '      Yes: 1 of 1 point',
      '      Assessed value: yes',
      '        self; seen on 1 December',
    ])
  })

  it('calls each indicator by its own name', () => {
    const indicators = [
      { id: 'other', name: 'Another indicator' },
      { id: 'dossiers-online', name: 'Dossiers filed online' },
    ].map(one => ({ ...one, additivity: { units: 'none', periods: 'none' } }) as const)
    const judged = rank(evaluate(scorecard, options({ indicators })))
    expect(formatExplanation(explain(judged, 'nội-vụ'), 'en')).toContain('“Dossiers filed online”, 2022: 50.66')
  })

  it('goes on from a computed figure to what it was computed from', () => {
    const count = (indicator: string, value: number) =>
      ({ unit: 'y-tế', indicator, period: '2022', value, status: 'provisional' }) as const
    const inputs = ['filed-online', 'received', 'returned'].map(indicator => ({ indicator }))
    const share = { ...online('y-tế', 40), numerator: 8, denominator: 20, inputs }
    const judged = evaluate(
      scorecard,
      options({ observations: [share, ...observations.slice(1), count('filed-online', 8), count('received', 20)] }),
    )
    const lines = formatExplanation(explain(rank(judged), 'y-tế'), 'en').split('\n')
    const at = lines.findIndex(line => line.includes('“dossiers-online”'))
    expect(lines.slice(at, at + 5)).toEqual([
      '        Observation of “dossiers-online”, 2022: 40',
      '          8/20',
      '          Observation of “filed-online”, 2022 (provisional): 8',
      '          Observation of “received”, 2022 (provisional): 20',
      '          Observation of “returned”, 2022: not among the figures given',
    ])
  })

  it('does not read an absence into a criterion named “constructor”', () => {
    const judged = evaluate(
      {
        id: 's',
        title: 's',
        scale: 2,
        rounding: { leaf: 'exact', total: 'exact' },
        criteria: [
          { id: 'constructor', max: 1, rule: { kind: 'yes-no' } },
          { id: 'plan', max: 1, rule: { kind: 'yes-no' }, absence: { 'no-data': 'zero' } },
        ],
      },
      {
        units: { groups: [{ id: 'g', name: 'g' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
        assessments: [
          { unit: 'u', criterion: 'constructor', value: true },
          { unit: 'u', criterion: 'plan', value: null, absence: 'no-data' },
        ],
        asOf: '2022-12-31',
        missing: 'error',
      },
    )
    expect(explain(rank(judged), 'u').criteria.map(({ reason }) => reason)).toMatchObject([
      { en: 'Yes: 1 of 1 point' },
      { en: 'No data: counted as 0' },
    ])
  })

  it('is the same after a trip through JSON', () => {
    for (const { unit } of ranking.entries) {
      expect(explain(JSON.parse(JSON.stringify(ranking)), unit)).toEqual(explain(ranking, unit))
    }
  })

  it('of a unit without a rank says what it lacks', () => {
    const incomplete = rank(evaluate(scorecard, options({ assessments: rows.slice(1), missing: 'not-scored' })))
    expect(formatExplanation(explain(incomplete, 'y-tế'), 'en').split('\n').slice(0, 3)).toEqual([
      'Sở Y tế is not ranked',
      '  The unit “y-tế” has no total, because these criteria are not scored: steering.',
      '  IT adoption 2022: points so far, criteria missing: 56.67',
    ])
  })

  it('of an unknown unit is refused', () => {
    expect(issuesOf(() => explain(ranking, 'y-te'))[0]?.message.en).toBe('There is no unit “y-te”; nearest: y-tế.')
  })
})
