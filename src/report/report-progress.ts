import { describeMeasure, type FormulaMeasure } from '../formulas/measure'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, type LocalizedText, textIn } from '../foundation/language'
import { lowerFirst } from '../foundation/letter-case'
import { record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import type { Indicator } from '../indicators/indicator'
import { requireStandings } from '../indicators/require-standings'
import type { Standing } from '../indicators/standing'
import type { Standings } from '../indicators/standings'
import type { Target } from '../indicators/target'
import { type ProgressRow, words } from './charts/index'
import { asOfTitle, labels } from './labels'
import { namesOf } from './names'
import type { ReportChart } from './report'
import { namesInStandings, type ReportStandingsOptions } from './report-standings'
import { scopeKey } from './standing-lines'
import { periodText, pointOf, rangeText, reasonFor, scopeText, whyNoFigure, whyNoValue } from './standing-words'

/** How standings against targets are drawn: named as in the table of `reportStandings`. */
export type ReportProgressOptions = Omit<ReportStandingsOptions, 'rounding'>

const ReportProgressOptions = record<ReportProgressOptions>(namesInStandings)

/**
 * Makes the bars of KPIs, each figure against its target: charts to show apart, with the statuses of the standings as their
 * verdicts. The tables of `reportStandings` have the same figures and draw them already.
 *
 * Each row is measured by its own target, since indicators are of different measures. A row without a figure, without a
 * target, or whose target is a range or not above zero, has no bar, and says why in its place. Each unit has a chart of
 * its own, and each scope of targets; if there is but one indicator, its units stand in one chart.
 *
 * @param given - The result of `computeStandings`.
 * @param options - Definitions and names.
 * @returns The charts. None if there is no row.
 * @throws An `EgovKpiError` when it is not a result of `computeStandings`.
 *
 * @example
 * ```ts
 * import { computeStandings, defineIndicators, defineUnits } from 'egov-kpi'
 * import { renderHtml, reportProgress } from 'egov-kpi/report'
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
 * const found = computeStandings(indicators, {
 *   observations: [{ unit: 'da-nang', indicator: 'online', period: '2022-S1', value: '50.66', status: 'final' }],
 *   targets: [{ indicator: 'online', scope: 'city', kind: 'target', period: '2022', comparator: 'at-least', value: 65 }],
 *   units: defineUnits({ groups: [{ id: 'c', name: 'TP' }], units: [{ id: 'da-nang', name: 'Đà Nẵng', group: 'c' }] }),
 *   asOf: '2022-06-30',
 * })
 * const blocks = reportProgress(found, { indicators })
 * const page = renderHtml({ title: 'KPI', languages: ['en'], blocks })
 * page.includes('50.66 / 65%') // => true
 * page.includes('target for 2022') // => true
 * ```
 */
export function reportProgress(given: Standings, options: ReportProgressOptions): readonly ReportChart[] {
  requireArgument(ReportProgressOptions, options, 'options')
  const standings = requireStandings(given, options.indicators)
  const { rows, statuses } = standings
  const statusNames = new Map(statuses.map(({ id, name }) => [id, name]))
  const { indicators, names = {}, scopes = {} } = options
  const { unit: unitName } = namesOf(names)
  const definitions = new Map(indicators.map(one => [one.id, one]))
  const isOfMany = new Set(rows.map(({ unit }) => unit)).size > 1
  const isOfOne = new Set(rows.map(({ indicator }) => indicator)).size === 1
  const isOfScopes = new Set(rows.filter(({ scope }) => scope !== null).map(scopeKey)).size > 1

  const chart = (some: readonly Standing[], place: number): ReportChart => {
    const { unit, indicator, scope, target: firstTarget } = some[0] as Standing
    const isOfOnePeriod = samePeriod(some.map(({ target }) => target))
    const of: readonly LocalizedText[] = [
      ...(isOfOne ? [definitions.get(indicator)?.name ?? indicator] : isOfMany ? [unitName(unit)] : []),
      ...(isOfScopes ? [scope === null ? words.noTarget : scopeText(scope, firstTarget, scopes)] : []),
      ...(isOfOnePeriod && firstTarget !== null ? [targetOf(firstTarget)] : []),
    ]
    return {
      kind: 'chart',
      picture: {
        kind: 'progress',
        data: {
          id: `progress-${place + 1}`,
          title: inBoth(asOfTitle(labels.kpi, standings.asOf), (title, language) =>
            of.length === 0 ? title : `${title}: ${of.map(one => textIn(one, language)).join('; ')}`,
          ),
          description: isOfOne ? ofUnits : ofIndicators,
          rowHeading: isOfOne ? labels.unit : labels.indicator,
          scale: 'own',
          rows: some.map(row => {
            const { target } = row
            const definition = definitions.get(row.indicator)
            const name = isOfOne ? unitName(row.unit) : numbered(definition, row.indicator)
            const label =
              target === null || isOfOnePeriod
                ? name
                : inBoth(name, (text, language) => `${text}; ${targetOf(target)[language]}`)
            const verdict = row.status === null ? undefined : statusNames.get(row.status)
            return { ...barOf(row, label, definition?.measure), ...(verdict === undefined ? {} : { verdict }) }
          }),
        },
      },
    }
  }
  const charts = groupedBy(rows, row => JSON.stringify([isOfOne || row.unit, isOfScopes && scopeKey(row)]))
  return [...charts.values()].map(chart)
}

const ofIndicators: Bilingual = {
  vi: 'Mỗi chỉ tiêu một thanh, độ dài thể hiện kết quả so với mục tiêu; vạch đứng là mục tiêu.',
  en: 'One bar per indicator; its length shows the figure relative to the target, the vertical line the target.',
}
const ofUnits: Bilingual = {
  vi: 'Mỗi đơn vị một thanh, độ dài thể hiện kết quả so với mục tiêu; vạch đứng là mục tiêu.',
  en: 'One bar per unit; its length shows the figure relative to the target, the vertical line the target.',
}

/** Whether targets are all of one period and kind, which the title then says once. */
function samePeriod(targets: readonly (Target | null)[]): boolean {
  const [first, ...others] = targets.flatMap(target => target ?? [])
  return others.every(({ period, kind }) => period === first?.period && kind === first.kind)
}

/** A target by its period: "target for 2022". */
function targetOf(target: Target): Bilingual {
  return inBoth(periodText(target), (text, language) =>
    language === 'vi' ? `mục tiêu ${lowerFirst(text)}` : `target for ${text}`,
  )
}

/** The name of an indicator behind its number, which stays where a long name is cut. */
function numbered(definition: Indicator | undefined, id: string): LocalizedText {
  const { code, name } = definition ?? { name: id }
  return code === undefined ? name : inBoth(name, text => `${code} ${text}`)
}

function barOf(row: Standing, label: LocalizedText, measure: FormulaMeasure | undefined): ProgressRow {
  const value = row.observation?.value ?? null
  const target = pointOf(row.target)
  return {
    label,
    value,
    target,
    baseline: pointOf(row.baseline),
    met: row.met,
    // An index has no unit, and the answers of a level are too many words to stand behind a figure.
    ...(measure === undefined || measure.kind === 'index' || measure.kind === 'level'
      ? {}
      : { measure: describeMeasure(measure) }),
    // The chart itself says in fewer words that nothing was observed.
    ...(value !== null || (row.observation === null && target !== null)
      ? {}
      : {
          note: inBoth(whyNoFigure(row), (why, language) =>
            target === null ? `${why}; ${textIn(whyNoPoint(row), language)}` : why,
          ),
        }),
    ...(target === null ? { targetNote: whyNoPoint(row) } : {}),
  }
}

/** Why there is no stroke for the target. */
function whyNoPoint(row: Standing): LocalizedText {
  const { target } = row
  if (target === null) return reasonFor(row, 'target') ?? labels.noData
  if (target.comparator !== 'between') return whyNoValue(target)
  return inBoth(
    rangeText(target),
    (range, language) => `${{ vi: 'mục tiêu là một khoảng', en: 'the target is a range' }[language]}: ${range}`,
  )
}
