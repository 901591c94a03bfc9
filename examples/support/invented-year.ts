import { type AnyAssessment, type Bilingual, type Observation, parseObservations, round, type Unit } from 'egov-kpi'
import invented from '../data/committee/assessments.json' with { type: 'json' }
import { criteriaOf, scorecard, units } from './city'
import { type InventedValue, inventedValue } from './invented-values'
import { randomNumbers } from './random'

/** The year of all observations. */
export const { period } = invented

const weakest: Readonly<Record<string, number>> = { city: 0.4, district: 0.4, commune: 0.15 }
const sources: Readonly<Record<string, Bilingual>> = invented.sources

/**
 * Invents a year of the city: what its assisting team has assessed, and what its systems have counted or measured.
 *
 * Every unit has a strength, and on every criterion it does somewhat better or worse. The data say who lacks what.
 */
export function inventYear(): {
  readonly assessments: readonly AnyAssessment[]
  readonly observations: readonly Observation[]
} {
  const random = randomNumbers(invented.seed)
  const between = (from: number, to: number): number => from + random() * (to - from)
  const assessments: AnyAssessment[] = []
  const observations: unknown[] = []
  for (const unit of units.units) {
    const usual = between(weakest[unit.level ?? ''] ?? 0, 0.9)
    for (const { id: criterion, rule, max, indicator } of scorecard.criteria.flatMap(criteriaOf)) {
      const strength = Math.max(0, Math.min(1, usual + between(-0.35, 0.35)))
      const size = Math.round(indicator === undefined ? between(20, 120) : between(200, 4000))
      const value = inventedValue(rule, Number(max), strength, size)
      const without = invented.without.find(row => row.unit === unit.id && row.criterion === criterion)
      if (indicator !== undefined) observations.push(observed(unit, indicator, value, without?.absence))
      else if (without === undefined) assessments.push(assessed(unit, criterion, value))
    }
  }
  return { assessments, observations: parseObservations(observations) }
}

function assessed({ id: unit }: Unit, criterion: string, value: InventedValue): AnyAssessment {
  const { by, at } = invented
  return { unit, criterion, value, by, at }
}

/** A share is published in percent with two decimals, beside its counts. */
function observed({ id: unit }: Unit, indicator: string, value: InventedValue, absence?: string): unknown {
  const row = { unit, indicator, period, status: 'final', source: { title: sources[indicator] ?? indicator } } as const
  if (absence !== undefined) return { ...row, value: null, absence }
  if (typeof value !== 'object') return { ...row, value: String(value) }
  const percent = round(`${value.numerator * 100}/${value.denominator}`, { decimals: 2, mode: 'half-up' })
  return { ...row, value: percent, ...value }
}
