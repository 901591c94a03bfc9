import { type Evaluation, evaluate, parseScorecard, rank, withoutCriterion } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { evaluations } from './cases'

const scorecard = parseScorecard({
  id: 's',
  title: 'S',
  scale: 100,
  rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
  limits: {},
  criteria: [
    { id: 'work', criteria: ['plan', 'online'].map(id => ({ id, max: 35, rule: { kind: 'points' } })) },
    { id: 'survey', max: 30, rule: { kind: 'points' } },
    { id: 'bonus', section: 'bonus', cap: 5, criteria: [{ id: 'award', max: 5, rule: { kind: 'yes-no' } }] },
  ],
})
const given: Readonly<Record<string, readonly unknown[]>> = {
  a: [35, 14, 15, false], // 64
  b: [21, 14, 27, true], // 67
  c: [14, 21, 30, false], // 65
}
const ranking = rank(
  evaluate(scorecard, {
    units: { groups: [{ id: 'g', name: 'G' }], units: Object.keys(given).map(id => ({ id, name: id, group: 'g' })) },
    assessments: Object.entries(given).flatMap(([unit, values]) =>
      ['plan', 'online', 'survey', 'award'].map((criterion, index) => ({ unit, criterion, value: values[index] })),
    ),
    asOf: '2022-12-31',
    missing: 'error',
  }),
)
const places = (criterion: string) => {
  const { ranking: without, moved } = withoutCriterion(ranking, criterion)
  return [without.entries.map(({ unit, score }) => [unit, score]), moved.map(({ unit, gained }) => [unit, gained])]
}

it('a ranking without a criterion is rescaled, and lists the units that move', () => {
  // 49, 35 and 35 of 70, plus the bonus of b.
  expect(places('survey')).toEqual([
    [
      ['a', '70'],
      ['b', '55'],
      ['c', '50'],
    ],
    [
      ['a', 2],
      ['b', -1],
      ['c', -1],
    ],
  ])
})

it('a bonus that is left out only lowers the units that have it', () => {
  for (const id of ['award', 'bonus']) {
    expect(places(id)).toEqual([
      [
        ['c', '65'],
        ['a', '64'],
        ['b', '62'],
      ],
      [
        ['c', 1],
        ['a', 1],
        ['b', -2],
      ],
    ])
  }
})

it('a heading is left out with all of its criteria', () => {
  const [scores] = places('work')
  expect(scores).toEqual([
    ['c', '100'],
    ['b', '95'],
    ['a', '50'],
  ])
})

it('what remains is an evaluation that can be made again', () => {
  fc.assert(
    fc.property(evaluations(true), fc.nat(), ({ evaluation, given }, chosen) => {
      const ranked = rank(evaluation)
      const id = given[chosen % given.length]?.id ?? ''
      const assessed = evaluation.inputs.assessments.some(
        row => row.criterion !== id && (evaluation.inputs.round === undefined || row.round === evaluation.inputs.round),
      )
      if (!assessed) return
      const { source } = withoutCriterion(ranked, id).ranking
      const { scorecard: own, inputs, asOf }: Evaluation = source
      expect(evaluate(own, { ...inputs, asOf })).toEqual(source)
      expect(source.entries.map(({ unit }) => unit)).toEqual(evaluation.entries.map(({ unit }) => unit))
    }),
  )
})

it('an unknown criterion, or a ranking without an evaluation, is refused by name', () => {
  expect(faultsOf(() => withoutCriterion(ranking, 'surve'))).toEqual(['unknown criterion at criterion'])
  expect(faultsOf(() => withoutCriterion(rank([{ unit: 'a', score: 1 }]) as never, 'a'))).toEqual([
    'not-a-result ranked-evaluation at ranking.source',
  ])
})
