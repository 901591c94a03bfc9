import type { RateOptions } from '../dossiers/rate'
import { requireTallies } from '../dossiers/read-tally'
import type { DossierTally } from '../dossiers/tally'
import { throwIfAny } from '../foundation/error'
import { RoundingPolicy } from '../foundation/rounding'
import { PlaceNames } from '../ranking/place-words'
import { fits, formOf, requireOptions } from './check'
import { formTable } from './on-time-form'
import { ratesTable } from './on-time-rates-table'
import type { ReportTable } from './table'
import { reportIssue } from './wording'

/** How tallies of dossiers are shown. */
export interface ReportOnTimeOptions extends RateOptions {
  /** What the scopes of the tallies are called, by their ids: units, or groups, procedures and fields under `groups`. */
  readonly names?: PlaceNames
}

const isOptions = formOf<ReportOnTimeOptions>({ names: [fits(PlaceNames)], rounding: [fits(RoundingPolicy)] })

/**
 * Makes the report form of dossiers (II.06a) from tallies, and the rates that are all called "on-time rate" side by side.
 *
 * The columns carry their numbers on the form; those of newer forms stand where a tally has them. No sum is added: where
 * a total is wanted, merge the tallies first. Every rate opens its counts, its formula and who uses it.
 *
 * @param tallies - Tallies of dossiers, in the order of the rows.
 * @param options - Names of the scopes, and the rounding of the rates: two decimals, half up.
 * @returns The form and the rates.
 * @throws An `EgovKpiError` when there is none, or one is no tally of dossiers.
 *
 * @example
 * ```ts
 * import { renderCsv, reportOnTime } from 'egov-kpi/report'
 *
 * const [form, rates] = reportOnTime([
 *   {
 *     kind: 'dossiers', by: 'unit', scope: 'so-tttt', period: '2022-S1',
 *     received: 189, online: 189, direct: null, carriedOver: null,
 *     resolved: 165, early: 133, onTime: 32, late: null,
 *     pending: 24, pendingWithinDeadline: 24, pendingOverdue: null,
 *   },
 * ])
 * form.columns.length // => 13
 * renderCsv(rates, 'vi').split('\r\n')[1] // => 'so-tttt,6 tháng đầu năm 2022,100.00,100.00,87.30,0.00,12.70'
 * ```
 */
export function reportOnTime(
  tallies: readonly DossierTally[],
  options: ReportOnTimeOptions = {},
): readonly [form: ReportTable, rates: ReportTable] {
  requireTallies(tallies)
  const { names = {}, ...rounded } = requireOptions(isOptions, options)
  throwIfAny(
    tallies.flatMap(({ kind }, index) =>
      kind === 'dossiers' ? [] : [reportIssue('not-of-dossiers', ['tallies', index, 'kind'], { kind })],
    ),
  )
  return [formTable(tallies, names), ratesTable(tallies, names, rounded)]
}
