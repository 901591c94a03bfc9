import { byCodePoint } from '../../foundation/code-point'
import type { ScoringRule } from '../../scorecards/rules/composed-rules'
import { kindOf } from '../../scorecards/rules/rules'

/** The name of a part in a cell: its steps joined by `/`; a `/` within a step is written `~1`. */
export function partName(path: readonly string[]): string {
  return path.map(step => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}

/** The parts of a value, each with its path, in the order of the rule; the value itself if it has none. */
export function partsOfValue(
  rule: ScoringRule,
  value: unknown,
): readonly { readonly path: readonly string[]; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path: [], value }]
  const paths = kindOf(rule)
    .inputs(rule)
    .map(({ path }) => path)
  const found: { path: readonly string[]; value: unknown }[] = []
  const walk = (at: unknown, path: readonly string[]): void => {
    const isInput = paths.some(one => one.length === path.length && one.every((step, index) => step === path[index]))
    const isOpen = typeof at === 'object' && at !== null && (!isInput || path.length === 0 || isCounts(at))
    const isEmpty = isOpen && path.length > 0 && Object.keys(at).length === 0
    if (!isOpen || isEmpty) found.push({ path, value: at })
    else for (const [key, inner] of Object.entries(at)) walk(inner, [...path, key])
  }
  walk(value, [])
  const placeOf = (path: readonly string[]): number => {
    const place = paths.findIndex(one => path.every((step, index) => step === one[index]))
    return place < 0 ? paths.length : place
  }
  const placed = found.map(one => ({ ...one, place: placeOf(one.path), name: partName(one.path) }))
  return placed
    .sort((a, b) => a.place - b.place || byCodePoint(a.name, b.name))
    .map(({ path, value: own }) => ({ path, value: own }))
}

function isCounts(value: object): boolean {
  return 'numerator' in value
}
