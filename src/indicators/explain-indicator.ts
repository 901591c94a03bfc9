import { formulaText } from '../formulas/format-formula'
import type { Formula } from '../formulas/formula'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { formatExact, parseExact } from '../foundation/exact'
import { countFigures, type Explanation } from '../foundation/explanation'
import { formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { Identifier } from '../foundation/identifier'
import { type Bilingual, inBoth, inBothLanguages, type Language, type LocalizedText } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import { PeriodText } from '../foundation/period'
import { maybe, record } from '../foundation/schema'
import { requireArgument, unreadList } from '../foundation/structure'
import { absenceWords } from '../observations/absence'
import { measuredWords } from '../observations/measured-earlier'
import {
  type Observation,
  ObservationDimension,
  type ObservationReference,
  seriesKey,
} from '../observations/observation'
import { type CompiledIndicator, type CompiledIndicators, compileIndicators } from './compile-indicators'
import { computeColumns } from './compute-columns'
import { restatedExplainer } from './explain-restated'
import { type Indicator, ratioFormula } from './indicator'
import { type ObservationTable, readTable } from './observation-table'
import { restatedBy } from './restate'
import { Restatement } from './restatement'
import { unknownIndicator } from './wording'

/** Which figure is to be explained, and what it was computed from. */
export interface ExplainIndicatorOptions extends ObservationReference {
  readonly observations: readonly Observation[]
  /** How figures were restated, if they were: the options given to `restateObservations`. */
  readonly restatement?: Restatement
}

const ExplainIndicatorOptions = record<ExplainIndicatorOptions>(() => ({
  unit: Identifier,
  indicator: Identifier,
  period: PeriodText,
  dimension: maybe(ObservationDimension),
  observations: unreadList(),
  restatement: maybe(Restatement),
}))

/**
 * Why a figure is what it is: its formula, and the figures it was computed from, down to what was observed.
 *
 * @param indicators - The definitions.
 * @param options - The observations that were given to `computeIndicators` or `restateObservations`, and the unit, indicator and
 * period asked for.
 * @returns A tree; `formatExplanation` writes it for people.
 * @throws An `EgovKpiError` when definitions or observations are wrong, the indicator does not exist, or the figure is
 * computed through more than 200 levels or from more than 100,000 figures.
 *
 * @example
 * ```ts
 * import { defineIndicators, explainIndicator, formatExplanation } from 'egov-kpi'
 *
 * const dossiers = { kind: 'count', of: 'hồ sơ' } as const
 * const additivity = { units: 'sum', periods: 'sum' } as const
 * const indicators = defineIndicators([
 *   { id: 'online', kind: 'simple', name: 'Hồ sơ trực tuyến', measure: dossiers, direction: 'higher', additivity },
 *   { id: 'received', kind: 'simple', name: 'Hồ sơ tiếp nhận', measure: dossiers, direction: 'higher', additivity },
 *   {
 *     id: 'share',
 *     kind: 'ratio',
 *     name: 'Tỷ lệ trực tuyến',
 *     numerator: 'online',
 *     denominator: 'received',
 *     factor: 100,
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *   },
 * ])
 * const observations = [
 *   { unit: 'a', indicator: 'online', period: '2022', value: 3, status: 'final' },
 *   { unit: 'a', indicator: 'received', period: '2022', value: 4, status: 'final' },
 * ] as const
 * const why = explainIndicator(indicators, { observations, unit: 'a', indicator: 'share', period: '2022' })
 * formatExplanation(why, 'vi').split('\n')
 * // => [
 * //   'Tỷ lệ trực tuyến: 75',
 * //   '  Hồ sơ trực tuyến ÷ Hồ sơ tiếp nhận × 100',
 * //   '  Hồ sơ trực tuyến: 3',
 * //   '  Hồ sơ tiếp nhận: 4',
 * // ]
 * ```
 */
export function explainIndicator(indicators: readonly Indicator[], options: ExplainIndicatorOptions): Explanation {
  const compiled = compileIndicators(indicators)
  requireArgument(ExplainIndicatorOptions, options, 'options')
  const { table, issues } = readTable(options.observations, compiled, ['observations'])
  throwIfAny(issues)
  if (!compiled.indexOf.has(options.indicator)) {
    const nearest = nearestTo(options.indicator, compiled.indexOf.keys())
    throw new EgovKpiError([unknownIndicator(options.indicator, nearest, ['indicator'])])
  }
  const { restatement } = options
  if (restatement === undefined) return indicatorExplainer(compiled, table)(options)
  const { observations, made } = restatedBy(compiled, table, { ...restatement, observations: options.observations })
  const explainGiven = indicatorExplainer(compiled, table)
  const explainMade = restatedExplainer(compiled, made, restatement.units, explainGiven)
  return indicatorExplainer(compiled, readTable(observations, compiled, []).table, explainMade)(options)
}

/**
 * Makes a function that explains figures of one table of observations.
 *
 * @param explainMade - Explains those of the table that were made of others; null for one that was observed.
 */
export function indicatorExplainer(
  compiled: CompiledIndicators,
  table: ObservationTable,
  explainMade: (figure: Observation) => Explanation | null = () => null,
): (figure: ObservationReference) => Explanation {
  const { columns } = computeColumns(compiled, table)
  const names = Object.fromEntries(compiled.list.map(({ definition: { id, name } }) => [id, name]))
  return asked => {
    const count = countFigures(['indicator'])
    const row = table.rowOf.get(seriesKey(asked.unit, asked.dimension)) ?? -1
    const explain = (index: number, period: PeriodText, depth: number): Explanation => {
      count(depth)
      const { definition } = compiled.list[index] as CompiledIndicator
      const figure = columns(index, period)?.[row]
      const observed = table.column(index, period)?.[row]
      const made = observed === undefined ? null : explainMade(observed)
      const label = period === asked.period ? definition.name : ofPeriod(definition.name, period)
      if (made !== null) return { ...made, label }
      const inputs = observed === undefined ? (figure?.inputs ?? []) : []
      const source = figure?.source ?? definition.source
      const isOfReferences = inputs.length > 0 && inputs.every(input => input.period === undefined)
      const counts = isOfReferences ? formulaOf(definition, names) : countsOf(figure, definition)
      const measuredIn = figure?.measuredIn ?? period
      const reason = measuredIn === period ? counts : joined(counts, measuredWords(measuredIn))
      return {
        label,
        value:
          figure === undefined || figure.value === null
            ? absenceWords(figure?.absence ?? 'no-data')
            : formatExact(parseExact(figure.value)),
        ...(reason === null ? {} : { reason }),
        ...(source === undefined ? {} : { source }),
        ...(inputs.length === 0
          ? {}
          : {
              inputs: inputs.map(input =>
                explain(compiled.indexOf.get(input.indicator ?? '') ?? index, input.period ?? period, depth + 1),
              ),
            }),
      }
    }
    return explain(compiled.indexOf.get(asked.indicator) as number, asked.period, 0)
  }
}

/** The name of a figure of another period than was asked for: one of the quarters that make a year. */
function ofPeriod(name: LocalizedText, period: PeriodText): Bilingual {
  return inBoth(name, (text, language) => `${text}, ${formatPeriod(period, language)}`)
}

function joined(one: Bilingual | null, other: Bilingual): Bilingual {
  return one === null ? other : inBothLanguages(language => `${one[language]}; ${other[language]}`)
}

/** The two counts of an observed share. */
function countsOf(figure: Observation | undefined, { measure }: Indicator): Bilingual | null {
  const { numerator, denominator } = figure ?? {}
  if (numerator === undefined || denominator === undefined) return null
  const factor = measure.kind === 'percent' ? ' × 100' : ''
  const write = (count: number, language: Language): string => formatNumber(count, language)
  return inBothLanguages(language => `${write(numerator, language)} ÷ ${write(denominator, language)}${factor}`)
}

/** How an indicator is computed, in words. */
export function formulaOf(definition: Indicator, names: Readonly<Record<string, LocalizedText>>): Bilingual | null {
  const written = (formula: Formula): Bilingual => inBothLanguages(language => formulaText(formula, language, names))
  if (definition.kind === 'derived') return written(definition.formula)
  if (definition.kind !== 'ratio') return null
  return written(ratioFormula(definition))
}
