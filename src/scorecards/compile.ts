import { type ExactText, formatExact, parseExact, powerOfTen } from '../foundation/exact'
import { type Fraction, subtractFractions, zero } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import type { LocalizedText } from '../foundation/language'
import { roundFraction } from '../foundation/rounding'
import type { CriterionAbsencePolicy } from './absence-policy'
import type { EvaluationAbsence } from './evaluation'
import { faultsIn, type NoPointsReason, type ObservedFigure, type Scored } from './rules/rule'
import { kindOf } from './rules/rules'
import {
  type Criterion,
  type CriterionHeading,
  hasValue,
  headingsOf,
  isHeading,
  leavesOf,
  type Scorecard,
  sectionOf,
} from './scorecard'

/** What a value comes to on a criterion: points, rounded as the scorecard says; or an absence; or what is wrong. */
export interface CriterionResult {
  readonly points: Fraction | null
  readonly text: ExactText | null
  /** The points in steps of the scorecard's {@link CompiledScorecard.decimals}; not a number if they are not whole steps. */
  readonly steps: number
  readonly absence?: NoPointsReason
  /** What the absence was counted as. */
  readonly policy?: CriterionAbsencePolicy
  /** That the criterion does not concern the unit, and why. */
  readonly exempt?: { readonly reason?: LocalizedText }
  /** The figure of a criterion that is only tracked; null if it is words. */
  readonly tracked?: Fraction | null
  readonly issues?: readonly Issue[]
  /** The value as its rule has read it, if it waits for the values of its group; then there are no points yet. */
  readonly waiting?: { readonly read: unknown }
}

/** A criterion, ready to score many values. */
export interface CompiledCriterion {
  readonly criterion: Criterion
  /** Its place among the criteria of the scorecard. */
  readonly index: number
  readonly max: Fraction
  /** Whether it can change a total; what is only tracked cannot, and so is never missing. */
  readonly counts: boolean
  /** Whether its points belong to the scale, and are neither bonus nor penalty. */
  readonly isOrdinary: boolean
  /** Whether its points are taken off. */
  readonly isPenalty: boolean
  /** Scores a value as assessors give it. */
  readonly assessed: (value: unknown) => CriterionResult
  /** Scores the value of an observation. */
  readonly observed: (figure: ObservedFigure) => CriterionResult
  /** What an absence comes to. */
  readonly absent: (absence: NoPointsReason) => CriterionResult
  /** What a criterion comes to for a unit that it does not concern. */
  readonly exempt: (reason: LocalizedText | undefined) => CriterionResult
  /** What an evaluation has kept of a unit's points on it, as a result again. */
  readonly restored: (
    text: ExactText | null,
    record: EvaluationAbsence | undefined,
    tracked: ExactText | null,
  ) => CriterionResult | undefined
  /** For a rule that compares: scores values that were read, from those that the members of the group and all units have. */
  readonly compare: ((values: readonly unknown[], all: readonly unknown[]) => (read: unknown) => CriterionResult) | null
}

/** A scorecard, ready to score many units. */
export interface CompiledScorecard {
  readonly leaves: readonly CompiledCriterion[]
  readonly byId: ReadonlyMap<string, CompiledCriterion>
  /** The ids of its headings, which cannot be assessed. */
  readonly headings: ReadonlySet<string>
  /** Points are added in steps of this many decimals where they are whole steps, which most are; else as fractions. */
  readonly decimals: number
  /** Whether a total is nothing but the sum of the points, as long as none is left out. */
  readonly isSum: boolean
  /** The further totals, and which criteria belong to each. */
  readonly totals: readonly { readonly id: string; readonly isPart: (criterion: string) => boolean }[]
  /** Whether headings have values of their own. */
  readonly hasValues: boolean
}

/** Prepares a checked scorecard. */
export function compileScorecard(scorecard: Scorecard): CompiledScorecard {
  const { leaf: rounding } = scorecard.rounding
  const decimals = rounding === 'exact' ? 6 : rounding.decimals
  const special = (section: 'bonus' | 'penalty') =>
    new Set(leavesOf(scorecard.criteria.filter(node => sectionOf(node) === section)))
  const [bonus, penalty] = [special('bonus'), special('penalty')]
  const criteria = leavesOf(scorecard.criteria)
  // Steps of this size add up over all criteria without leaving the whole numbers that a double holds.
  const mostSteps = Math.floor(Number.MAX_SAFE_INTEGER / criteria.length)
  const toSteps = (points: Fraction): number => inSteps(points, decimals, mostSteps)
  const leaves = criteria.map((criterion, index) => {
    const isPenalty = penalty.has(criterion)
    const leaf = compileLeaf(criterion, index, scorecard, toSteps, isPenalty)
    return { ...leaf, isOrdinary: !isPenalty && !bonus.has(criterion), isPenalty }
  })
  return {
    leaves,
    byId: new Map(leaves.map(leaf => [leaf.criterion.id, leaf])),
    headings: new Set(headingsOf(scorecard.criteria)),
    decimals,
    isSum:
      scorecard.limits === undefined &&
      !hasHeading(scorecard.criteria, node => node.cap !== undefined || hasValue(node)),
    totals: (scorecard.totals ?? []).map(({ id, only, without = [] }) => {
      const named = new Set(only ?? without)
      const parts = new Set(partsOf(scorecard.criteria, named).map(leaf => leaf.id))
      return { id, isPart: (criterion: string) => parts.has(criterion) === (only !== undefined) }
    }),
    hasValues: hasHeading(scorecard.criteria, hasValue),
  }
}

