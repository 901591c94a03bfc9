import { formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import type { Fraction } from '../foundation/fraction'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import { memoized } from '../foundation/memoized'
import { type RoundingPolicy, roundFraction } from '../foundation/rounding'
import { onTimeRates } from '../frameworks/on-time-rates'
import { type CompiledIndicators, compileIndicators } from '../indicators/compile-indicators'
import { computeColumns } from '../indicators/compute-columns'
import { formulaOf, indicatorExplainer } from '../indicators/explain-indicator'
import type { RatioIndicator } from '../indicators/indicator'
import { readTable } from '../indicators/observation-table'
import { absenceWords } from '../observations/absence'
import { type Observation, seriesKey } from '../observations/observation'
import type { NumberCell, ReportCell } from './cell'
import { labels } from './labels'
import type { OnTimeRow } from './on-time-rows'

/** The rates of rows. */
export interface OnTimeFigures {
  /** A rate as a cell that opens its formula and its counts, or the counts that it lacks. */
  readonly rateCell: (rate: string, row: OnTimeRow) => ReportCell
  readonly rateOf: (rate: string, row: OnTimeRow) => Fraction | null
}

const compiled = /* @__PURE__ */ memoized((_: 'rates') => compileIndicators(onTimeRates))

/** How a rate is computed: "Giải quyết trước hạn và đúng hạn ÷ Đã giải quyết × 100". */
export function rateFormula(rate: RatioIndicator): Bilingual {
  return formulaOf(rate, countNames()) as Bilingual
}

function countNames() {
  return Object.fromEntries(compiled('rates').list.map(({ definition: { id, name } }) => [id, name]))
}

/** Computes the rates of rows from their counts. */
export function onTimeFigures(filled: readonly Observation[], rounding: RoundingPolicy): OnTimeFigures {
  const indicators = compiled('rates')
  const { table } = readTable(filled, indicators, ['observations'])
  const { columns } = computeColumns(indicators, table)
  const explain = indicatorExplainer(indicators, table)
  const names = countNames()
  const figureOf = (index: number, { place }: OnTimeRow): Observation | undefined =>
    columns(index, place.period)?.[table.rowOf.get(seriesKey(place.unit, place.dimension)) as number]
  const indexOf = (id: string): number => indicators.indexOf.get(id) as number
  return {
    rateCell: (id, row) => {
      const { value = null, absence = 'no-data', numerator, denominator } = figureOf(indexOf(id), row) ?? {}
      const explanation = explain({ ...row.place, indicator: id })
      if (value !== null) {
        const cell = roundedCell(value, explanation, rounding)
        if (numerator === undefined || denominator === undefined) return cell
        const counts = [numerator, denominator]
        return { ...cell, note: inBothLanguages(language => counts.map(one => formatNumber(one, language)).join('/')) }
      }
      if (absence === 'zero-denominator') return { kind: 'absent', reason: labels.nothingCounted, explanation }
      if (absence !== 'no-data') return { kind: 'absent', reason: absenceWords(absence), explanation }
      const missing = missingIn(indicators, indexOf(id), one => (figureOf(one, row)?.value ?? null) !== null)
      const reason = inBothLanguages(language => {
        const words = missing.map(one => textIn(names[one] ?? one, language)).join('; ')
        return `${labels.noData[language]}: ${words}`
      })
      return { kind: 'absent', reason, explanation }
    },
    rateOf: (id, row) => {
      const value = figureOf(indexOf(id), row)?.value ?? null
      return value === null ? null : parseExact(value)
    },
  }
}

function roundedCell(value: string | number, explanation: Explanation, rounding: RoundingPolicy): NumberCell {
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
