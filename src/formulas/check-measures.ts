import { parseExact } from '../foundation/exact'
import type { Issue, IssuePath } from '../foundation/issue'
import {
  type Dimension,
  describeDimension,
  dimensionOf,
  divided,
  goTogether,
  isPure,
  multiplied,
  pureNumber,
  raised,
  rooted,
} from './dimension'
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
  if (tree.kind === 'power') return ofPower(tree.of[1], parts, places, checking)
  if (tree.kind === 'root') return ofRoot(tree.degree, parts[0] as Dimension, places[0] as IssuePath, checking)
  // ln a − ln b is the same in every measure in which both are, so its number may be of any.
  if (tree.kind === 'logarithm') return parts[0] === 'unknown' ? 'unknown' : pureNumber
  if (tree.kind === 'if') return common(parts.slice(1), places.slice(1), checking)
  if (['all', 'any', 'not', 'has-value'].includes(tree.kind)) return 'any'
  return common(parts, places, checking)
}

/** The dimension of a power: of a figure with a unit only if the exponent is a whole number that the formula states. */
function ofPower(
  exponent: Formula,
  parts: readonly Dimension[],
  places: readonly IssuePath[],
  { issues }: Checking,
): Dimension {
  const [base, power] = parts as [Dimension, Dimension]
  const [basePlace, powerPlace] = places as [IssuePath, IssuePath]
  if (!isPure(power)) issues.push(clash(powerPlace, power, pureNumber))
  if (base === 'unknown' || power === 'unknown') return 'unknown'
  const stated = exponent.kind === 'number' ? parseExact(exponent.value) : null
  if (stated !== null && stated.numerator % stated.denominator === 0n)
    return raised(base, Number(stated.numerator / stated.denominator))
  if (isPure(base)) return base === 'any' ? base : pureNumber
  issues.push(formulaIssue('contradiction', basePlace, { what: 'power', measure: describeDimension(base) }))
  return 'unknown'
}

function ofRoot(degree: number, base: Dimension, place: IssuePath, { issues }: Checking): Dimension {
  const root = rooted(base, degree)
  if (root !== null) return root
  issues.push(formulaIssue('contradiction', place, { what: 'root', degree, measure: describeDimension(base) }))
  return 'unknown'
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
