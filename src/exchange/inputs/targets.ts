import { issuesThrownBy } from '../../foundation/error'
import { Identifier } from '../../foundation/identifier'
import { type Language, textIn } from '../../foundation/language'
import { nearestAmong } from '../../foundation/nearest'
import { PeriodText } from '../../foundation/period'
import { list, maybe, notEmpty } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { Indicator } from '../../indicators/indicator'
import { readFigure } from '../../indicators/parse-figure'
import { parsePrintedTarget } from '../../indicators/parse-printed'
import { parseTargets } from '../../indicators/read-targets'
import { Target, TargetKind } from '../../indicators/target'
import { unknownIndicator } from '../../indicators/wording'
import type { Notes } from '../files/notes'
import type { RowRecord } from '../tables/records'
import { exchangeIssue } from '../wording'
import type { Input } from './input'
import { type PrintedRow, printedIndicators, printedRows } from './printed-indicators'

/** What a printed table of targets does not say. */
export interface GivenTargets {
  /** The definitions that the rows belong to, by their numbers; those of the same table are read as `indicators`. */
  readonly indicators?: readonly Indicator[]
  /** Whose targets they are, where the table has no column for it: `'nation'`. */
  readonly scope?: string
  /** The period at whose end they are to be reached, where the table has no column or block for it. */
  readonly period?: PeriodText
  /** What they are; targets unless given. */
  readonly kind?: TargetKind
  /** The document that sets them. */
  readonly document?: string
}

export const targetInput: Input<readonly Target[], GivenTargets, 'targets'> = {
  title: { vi: 'mục tiêu', en: 'targets' },
  tables: { targets: printedIndicators },
  marks: ['indicator', 'scope', 'comparator', 'kind'],
  form: 'list',
  count: ({ length }) => length,
  options: {
    indicators: maybe(list(Indicator)),
    scope: maybe(Identifier),
    period: maybe(PeriodText),
    kind: maybe(TargetKind),
    document: maybe(notEmpty),
  },
  assemble: ({ targets }, given, notes) => {
    const records = targets ?? []
    const made: (readonly [RowRecord, unknown])[] = records
      .filter(({ from }) => from.isJson)
      .map(one => [one, one.value])
    const rows = printedRows(
      records.filter(({ from }) => !from.isJson),
      notes,
    )
    noteLacking(rows, given, notes)
    const { indicators = [] } = given
    const known = new Map([
      ...indicators.map(one => [one.code ?? one.id, one] as const),
      ...indicators.map(one => [one.id, one] as const),
    ])
    const nearest = nearestAmong(() => known.keys())
    for (const row of rows) {
      for (const target of targetsOf(row, { known, nearest, given }, notes)) made.push([row.record, target])
    }
    return keep => {
      const kept = made.filter(([record]) => keep(record))
      const json = kept.map(([, value]) => value)
      return { json, lists: new Map([[json, kept.map(([record]) => record)]]) }
    }
  },
  parse: (json, { indicators }) =>
    indicators === undefined ? parseStructure(list(Target), json) : parseTargets(indicators, json),
}

/** Notes the options that are needed and not given, each at the first row that needs it. */
function noteLacking(rows: readonly PrintedRow[], given: GivenTargets, notes: Notes): void {
  for (const option of ['indicators', 'scope', 'period'] as const) {
    const first = rows.find(
      row => given[option] === undefined && (option === 'indicators' || row[option] === undefined),
    )
    if (first === undefined) continue
    const { from, row } = first.record
    notes.add(from.place(exchangeIssue('missing', [], { what: 'option', option }), row))
  }
}

/** The targets of a row: one, or that of each league; none if it has none, or cannot be read, which is noted. */
function targetsOf(
  row: PrintedRow,
  {
    known,
    nearest,
    given,
  }: {
    readonly known: ReadonlyMap<string, Indicator>
    readonly nearest: (id: string) => readonly string[]
    readonly given: GivenTargets
  },
  notes: Notes,
): readonly Target[] {
  const { from, row: at } = row.record
  const { indicators, kind = 'target', document } = given
  const { scope = given.scope, period = given.period } = row
  if (indicators === undefined || scope === undefined || period === undefined) return []
  const indicator = known.get(row.id)
  if (indicator === undefined) {
    notes.add(from.place(unknownIndicator(row.id, nearest(row.id), ['number']), at))
    return []
  }
  const { text, language } = row.target
  const details = { indicator, period, kind, language, ...(document === undefined ? {} : { document }) }
  const leagues = leaguesIn(text, indicator, language)
  const places = leagues.map(({ place }) => place)
  if (places.length > 0)
    notes.add(from.place(exchangeIssue('read-as', ['value'], { what: 'leagues', places }, { severity: 'info' }), at))
  const parts = leagues.length > 0 ? leagues : [{ figure: text, place: scope }]
  const targets: Target[] = []
  for (const { figure, place } of parts) {
    const issues = issuesThrownBy(() => {
      const read = parsePrintedTarget(figure, { ...details, scope: place })
      if (read.target !== null) targets.push(read.target)
      notes.addAll(read.findings.map(finding => from.place({ ...finding, path: ['value'] }, at)))
    }, [])
    notes.addAll(issues.map(issue => from.place({ ...issue, path: ['value'] }, at)))
  }
  return targets
}

/**
 * The ranks in a cell, each with the league that it is a rank in: "≤ 3 Đông Nam Á; ≤ 50 Thế giới". None if the cell says
 * anything else: only of a rank the words behind it name those who are ranked.
 */
function leaguesIn(
  text: string,
  { measure, direction }: Indicator,
  language: Language,
): readonly { readonly figure: string; readonly place: string }[] {
  if (measure.kind !== 'count' || direction !== 'lower') return []
  const parts = text.split(';').map(part => {
    const { value = null, measure: counted } = readFigure(part, language) ?? {}
    const place = value !== null && counted?.kind === 'count' ? textIn(counted.of, language) : ''
    const figure = part.trim().slice(0, -place.length)
    return place === '' || place === textIn(measure.of, language) || !part.trim().endsWith(place)
      ? null
      : { figure, place }
  })
  return parts.every(part => part !== null) ? parts : []
}
