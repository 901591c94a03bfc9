import type { Formula, FormulaCondition } from '../formulas/formula'
import { addFractions, type Fraction, subtractFractions, zero } from '../foundation/fraction'
import type { CountsForm, StatisticalForm } from './form'

/** A whole and its parts, as a constraint of a form states them. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
  /** Whether there may be further parts: then nothing follows from the known ones, but they are no more than the whole. */
  readonly isOpen: boolean
}

/** The sum that a condition states: that a whole equals its parts, or is at least what they come to; null if it states none. */
export function sumIn(holds: FormulaCondition): Sum | null {
  if (holds.kind !== 'compare') return null
  const { left, is, right } = holds
  const isTurned = is === 'at-most' || (is === 'equal' && left.kind !== 'reference')
  if (is !== 'equal' && is !== 'at-most' && is !== 'at-least') return null
  const [whole, sum] = isTurned ? [right, left] : [left, right]
  const parts = (sum.kind === 'sum' ? sum.of : [sum]).flatMap((part: Formula) =>
    part.kind === 'reference' ? part.to : [],
  )
  if (whole.kind !== 'reference' || parts.length !== (sum.kind === 'sum' ? sum.of.length : 1)) return null
  return { whole: whole.to, parts, isOpen: is !== 'equal' }
}

/** The sums that the constraints of a form state. */
export function sumsOf({ constraints = [] }: StatisticalForm | CountsForm): readonly Sum[] {
  return constraints.flatMap(one => ('holds' in one ? (sumIn(one.holds) ?? []) : []))
}

/** What the known parts of a sum leave of its whole; null if the whole is not known. */
export function restOf({ whole, parts }: Sum, known: ReadonlyMap<string, Fraction>): Fraction | null {
  const total = known.get(whole)
  if (total === undefined) return null
  return subtractFractions(total, addAll(parts.map(part => known.get(part) ?? zero)))
}

/**
 * Whether the sums that a form states hold on a sheet, as far as their counts are known. A count that the form takes for
 * zero if it is not answered is zero.
 */
export function sumsHold(form: CountsForm, known: ReadonlyMap<string, Fraction>): boolean {
  const zeros = new Set(form.zeroIfUnanswered)
  return sumsOf(form).every(sum => {
    const isKnown = sum.parts.every(part => known.has(part) || zeros.has(part))
    const rest = isKnown && !sum.isOpen ? restOf(sum, known) : null
    return rest === null || rest.numerator === 0n
  })
}

function addAll(values: readonly Fraction[]): Fraction {
  return values.reduce(addFractions, zero)
}

/** A count that follows from others. */
export interface Follower {
  readonly id: string
  readonly value: Fraction
  readonly from: readonly string[]
}

/**
 * What follows of counts by their sums: one unknown part of a known whole, the whole of known parts, and zero for every part
 * that is left if the known ones make up the whole already. A sum that does not hold gives nothing.
 */
export function followersOf(sums: readonly Sum[], given: ReadonlyMap<string, Fraction>): readonly Follower[] {
  const known = new Map(given)
  const found: Follower[] = []
  // Each time round one more count is known at least, so that it ends.
  for (let before = -1; before !== found.length; ) {
    before = found.length
    for (const sum of sums) {
      for (const follower of sum.isOpen ? [] : followersIn(sum, known)) {
        found.push(follower)
        known.set(follower.id, follower.value)
      }
    }
  }
  return found
}

function followersIn(sum: Sum, known: ReadonlyMap<string, Fraction>): readonly Follower[] {
  const { whole, parts } = sum
  const unknown = parts.filter(part => !known.has(part))
  const rest = restOf(sum, known)
  if (rest === null) {
    if (unknown.length > 0) return []
    return [{ id: whole, value: addAll(parts.map(part => known.get(part) as Fraction)), from: parts }]
  }
  if (rest.numerator < 0n || (unknown.length > 1 && rest.numerator > 0n)) return []
  const from = [whole, ...parts.filter(part => known.has(part))]
  return unknown.map(id => ({ id, value: rest, from }))
}
