import type { CompiledCriterion, CriterionResult } from '../scorecards/compile'
import { absenceOf, type Evaluation } from '../scorecards/evaluation'
import { givenTo, readGiven } from '../scorecards/given-values'

/** A value of a member of a group, as the rule of a criterion reads it. */
export interface MemberValue {
  /** The place of the unit among the entries. */
  readonly row: number
  readonly read: unknown
}

/**
 * The values that the members of a group have on a criterion.
 *
 * @param changed - What units come to that were given other values, by their places; null where nothing is given.
 */
export function valuesOfGroup(
  { entries, inputs }: Evaluation,
  { criterion, index }: CompiledCriterion,
  group: string,
  changed: ReadonlyMap<number, CriterionResult | null> = new Map(),
): readonly MemberValue[] {
  return entries.flatMap((entry, row) => {
    if (entry.group !== group) return []
    const result = changed.get(row)
    if (result !== undefined) return result?.waiting === undefined ? [] : [{ row, ...result.waiting }]
    if (absenceOf(entry, criterion.id)?.absence === 'not-applicable') return []
    const value = readGiven(criterion, givenTo(criterion, entry.given[index] ?? null, inputs))
    return value === null ? [] : [{ row, ...value }]
  })
}

/**
 * Scores a group anew on a criterion whose rule compares its members, after some of them were given other values.
 * Answers with the results of all members that have a value, by their places.
 */
export function compareAgain(
  evaluation: Evaluation,
  leaf: CompiledCriterion,
  group: string,
  changed: ReadonlyMap<number, CriterionResult | null>,
): ReadonlyMap<number, CriterionResult> {
  const members = valuesOfGroup(evaluation, leaf, group, changed)
  const score = leaf.compare?.(members.map(({ read }) => read))
  return score === undefined ? new Map() : new Map(members.map(({ row, read }) => [row, score(read)]))
}
