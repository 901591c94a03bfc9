import { throwIfAny } from '../foundation/error'
import { formatExact, parseExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import { groupedBy } from '../foundation/grouped'
import { placeOf } from '../foundation/structure'
import { type Observation, observationKey, partOf, seriesKey, weakestStatus } from '../observations/observation'
import { compileIndicators } from './compile-indicators'
import type { CountsForm } from './form'
import { followersOf, type Sum, sumsOf } from './form-sums'
import { readTable } from './observation-table'
import { readForm } from './read-form'

/**
 * Fills in the counts of a form that follow from those that are there: what was resolved late, if what was resolved in time
 * and in all is known.
 *
 * For counts as reports print them. A count that follows names the others as its `inputs`, and takes the place of one that was
 * reported without a value. Columns that older sheets lack because there is none of it count as zero. A sum that does not hold
 * gives nothing.
 *
 * @param form - A form of counts, such as `formII06a`.
 * @param observations - Counts of it, of any units, parts of units and periods.
 * @returns The observations, and after them those that follow.
 * @throws An `EgovKpiError` when the form or an observation is wrong, or one is of an indicator that the form does not have.
 *
 * @example
 * ```ts
 * import { fillForm } from 'egov-kpi'
 * import { formII06a } from 'egov-kpi/frameworks'
 *
 * const figure = (indicator: string, value: number) =>
 *   ({ unit: 'so-tttt', indicator, period: '2022-S1', value, status: 'final' }) as const
 * const filled = fillForm(formII06a, [
 *   figure('dossiers-resolved', 165), figure('dossiers-early', 133), figure('dossiers-on-time', 32),
 * ])
 * filled.find(({ indicator }) => indicator === 'dossiers-late')?.value // => '0'
 * ```
 */
export function fillForm(form: CountsForm, observations: readonly Observation[]): readonly Observation[] {
  throwIfAny(readForm(form, placeOf(form, 'form')).issues)
  throwIfAny(readTable(observations, compileIndicators(form.indicators), ['observations']).issues)
  const sums = sumsOf(form)
  const sheets = groupedBy(observations, one => `${one.period} ${seriesKey(one.unit, one.dimension)}`)
  const filled = [...sheets.values()].flatMap(sheet => filledIn(sheet, form, sums))
  const following = new Set(filled.map(observationKey))
  return [...observations.filter(one => !following.has(observationKey(one))), ...filled]
}

function filledIn(
  sheet: readonly Observation[],
  { zeroIfUnanswered = [] }: CountsForm,
  sums: readonly Sum[],
): readonly Observation[] {
  const [{ unit, period, dimension, label, asOf }] = sheet as readonly [Observation]
  const given = new Set(sheet.map(({ indicator }) => indicator))
  const zeros = new Set(zeroIfUnanswered.filter(id => !given.has(id)))
  const known = new Map<string, Fraction>([...zeros].map(id => [id, parseExact(0)]))
  for (const { indicator, value } of sheet) if (value !== null) known.set(indicator, parseExact(value))
  const about = {
    period,
    ...partOf(dimension),
    ...(label === undefined ? {} : { label }),
    status: weakestStatus(sheet.map(({ status }) => status)),
    ...(asOf === undefined ? {} : { asOf }),
  }
  return followersOf(sums, known).map(({ id, value, from }) => ({
    unit,
    indicator: id,
    value: formatExact(value),
    ...about,
    inputs: from.filter(indicator => !zeros.has(indicator)).map(indicator => ({ indicator })),
  }))
}
