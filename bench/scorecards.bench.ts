import { evaluate, explain, parseAssessments, parseScorecard, rank } from 'egov-kpi'
import { measure, printGrowth } from './harness'

const groups = [
  { id: 'departments', name: 'Sở, ban, ngành' },
  { id: 'districts', name: 'Quận, huyện' },
  { id: 'communes', name: 'Phường, xã' },
]

const rules = [
  { rule: { kind: 'points' }, value: (n: number) => (n % 41) / 4 },
  { rule: { kind: 'yes-no' }, value: (n: number) => n % 3 > 0 },
  {
    rule: { kind: 'levels', levels: { none: 0, third: '1/3', half: '1/2', all: 1 } },
    value: (n: number) => ['none', 'third', 'half', 'all'][n % 4],
  },
  {
    rule: {
      kind: 'steps',
      steps: [
        [4, 10],
        [3, 7.5],
        [2, 5],
        [1, 2.5],
      ],
    },
    value: (n: number) => n % 6,
  },
  { rule: { kind: 'ratio' }, value: (n: number) => ({ numerator: n % 97, denominator: 97 + (n % 13) }) },
  { rule: { kind: 'ratio-to-target', target: '80' }, value: (n: number) => ((n % 1000) / 10).toFixed(1) },
  { rule: { kind: 'linear', from: 30, to: 10 }, value: (n: number) => n % 40 },
  { rule: { kind: 'weighted-value', scale: 1 }, value: (n: number) => ((n % 10000) / 10000).toFixed(4) },
] as const

/** Made-up data, the same on every run: a scorecard of 10 points a criterion, and one row for every unit and criterion. */
function made(unitCount: number, criterionCount: number) {
  const policy = { decimals: 2, mode: 'half-up' }
  const scorecard = {
    id: 'bench',
    title: 'Made up',
    scale: criterionCount * 10,
    rounding: { leaf: policy, total: policy },
    criteria: Array.from({ length: criterionCount }, (_, index) => ({
      id: `criterion-${index}`,
      max: 10,
      rule: rules[index % rules.length]?.rule,
    })),
  }
  const units = Array.from({ length: unitCount }, (_, index) => ({
    id: `unit-${index}`,
    name: `Đơn vị ${index}`,
    group: groups[index % 3]?.id ?? '',
  }))
  let state = 1
  const rows = units.flatMap(({ id }) =>
    scorecard.criteria.map((criterion, index) => {
      state = (state * 48271) % 2147483647
      return { unit: id, criterion: criterion.id, value: rules[index % rules.length]?.value(state) }
    }),
  )
  // A trip through JSON gives every row texts of its own, as data from outside has.
  return JSON.parse(JSON.stringify({ scorecard, units: { groups, units }, rows }))
}

type Made = ReturnType<typeof made>

function run({ scorecard: json, units, rows }: Made) {
  const scorecard = parseScorecard(json)
  const evaluation = evaluate(scorecard, { units, assessments: rows, asOf: '2022-12-31', missing: 'error' })
  const ranking = rank(evaluation, { within: 'group', decimals: 2 })
  return ranking.entries.slice(0, 100).map(({ unit }) => explain(ranking, unit))
}

const once = { runs: 3, warmUp: 1 }
const large = made(10_000, 100)
console.log('10,000 units × 100 criteria, 1,000,000 plain rows, validation included')
const all = measure('', () => run(large), once)
const scorecard = parseScorecard(large.scorecard)
const parsing = measure('', () => parseAssessments(scorecard, large.rows), once)
const evaluating = measure(
  '',
  () => evaluate(scorecard, { units: large.units, assessments: large.rows, asOf: '2022-12-31', missing: 'error' }),
  once,
)
const evaluation = evaluate(scorecard, {
  units: large.units,
  assessments: large.rows,
  asOf: '2022-12-31',
  missing: 'error',
})
const ranking = measure('', () => rank(evaluation, { within: 'group', decimals: 2 }), once)
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`
console.log(`  evaluate, rank and 100 × explain: ${seconds(all.median)}`)
console.log(`  of which evaluate (checks every row) ${seconds(evaluating.median)}, rank ${seconds(ranking.median)}`)
console.log(`  parseAssessments, for rows from outside TypeScript: ${seconds(parsing.median)}\n`)

printGrowth(
  'evaluate, rank, 100 × explain; units × 100 criteria',
  [100, 1000, 10_000],
  count => {
    const data = made(count, 100)
    return () => run(data)
  },
  once,
)
