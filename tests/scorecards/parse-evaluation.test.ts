import {
  distanceTo,
  type Evaluation,
  evaluate,
  explain,
  parseEvaluation,
  parseRanking,
  parseScorecard,
  profileUnit,
  rank,
  whatIf,
  withoutCriterion,
} from 'egov-kpi'
import { reportEvaluation, reportHeatMap, reportRanking, reportUnit } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const scorecard = parseScorecard({
  id: 's',
  title: 'T',
  scale: 20,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [
    { id: 'plan', max: 10, rule: { kind: 'levels', levels: { no: 0, draft: '1/2', yes: 1 } } },
    { id: 'best', max: 10, rule: { kind: 'relative-to-best', prefer: 'higher' } },
  ],
})
const units = { groups: [{ id: 'g', name: 'G' }], units: ['a', 'b'].map(id => ({ id, name: id, group: 'g' })) }
const evaluation = evaluate(scorecard, {
  units,
  assessments: [
    { unit: 'a', criterion: 'plan', value: 'draft' },
    { unit: 'a', criterion: 'best', value: 5 },
    { unit: 'b', criterion: 'plan', value: 'yes' },
    { unit: 'b', criterion: 'best', value: 10 },
  ],
  asOf: '2022-12-31',
  missing: 'not-scored',
})
const ranking = rank(evaluation)
const file = JSON.stringify(evaluation)
const withText = (from: string, to: string): Evaluation => {
  expect(file).toContain(from)
  return JSON.parse(file.replace(from, to))
}

describe('an evaluation that comes back from a file', () => {
  it('is the same, and gives the same results byte for byte', () => {
    const back = parseEvaluation(JSON.parse(file))
    const ranked = parseRanking(JSON.parse(JSON.stringify(ranking))) as typeof ranking
    expect(JSON.stringify(back)).toBe(file)
    expect(JSON.stringify(explain(ranked, 'a'))).toBe(JSON.stringify(explain(ranking, 'a')))
    expect(JSON.stringify(distanceTo(ranked, 'a', { rank: 1 }))).toBe(
      JSON.stringify(distanceTo(ranking, 'a', { rank: 1 })),
    )
    expect(JSON.stringify(withoutCriterion(ranked, 'plan'))).toBe(JSON.stringify(withoutCriterion(ranking, 'plan')))
    expect(JSON.stringify(reportUnit(ranked, 'a'))).toBe(JSON.stringify(reportUnit(ranking, 'a')))
    const change = [{ unit: 'a', criterion: 'plan', value: 'yes' }]
    const { source: assumed } = whatIf(rank(back), change)
    expect(JSON.stringify(assumed)).toBe(JSON.stringify(whatIf(ranking, change).source))
    expect(JSON.stringify(parseEvaluation(JSON.parse(JSON.stringify(assumed))))).toBe(JSON.stringify(assumed))
  })

  it.each([
    ['points that the rule does not give', '"plan":"5"', '"plan":"10"', 'not-as-computed at entries[0].points.plan'],
    ['a total that the points do not give', '"score":"10"', '"score":"19"', 'not-as-computed at entries[0].score'],
    [
      'a rule of an unknown kind',
      '"kind":"levels"',
      '"kind":"levelz"',
      'not-allowed at scorecard.criteria[0].rule.kind',
    ],
    [
      'a value that the rule cannot take',
      '"value":"draft"',
      '"value":"drift"',
      'unknown level at inputs.assessments[0].value',
    ],
    ['a day that does not exist', '"2022-12-31"', '"2022-02-31"', 'malformed date at asOf'],
    ['a misspelt key', '"units":{"groups"', '"unitz":{"groups"', 'unknown property at inputs.unitz'],
  ])('is refused with %s', (_, from, to, fault) => {
    expect(faultsOf(() => parseEvaluation(withText(from, to)))).toContain(fault)
  })

  it('is checked by every function that takes one, with the path of the fault', () => {
    const altered = withText('"plan":"5"', '"plan":"10"')
    const ranked = { ...ranking, source: altered } as typeof ranking
    const fault = 'not-as-computed at evaluation.entries[0].points.plan'
    for (const call of [() => reportEvaluation(altered), () => reportHeatMap(altered)]) {
      expect(faultsOf(call)).toEqual([fault])
    }
    for (const call of [
      () => explain(ranked, 'a'),
      () => distanceTo(ranked, 'a', { rank: 1 }),
      () => withoutCriterion(ranked, 'plan'),
      () => profileUnit(ranked, 'a'),
      () => whatIf(ranked, []),
      () => reportUnit(ranked, 'a'),
      () => reportRanking(ranked),
      () => explain(rank(altered), 'a'),
    ]) {
      expect(faultsOf(call)).toEqual([fault.replace('evaluation', 'ranking.source')])
    }
  })
})

it('refuses an evaluation without units, or without options, as an issue', () => {
  const options = { assessments: [], asOf: '2022-12-31', missing: 'error' }
  expect(faultsOf(() => evaluate(scorecard, options as never))).toEqual(['missing at units'])
  expect(faultsOf(() => evaluate(scorecard, { ...options, units: null } as never))).toEqual(['wrong-type at units'])
  expect(faultsOf(() => evaluate(scorecard, null as never))).toEqual(['wrong-type at options'])
  expect(faultsOf(() => evaluate(null as never, { ...options, units } as never))).toEqual(['wrong-type at scorecard'])
})

it('refuses typos in the options of reports', () => {
  expect(faultsOf(() => reportRanking(ranking, { explanation: 'full' } as never))).toEqual([
    'unknown property at explanation',
  ])
  expect(faultsOf(() => reportUnit(ranking, 'a', { most: 1 } as never))).toEqual(['unknown property at most'])
  expect(faultsOf(() => reportEvaluation(evaluation, { explanations: 'ful' } as never))).toEqual([
    'not-allowed at explanations',
  ])
  expect(faultsOf(() => reportRanking(ranking, { movements: { movements: [], findings: [] } }))).toEqual([
    'contradiction movement-ranking at movements',
    'contradiction movement-ranking at movements',
  ])
  const wrong = { unit: 'a', rank: 2, earlierRank: 1, gained: 1, direction: 'up' } as const
  const right = { unit: 'b', rank: 1, earlierRank: null, gained: null, direction: 'new' } as const
  expect(faultsOf(() => reportRanking(ranking, { movements: { movements: [wrong, right], findings: [] } }))).toEqual([
    'contradiction movement at movements.movements[0]',
  ])
})
