import { parseExact } from '../foundation/exact'
import {
  addFractions,
  divideFractions,
  type Fraction,
  larger,
  multiplyFractions,
  smaller,
  subtractFractions,
} from '../foundation/fraction'
import { roundFraction } from '../foundation/rounding'
import type { Formula, FormulaCondition } from './formula'
import { logarithmOf, powerOf, rootOf } from './powers'
import { comparisons, isAbsent, type Quantity } from './quantity'

/** Looks up the value of a reference. */
export type Lookup = (reference: string) => Quantity

/** A compiled formula, to be evaluated many times. */
export type CompiledFormula = (lookup: Lookup) => Quantity

/** A compiled condition; null if the answer is unknown. */
export type CompiledCondition = (lookup: Lookup) => boolean | null

const folds = { sum: addFractions, product: multiplyFractions, minimum: smaller, maximum: larger }

/** Turns a checked formula into a function; an operation passes on the first absence in the order of writing. */
export function compileFormula(formula: Formula): CompiledFormula {
  switch (formula.kind) {
    case 'number': {
      const value = parseExact(formula.value)
      return () => value
    }
    case 'reference': {
      const { to } = formula
      return lookup => lookup(to)
    }
    case 'difference':
      return compilePair(formula.of, subtractFractions)
    case 'quotient':
      return compilePair(formula.of, (a, b) => (b.numerator === 0n ? 'zero-denominator' : divideFractions(a, b)))
    case 'power':
      return compilePair(formula.of, powerOf)
    case 'root': {
      const { degree } = formula
      return compileOne(formula.of, value => rootOf(value, degree))
    }
    case 'logarithm': {
      const { base } = formula
      return compileOne(formula.of, value => logarithmOf(value, base))
    }
    case 'if': {
      const when = compileCondition(formula.when)
      const [then, otherwise] = [compileFormula(formula.value), compileFormula(formula.otherwise)]
      return lookup => {
        const truth = when(lookup)
        // The branch is unknown, so there is no value and no more specific reason.
        return truth === null ? 'no-data' : truth ? then(lookup) : otherwise(lookup)
      }
    }
    case 'round': {
      const { rounding } = formula
      return compileOne(formula.of, value => roundFraction(value, rounding))
    }
    default:
      return compileFold(formula.of, folds[formula.kind])
  }
}

function compileOne(of: Formula, apply: (value: Fraction) => Quantity): CompiledFormula {
  const inner = compileFormula(of)
  return lookup => {
    const value = inner(lookup)
    return isAbsent(value) ? value : apply(value)
  }
}

function compilePair(
  [left, right]: readonly [Formula, Formula],
  apply: (a: Fraction, b: Fraction) => Quantity,
): CompiledFormula {
  const [first, second] = [compileFormula(left), compileFormula(right)]
  return lookup => {
    const a = first(lookup)
    if (isAbsent(a)) return a
    const b = second(lookup)
    return isAbsent(b) ? b : apply(a, b)
  }
}

function compileFold(of: readonly Formula[], fold: (a: Fraction, b: Fraction) => Fraction): CompiledFormula {
  const [first, ...others] = of.map(compileFormula) as [CompiledFormula, ...CompiledFormula[]]
  return lookup => {
    let result = first(lookup)
    for (const other of others) {
      if (isAbsent(result)) return result
      const next = other(lookup)
      if (isAbsent(next)) return next
      result = fold(result, next)
    }
    return result
  }
}

/** Turns a checked condition into a function with three answers: true, false, and null for unknown. */
export function compileCondition(condition: FormulaCondition): CompiledCondition {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [compileFormula(condition.left), compileFormula(condition.right)]
      const compare = comparisons[condition.is]
      return lookup => {
        const [a, b] = [left(lookup), right(lookup)]
        return isAbsent(a) || isAbsent(b) ? null : compare(a, b)
      }
    }
    case 'has-value': {
      const inner = compileFormula(condition.of)
      return lookup => !isAbsent(inner(lookup))
    }
    case 'not': {
      const inner = compileCondition(condition.of)
      return lookup => {
        const truth = inner(lookup)
        return truth === null ? null : !truth
      }
    }
    default: {
      // One false decides `all`, one true decides `any`, even beside unknown parts.
      const decides = condition.kind === 'any'
      const parts = condition.of.map(compileCondition)
      return lookup => {
        const truths = parts.map(part => part(lookup))
        if (truths.includes(decides)) return decides
        return truths.includes(null) ? null : !decides
      }
    }
  }
}
