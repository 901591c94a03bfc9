import type { Issue, IssuePath } from '../foundation/issue'
import { type Dimension, describeDimension, dimensionOf, divided, goTogether, multiplied } from './dimension'
import type { Formula, FormulaCondition } from './formula'
import type { FormulaMeasure } from './measure'
import { operandsOf } from './operands'
import { formulaIssue } from './wording'

/** Finds the measure of a reference; undefined if unknown. */
export type MeasureLookup = (reference: string) => FormulaMeasure | undefined

/** The state of a check. */
interface Checking {
  readonly lookup: MeasureLookup
  readonly issues: Issue[]
}

/**
 * Whether the measures in a formula are compatible, and the result has the declared measure.
 *
 * Dossiers cannot be added to percent, nor billions to millions; dossiers ÷ dossiers may be a percentage.
 */
export function measureIssues(
  tree: Formula | FormulaCondition,
  lookup: MeasureLookup,
  path: IssuePath,
  declared?: FormulaMeasure,
): readonly Issue[] {
  const checking: Checking = { lookup, issues: [] }
  const found = dimensionIn(tree, path, checking)
  if (declared !== undefined && checking.issues.length === 0 && !goTogether(found, dimensionOf(declared))) {
    checking.issues.push(clash(path, found, dimensionOf(declared)))
  }
  return checking.issues
}

function dimensionIn(tree: Formula | FormulaCondition, path: IssuePath, checking: Checking): Dimension {
  if (tree.kind === 'number') return 'any'
  if (tree.kind === 'reference') {
    const measure = checking.lookup(tree.to)
    return measure === undefined ? 'unknown' : dimensionOf(measure)
  }
  const places = operandsOf(tree).map(operand => [...path, ...operand.path])
  const parts = operandsOf(tree).map((operand, index) =>
    dimensionIn(operand.node, places[index] as IssuePath, checking),
  )
  if (tree.kind === 'product') return parts.reduce(multiplied)
  if (tree.kind === 'quotient') return divided(parts[0] as Dimension, parts[1] as Dimension)
  if (tree.kind === 'if') return common(parts.slice(1), places.slice(1), checking)
  if (['all', 'any', 'not', 'has-value'].includes(tree.kind)) return 'any'
  return common(parts, places, checking)
}

/** The one dimension of parts that are added or compared; an issue for each that does not fit the first. */
function common(parts: readonly Dimension[], places: readonly IssuePath[], { issues }: Checking): Dimension {
  const first = parts.find(part => part !== 'any' && part !== 'unknown') ?? parts[0] ?? 'any'
  parts.forEach((part, index) => {
    if (!goTogether(first, part)) issues.push(clash(places[index] as IssuePath, first, part))
  })
  return parts.includes('unknown') ? 'unknown' : first
}

function clash(path: IssuePath, left: Dimension, right: Dimension): Issue {
  return formulaIssue('contradiction', path, {
    what: 'measures',
    left: describeDimension(left),
    right: describeDimension(right),
  })
}