/** Whether any heading is one that a test is true of. */
function hasHeading(
  nodes: readonly (CriterionHeading | Criterion)[],
  test: (heading: CriterionHeading) => boolean,
): boolean {
  return nodes.some(node => isHeading(node) && (test(node) || hasHeading(node.criteria, test)))
}

/** The criteria that are named, themselves or by a heading above them. */
function partsOf(nodes: readonly (CriterionHeading | Criterion)[], named: ReadonlySet<string>): readonly Criterion[] {
  return nodes.flatMap(node => {
    if (named.has(node.id)) return leavesOf([node])
    return isHeading(node) ? partsOf(node.criteria, named) : []
  })
}

const nothing = { points: null, text: null, steps: Number.NaN } as const
/** What a faulty row comes to, so that it is not missing as well. */
export const notScored: CriterionResult = { ...nothing, absence: 'not-scored', policy: 'not-scored' }
/** Values repeat: levels, yes and no, whole points. This many different ones are remembered for each criterion. */
const mostRemembered = 5000

function compileLeaf(
  criterion: Criterion,
  index: number,
  { rounding, excluded }: Scorecard,
  toSteps: (points: Fraction) => number,
  isPenalty: boolean,
): Omit<CompiledCriterion, 'isOrdinary' | 'isPenalty'> {
  const { rule } = criterion
  const kind = kindOf(rule)
  const max = parseExact(criterion.max)
  const remembered = new Map<unknown, CriterionResult>()

  const ofGroup = kind.ofGroup?.(rule) ?? null

  const counted = (absence: NoPointsReason, policy: CriterionAbsencePolicy): CriterionResult => {
    const worth = policy === 'exclude' && excluded?.policy === 'full' ? 'full' : policy
    if (worth === 'full') return { ...resultOf({ points: max }), absence, policy }
    if (worth === 'zero') return { ...resultOf({ points: zero }), absence, policy }
    return { ...nothing, absence, policy }
  }
  const absent = (absence: NoPointsReason): CriterionResult =>
    counted(absence, criterion.absence?.[absence] ?? 'not-scored')

  const resultOf = (scored: Scored): CriterionResult => {
    if ('issue' in scored) return faulty([scored.issue])
    if ('absence' in scored) return absent(scored.absence)
    const size = rounding.leaf === 'exact' ? scored.points : roundFraction(scored.points, rounding.leaf)
    const points = isPenalty ? subtractFractions(zero, size) : size
    const { tracked } = scored
    return { points, text: formatExact(points), steps: toSteps(points), ...(tracked === undefined ? {} : { tracked }) }
  }

  const score = (value: unknown): CriterionResult => {
    if (value === null) return absent('not-scored')
    const read = kind.read(rule, value)
    const faults = faultsIn(read)
    if (faults !== null) return faulty(faults)
    return ofGroup === null ? resultOf(kind.score(rule, read, max, null)) : { ...nothing, waiting: { read } }
  }

  const assessed = (value: unknown): CriterionResult => {
    if (typeof value === 'object') return score(value)
    const before = remembered.get(value)
    if (before !== undefined) return before
    const result = score(value)
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(value, result)
    return result
  }
  return {
    criterion,
    index,
    max,
    counts: max.numerator !== 0n,
    assessed,
    observed: figure => assessed(kind.observed?.(figure, rule)),
    absent,
    exempt: reason => ({
      ...counted('not-applicable', criterion.absence?.['not-applicable'] ?? 'exclude'),
      exempt: reason === undefined ? {} : { reason },
    }),
    restored: (text, record, figure) => {
      if (text === null && record === undefined) return undefined
      const points = text === null ? null : parseExact(text)
      const { reason, ...counted } = record ?? {}
      const steps = points === null ? Number.NaN : toSteps(points)
      const tracked = figure === null ? {} : { tracked: parseExact(figure) }
      return { points, text, steps, ...tracked, ...counted, ...(reason === undefined ? {} : { exempt: { reason } }) }
    },
    compare:
      ofGroup === null
        ? null
        : (values, all) => {
            const group = ofGroup(values, all)
            return read => resultOf(kind.score(rule, read, max, group))
          },
  }
}

function faulty(issues: readonly Issue[]): CriterionResult {
  return { ...nothing, issues }
}

/** A number in whole steps of so many decimals; not a number where it is none, or too large to be added safely. */
function inSteps({ numerator, denominator }: Fraction, decimals: number, most: number): number {
  const scaled = numerator * powerOfTen(decimals)
  if (scaled % denominator !== 0n) return Number.NaN
  const steps = Number(scaled / denominator)
  return Math.abs(steps) <= most ? steps : Number.NaN
}
