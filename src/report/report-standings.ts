import { describeMeasure } from '../formulas/measure'
import { EgovKpiError } from '../foundation/error'
import type { Explanation } from '../foundation/explanation'
import { formatDate, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { quote } from '../foundation/issue'
import { type Bilingual, inBoth, type Language, type LocalizedText } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Indicator } from '../indicators/indicator'
import type { Standing, StandingReason } from '../indicators/standing'
import type { Standings } from '../indicators/standings'
import type { Comparator, Target } from '../indicators/target'
import { describeAbsence } from '../observations/absence'
import type { Observation } from '../observations/observation'
import type { PlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { namesOf } from './names'
import type { ReportColumn, ReportRow, ReportTable } from './table'
import { reportIssue } from './wording'

/** How standings against targets are shown. */
export interface ReportStandingsOptions {
  /** The definitions, for names, numbers and measures. */
  readonly indicators: readonly Indicator[]
  /** What the units are called, by their ids. */
  readonly names?: PlaceNames
  /** What the scopes of targets are called, by their ids. */
  readonly scopes?: Readonly<Record<string, LocalizedText>>
  /** With at most how many decimals figures are written; two, half up. */
  readonly rounding?: RoundingPolicy
}

/**
 * Makes the table of KPIs: each indicator's figure against each target, how far it is, and what cannot be said and why.
 *
 * @param standings - What `standings` returned.
 * @param options - Definitions, names, and decimals.
 * @throws An `EgovKpiError` when it is no result of `standings`.
 *
 * @example
 * ```ts
 * import { defineIndicators, defineUnits, standings } from 'egov-kpi'
 * import { renderCsv, reportStandings } from 'egov-kpi/report'
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
 * const found = standings(indicators, {
 *   observations: [{ unit: 'da-nang', indicator: 'online', period: '2022-S1', value: '50.66', status: 'final' }],
 *   targets: [{ indicator: 'online', scope: 'city', kind: 'target', period: '2022', comparator: 'at-least', value: 65 }],
 *   units: defineUnits({ groups: [{ id: 'c', name: 'TP' }], units: [{ id: 'da-nang', name: 'Đà Nẵng', group: 'c' }] }),
 *   asOf: '2022-06-30',
 * })
 * renderCsv(reportStandings(found, { indicators }), 'en').split('\r\n')[1]?.split(',').slice(2, 7)
 * // => ['city', 'this scope has no baseline', '50.66', '65', '77.94']
 * ```
 */
export function reportStandings(standings: Standings, options: ReportStandingsOptions): ReportTable {
  requireStandings(standings)
  const { indicators, names = {}, scopes = {}, rounding = { decimals: 2, mode: 'half-up' } } = options
  const { rows, asOf, thresholds } = standings
  const definitions = new Map(indicators.map(one => [one.id, one]))
  const statuses = new Map([...thresholds.steps, thresholds.otherwise].map(({ id, name }) => [id, name]))
  const isOfMany = new Set(rows.map(({ unit }) => unit)).size > 1
  const hasCodes = indicators.some(({ code }) => code !== undefined)
  const columns: ReportColumn[] = [
    ...(hasCodes ? [{ id: 'code', title: labels.code, kind: 'text' } as const] : []),
    { id: 'indicator', title: labels.indicator, kind: 'text' },
    { id: 'measure', title: { vi: 'Đơn vị tính', en: 'Measure' }, kind: 'text' },
    ...(isOfMany ? [{ id: 'unit', title: labels.unit, kind: 'text' } as const] : []),
    { id: 'scope', title: labels.scope, kind: 'text' },
    { id: 'baseline', title: labels.baseline, kind: 'number' },
    { id: 'figure', title: labels.figure, kind: 'number' },
    { id: 'target', title: labels.target, kind: 'number' },
    { id: 'attainment', title: labels.attainment, measure: labels.percent, kind: 'number', rounding },
    { id: 'progress', title: labels.progressMade, measure: labels.percent, kind: 'number', rounding },
    { id: 'gap', title: labels.gap, kind: 'number' },
    { id: 'status', title: labels.status, kind: 'text' },
  ]
  const rowOf = (row: Standing): ReportRow => {
    const { indicator, unit, scope, target, baseline, observation, attainment, progress, gap, status } = row
    const definition = definitions.get(indicator)
    const why = (of: StandingReason['of']): LocalizedText => reasonFor(row, of) ?? labels.noData
    const name = status === null ? undefined : statuses.get(status)
    return {
      cells: [
        ...(hasCodes ? [{ kind: 'text', text: definition?.code ?? '–' } as const] : []),
        { kind: 'text', text: definition?.name ?? indicator },
        { kind: 'text', text: definition === undefined ? '–' : describeMeasure(definition.measure) },
        ...(isOfMany ? [{ kind: 'text', text: namesOf(names).unit(unit) } as const] : []),
        { kind: 'text', text: scopeText(scope, target, scopes) },
        targetCell(baseline, rounding) ?? { kind: 'absent', reason: reasonFor(row, 'progress') ?? noBaseline },
        figureCell(observation, rounding) ?? { kind: 'absent', reason: why('value') },
        targetCell(target, rounding) ?? { kind: 'absent', reason: why('target') },
        percentCell(attainment, attainmentExplanation(row), reasonFor(row, 'attainment') ?? why(missing(row))),
        percentCell(progress, progressExplanation(row), reasonFor(row, 'progress') ?? why(missing(row))),
        gap === null
          ? { kind: 'absent', reason: why(missing(row)) }
          : { kind: 'number', value: gap, rounding: within(gap, rounding) },
        name === undefined ? { kind: 'absent', reason: why('status') } : { kind: 'text', text: name },
      ],
    }
  }
  return {
    kind: 'table',
    caption: inBoth('', (_, language) =>
      language === 'vi'
        ? `${labels.kpi.vi} đến ngày ${formatDate(asOf, 'vi')}`
        : `${labels.kpi.en} on ${formatDate(asOf, 'en', 'long')}`,
    ),
    columns,
    rowHeader: 'indicator',
    sections: [{ rows: rows.map(rowOf) }],
    ...(thresholds.source?.assumed === true ? { notes: [assumedWords] } : {}),
  }
}

const noBaseline: Bilingual = { vi: 'không có số liệu gốc', en: 'no baseline' }
const assumedWords: Bilingual = {
  vi: 'Ngưỡng xếp tình trạng là giả định của thư viện, không phải quy định.',
  en: 'The thresholds of the status are assumed, not a rule of anybody’s.',
}

function missing({ observation }: Standing): 'value' | 'target' {
  return observation === null || observation.value === null ? 'value' : 'target'
}

/** Why something cannot be said, as a phrase in a cell: without its full stop, in lower case. */
function reasonFor({ reasons }: Standing, of: StandingReason['of']): Bilingual | undefined {
  const message = reasons.find(reason => reason.of === of)?.message
  return message === undefined ? undefined : inBoth(message, phrase)
}

function phrase(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
}

function scopeText(
  scope: string | null,
  target: Target | null,
  scopes: Readonly<Record<string, LocalizedText>>,
): LocalizedText {
  if (scope === null) return '–'
  const name = Object.hasOwn(scopes, scope) ? (scopes[scope] ?? scope) : scope
  const document = target?.document
  return document === undefined ? name : inBoth(name, text => `${text}, ${document}`)
}

/** No more decimals than the policy has, and no more than the number has. */
function within(value: string | number, rounding: RoundingPolicy): RoundingPolicy {
  const text = String(value)
  const point = text.indexOf('.')
  const own = text.includes('/') ? rounding.decimals : point < 0 ? 0 : text.length - point - 1
  return { ...rounding, decimals: Math.min(own, rounding.decimals) }
}

function figureCell(observation: Observation | null, rounding: RoundingPolicy): ReportCell | null {
  if (observation === null) return null
  const { value, words, absence, period, label, source, numerator, denominator } = observation
  if (value === null) return { kind: 'absent', reason: words ?? describeAbsence(absence ?? 'no-data') }
  const explanation: Explanation = {
    label: label ?? inBoth('', (_, language) => formatPeriod(period, language)),
    value: String(value),
    ...(numerator === undefined || denominator === undefined
      ? {}
      : {
          reason: inBoth('', (_, language) =>
            [numerator, denominator].map(count => formatNumber(count, language)).join(' / '),
          ),
        }),
    ...(source === undefined ? {} : { source }),
  }
  return { kind: 'number', value, rounding: within(value, rounding), explanation }
}

const comparatorWords: Readonly<Record<Comparator, Bilingual>> = {
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'at-most': { vi: 'không quá', en: 'at most' },
  exactly: { vi: 'đúng', en: 'exactly' },
  about: { vi: 'khoảng', en: 'about' },
  between: { vi: 'từ … đến …', en: 'between … and …' },
}

function targetCell(target: Target | null, rounding: RoundingPolicy): ReportCell | null {
  if (target === null) return null
  const explanation: Explanation = {
    label: inBoth('', (_, language) => {
      const words =
        target.kind === 'baseline' ? labels.baseline[language] : comparatorWords[target.comparator][language]
      return `${words}, ${formatPeriod(target.period, language)}`
    }),
    value: target.comparator === 'between' || target.value === null ? null : String(target.value),
    ...(target.note === undefined ? {} : { reason: target.note }),
    ...(target.source === undefined ? {} : { source: target.source }),
  }
  if (target.comparator === 'between') {
    const { low, high } = target
    const text = (language: Language): string => `${formatNumber(low, language)}–${formatNumber(high, language)}`
    return { kind: 'text', text: { vi: text('vi'), en: text('en') }, explanation }
  }
  const { value, words, absence } = target
  if (value === null) return { kind: 'absent', reason: words ?? describeAbsence(absence ?? 'no-data') }
  return { kind: 'number', value, rounding: within(value, rounding), explanation }
}

function percentCell(value: string | null, explanation: Explanation, reason: LocalizedText): ReportCell {
  return value === null ? { kind: 'absent', reason } : { kind: 'number', value, explanation }
}

function attainmentExplanation({ attainment, observation, target }: Standing): Explanation {
  return {
    label: { vi: 'Mức đạt so với mục tiêu (%)', en: 'How far the target is reached (%)' },
    value: attainment,
    inputs: [...part(labels.figure, observation?.value), ...part(labels.target, pointOf(target))],
  }
}

function progressExplanation({ progress, observation, target, baseline }: Standing): Explanation {
  return {
    label: { vi: 'Tiến trình từ số liệu gốc đến mục tiêu (%)', en: 'Of the way from baseline to target (%)' },
    value: progress,
    reason: {
      vi: '(kết quả − số liệu gốc) ÷ (mục tiêu − số liệu gốc) × 100',
      en: '(figure − baseline) ÷ (target − baseline) × 100',
    },
    inputs: [
      ...part(labels.baseline, pointOf(baseline)),
      ...part(labels.figure, observation?.value),
      ...part(labels.target, pointOf(target)),
    ],
  }
}

function pointOf(target: Target | null): string | number | null {
  return target === null || target.comparator === 'between' ? null : target.value
}

function part(label: Bilingual, value: string | number | null | undefined): readonly Explanation[] {
  return value === null || value === undefined ? [] : [{ label, value: String(value) }]
}

function requireStandings(standings: unknown): void {
  const { rows, thresholds } = (standings ?? {}) as Record<string, unknown>
  if (Array.isArray(rows) && typeof thresholds === 'object' && thresholds !== null) return
  throw new EgovKpiError([reportIssue('not-standings', ['standings'], {}, { actual: quote(standings) })])
}
