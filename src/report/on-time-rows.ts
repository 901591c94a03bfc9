import { formatPeriod } from '../foundation/format-date'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { formII06a } from '../frameworks/form-ii-06a'
import { fillForm } from '../indicators/fill-form'
import { type Observation, type ObservationReference, seriesKey } from '../observations/observation'
import type { RankPlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { textCell } from './filled-table'
import { labels } from './labels'
import { namesOf } from './names'
import type { ReportColumn } from './table'

/** The counts of one unit, or one part of it, in one period. */
export interface OnTimeRow {
  readonly place: Omit<ObservationReference, 'indicator'>
  /** What it is of, as cells. */
  readonly head: readonly ReportCell[]
  readonly given: ReadonlyMap<string, Observation>
  /** The counts given, and those that follow from them. */
  readonly filled: ReadonlyMap<string, Observation>
}

/** Columns that say what a row of on-time figures is of. */
export const headColumns: readonly ReportColumn[] = [
  { id: 'scope', title: { vi: 'Đơn vị, lĩnh vực', en: 'Unit or field' }, kind: 'text' },
  { id: 'period', title: labels.period, kind: 'text' },
]

/** Puts counts of form II.06a into rows, in the order in which they are given; gives with them all counts, filled in. */
export function onTimeRows(
  observations: readonly Observation[],
  names: RankPlaceNames,
): { readonly rows: readonly OnTimeRow[]; readonly filled: readonly Observation[] } {
  const all = fillForm(formII06a, observations)
  const sheetOf = (one: Observation): string => `${one.period} ${seriesKey(one.unit, one.dimension)}`
  const filled = groupedBy(all, sheetOf)
  const isOneUnit = new Set(observations.map(({ unit }) => unit)).size === 1
  const rows = [...groupedBy(observations, sheetOf)].map(([sheet, given]): OnTimeRow => {
    const first = given[0] as Observation
    const { unit, period, dimension, label } = first
    return {
      place: { unit, period, ...(dimension === undefined ? {} : { dimension }) },
      head: [
        textCell(nameOf(first, isOneUnit, names)),
        textCell(label ?? inBothLanguages(language => formatPeriod(period, language))),
      ],
      given: byIndicator(given),
      filled: byIndicator(filled.get(sheet) ?? []),
    }
  })
  return { rows, filled: all }
}

function byIndicator(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  return new Map(observations.map(one => [one.indicator, one]))
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
