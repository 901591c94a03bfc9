import { formatPeriod } from '../foundation/format-date'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { formII06a } from '../frameworks/form-ii-06a'
import { fillForm } from '../indicators/fill-form'
import { sumSheets } from '../indicators/sum-sheets'
import { type Observation, type ObservationReference, seriesKey } from '../observations/observation'
import type { RankPlaceNames } from '../ranking/place-words'
import type { FilledColumn } from './filled-table'
import { textCell } from './filled-table'
import { labels } from './labels'
import { namesOf } from './names'

/** The counts of one unit, or one part of it, in one period. */
export interface OnTimeRow {
  readonly place: Omit<ObservationReference, 'indicator'>
  readonly name: LocalizedText
  readonly periodName: LocalizedText
  readonly given: ReadonlyMap<string, Observation>
  /** The counts given, and those that follow from them. */
  readonly filled: ReadonlyMap<string, Observation>
  /** Present in the sum of all rows: of how many. */
  readonly sumOf?: number
}

/** The rows of an on-time report, their sum, and what they have in common. */
export interface OnTimeRows {
  readonly rows: readonly OnTimeRow[]
  /** The sum of the rows; null if there is but one, or if they would count a dossier twice. */
  readonly total: OnTimeRow | null
  /** The period of all rows, if they have the same. */
  readonly period: LocalizedText | undefined
  /** What the rows are of: units, fields, channels. */
  readonly title: Bilingual
  /** All counts, filled in, those of the sum included. */
  readonly filled: readonly Observation[]
}

/** Columns that say what a row of on-time figures is of. */
export function headColumns({ title, period }: OnTimeRows): readonly FilledColumn<OnTimeRow>[] {
  const scope: FilledColumn<OnTimeRow> = { id: 'scope', title, kind: 'text', cell: ({ name }) => textCell(name) }
  if (period !== undefined) return [scope]
  return [scope, { id: 'period', title: labels.period, kind: 'text', cell: ({ periodName }) => textCell(periodName) }]
}

/** Puts counts of form II.06a into rows, in the order in which they are given, and adds them up. */
export function onTimeRows(observations: readonly Observation[], names: RankPlaceNames): OnTimeRows {
  const all = fillForm(formII06a, observations)
  const sheetOf = (one: Observation): string => `${one.period} ${seriesKey(one.unit, one.dimension)}`
  const filled = groupedBy(all, sheetOf)
  const isOneUnit = new Set(observations.map(({ unit }) => unit)).size === 1
  const rows = [...groupedBy(observations, sheetOf)].map(([sheet, given]): OnTimeRow => {
    const first = given[0] as Observation
    const { unit, period, dimension, label } = first
    return {
      place: { unit, period, ...(dimension === undefined ? {} : { dimension }) },
      name: nameOf(first, isOneUnit, names),
      periodName: label ?? inBothLanguages(language => formatPeriod(period, language)),
      given: byIndicator(given),
      filled: byIndicator(filled.get(sheet) ?? []),
    }
  })
  const isOfOnePeriod = new Set(rows.map(({ place }) => place.period)).size === 1
  const total = isOfOnePeriod && canBeAdded(rows, names) ? totalOf(rows) : null
  return {
    rows,
    total,
    period: isOfOnePeriod ? rows[0]?.periodName : undefined,
    title: titleOf(rows),
    filled: [...all, ...(total?.filled.values() ?? [])],
  }
}

/** Whether rows share no dossier: they are parts of one kind, and not units beside their groups. */
function canBeAdded(rows: readonly OnTimeRow[], { units = {}, groups = {} }: RankPlaceNames): boolean {
  const kinds = new Set(
    rows.map(({ place }) =>
      Object.keys(place.dimension ?? {})
        .toSorted()
        .join(' '),
    ),
  )
  const isGroup = ({ place: { unit } }: OnTimeRow): boolean =>
    Object.hasOwn(groups, unit) && !Object.hasOwn(units, unit)
  const groupRows = rows.filter(isGroup).length
  return rows.length > 1 && kinds.size === 1 && (groupRows === 0 || groupRows === rows.length)
}

function totalOf(rows: readonly OnTimeRow[]): OnTimeRow {
  const [first] = rows as readonly [OnTimeRow]
  const taken = new Set(rows.map(({ place }) => place.unit))
  let unit = 'total'
  while (taken.has(unit)) unit += '-of-all'
  const sheets = rows.map(({ given, filled }) => [
    ...filled.values(),
    ...[...given].flatMap(([id, one]) => (filled.has(id) ? [] : [one])),
  ])
  const sums = byIndicator(sumSheets(formII06a, sheets, unit))
  return {
    place: { unit, period: first.place.period },
    name: labels.sum,
    periodName: first.periodName,
    given: sums,
    filled: sums,
    sumOf: rows.length,
  }
}

function byIndicator(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  return new Map(observations.map(one => [one.indicator, one]))
}

/** What the first column is called, by what the rows are of. */
function titleOf(rows: readonly OnTimeRow[]): Bilingual {
  const kinds = new Set(rows.flatMap(({ place }) => Object.keys(place.dimension ?? {})))
  if (kinds.size === 0) return labels.unit
  const parts = [...kinds].map(kind => partTitles[kind] ?? { vi: kind, en: kind })
  const hasUnits = new Set(rows.map(({ place }) => place.unit)).size > 1
  return inBothLanguages(language =>
    [...(hasUnits ? [labels.unit] : []), ...parts].map(part => part[language]).join(', '),
  )
}

const partTitles: Readonly<Record<string, Bilingual>> = {
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  channel: { vi: 'Hình thức tiếp nhận', en: 'Channel' },
}

/** The unit, and the part of it that is counted; the part alone if there is but one unit. */
function nameOf({ unit, dimension }: Observation, isOneUnit: boolean, names: RankPlaceNames): LocalizedText {
  const of = namesOf(names)
  if (dimension === undefined) return Object.hasOwn(names.units ?? {}, unit) ? of.unit(unit) : of.group(unit)
  const { procedure, field, channel } = dimension
  const parts = [procedure, field].flatMap(id => (id === undefined ? [] : of.group(id)))
  const all = channel === undefined ? parts : [...parts, channels.get(channel) ?? channel]
  return inBothLanguages(language =>
    [...(isOneUnit ? [] : [of.unit(unit)]), ...all].map(name => textIn(name, language)).join(', '),
  )
}

const channels = new Map<string, Bilingual>([
  ['online', { vi: 'Trực tuyến', en: 'Online' }],
  ['direct', { vi: 'Trực tiếp', en: 'Direct' }],
  ['postal', { vi: 'Bưu chính', en: 'By post' }],
])
