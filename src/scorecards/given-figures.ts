import type { IssuePath } from '../foundation/issue'
import { exactValue } from '../observations/counts'
import type { Observation } from '../observations/observation'
import type { EvaluationInputs } from './evaluation'
import { leavesOfRule } from './rules/rules'
import { isCounts, type ShareCounts } from './rules/share'
import { type SimpleScoringRule, simpleKindOf } from './rules/simple'
import type { Criterion } from './scorecard'

/** Where the units' values on a criterion stand among the inputs; null if nothing was given. Asked for only if it matters. */
export type Places = () => readonly (number | null)[]

/** The lists in which figures stand. */
export type FigureLists = Pick<EvaluationInputs, 'assessments' | 'observations'>

/** A figure and where it was given. */
export interface Placed<T> {
  readonly value: T
  readonly path: () => IssuePath
}

/** The figures that units were given on a criterion, or on one part of it. */
export interface GivenFigures {
  /** The criterion, with its part; of what was observed, the indicator. */
  readonly subject: string
  readonly rule: SimpleScoringRule
  readonly numbers: readonly Placed<string | number>[]
  readonly counts: readonly Placed<ShareCounts>[]
  /** The numbers that were written by hand, not computed by the library. */
  readonly written: readonly Placed<string | number>[]
}

/** Whether values under a rule are measured figures, and not levels or answers that only look like numbers. */
function takesFigures(rule: SimpleScoringRule): boolean {
  return simpleKindOf(rule)
    .inputs(rule)
    .some(({ kind }) => kind === 'number')
}

/**
 * The figures that were given on a criterion at these places; for a rule made of parts, those of each part.
 *
 * @param isAsked - Under which rules figures are wanted; others are not looked at.
 */
export function givenFigures(
  { id, rule, indicator }: Criterion,
  places: Places,
  lists: FigureLists,
  isAsked: (rule: SimpleScoringRule) => boolean = () => true,
): readonly GivenFigures[] {
  const leaves =
    indicator === undefined ? leavesOfRule(rule) : [{ rule: rule as SimpleScoringRule, path: [] as readonly string[] }]
  const asked = leaves.filter(leaf => takesFigures(leaf.rule) && isAsked(leaf.rule))
  if (asked.length === 0) return []
  const given = places().filter(place => place !== null)
  return asked.map(leaf =>
    indicator === undefined
      ? { subject: [id, ...leaf.path].join('.'), rule: leaf.rule, ...assessed(given, lists, leaf.path) }
      : { subject: indicator, rule: leaf.rule, ...observed(given, lists) },
  )
}

type Figures = Omit<GivenFigures, 'subject' | 'rule'>

function assessed(places: readonly number[], { assessments }: FigureLists, part: readonly string[]): Figures {
  const numbers: Placed<string | number>[] = []
  const counts: Placed<ShareCounts>[] = []
  for (const place of places) {
    const value = part.reduce(partOf, assessments[place]?.value)
    const path = (): IssuePath => ['assessments', place, 'value', ...part]
    if (typeof value === 'string' || typeof value === 'number') numbers.push({ value, path })
    else if (typeof value === 'object' && value !== null && isCounts(value)) counts.push({ value, path })
  }
  return { numbers, counts, written: numbers }
}

function partOf(value: unknown, part: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null
  return (value as Readonly<Record<string, unknown>>)[part]
}

function observed(places: readonly number[], { observations }: FigureLists): Figures {
  const numbers: Placed<string | number>[] = []
  const counts: Placed<ShareCounts>[] = []
  const written: Placed<string | number>[] = []
  for (const place of places) {
    const observation = observations[place] as Observation
    const { value, numerator, denominator, inputs } = observation
    if (value === null) continue
    const path = (): IssuePath => ['observations', place, 'value']
    const isCounted = numerator !== undefined && denominator !== undefined
    if (isCounted) counts.push({ value: { numerator, denominator }, path })
    else numbers.push({ value, path })
    const isComputed = inputs !== undefined || (isCounted && exactValue(observation) === value)
    if (!isComputed) written.push({ value, path })
  }
  return { numbers, counts, written }
}
