import type { CivilDate } from '../foundation/civil-date'
import { byCodePoint } from '../foundation/code-point'
import { groupedBy } from '../foundation/grouped'
import { type PeriodText, parsePeriod } from '../foundation/period'
import { replacedBy } from './read-targets'
import type { Target } from './target'

const kinds = ['minimum', 'target', 'stretch']

/**
 * The targets of each scope and document: of the period asked for, or the next to end; each kind has its own, and the
 * unit's own goes before one for every unit.
 */
export function chooseTargets(
  own: readonly Target[],
  asOf: CivilDate,
  period: PeriodText | undefined,
): readonly Target[] {
  const wanted = own.filter(one => one.kind !== 'baseline' && (period === undefined || one.period === period))
  const byScope = groupedBy(wanted, ({ scope, document }) => JSON.stringify([scope, document]))
  return [...byScope.values()].flatMap(targets => {
    const ends = targets.map(target => parsePeriod(target.period).to).toSorted(byCodePoint)
    const end = ends.find(to => to >= asOf) ?? ends.at(-1)
    const due = targets.filter(target => parsePeriod(target.period).to === end)
    return kinds.flatMap(kind => {
      const ofKind = due.filter(target => target.kind === kind)
      return ofKind.find(({ unit }) => unit !== undefined) ?? ofKind[0] ?? []
    })
  })
}

/** The target that holds instead of one on a day. */
export function successorOf(target: Target, targets: readonly Target[], asOf: CivilDate): Target | null {
  return targets.find(one => replacedBy(one, targets) === target && (one.replaces?.from ?? '') <= asOf) ?? null
}

/** The baselines whose period is over on a day; if there are none, those to come, from which progress will have started. */
export function knownBaselines(targets: readonly Target[], asOf: CivilDate): readonly Target[] {
  const all = targets.filter(({ kind }) => kind === 'baseline')
  const known = all.filter(({ period }) => parsePeriod(period).to <= asOf)
  return known.length > 0 ? known : all
}

/**
 * The last baseline of a target's own scope that lies before the target and is known on the day; of several on one day the
 * one of the target's own document, then the unit's own.
 */
export function baselineOf(own: readonly Target[], target: Target | null, asOf: CivilDate): Target | null {
  if (target === null) return null
  const end = parsePeriod(target.period).to
  const before = own.filter(one => one.scope === target.scope && parsePeriod(one.period).to < end)
  const nearness = (one: Target): number =>
    (one.document === target.document ? 2 : 0) + (one.unit === undefined ? 0 : 1)
  return knownBaselines(before, asOf).reduce<Target | null>((best, one) => {
    if (best === null) return one
    const [to, last] = [parsePeriod(one.period).to, parsePeriod(best.period).to]
    return to > last || (to === last && nearness(one) > nearness(best)) ? one : best
  }, null)
}
