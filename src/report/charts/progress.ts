import { type AddedLanguage, readWritten, textWritten } from '../../foundation/added-language'
import { ExactNumber, parseExact } from '../../foundation/exact'
import { zero } from '../../foundation/fraction'
import { LocalizedText } from '../../foundation/language'
import type { LanguageTag } from '../../foundation/language-tag'
import { flag, list, maybe, oneOf, orNull, record, type Schema } from '../../foundation/schema'
import { requireArgument } from '../../foundation/structure'
import { fittingAxis } from './axis'
import { type Chart, type ChartHead, chartTable, headProperties } from './chart'
import { drawRows } from './draw-rows'
import { progressKey, progressLane, shareAxis, verdictColumn } from './progress-lane'
import { type ProgressRow, type ReadRow, readRow } from './progress-row'
import { words } from './words'

/** Figures against their targets. */
export interface ProgressChart extends ChartHead {
  readonly rows: readonly ProgressRow[]
  /**
   * `shared`: all figures are of one measure and stand on one axis from zero. `own`: each row is measured by its own
   * target, and all targets stand on one line at 100 %.
   */
  readonly scale: 'shared' | 'own'
  /** With a shared axis, numbers that it must include beside zero, figures and targets: `[100]` for percentages. */
  readonly include?: readonly (string | number)[]
}

/** The schema of a {@link ProgressChart}. */
export const ProgressChart: Schema<ProgressChart> = record<ProgressChart>(() => ({
  ...headProperties(),
  rows: list(
    record<ProgressRow>(() => ({
      label: LocalizedText,
      value: orNull(ExactNumber),
      target: orNull(ExactNumber),
      baseline: maybe(orNull(ExactNumber)),
      met: maybe(orNull(flag)),
      verdict: maybe(LocalizedText),
      measure: maybe(LocalizedText),
      note: maybe(LocalizedText),
      targetNote: maybe(LocalizedText),
    })),
    1,
  ),
  scale: oneOf(['shared', 'own']),
  include: maybe(list(ExactNumber, 1)),
}))

/**
 * Draws progress against targets: a bar for what was achieved, an upright stroke for the target (a bullet graph).
 *
 * For dashboards of indicators and for the appendix of a plan. Whether a target is met is not computed here, since for
 * some indicators less is better: rows include the verdict (`met`) of `computeStandings`, shown as a word and a sign. An
 * absent figure or target is described in words.
 *
 * @param chart - The rows, in order; their figures are decimal text, fractions, numbers of at most 15 significant
 * digits, or null.
 * @param language - The language of names, numbers and words.
 * @returns The picture and the table behind it.
 * @throws An `EgovKpiError` when the data is not of this form, or the language is unknown.
 *
 * @example
 * ```ts
 * import { drawProgress } from 'egov-kpi/report'
 *
 * const { table } = drawProgress(
 *   {
 *     id: 'targets',
 *     title: 'Targets of 2022',
 *     description: 'Two indicators against their targets.',
 *     scale: 'own',
 *     rows: [
 *       { label: 'Dossiers filed online', value: '50.66', target: 50, met: true, measure: '%' },
 *       { label: 'Services paid online', value: null, target: 30, measure: '%', note: 'not counted yet' },
 *     ],
 *   },
 *   'en',
 * )
 * table.rows.map(([label, achieved, target, , result]) => [label, achieved, target, result])
 * // => [
 * //   ['Dossiers filed online', '50.66%', '50%', 'Met'],
 * //   ['Services paid online', 'not counted yet', '30%', 'Undecided'],
 * // ]
 * ```
 */
export function drawProgress(chart: ProgressChart, language: LanguageTag | AddedLanguage): Chart {
  const written = readWritten(language)
  requireArgument(ProgressChart, chart, 'chart')
  const { rows, rowHeading = words.item, include = [] } = chart
  const read = rows.map(row => readRow(row, chart, written))
  const isJudged = rows.some(({ met }) => met !== undefined)
  const heads = {
    lead: '',
    label: textWritten(rowHeading, written),
    figure: `${textWritten(words.actual, written)} / ${textWritten(words.target, written)}`,
  }
  const fullTexts = (part: 'value' | 'target' | 'baseline'): readonly string[] =>
    read.map(({ [part]: { exact, full }, measure }) => (exact === null ? full : withMeasure(full, measure)))
  const verdicts = read.map(({ verdict }) => verdict)
  const numbers = read.flatMap(({ onAxis }) => Object.values(onAxis).flatMap(place => place ?? []))
  return {
    svg: drawRows(chart, written, {
      heads,
      rows: read.map(({ label, value, target, measure }) => ({
        lead: '',
        label,
        figure: `${value.shown} / ${target.exact === null ? target.shown : withMeasure(target.shown, measure)}`,
      })),
      tails: isJudged ? verdicts.map(verdict => `✓ ${verdict}`) : [],
      besideLanes: true,
      axis: layout =>
        chart.scale === 'own'
          ? shareAxis(layout, written)
          : fittingAxis([zero, ...numbers, ...include.map(parseExact)], written, layout),
      lane: (row, layout, axis) => progressLane(read[row] as ReadRow, axis, layout, written),
      ...(isJudged ? { beside: (stretch, layout) => verdictColumn(read, stretch, layout) } : {}),
      key: progressKey(read, written),
    }),
    table: chartTable([
      { heading: heads.label, align: 'start', texts: read.map(({ label }) => label) },
      { heading: textWritten(words.actual, written), align: 'end', texts: fullTexts('value') },
      { heading: textWritten(words.target, written), align: 'end', texts: fullTexts('target') },
      { heading: textWritten(words.baseline, written), align: 'end', texts: fullTexts('baseline') },
      { heading: textWritten(words.verdict, written), align: 'start', texts: verdicts },
    ]),
  }
}

/** A figure and its measure; a percent sign follows without a space, as the library writes percentages. */
function withMeasure(figure: string, measure: string): string {
  return measure === '' || measure === '%' ? figure + measure : `${figure} ${measure}`
}
