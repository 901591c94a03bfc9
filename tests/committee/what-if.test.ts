import { type Evaluation, evaluate, explain, parseScorecard, rank, type WhatIfChange, whatIf } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf, issuesOf } from '../support/issues'

const scorecard = parseScorecard({
  id: 's',
  title: 'S',
  scale: 60,
  rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
  excluded: { policy: 'rescale-total' },
  criteria: [
    { id: 'work', criteria: [{ id: 'plan', max: 20, rule: { kind: 'points' } }] },
    { id: 'days', max: 20, rule: { kind: 'relative-to-best', prefer: 'lower' } },
    {
      id: 'online',
      max: 20,
      rule: { kind: 'ratio-to-target', target: 50 },
      indicator: 'filed-online',
      except: [{ unit: 'office', reason: 'Không có thủ tục' }],
    },
  ],
})
const online = { indicator: 'filed-online', period: '2022', status: 'final' } as const
const evaluation = evaluate(scorecard, {
  units: {
    groups: [
      { id: 'departments', name: 'Sở' },
      { id: 'communes', name: 'Xã' },
    ],
    units: [
      { id: 'health', name: 'Sở Y tế', group: 'departments' },
      { id: 'interior', name: 'Sở Nội vụ', group: 'departments' },
      { id: 'office', name: 'Văn phòng', group: 'departments' },
      { id: 'old', name: 'Sở cũ', group: 'departments', validTo: '2020-12-31' },
      { id: 'hoa-tien', name: 'Xã Hòa Tiến', group: 'communes' },
    ],
  },
  assessments: [
    { unit: 'health', criterion: 'plan', value: 15, round: 'self' },
    { unit: 'health', criterion: 'plan', value: 12, round: 'final', by: 'Tổ giúp việc' },
    { unit: 'health', criterion: 'days', value: 10, round: 'final' },
    { unit: 'interior', criterion: 'plan', value: 18, round: 'final' },
    { unit: 'interior', criterion: 'days', value: 20, round: 'final' },
    { unit: 'office', criterion: 'plan', value: 20, round: 'final' },
    { unit: 'office', criterion: 'days', value: 30, round: 'final' },
    { unit: 'hoa-tien', criterion: 'plan', value: 10, round: 'final' },
    { unit: 'hoa-tien', criterion: 'days', value: 5, round: 'final' },
  ],
  observations: [
    { ...online, unit: 'health', value: 40 },
    { ...online, unit: 'interior', value: 25 },
    { ...online, unit: 'hoa-tien', value: 50 },
  ],
  period: '2022',
  round: 'final',
  asOf: '2022-12-31',
  missing: 'error',
})
const scores = ({ entries }: Evaluation) => entries.map(({ score }) => score)
const ranking = rank(evaluation, { within: 'group' })
const assume = (...changes: readonly unknown[]) => whatIf(ranking, changes as readonly WhatIfChange[]).source

describe('what-if', () => {
  it('starts from the totals that the tests below change', () => {
    // health 12 + 20 + 16; interior 18 + 10 + 10; office (20 + 6.67) of 40, so 26.67 × 60 ÷ 40; hoa-tien 10 + 20 + 20
    expect(scores(evaluation)).toEqual(['48', '38', '40.01', '50'])
  })

  it.each([
    ['another assessment', [{ unit: 'health', criterion: 'plan', value: 15 }], ['51', '38', '40.01', '50']],
    // interior becomes the best of its group with 5 days: 18 + 20 + 10; health 12 + 10 + 16; office 20 × 5 ÷ 30 = 3.33
    ['a new best', [{ unit: 'interior', criterion: 'days', value: 5 }], ['38', '48', '35', '50']],
    [
      'a worse value behind the best',
      [{ unit: 'interior', criterion: 'days', value: 40 }],
      ['48', '33', '40.01', '50'],
    ],
    ['another observation', [{ ...online, unit: 'interior', value: 50 }], ['48', '48', '40.01', '50']],
    [
      'two at once',
      [
        { unit: 'health', criterion: 'plan', value: 20 },
        { ...online, unit: 'health', value: 60 },
      ],
      ['60', '38', '40.01', '50'],
    ],
  ])('with %s changes just the totals that depend on it', (_, changes, expected) => {
    expect(scores(assume(...changes))).toEqual(expected)
  })

  it('keeps the entries of units that no change touches', () => {
    const { entries } = assume({ unit: 'health', criterion: 'plan', value: 15 })
    expect(entries.slice(1).every((entry, index) => entry === evaluation.entries[index + 1])).toBe(true)
  })

  it('keeps the place of a value, and adds its round, author and reason', () => {
    const assumed = assume({ unit: 'health', criterion: 'plan', value: 15, by: 'Hội đồng', reason: 'Phúc khảo' })
    expect(assumed.inputs.assessments).toHaveLength(evaluation.inputs.assessments.length)
    expect(assumed.inputs.assessments[1]).toEqual({
      unit: 'health',
      criterion: 'plan',
      value: 15,
      by: 'Hội đồng',
      reason: 'Phúc khảo',
      round: 'final',
    })
    const [plan] = explain(rank(assumed), 'health').criteria
    expect(plan?.inputs?.[0]?.reason).toEqual({
      vi: 'final; Hội đồng; Phúc khảo',
      en: 'final; Hội đồng; Phúc khảo',
    })
  })

  it('leaves the given evaluation unchanged', () => {
    const before = JSON.stringify(evaluation)
    assume({ unit: 'interior', criterion: 'days', value: 5 }, { ...online, unit: 'health', value: 1 })
    expect(JSON.stringify(evaluation)).toBe(before)
  })

  it('refuses a withdrawal that leaves a unit without a total, if missing values are errors', () => {
    const withdrawn = [{ unit: 'health', criterion: 'online', withdrawn: true }] as const
    expect(faultsOf(() => whatIf(ranking, withdrawn))).toEqual(['missing assessment at assessments'])
    const { inputs, asOf } = evaluation
    const lenient = evaluate(scorecard, { ...inputs, asOf, missing: 'not-scored' })
    const assumed = whatIf(rank(lenient), withdrawn).source
    expect(assumed.inputs.observations).toEqual(inputs.observations.slice(1))
    expect(assumed.entries[0]).toMatchObject({ score: null, partial: '32' })
    expect(assumed.findings.map(codeText)).toEqual(['no-total incomplete'])
  })
})

