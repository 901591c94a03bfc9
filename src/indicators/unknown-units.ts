import type { Issue } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { foundationIssue } from '../foundation/wording'
import type { Units } from '../organization/unit'
import type { ObservationTable } from './observation-table'

/** An issue for each unit that was observed and does not exist. */
export function unknownUnits(table: ObservationTable, { units }: Units): readonly Issue[] {
  const known = new Set(units.map(({ id }) => id))
  const nearest = nearestAmong(() => known)
  return [...new Set(table.rows.map(({ unit }) => unit))]
    .filter(unit => !known.has(unit))
    .map(unit =>
      foundationIssue(
        'unknown',
        ['observations'],
        { what: 'unit', name: unit, nearest: nearest(unit) },
        { actual: unit },
      ),
    )
}
