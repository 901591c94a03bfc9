import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { maybe, oneOf, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { onTimeRates } from '../frameworks/on-time-rates'
import type { RatioIndicator } from '../indicators/indicator'
import type { Observation } from '../observations/observation'
import { RankPlaceNames } from '../ranking/place-words'
import { labels } from './labels'
import { onTimeFigures, rateFormula } from './on-time-figures'
import { formTable } from './on-time-form'
import { onTimeRows } from './on-time-rows'
import { onTimeSummary } from './on-time-summary'
import { onTimeRatesTable, onTimeTable } from './on-time-tables'
import type { ReportNotes, ReportSummary } from './report'
import type { ReportTable } from './table'

/** Options of the report. */
export interface ReportOnTimeOptions {
  /** What units are called, by their ids; groups, procedures and fields are under `groups`. */
  readonly names?: RankPlaceNames
  /**
   * Which of `onTimeRates` is shown as the rate, always by its name: `'resolved-in-time'`, the first of them, unless given.
   * Another rate of the same dossiers is another number.
   */
  readonly rate?: string
  /** Two decimals, half up, as in the percentages of source reports. */
  readonly rounding?: RoundingPolicy
}

const ReportOnTimeOptions = record<ReportOnTimeOptions>(() => ({
  names: maybe(RankPlaceNames),
  rate: maybe(oneOf(onTimeRates.map(({ id }) => id))),
  rounding: maybe(RoundingPolicy),
}))

/**
 * Makes an on-time report of counts of dossiers: the answer in a sentence and a few figures, the rows beside their sum, all
 * rates that are called "on-time rate", and form II.06a as an annex.
 *
 * One rate is shown as the rate, by its name and with its formula. Rows of one period that share no dossier are added up,
 * and the sums that the form states are checked in every row. The columns of the form carry their numbers; those of newer
 * forms appear if there are counts of them. Counts that follow from others are filled in. Every rate opens its formula, its
 * source and its counts.
 *
 * @param observations - Counts of `formII06a`, such as `tallyDossiers` returns.
 * @param options - Names of the units, the rate, and its rounding: two decimals, half up.
 * @returns The summary, the table, the rates, the form, and the notes.
 * @throws An `EgovKpiError` when an observation is malformed, or is of an indicator that the form does not have, or the rate
 * is not one of `onTimeRates`.
 *
 * @example
 * ```ts
 * import { formatText } from 'egov-kpi'
 * import { renderCsv, reportOnTime } from 'egov-kpi/report'
 *
 * const printed = { received: 189, online: 189, resolved: 165, early: 133, 'on-time': 32, pending: 24, 'pending-within-deadline': 24 }
 * const [{ sentence = '' }, table, rates, form] = reportOnTime(
 *   Object.entries(printed).map(([id, value]) => ({
 *     unit: 'so-tttt', indicator: `dossiers-${id}`, period: '2022-S1', value, status: 'final',
 *   })),
 * )
 * formatText(sentence, 'en')
 * // => 'Resolved in time, of those resolved: 100.00% (165/165); no pending dossier is overdue.'
 * renderCsv(rates, 'en').split('\r\n')[3] // => '"Resolved, of all received",87.30'
 * form.columns.length // => 12
 * ```
 */
export function reportOnTime(
  observations: readonly Observation[],
  options: ReportOnTimeOptions = {},
): readonly [summary: ReportSummary, table: ReportTable, rates: ReportTable, form: ReportTable, notes: ReportNotes] {
  const {
    names = {},
    rate: id = 'resolved-in-time',
    rounding = { decimals: 2, mode: 'half-up' },
  } = requireArgument(ReportOnTimeOptions, options, 'options')
  const rate = onTimeRates.find(one => one.id === id) as RatioIndicator
  const all = onTimeRows(observations, names)
  const figures = onTimeFigures(all.filled, rounding)
  return [
    onTimeSummary(all, figures, rate, rounding),
    onTimeTable(all, figures, rate, rounding),
    onTimeRatesTable(all, figures, rounding),
    formTable(all),
    { kind: 'notes', notes: [{ term: labels.rate, text: rateWords(rate) }] },
  ]
}

/** Which rate is shown, and that others of the same dossiers differ. */
function rateWords(rate: RatioIndicator): Bilingual {
  return inBothLanguages(language => {
    const shown = `${textIn(rate.name, language)} = ${rateFormula(rate)[language]}.`
    const others = {
      vi: 'Các tỷ lệ khác cùng được gọi là “đúng hạn” cho kết quả khác, nêu ở bảng “Các tỷ lệ giải quyết đúng hạn”.',
      en: 'Other rates that are also called “on-time rate” differ; the table “On-time rates” lists them.',
    }[language]
    return `${shown} ${others}`
  })
}
