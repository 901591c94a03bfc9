import { throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import { parsePeriod } from '../foundation/period'
import { maybe, oneOf, record, unread } from '../foundation/schema'
import { placeOf, requireArgument } from '../foundation/structure'
import type { Observation } from '../observations/observation'
import { checkedUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import { addParts } from './add-parts'
import { compileIndicators } from './compile-indicators'
import { computeColumns } from './compute-columns'
import { figureFindings } from './figure-findings'
import type { Indicator } from './indicator'
import { membersBy } from './members-by'
import { readTable } from './observation-table'
import { rollUpTotals } from './roll-up-totals'
import { addTotal, type RolledUp } from './rolled-up'
import { unknownUnits } from './unknown-units'
import { indicatorIssue } from './wording'

/** What figures are added up by, and to what. */
export interface RollUpOptions {
  readonly indicators: readonly Indicator[]
  readonly units: Units
  /** One total for each unit, of its parts; one for each group of units, or one for all. */
  readonly to: 'unit' | 'group' | 'all'
  /** The unit that the total of all stands for, such as the city; `all` by default. */
  readonly whole?: string
}

const RollUpOptions = record<RollUpOptions>(() => ({
  indicators: unread(),
  units: unread(),
  to: oneOf(['unit', 'group', 'all']),
  whole: maybe(Identifier),
}))

/**
 * Adds figures of units up to figures of groups, or of all.
 *
 * By each indicator's own rule: counts are added; a ratio is the ratio of the sums, never the mean of the ratios; a formula
 * is applied to the totals of what it refers to, over the units that have all of it; what does not add up has no total.
 * Ratios are added by their counts; without counts, by the figures of numerator and denominator beside them. The
 * members of a group are its units at the end of the period and, for what adds up over time, those that ended within it: what
 * they reported before counts with their successors' group. A unit that reported only parts of a period counts in it by how
 * the indicator combines over time. Missing figures are reported, not estimated.
 *
 * Of a unit that reported by parts only (by a `dimension` such as the channel), the parts are added up first, by the same rule.
 *
 * @param observations - Figures of units, such as `computeIndicators` returns.
 * @param options - The definitions, the units with their groups, and whether to add up to units, groups or all.
 * @returns Observations without dimensions, of which `unit` is the unit, the group or the whole, and their coverage: 17 of 24 units.
 * @throws An `EgovKpiError` with every problem: broken definitions or units, malformed observations, an
 * observation of an indicator or a unit that does not exist, two observations of one unit, indicator, period and dimension.
 *
 * @example
 * ```ts
 * import { defineIndicators, defineUnits, rollUp } from 'egov-kpi'
 *
 * const indicators = defineIndicators([
 *   {
 *     id: 'online',
 *     kind: 'simple',
 *     name: 'Tỷ lệ hồ sơ trực tuyến',
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *     additivity: { units: 'ratio', periods: 'ratio' },
 *   },
 * ])
 * const units = defineUnits({
 *   groups: [{ id: 'districts', name: 'Quận, huyện' }],
 *   units: [
 *     { id: 'hai-chau', name: 'Hải Châu', group: 'districts' },
 *     { id: 'son-tra', name: 'Sơn Trà', group: 'districts' },
 *     { id: 'hoa-vang', name: 'Hòa Vang', group: 'districts' },
 *   ],
 * })
 * const figure = { indicator: 'online', period: '2022-Q2', status: 'final' } as const
 * const { observations, coverage } = rollUp(
 *   [
 *     { ...figure, unit: 'hai-chau', value: 90, numerator: 900, denominator: 1000 },
 *     { ...figure, unit: 'son-tra', value: 10, numerator: 1, denominator: 10 },
 *   ],
 *   { indicators, units, to: 'group' },
 * )
 * observations[0]?.value // => '9010/101'
 * const { reported, members, missing } = coverage[0] ?? {}
 * const text = `${reported} of ${members}, without ${missing}` // => '2 of 3, without hoa-vang'
 * ```
 */
export function rollUp(observations: readonly Observation[], options: RollUpOptions): RolledUp {
  const value = requireArgument(RollUpOptions, options, 'options')
  const compiled = compileIndicators(options.indicators)
  const units = checkedUnits(options.units, placeOf(options.units, 'units')).data
  const { table, issues: faults } = readTable(observations, compiled, ['observations'])
  throwIfAny([...faults, ...unknownUnits(table, units)])

  const hasParts = value.to === 'unit' || table.rows.some(({ dimension }) => dimension !== undefined)
  const ofUnits = hasParts ? addParts(compiled, table) : null
  const doubts = figureFindings(compiled, table, observations)
  if (ofUnits !== null && value.to === 'unit')
    return { ...ofUnits, findings: [...notAdditive(ofUnits), ...ofUnits.findings, ...doubts] }
  const whole = ofUnits === null ? table : readTable(ofUnits.observations, compiled, []).table
  const { columns } = computeColumns(compiled, whole)
  const result = { observations: [], coverage: [], findings: [...(ofUnits?.findings ?? [])] }
  for (const period of whole.periods) {
    const wholes = membersBy(value.to as 'group' | 'all', value.whole ?? 'all', units, parsePeriod(period), whole)
    for (const totals of rollUpTotals(compiled, whole, columns, period, wholes)) addTotal(totals, result)
  }
  return { ...result, findings: [...notAdditive(result), ...result.findings, ...doubts] }
}

/** One finding for each indicator that has no totals because it does not add up. */
function notAdditive({ observations }: { readonly observations: readonly Observation[] }): readonly Issue[] {
  const found = new Map<string, number>()
  observations.forEach(({ indicator, absence }, position) => {
    if (absence === 'not-applicable' && !found.has(indicator)) found.set(indicator, position)
  })
  return [...found].map(([indicator, position]) =>
    indicatorIssue('not-additive', ['observations', position], { what: 'units', indicator }, { severity: 'info' }),
  )
}
