import type { Issue, IssuePath } from '../foundation/issue'
import { thingIssue } from '../foundation/wording'
import type { NameIndex, NameMatch, UnitMatch } from './name-index'
import type { Named } from './named'
import type { Unit, UnitGroup } from './unit'
import { organizationIssue } from './wording'

/**
 * The match of a text in a directory: a unit, several possible ones, or none, with the nearest known ids and names.
 *
 * `by` is the method, the most reliable first: an id; exactly a name or an alias; folded, which ignores case,
 * diacritics, tone placement, blanks and punctuation; a usual abbreviation of a name.
 */
export type UnitResolution =
  | { readonly kind: 'found'; readonly unit: Unit; readonly by: UnitMatch }
  | { readonly kind: 'ambiguous'; readonly units: readonly Unit[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/** The match of a text as the name of a group; see {@link UnitResolution}. */
export type GroupResolution =
  | { readonly kind: 'found'; readonly group: UnitGroup; readonly by: UnitMatch }
  | { readonly kind: 'ambiguous'; readonly groups: readonly UnitGroup[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

export function unitResolution(match: NameMatch<Unit>, text: string, index: NameIndex<Unit>): UnitResolution {
  if (match.kind === 'found') return { kind: 'found', unit: match.found, by: match.by }
  return match.kind === 'ambiguous' ? { kind: 'ambiguous', units: match.candidates } : unknown(text, index)
}

export function groupResolution(
  match: NameMatch<UnitGroup>,
  text: string,
  index: NameIndex<UnitGroup>,
): GroupResolution {
  if (match.kind === 'found') return { kind: 'found', group: match.found, by: match.by }
  return match.kind === 'ambiguous' ? { kind: 'ambiguous', groups: match.candidates } : unknown(text, index)
}

function unknown<T extends Named>(text: string, index: NameIndex<T>): { kind: 'unknown'; nearest: readonly string[] } {
  return { kind: 'unknown', nearest: index.nearest(text) }
}

/** The issue of a text that does not name a unit, or may name several. */
export function resolutionIssue(
  resolution: Exclude<UnitResolution, { readonly kind: 'found' }>,
  text: string,
  path: IssuePath,
): Issue {
  if (resolution.kind === 'unknown') return unknownIssue('unit', text, resolution.nearest, path)
  const units = resolution.units.map(({ id }) => id)
  return organizationIssue('ambiguous', path, { what: 'unit', text, units }, { actual: text })
}

/** The issue of a text that does not name a unit or a group. */
export function unknownIssue(
  what: 'unit' | 'group',
  name: string,
  nearest: readonly string[],
  path: IssuePath = [what],
): Issue {
  return thingIssue('unknown', path, { what, name, nearest }, { actual: name })
}
