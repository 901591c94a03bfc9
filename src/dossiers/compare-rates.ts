import { onTimeRates } from './on-time-rates'
import type { RateOptions, RateResult } from './rate'
import type { DossierTally } from './tally'

/**
 * Shows the rates that are called "on-time rate" side by side, on one tally: how much the choice of a formula makes.
 *
 * @param tally - A tally of dossiers.
 * @param options - The rounding; two decimals, half up.
 * @returns Every rate of `onTimeRates`, in that order, each with its formula and sources.
 * @throws An `EgovKpiError` when it is no tally of dossiers.
 *
 * @example
 * ```ts
 * import { compareRates } from 'egov-kpi'
 *
 * const tally = {
 *   kind: 'dossiers', by: 'unit', scope: 'so-tttt', period: '2022-01-01/2022-05-27',
 *   received: 189, online: 189, direct: null, carriedOver: null,
 *   resolved: 165, early: 133, onTime: 32, late: null,
 *   pending: 24, pendingWithinDeadline: 24, pendingOverdue: null,
 * } as const
 * compareRates(tally).map(({ rate, value }) => `${rate}: ${value}`)
 * // => ['resolvedInTime: 100', 'handledInTime: 100', 'resolvedOfReceived: 87.3', 'lateOfResolved: 0', 'pendingOfReceived: 12.7']
 * ```
 */
export function compareRates(tally: DossierTally, options: RateOptions = {}): readonly RateResult[] {
  return Object.values(onTimeRates).map(rate => rate(tally, options))
}
