import { throwIfAny } from '../foundation/error'
import { ExactNumber, parseExact } from '../foundation/exact'
import { nearestAmong } from '../foundation/nearest'
import { dictionary, either, object, type Schema } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import { Absence } from '../observations/absence'
import { compileFormula } from './compile'
import { type Formula, requireFormula } from './formula'
import { referencePlaces } from './operands'
import { type FormulaResult, type Quantity, resultOf } from './quantity'
import { formulaIssue } from './wording'

/** The value of a reference: an exact number, or the reason why there is none. */
export type FormulaValue = string | number | { readonly absence: Absence }

const FormulaValues: Schema<Readonly<Record<string, FormulaValue>>> = dictionary(
  either(
    ExactNumber,
    object(() => ({ absence: Absence })),
  ),
)

/**
 * Evaluates a formula exactly.
 *
 * Only a `round` in the formula rounds, and powers, roots and logarithms that are not exact numbers, which have 30
 * significant digits. An operation on an absent value is absent, with the first absence in the order of writing; a quotient
 * over zero is absent as `zero-denominator`, a root of a negative number or a logarithm of zero as `not-computable`.
 *
 * @param formula - The expression tree.
 * @param values - The value of each reference: decimal text, a fraction, a number, or `{ absence }`.
 * @returns The exact value as text, or null with the reason.
 * @throws An `EgovKpiError` when the formula is malformed, a value is not a number, or a reference has no value.
 *
 * @example
 * ```ts
 * import { evaluateFormula } from 'egov-kpi'
 *
 * const share = {
 *   kind: 'product',
 *   of: [
 *     { kind: 'number', value: 100 },
 *     { kind: 'quotient', of: [{ kind: 'reference', to: 'online' }, { kind: 'reference', to: 'received' }] },
 *   ],
 * } as const
 * evaluateFormula(share, { online: 439, received: 565 }) // => { value: '8780/113' }
 * evaluateFormula(share, { online: 0, received: 0 }) // => { value: null, absence: 'zero-denominator' }
 * evaluateFormula({ kind: 'root', of: { kind: 'number', value: 2 }, degree: 2 }, {})
 * // => { value: '1.41421356237309504880168872421' }
 * evaluateFormula(share, { online: { absence: 'no-data' }, received: 565 }) // => { value: null, absence: 'no-data' }
 * ```
 */
export function evaluateFormula(formula: Formula, values: Readonly<Record<string, FormulaValue>>): FormulaResult {
  const checked = requireFormula(formula)
  const given = new Map(Object.entries(parseStructure(FormulaValues, values, ['values'])))
  const nearest = nearestAmong(() => given.keys())
  const unknown = referencePlaces(checked).filter(({ to }) => !given.has(to))
  throwIfAny(
    unknown.map(({ to, path }) => formulaIssue('unknown', path, { what: 'reference', to, nearest: nearest(to) })),
  )
  return resultOf(compileFormula(checked)(to => quantityOf(given.get(to) as FormulaValue)))
}

function quantityOf(value: FormulaValue): Quantity {
  return typeof value === 'object' ? value.absence : parseExact(value)
}
