import { computeIndicators, type Indicator, type Observation, parseIndicators, rollUp, type Units } from 'egov-kpi'
import { measure, printGrowth } from './harness'

const dossiers = { kind: 'count', of: 'hồ sơ' } as const
const percent = { kind: 'percent' } as const
const ref = (to: string) => ({ kind: 'reference', to }) as const

/** Made-up definitions: of ten, four are observed, four are ratios, one is a formula, one a running total. */
function definitionsOf(count: number): readonly Indicator[] {
  const definitions = Array.from({ length: count }, (_, index): unknown => {
    const base = index - (index % 10)
    const details = { id: `i${index}`, name: `Chỉ tiêu ${index}`, direction: 'higher' }
    if (index % 10 < 4) {
      return { ...details, kind: 'simple', measure: dossiers, additivity: { units: 'sum', periods: 'sum' } }
    }
    if (index % 10 < 8) {
      const [numerator, denominator] = [`i${base + (index % 3)}`, `i${base + 3}`]
      return { ...details, kind: 'ratio', measure: percent, numerator, denominator, factor: 100 }
    }
    if (index % 10 === 8) {
      const formula = { kind: 'difference', of: [ref(`i${base + 3}`), ref(`i${base}`)] }
      return { ...details, kind: 'derived', measure: dossiers, formula }
    }
    return { ...details, kind: 'cumulative', measure: dossiers, of: `i${base}`, since: 'start-of-year' }
  })
  return parseIndicators(definitions)
}

function unitsOf(count: number): Units {
  return {
    groups: [0, 1, 2, 3].map(group => ({ id: `group-${group}`, name: `Nhóm ${group}` })),
    units: Array.from({ length: count }, (_, index) => ({
      id: `unit-${index}`,
      name: `Đơn vị ${index}`,
      group: `group-${index % 4}`,
    })),
  }
}

/** Made-up figures of what is observed, the same on every run. */
function figuresOf(
  indicators: readonly Indicator[],
  { units }: Units,
  months: readonly string[],
): readonly Observation[] {
  let state = 1
  const figures: Observation[] = []
  for (const period of months) {
    for (const { id, kind } of indicators) {
      if (kind !== 'simple') continue
      const isWhole = id.endsWith('3')
      for (const unit of units) {
        state = (state * 48271) % 2147483647
        figures.push({
          unit: unit.id,
          indicator: id,
          period,
          value: (isWhole ? 1000 : 0) + (state % 1000),
          status: 'final',
        })
      }
    }
  }
  return figures
}

const monthsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, month) => `2022-${String(month + 1).padStart(2, '0')}`)

const indicators = definitionsOf(1000)
const units = unitsOf(700)
const once = { runs: 1, warmUp: 0 }
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`

/** Computes and rolls up; gives how many figures there were. */
function run(observations: readonly Observation[], periods: readonly string[]): number {
  const computed = computeIndicators(indicators, { observations, periods }).observations
  return computed.length + rollUp(computed, { indicators, units, to: 'group' }).observations.length
}

const months = monthsOf(12)
const observations = figuresOf(indicators, units, months)
console.log(
  `1,000 indicators × 700 units × 12 months from ${observations.length.toLocaleString('en')} observations, validation included`,
)
const computing = measure('', () => computeIndicators(indicators, { observations, periods: months }), once)
const computed = (computing.result as ReturnType<typeof computeIndicators>).observations
const rolling = measure('', () => rollUp(computed, { indicators, units, to: 'group' }), once)
console.log(`  computed: ${computed.length.toLocaleString('en')} figures in ${seconds(computing.median)}`)
console.log(`  rolled up to four groups: ${seconds(rolling.median)}`)
console.log(
  `  memory in use with all of it: ${Math.round(process.memoryUsage().heapUsed / 1e6).toLocaleString('en')} MB\n`,
)

printGrowth(
  'compute and roll up; months',
  [1, 2, 4],
  count => {
    const periods = monthsOf(count)
    const given = figuresOf(indicators, units, periods)
    return () => run(given, periods)
  },
  { runs: 3, warmUp: 1 },
)
