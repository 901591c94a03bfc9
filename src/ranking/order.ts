import { compareFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { roundFraction } from '../foundation/rounding'
import type { Contender, ParsedEntry } from './entry'
import { figureOf } from './named-figure'
import type { RankingPolicy } from './ranking-policy'
import { betterFirst, figureOfBreaker, orderBy, type TieBreaker } from './tie-breakers'
import { rankingIssue } from './wording'

/** The entries that have a score, each with the number it is ranked by. */
export function contendersIn(read: readonly ParsedEntry[], { decimals, mode }: RankingPolicy): readonly Contender[] {
  const contenders: Contender[] = []
  for (const { entry, score, exact } of read) {
    if (score === null || exact === null) continue
    const key = decimals === 'exact' ? score : roundFraction(exact, { decimals, mode })
    contenders.push({ entry, score, exact, key })
  }
  return contenders
}

/**
 * The contenders in the order of their places: by score, by the tie-breakers; equals by unit id, which decides their
 * order and not their rank.
 *
 * Doubles decide where two keys are further apart than the error of a double could be; else the exact keys do.
 */
export function inOrder(
  contenders: readonly Contender[],
  { tieBreakers, prefer = 'higher' }: RankingPolicy,
): readonly Contender[] {
  const near = Float64Array.from(contenders, ({ key }) => Number(key.numerator) / Number(key.denominator))
  const decide = orderBy([...tieBreakers, { by: 'unit' }], prefer)
  const order = (first: number, second: number): number => {
    const left = near[first] as number
    const right = near[second] as number
    const difference = prefer === 'higher' ? right - left : left - right
    const error = 1e-15 * (Math.abs(left) + Math.abs(right)) + 1e-300
    if (Math.abs(difference) > error) return difference
    const a = contenders[first] as Contender
    const b = contenders[second] as Contender
    return betterFirst(a.key, b.key, prefer) || decide(a, b)
  }
  return contenders
    .map((_, index) => index)
    .sort(order)
    .map(index => contenders[index] as Contender)
}

/**
 * The class of equals that each contender, in order, belongs to, counted from the best. Where tie-breakers could not
 * do what they were given for, that is said.
 */
export function tiesAmong(
  contenders: readonly Contender[],
  { ties, tieBreakers, prefer }: RankingPolicy,
): { readonly classes: readonly number[]; readonly issues: readonly Issue[]; readonly findings: readonly Issue[] } {
  const decide = orderBy(tieBreakers, prefer)
  const classes: number[] = []
  const unresolved = new Set<string>()
  const undecided = new Map<string, Issue>()
  contenders.forEach((one, place) => {
    const before = contenders[place - 1]
    const last = classes[place - 1]
    if (before === undefined || last === undefined || compareFractions(before.key, one.key) !== 0) {
      classes.push((last ?? -1) + 1)
      return
    }
    const isTied = decide(before, one) === 0
    classes.push(isTied ? last : last + 1)
    if (isTied && ties === 'ordinal') unresolved.add(before.entry.unit).add(one.entry.unit)
    for (const { unit, value } of missingValues(before, one, tieBreakers)) {
      const issue = rankingIssue(
        'missing',
        ['entries'],
        { what: 'tie-break-value', unit, value },
        { severity: 'warning' },
      )
      undecided.set(`${unit} ${value}`, issue)
    }
  })
  return {
    classes,
    issues: unresolved.size > 0 ? [rankingIssue('tie-unresolved', ['tieBreakers'], { units: [...unresolved] })] : [],
    findings: [...undecided.values()],
  }
}

/** Which of two tied contenders lack a value that the chain came to ask for, before anything had decided. */
function missingValues(
  a: Contender,
  b: Contender,
  tieBreakers: readonly TieBreaker[],
): readonly { readonly unit: string; readonly value: string }[] {
  const missing: { unit: string; value: string }[] = []
  for (const breaker of tieBreakers) {
    const figure = figureOfBreaker(breaker)
    if (figure !== null) {
      const { of = '', criterion: value = of } = figure
      for (const { entry } of [a, b].filter(one => figureOf(one, figure) === null))
        missing.push({ unit: entry.unit, value })
    }
    if (orderBy([breaker])(a, b) !== 0) break
  }
  return missing
}
