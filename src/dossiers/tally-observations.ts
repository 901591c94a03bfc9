import * as z from 'zod'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { nearestTo } from '../foundation/nearest'
import { placeOf, readProperties } from '../foundation/structure'
import type { Observation, ObservationStatus } from '../observations/observation'
import { forms } from './form'
import { requireTally } from './read-tally'
import type { Tally, TallyColumn } from './tally'
import { dossierIssue } from './wording'

/** How a tally becomes observations. */
export interface TallyObservationsOptions<T extends Tally = Tally> {
  /** Other indicator ids than the names of the columns. */
  readonly ids?: { readonly [C in TallyColumn<T>]?: string }
  /** The unit they are of; that of the tally, where it is by unit or by group. */
  readonly unit?: string
  /** How firm they are; `final`. */
  readonly status?: ObservationStatus
}

const optionShape = {
  ids: z.optional(z.record(z.string(), Identifier)),
  unit: z.optional(Identifier),
  status: z.optional(z.enum(['final', 'provisional', 'estimated', 'approximate'])),
}

/**
 * Turns a tally into observations, one for each column on its form: the currency in which indicators are paid.
 *
 * @param tally - A tally of any kind.
 * @param options - `ids` for other indicator ids than the columns' names; `unit` for a tally that is of no unit.
 * @throws An `EgovKpiError` when it is no tally, or is of no unit and none is given, or `ids` names no column.
 *
 * @example
 * ```ts
 * import { tallyObservations } from 'egov-kpi'
 *
 * const tally = { kind: 'satisfaction', by: 'unit', scope: 'so-tttt', period: '2022-S1', rated: 64, satisfied: null } as const
 * tallyObservations(tally, { ids: { rated: 'survey-answers' } })
 * // => [
 * //   { unit: 'so-tttt', indicator: 'survey-answers', period: '2022-S1', value: 64, status: 'final' },
 * //   { unit: 'so-tttt', indicator: 'satisfied', period: '2022-S1', value: null, absence: 'no-data', status: 'final' },
 * // ]
 * ```
 */
export function tallyObservations<T extends Tally>(
  tally: T,
  options: TallyObservationsOptions<T> = {},
): readonly Observation[] {
  requireTally(tally)
  const columns = Object.keys(forms[tally.kind].columns)
  const { value, issues } = readProperties<TallyObservationsOptions>(
    optionShape as never,
    options,
    placeOf(options, 'options'),
  )
  const ids = (value.ids ?? {}) as Readonly<Record<string, string>>
  const unknown = Object.keys(ids)
    .filter(column => !columns.includes(column))
    .map(column => dossierIssue('unknown-column', ['ids', column], { column, nearest: nearestTo(column, columns) }))
  throwIfAny([...issues, ...unknown])
  const unit = value.unit ?? (tally.by === 'unit' || tally.by === 'group' ? tally.scope : undefined)
  if (unit === undefined) throw new EgovKpiError([dossierIssue('unit-needed', ['unit'], { by: tally.by })])
  const { period, label, asOf, source } = tally
  const given = tally as unknown as Readonly<Record<string, number | null | undefined>>
  return columns.flatMap((column): readonly Observation[] => {
    const count = given[column]
    if (count === undefined) return []
    return [
      {
        unit,
        indicator: ids[column] ?? column,
        period,
        ...(label === undefined ? {} : { label }),
        value: count,
        ...(count === null ? { absence: 'no-data' as const } : {}),
        status: value.status ?? 'final',
        ...(source === undefined ? {} : { source }),
        ...(asOf === undefined ? {} : { asOf }),
      },
    ]
  })
}