describe('a change is refused by name:', () => {
  it.each([
    ['a number in place of a list', 7, ['wrong-type at changes']],
    ['null in place of a change', [null], ['wrong-type at changes[0]']],
    ['an unknown unit', [{ unit: 'helth', criterion: 'plan', value: 1 }], ['unknown unit at changes[0].unit']],
    ['a unit that has ended', [{ unit: 'old', criterion: 'plan', value: 1 }], ['not-valid unit at changes[0].unit']],
    [
      'an unknown criterion',
      [{ unit: 'health', criterion: 'plans', value: 1 }],
      ['unknown criterion at changes[0].criterion'],
    ],
    [
      'a heading',
      [{ unit: 'health', criterion: 'work', value: 1 }],
      ['not-applicable heading at changes[0].criterion'],
    ],
    [
      'too many points',
      [{ unit: 'health', criterion: 'plan', value: 21 }],
      ['out-of-range points at changes[0].value'],
    ],
    [
      'an observed criterion',
      [{ unit: 'health', criterion: 'online', value: 21 }],
      ['not-applicable observed at changes[0].criterion'],
    ],
    [
      'another round',
      [{ unit: 'health', criterion: 'plan', value: 1, round: 'self' }],
      ['not-applicable round at changes[0].round'],
    ],
    [
      'an observation of an exempt unit that is not a number',
      [{ ...online, unit: 'office', value: 'x' }],
      ['malformed number at changes[0].value'],
    ],
    [
      'an unread indicator',
      [{ ...online, indicator: 'filed', unit: 'health', value: 1 }],
      ['left-out observation at changes[0]'],
    ],
    [
      'an unread period',
      [{ ...online, period: '2021', unit: 'helth', value: 1 }],
      ['unknown unit at changes[0].unit', 'left-out observation at changes[0]'],
    ],
    [
      'an observation that is out of range',
      [{ ...online, unit: 'health', value: -1 }],
      ['out-of-range at-least at changes[0].value'],
    ],
    [
      'nothing to withdraw',
      [{ unit: 'office', criterion: 'online', withdrawn: true }],
      ['nothing-to-withdraw assumed at changes[0]'],
    ],
    [
      'a withdrawal for an unknown unit and criterion',
      [{ unit: 'offic', criterion: 'onlin', withdrawn: true }],
      ['unknown unit at changes[0].unit', 'unknown criterion at changes[0].criterion'],
    ],
    [
      'a withdrawal that says false',
      [{ unit: 'health', criterion: 'plan', withdrawn: false }],
      ['not-allowed at changes[0].withdrawn'],
    ],
    [
      'two changes of one value, and one without a value',
      [
        { unit: 'health', criterion: 'plan', value: 1 },
        { unit: 'health', criterion: 'plan', withdrawn: true },
        { unit: 'health', criterion: 'days', valu: 1 },
      ],
      ['duplicate change at changes[1]', 'missing at changes[2].value', 'unknown property at changes[2].valu'],
    ],
  ])('%s', (_, changes, faults) => {
    expect(faultsOf(() => whatIf(ranking, changes as never)).toSorted()).toEqual(faults.toSorted())
  })

  it('with a message in both languages', () => {
    const said = (change: unknown) => issuesOf(() => assume(change)).map(({ message }) => message)
    expect(said({ unit: 'health', criterion: 'plan', value: 1, round: 'self' })).toEqual([
      {
        vi: 'Đánh giá này tính điểm vòng “final”, không phải vòng “self”.',
        en: 'This evaluation counts the round “final”, not the round “self”.',
      },
    ])
    expect(said({ ...online, period: '2021', unit: 'health', value: 1 })).toEqual([
      {
        vi: 'Không tiêu chí nào dùng số liệu năm 2021 của chỉ tiêu “filed-online”.',
        en: 'No criterion reads the indicator “filed-online” in 2021.',
      },
    ])
  })
})

it('what-if ranks by the policy of the ranking', () => {
  const assumed = whatIf(ranking, [{ unit: 'health', criterion: 'days', value: 0 }])
  expect(assumed.policy).toEqual(ranking.policy)
  expect(assumed).toEqual(rank(assumed.source, { within: 'group' }))
  expect(whatIf(ranking, [])).toEqual(ranking)
})

it('what-if refuses anything but a ranking of an evaluation', () => {
  expect(faultsOf(() => whatIf(evaluation as never, []))).toEqual(['not-a-result ranking at ranking'])
  expect(faultsOf(() => whatIf(rank([{ unit: 'a', score: 1 }]) as never, []))).toEqual([
    'not-a-result ranked-evaluation at ranking.source',
  ])
})
