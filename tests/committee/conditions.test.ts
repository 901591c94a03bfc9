import {
  compareRounds,
  type DistanceGoal,
  digestRun,
  distanceTo,
  evaluate,
  explain,
  formatExplanation,
  parseEvaluation,
  parseRun,
  parseScorecard,
  profileUnit,
  type RankingOptions,
  rank,
  replay,
  whatIf,
  withoutCriterion,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { gives, locks, runWith, selfAssessed } from './runs'

const scorecard = parseScorecard({
  id: 's',
  title: 'S',
  scale: 100,
  rounding: { leaf: 'exact', total: 'exact' },
  excluded: { policy: 'rescale-total' },
  criteria: [
    { id: 'work', title: { vi: 'Công việc', en: 'Work' }, max: 60, rule: { kind: 'points' } },
    { id: 'online', max: 40, rule: { kind: 'points' } },
    { id: 'violations', title: { vi: 'Vi phạm', en: 'Violations' }, max: 0, rule: { kind: 'tracked' } },
  ],
})
const given: Readonly<Record<string, readonly [number, number, unknown]>> = {
  a: [58, 38, 0],
  b: [55, 38, 2],
  c: [50, 40, 0],
  d: [50, 30, 0],
  army: [60, 40, 0],
}
const evaluation = evaluate(scorecard, {
  units: { groups: [{ id: 'g', name: 'G' }], units: Object.keys(given).map(id => ({ id, name: id, group: 'g' })) },
  assessments: Object.entries(given).flatMap(([unit, [work, online, violations]]) => [
    { unit, criterion: 'work', value: work },
    { unit, criterion: 'online', value: online },
    { unit, criterion: 'violations', value: violations as number },
  ]),
  asOf: '2022-12-31',
  missing: 'error',
})
const options: RankingOptions = {
  bands: [
    { id: 'excellent', name: { vi: 'Xuất sắc', en: 'Excellent' }, atLeast: 90 },
    { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 70, below: 90 },
    { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, below: 70 },
  ],
  cutoff: { ties: 'all-out', rounding: 'down' },
  knockOuts: [{ id: 'violation', when: { criterion: 'violations', above: 0 }, atMost: 'fair' }],
  quotas: [{ band: 'excellent', count: 1, otherwise: 'good' }],
  outOfCompetition: [{ unit: 'army', reason: { vi: 'Lực lượng vũ trang', en: 'Armed forces' } }],
}
const ranking = rank(evaluation, options)

describe('a ranking of an evaluation with conditions on criteria', () => {
  it('looks at what is only tracked, which earns no points', () => {
    expect(ranking.entries.map(({ unit, rank, band }) => [unit, rank, band])).toEqual([
      ['a', 1, 'excellent'],
      ['b', 2, 'fair'],
      ['c', 3, 'good'],
      ['d', 4, 'good'],
    ])
    expect(evaluation.entries[1]?.tracked).toEqual({ violations: '2' })
  })

  it('explains by the title of the criterion why a band was lowered', () => {
    const lines = formatExplanation(explain(ranking, 'b'), 'vi').split('\n')
    expect(lines).toContain('  Hạ xếp loại từ Xuất sắc xuống Khá: Vi phạm trên 0')
    expect(explain(ranking, 'army')).toMatchObject({ rank: null, score: '100', reason: { en: 'Armed forces' } })
  })

  it('is made again by the same policy if an assessment were another', () => {
    const assumed = whatIf(ranking, [{ unit: 'b', criterion: 'violations', value: 0 }])
    expect(assumed.entries[1]).toMatchObject({ unit: 'b', band: 'good', lowered: [{ by: 'quota', from: 'excellent' }] })
    expect(assumed).toEqual(rank(assumed.source, options))
    const noWork = whatIf(ranking, [{ unit: 'd', criterion: 'work', value: 1 }])
    expect(noWork.source.entries[3]?.tracked).toEqual({ violations: '0' })
    expect(noWork.source).toEqual(parseEvaluation(JSON.parse(JSON.stringify(noWork.source))))
  })

  it('is made without a criterion that it names: what depends on it cannot be determined', () => {
    const { ranking: without } = withoutCriterion(ranking, 'violations')
    expect(without.entries[1]).toMatchObject({ unit: 'b', band: 'good' })
    expect(new Set(without.findings.map(({ parameters }) => parameters['what']))).toEqual(new Set(['knock-out-value']))
  })

  it('compares no unit with one out of competition', () => {
    expect(profileUnit(ranking, 'a').criteria[0]).toMatchObject({ rank: 1, compared: 4, best: '58', bestUnits: ['a'] })
    expect(profileUnit(ranking, 'army').criteria[0]).toMatchObject({
      points: '60',
      rank: null,
      compared: 4,
      gapToBest: null,
      reason: { en: 'Armed forces' },
    })
  })
})

describe('what a tracked criterion comes to as a figure', () => {
  it.each([
    [3, '3'],
    ['2.50', '2.5'],
    [true, '1'],
    [false, '0'],
    [{ numerator: 1, denominator: 4 }, '25'],
    [{ numerator: 1, denominator: 0 }, null],
    ['nhiều', null],
  ])('%j is %j', (value, figure) => {
    const { inputs, asOf } = evaluation
    const assessments = inputs.assessments.map(row =>
      row.unit === 'a' && row.criterion === 'violations' ? { ...row, value } : row,
    )
    const [entry] = evaluate(scorecard, { ...inputs, assessments: assessments as never, asOf }).entries
    expect(entry?.tracked).toEqual({ violations: figure })
  })

  it('is null without a value', () => {
    const { inputs, asOf } = evaluation
    const assessments = inputs.assessments.filter(({ criterion }) => criterion !== 'violations')
    const [entry] = evaluate(scorecard, { ...inputs, assessments: assessments as never, asOf }).entries
    expect(entry?.tracked).toEqual({ violations: null })
  })
})

describe('the distance to a band', () => {
  const ask = (unit: string, goal: DistanceGoal, more: RankingOptions = {}) =>
    distanceTo(rank(evaluation, { ...options, ...more }), unit, goal)

  it('that a quota leaves no room for is the distance to the last who stays', () => {
    const { shortfalls, improvements } = ask('c', { band: 'excellent' })
    expect(shortfalls).toEqual([{ by: '6' }])
    // a has 96 points; with the same number both would be tied at the line, and both out.
    expect(improvements.map(({ criterion, points, notEnough }) => [criterion, points, notEnough])).toEqual([
      ['work', '56.01', '56'],
    ])
  })

  it('that a knock-out keeps a unit from names its criterion', () => {
    const { shortfalls, improvements, insufficient } = ask('b', { band: 'good' })
    expect(shortfalls).toEqual([{ criterion: 'violations', by: '-2' }])
    expect(improvements).toEqual([])
    expect(insufficient.map(({ criterion }) => criterion)).toEqual(['work', 'online'])
  })

  it('by place is the distance to the score at its line', () => {
    const bands = [
      { id: 'first', place: 'number', atMost: 2 },
      { id: 'rest', place: 'number', above: 2 },
    ] as const
    const byPlace = { bands, quotas: [], knockOuts: [] }
    const { shortfalls, improvements } = ask('d', { band: 'first' }, byPlace)
    expect(shortfalls).toEqual([{ by: '13' }])
    expect(improvements).toEqual([])
    const { improvements: ofC } = ask('c', { band: 'first' }, byPlace)
    expect(ofC.map(({ criterion, points }) => [criterion, points])).toEqual([['work', '53.01']])
  })

  it('is refused for a unit out of competition, with the reason', () => {
    expect(faultsOf(() => ask('army', { rank: 1 }))).toEqual(['not-applicable distance at unit'])
  })

  it('to a rank counts no unit out of competition, and is below zero where lower scores rank better', () => {
    expect(ask('c', { rank: 1 }).shortfalls).toEqual([{ by: '6' }])
    expect(faultsOf(() => ask('c', { rank: 5 }))).toEqual(['out-of-range rank at goal.rank'])
    const { bands: _, quotas: __, knockOuts: ___, ...plain } = options
    const lower = distanceTo(rank(evaluation, { ...plain, prefer: 'lower' }), 'c', { rank: 1 })
    expect([lower.rank, lower.shortfalls, lower.improvements]).toEqual([2, [{ by: '-10' }], []])
    expect(lower.insufficient.map(({ most, reason }) => [most, reason?.en])).toEqual([
      [null, 'Lower scores rank better, so that more points do not lead to this rank'],
      [null, 'Lower scores rank better, so that more points do not lead to this rank'],
    ])
  })

  it('to a rank is that of a unit that is ranked only without a knock-out', () => {
    const knockOuts = [{ id: 'little', when: { criterion: 'online', atMost: 30 }, ranked: false as const }]
    const { bands: _, quotas: __, ...plain } = options
    const excluded = rank(evaluation, { ...plain, knockOuts })
    expect(excluded.unranked.map(({ unit, knockOut }) => [unit, knockOut])).toEqual([
      ['d', 'little'],
      ['army', undefined],
    ])
    expect(faultsOf(() => distanceTo(excluded, 'd', { rank: 1 }))).toEqual(['not-applicable distance at unit'])
    expect(distanceTo(excluded, 'c', { rank: 1 }).improvements.map(({ criterion }) => criterion)).toEqual(['work'])
  })
})

describe('a run', () => {
  const policy: RankingOptions = {
    within: 'group',
    bands: [
      { id: 'A', atLeast: 20 },
      { id: 'B', below: 20 },
    ],
    cutoff: { ties: 'all-in' },
    knockOuts: [{ id: 'unsafe', when: { criterion: 'security', below: 4 }, atMost: 'B' }],
    quotas: [{ band: 'A', count: 1, otherwise: 'B' }],
    outOfCompetition: [{ unit: 'hòa-tiến', reason: 'Chưa xếp hạng' }],
  }
  const secure = gives('appraised', 'y-tế', 'security', 5, { reason: 'Có chứng nhận' })
  const run = runWith([...selfAssessed, locks('self', '2022-12-10'), secure], { ranking: policy })

  it('is ranked in each round by its policy, and compares its rounds by it', () => {
    expect(parseRun(JSON.parse(JSON.stringify(run)))).toEqual(run)
    expect(
      replay(run).rounds.map(({ ranking: { entries, unranked } }) => [
        ...entries.map(({ unit, band }) => [unit, band]),
        ...unranked.map(({ unit }) => unit),
      ]),
    ).toEqual([
      [['nội-vụ', 'B'], ['y-tế', 'B'], 'hòa-tiến'],
      [['y-tế', 'A'], ['nội-vụ', 'B'], 'hòa-tiến'],
    ])
    expect(compareRounds(run, { from: 'self', to: 'appraised' }).gained).toEqual([])
  })

  it('has another digest under another policy', async () => {
    const other = { ...run, ranking: { ...policy, quotas: [{ band: 'A', count: 2, otherwise: 'B' }] } }
    expect(await digestRun(run)).not.toBe(await digestRun(other))
  })

  it('is refused if its policy names a unit, a criterion or a band that it does not have', () => {
    const faults = (ranking: RankingOptions) => faultsOf(() => parseRun({ ...run, ranking }))
    expect(
      faults({
        ...policy,
        knockOuts: [{ id: 'unsafe', when: { criterion: 'safety', below: 4 }, atMost: 'B' }],
        outOfCompetition: [{ unit: 'hòa-tiên', reason: 'Chưa xếp hạng' }],
      }),
    ).toEqual([
      'unknown unit at ranking.outOfCompetition[0].unit',
      'unknown criterion at ranking.knockOuts[0].when.criterion',
    ])
    expect(faults({ ...policy, quotas: [{ band: 'A', count: 1, otherwise: 'C' }] })).toEqual([
      'unknown band at ranking.quotas[0].otherwise',
    ])
  })

  it('may name a heading that has a value of its own, and no other', () => {
    const [plan, days, ...others] = run.scorecard.criteria
    const under = (value: object) => ({
      ...run,
      ranking: { tieBreakers: [{ by: 'criterion', criterion: 'inner', prefer: 'higher' }] },
      scorecard: { ...run.scorecard, criteria: [{ id: 'inner', ...value, criteria: [plan, days] }, ...others] },
    })
    expect(faultsOf(() => parseRun(under({ max: 20 })))).toEqual([
      'unknown criterion at ranking.tieBreakers[0].criterion',
    ])
    const valued = parseRun(under({ max: 20, scale: 20 }))
    expect(replay(valued).rounds.at(-1)?.ranking.findings).toEqual(replay(run).rounds.at(-1)?.ranking.findings)
  })
})
