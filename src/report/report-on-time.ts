import { formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { type Bilingual, inBoth, inBothLanguages, textIn } from '../foundation/language'
import { RoundingPolicy, roundFraction } from '../foundation/rounding'
import { maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { onTimeRates } from '../frameworks/on-time-rates'
import { type CompiledIndicators, compileIndicators } from '../indicators/compile-indicators'
import { computeColumns } from '../indicators/compute-columns'
import { formulaOf, indicatorExplainer } from '../indicators/explain-indicator'
import { readTable } from '../indicators/observation-table'
import { absenceWords } from '../observations/absence'
import { type Observation, seriesKey } from '../observations/observation'
import { RankPlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { formTable } from './on-time-form'
import { headColumns, type OnTimeRow, onTimeRows } from './on-time-rows'
import type { ReportColumn, ReportTable } from './table'

/** Options of the report. */
export interface ReportOnTimeOptions {
  /** What units are called, by their ids; groups, procedures and fields are under `groups`. */
  readonly names?: RankPlaceNames
  /** Two decimals, half up, as in the percentages of source reports. */
  readonly rounding?: RoundingPolicy
}

const ReportOnTimeOptions = record<ReportOnTimeOptions>(() => ({
  names: maybe(RankPlaceNames),
  rounding: maybe(RoundingPolicy),
}))

/**
 * Makes form II.06a of counts of dossiers, and the rates that are all called "on-time rate" side by side.
 *
 * The columns carry their numbers on the form; those of newer forms appear if there are counts of them. Counts that follow from
 * others are filled in. No total is added: if one is wanted, `rollUp` first. Every rate opens its formula, its source and its
 * counts.
 *
 * @param observations - Counts of `formII06a`, such as `tallyDossiers` returns, in the order of the rows.
 * @param options - Names of the units, and the rounding of the rates: two decimals, half up.
 * @returns The form and the rates.
 * @throws An `EgovKpiError` when an observation is malformed, or is of an indicator that the form does not have.
 *
 * @example
 * ```ts
 * import { renderCsv, reportOnTime } from 'egov-kpi/report'
 *
 * const printed = { received: 189, online: 189, resolved: 165, early: 133, 'on-time': 32, pending: 24, 'pending-within-deadline': 24 }
 * const [form, rates] = reportOnTime(
 *   Object.entries(printed).map(([id, value]) => ({
 *     unit: 'so-tttt', indicator: `dossiers-${id}`, period: '2022-S1', value, status: 'final',
 *   })),
 * )
 * form.columns.length // => 13
 * renderCsv(rates, 'vi').split('\r\n')[1] // => 'so-tttt,6 tháng đầu năm 2022,100.00,100.00,87.30,0.00,12.70'
 * ```
 */
export function reportOnTime(
  observations: readonly Observation[],
  options: ReportOnTimeOptions = {},
): readonly [form: ReportTable, rates: ReportTable] {
  const { names = {}, rounding = { decimals: 2, mode: 'half-up' } } = requireArgument(
    ReportOnTimeOptions,
    options,
    'options',
  )
  const { rows, filled } = onTimeRows(observations, names)
  return [formTable(rows, headColumns), ratesTable(rows, filled, rounding)]
}

/** The on-time rates side by side, a row for each sheet. */
function ratesTable(rows: readonly OnTimeRow[], filled: readonly Observation[], rounding: RoundingPolicy): ReportTable {
  const compiled = compileIndicators(onTimeRates)
  const { table } = readTable(filled, compiled, ['observations'])
  const { columns } = computeColumns(compiled, table)
  const explain = indicatorExplainer(compiled, table)
  const names = Object.fromEntries(compiled.list.map(({ definition: { id, name } }) => [id, name]))
  const cellOf = (id: string, { place }: OnTimeRow): ReportCell => {
    const row = table.rowOf.get(seriesKey(place.unit, place.dimension)) as number
    const figureAt = (index: number): Observation | undefined => columns(index, place.period)?.[row]
    const index = compiled.indexOf.get(id) as number
    const { value = null, absence = 'no-data' } = figureAt(index) ?? {}
    const explanation = explain({ ...place, indicator: id })
    if (value !== null) return rateCell(value, explanation, rounding)
    if (absence !== 'no-data') return { kind: 'absent', reason: absenceWords(absence), explanation }
    const missing = missingIn(compiled, index, one => (figureAt(one)?.value ?? null) !== null)
    const reason = inBothLanguages(language => {
      const words = missing.map(one => textIn(names[one] ?? one, language)).join('; ')
      return `${labels.noData[language]}: ${words}`
    })
    return { kind: 'absent', reason, explanation }
  }
  return {
    kind: 'table',
    title: labels.rates,
    columns: [
      ...headColumns,
      ...onTimeRates.map(
        ({ id, name }): ReportColumn => ({ id, title: name, measure: labels.percent, kind: 'number', rounding }),
      ),
    ],
    rowHeader: 'scope',
    sections: [{ rows: rows.map(row => ({ cells: [...row.head, ...onTimeRates.map(({ id }) => cellOf(id, row))] })) }],
    notes: onTimeRates.map(rate => {
      const formula = formulaOf(rate, names) as Bilingual
      return inBoth(rate.name, (name, language) => `${name}: ${formula[language]}.`)
    }),
  }
}

function rateCell(value: string | number, explanation: Explanation, rounding: RoundingPolicy): ReportCell {
  const exact = formatExact(parseExact(value))
  const rounded = formatExact(roundFraction(parseExact(value), rounding))
  const shown = exact === rounded ? {} : { rounding: { ...rounding, exact } }
  return { kind: 'number', value: rounded, explanation: { ...explanation, value: rounded, ...shown } }
}

/** The counts that a rate lacks. */
function missingIn(
  { list }: CompiledIndicators,
  index: number,
  isKnown: (index: number) => boolean,
): readonly string[] {
  if (isKnown(index)) return []
  const { definition, inputs = [] } = list[index] ?? {}
  if (inputs.length === 0) return definition === undefined ? [] : [definition.id]
  return [...new Set(inputs.flatMap(input => missingIn({ list, indexOf: new Map() }, input, isKnown)))]
}
