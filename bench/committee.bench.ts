import { distanceTo, evaluate, parseScorecard, rank, whatIf } from 'egov-kpi'
import { measure } from './harness'

const rules = [
  { rule: { kind: 'points' }, value: (n: number) => (n % 41) / 4 },
  { rule: { kind: 'yes-no' }, value: (n: number) => n % 3 > 0 },
  {
    rule: { kind: 'levels', levels: { none: 0, half: '1/2', all: 1 } },
    value: (n: number) => ['none', 'half', 'all'][n % 3],
  },
  { rule: { kind: 'ratio' }, value: (n: number) => ({ numerator: n % 97, denominator: 97 + (n % 13) }) },
  { rule: { kind: 'ratio-to-target', target: '80' }, value: (n: number) => ((n % 1000) / 10).toFixed(1) },
  { rule: { kind: 'count', each: '0.5' }, value: (n: number) => n % 25 },
  { rule: { kind: 'relative-to-best', prefer: 'higher' }, value: (n: number) => ((n % 1000) / 10).toFixed(1) },
] as const
const rounds = ['self-assessed', 'appraised', 'approved']

/** Made-up data, the same on every run: a row for every unit, criterion and round. */
function made(unitCount: number, criterionCount: number) {
  const policy = { decimals: 2, mode: 'half-up' }
  const criteria = Array.from({ length: criterionCount }, (_, index) => ({
    id: `criterion-${index}`,
    max: 10,
    rule: rules[index % rules.length]?.rule,
  }))
  const scorecard = {
    id: 'bench',
    title: 'Made up',
    scale: criterionCount * 10,
    rounding: { leaf: policy, total: policy },
    criteria,
  }
  const units = Array.from({ length: unitCount }, (_, index) => ({
    id: `unit-${index}`,
    name: `Đơn vị ${index}`,
    group: `group-${index % 3}`,
  }))
  const groups = [0, 1, 2].map(index => ({ id: `group-${index}`, name: `Nhóm ${index}` }))
  let state = 1
  const rows = rounds.flatMap(round =>
    units.flatMap(({ id }) =>
      criteria.map((criterion, index) => {
        state = (state * 48271) % 2147483647
        const value = rules[index % rules.length]?.value(state)
        return { unit: id, criterion: criterion.id, value, round, by: 'Tổ giúp việc', at: '2022-12-20' }
      }),
    ),
  )
  // A trip through JSON gives every row texts of its own, as data from outside has.
  return JSON.parse(JSON.stringify({ scorecard, units: { groups, units }, rows }))
}

const { scorecard: json, units, rows } = made(700, 150)
const options = { units, assessments: rows, asOf: '2022-12-31', missing: 'error' } as const
const scorecard = parseScorecard(json)

/** Time on the clock beside time of this process, since other work on the machine lengthens only the first. */
function timed(label: string, job: () => unknown, times: number, runs = 7): number {
  const before = process.cpuUsage()
  const { median } = measure(
    label,
    () => {
      for (let time = 0; time < times; time++) job()
    },
    { runs, warmUp: 2 },
  )
  const { user, system } = process.cpuUsage(before)
  const clock = median / times
  const own = (user + system) / 1000 / ((runs + 2) * times)
  console.log(`  ${label}: ${clock.toPrecision(3)} ms (processor ${own.toPrecision(3)} ms)`)
  return clock
}

console.log('700 units × 150 criteria × 3 rounds, 315,000 plain rows, validation included')
timed('evaluate each of the three rounds', () => rounds.map(round => evaluate(scorecard, { ...options, round })), 1, 3)
const full = timed(
  'evaluate one round (reads all rows)',
  () => evaluate(scorecard, { ...options, round: 'approved' }),
  1,
  3,
)

const evaluation = evaluate(scorecard, { ...options, round: 'approved' })
const ranking = rank(evaluation, { within: 'group' })
const one = timed(
  'what-if of one change',
  () => whatIf(ranking, [{ unit: 'unit-350', criterion: 'criterion-0', value: 3 }]),
  20,
)
const best = timed(
  'what-if of a new best of its group',
  () => whatIf(ranking, [{ unit: 'unit-350', criterion: 'criterion-6', value: 101 }]),
  5,
)
console.log(
  `  a full evaluation takes ${(full / one).toFixed(0)} × as long as what-if of one change, and ${(full / best).toFixed(0)} × as long as one that changes a group`,
)

const middle = ranking.entries[100]
if (middle !== undefined) {
  timed(
    'distance of one unit to ten ranks better, 150 criteria',
    () => distanceTo(ranking, middle.unit, { rank: middle.rank - 10 }),
    1,
    3,
  )
}
