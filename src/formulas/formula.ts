import { EgovKpiError } from '../foundation/error'
import { ExactNumber } from '../foundation/exact'
import { excessOf } from '../foundation/excess'
import { Identifier } from '../foundation/identifier'
import { type Issue, type IssuePath, ofArgument } from '../foundation/issue'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { RoundingPolicy } from '../foundation/rounding'
import { described, either, just, list, object, oneOf, type Schema, tuple, variants, whole } from '../foundation/schema'
import { readStructure } from '../foundation/structure'
import { formulaIssue } from './wording'

/**
 * A formula for a figure: an expression tree, as data.
 *
 * It can be stored, compared, printed and evaluated; no part of it is text to be parsed. Absence propagates: an
 * operation on an absent value is absent, like NULL in SQL.
 *
 * A `power` is of a base and an exponent; a `root` has a `degree` from 2 on; a `logarithm` is natural, or has a whole `base`
 * from 2 on. If their results are not exact numbers, they have 30 significant digits, the same on every machine.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: string | number }
  | { readonly kind: 'reference'; readonly to: string }
  | { readonly kind: 'sum' | 'product' | 'minimum' | 'maximum'; readonly of: readonly Formula[] }
  | { readonly kind: 'difference' | 'quotient' | 'power'; readonly of: readonly [Formula, Formula] }
  | { readonly kind: 'root'; readonly of: Formula; readonly degree: number }
  | { readonly kind: 'logarithm'; readonly of: Formula; readonly base: 'natural' | number }
  | { readonly kind: 'if'; readonly when: FormulaCondition; readonly value: Formula; readonly otherwise: Formula }
  | { readonly kind: 'round'; readonly of: Formula; readonly rounding: RoundingPolicy }

/** How two values compare. */
export type FormulaComparison = 'equal' | 'not-equal' | 'less' | 'at-most' | 'more' | 'at-least'

/**
 * A condition that is true, false or unknown: an expression tree like {@link Formula}.
 *
 * A comparison with an absent value is unknown; `all` and `any` are the AND and OR of SQL's three-valued logic.
 */
export type FormulaCondition =
  | { readonly kind: 'compare'; readonly left: Formula; readonly is: FormulaComparison; readonly right: Formula }
  | { readonly kind: 'has-value'; readonly of: Formula }
  | { readonly kind: 'all' | 'any'; readonly of: readonly FormulaCondition[] }
  | { readonly kind: 'not'; readonly of: FormulaCondition }

const one: Schema<Formula> = described(() => Formula)
const condition: Schema<FormulaCondition> = described(() => FormulaCondition)
const many = list(one, 1)

/** The schema of a {@link Formula}. */
export const Formula: Schema<Formula> = variants(() => [
  object(() => ({ kind: just('number'), value: ExactNumber })),
  object(() => ({ kind: just('reference'), to: Identifier })),
  object(() => ({ kind: oneOf(['sum', 'product', 'minimum', 'maximum']), of: many })),
  object(() => ({ kind: oneOf(['difference', 'quotient', 'power']), of: tuple([one, one]) })),
  object(() => ({ kind: just('root'), of: one, degree: whole(2) })),
  object(() => ({ kind: just('logarithm'), of: one, base: either(just('natural'), whole(2)) })),
  object(() => ({ kind: just('if'), when: condition, value: one, otherwise: one })),
  object(() => ({ kind: just('round'), of: one, rounding: RoundingPolicy })),
])

/** The schema of a {@link FormulaCondition}. */
export const FormulaCondition: Schema<FormulaCondition> = variants(() => [
  object(() => ({
    kind: just('compare'),
    left: one,
    is: oneOf(['equal', 'not-equal', 'less', 'at-most', 'more', 'at-least']),
    right: one,
  })),
  object(() => ({ kind: just('has-value'), of: one })),
  object(() => ({ kind: oneOf(['all', 'any']), of: list(condition, 1) })),
  object(() => ({ kind: just('not'), of: condition })),
])

/** Deeper than any regulation; it keeps input from exhausting the stack. */
const mostLevels = 100

/** More parts than any regulation; shared parts, such as YAML anchors, count at each place. */
const mostParts = 1_000_000

/** Reads data that contains formulas, or returns its issues; never throws. */
export function readTree<T>(
  schema: Schema<T>,
  input: unknown,
  path: IssuePath = [],
): { readonly value: T; readonly issues?: never } | { readonly issues: readonly Issue[] } {
  // An operand in a list counts as two levels.
  const excess = excessOf(input, { levels: 2 * mostLevels, parts: mostParts })
  if (excess === 'levels') return { issues: [formulaIssue('too-deep', path, { what: 'formula', most: mostLevels })] }
  if (excess === 'parts') return { issues: [formulaIssue('too-big', path, { what: 'formula', most: mostParts })] }
  return readStructure(schema, input, path)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Reads a formula or a condition argument, throwing all issues; those of the whole have the argument's name as path. */
export function requireTree(tree: unknown, name?: string): Formula | FormulaCondition {
  const kind = isObject(tree) && 'kind' in tree ? tree.kind : undefined
  const isCondition = typeof kind === 'string' && ['compare', 'has-value', 'all', 'any', 'not'].includes(kind)
  return required<Formula | FormulaCondition>(isCondition ? FormulaCondition : Formula, tree, name)
}

/** The same for a formula. */
export function requireFormula(formula: unknown): Formula {
  return required(Formula, formula, 'formula')
}

function required<T>(schema: Schema<T>, input: unknown, name?: string): T {
  const read = readTree(schema, input)
  if (read.issues === undefined) return read.value
  throw new EgovKpiError((name === undefined ? read.issues : ofArgument(name, read.issues)) as [Issue, ...Issue[]])
}

/**
 * Reads a formula from unknown data, such as JSON.
 *
 * @param json - A {@link Formula}, unchecked.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem: unknown kinds and keys, missing operands, invalid numbers, a tree of
 * more than 100 levels.
 *
 * @example
 * ```ts
 * import { formatFormula, parseFormula } from 'egov-kpi'
 *
 * const share = parseFormula({
 *   kind: 'quotient',
 *   of: [{ kind: 'reference', to: 'online' }, { kind: 'reference', to: 'received' }],
 * })
 * formatFormula(share, 'en') // => 'online ÷ received'
 * parseFormula({ kind: 'quotient', of: [{ kind: 'number', value: 1 }] }) // => throws 'of'
 * ```
 */
export function parseFormula(json: unknown, options?: ParseOptions): Formula {
  return parseAt(options, () => required(Formula, json))
}
