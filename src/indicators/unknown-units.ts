import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import type { Units } from '../organization/unit'
import type { ObservationTable } from './observation-table'
import type { Target } from './target'

/** An issue for each unit that was observed, or has a target, and does not exist; the whole may have a target. */
export function unknownUnits(
  table: ObservationTable,
  { units }: Pick<Units, 'units'>,
  targets: readonly Target[] = [],
  whole?: string,
): readonly Issue[] {
  const known = new Set(units.map(({ id }) => id))
  const nearest = nearestAmong(() => known)
  const issueOf = (name: string, path: IssuePath): readonly Issue[] => {
    if (known.has(name)) return []
    return [thingIssue('unknown', path, { what: 'unit', name, nearest: nearest(name) }, { actual: name })]
  }
  return [
    ...[...new Set(table.rows.map(({ unit }) => unit))].flatMap(unit => issueOf(unit, ['observations'])),
    // A malformed target or unit has an issue of its own.
    ...targets.flatMap((target: Partial<Target> | null, index) =>
      typeof target?.unit === 'string' && target.unit !== whole ? issueOf(target.unit, ['targets', index, 'unit']) : [],
    ),
  ]
}
