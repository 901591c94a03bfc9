import { formatExact, parseExact } from '../foundation/exact'
import { absolute, compareFractions, one, subtractFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { type PeriodText, parsePeriod } from '../foundation/period'
import type { Value } from '../observations/arithmetic'
import { exactValue } from '../observations/counts'
import { type Observation, type ObservationDimension, type ObservationInput, partOf } from '../observations/observation'
import type { Continuation } from '../organization/continuation'
import type { Unit } from '../organization/unit'
import { isWithin, overlap } from '../organization/validity'
import type { SharesOf } from './check-restatement'
import { type RestatedPart, restatedFigure } from './restated-figure'
import type { RestatementMethod } from './restatement'
import { restatementFinding, restatementNeeds } from './wording'

/** The figures of all units, by unit: as given, and with those that were made. */
export interface FiguresOfUnits {
  readonly given: ReadonlyMap<string, Observation>
  readonly figures: ReadonlyMap<string, Observation>
}

/** One indicator, one period and one dimension, with the figures of all units. */
export interface RestatedPlace extends FiguresOfUnits {
  readonly indicator: string
  readonly period: PeriodText
  readonly dimension: ObservationDimension | undefined
  readonly method: RestatementMethod | undefined
  /** By what the indicator multiplies a share of two counts. */
  readonly factor: number
  /** What gives the weights, if the method needs any. */
  readonly weights: FiguresOfUnits | undefined
}

/** How a figure was made; the method is null if it passed on from a single unit. */
export interface Made {
  readonly method: RestatementMethod | null
  readonly parts: readonly RestatedPart[]
}

/** The figure of a unit that continues others. */
export interface RestatedUnit {
  readonly figure: Observation | undefined
  /** Present if the figure was made, not given. */
  readonly made?: Made
  readonly findings?: readonly Issue[]
  /** What it cannot be made without, and of which unit: a method, shares, or a method for which a share has a meaning. */
  readonly lacks?: { readonly what: 'method' | 'shares' | 'method-for-shares'; readonly of: string }
}

/**
 * The figure of a unit from those of the units that it continues directly and, if it existed in the period, its own.
 */
export function restateUnit(
  unit: Unit,
  place: RestatedPlace,
  continuation: Continuation,
  shares: SharesOf,
): RestatedUnit {
  const { indicator, period, method, factor } = place
  const own = place.given.get(unit.id)
  const { before, undivided } = partsBefore(unit, place, continuation, shares)
  const isPart = isOneOfThem(unit, own, before, place)
  const names = { unit: unit.id, indicator, period }
  if (before.every(({ figure }) => figure === undefined)) {
    // Its own figure may cover all: it is kept, and said.
    if (own === undefined || method === undefined || !isPart || before.length === 0) return { figure: own }
    const texts = { what: 'restated-alone', ...names, missing: before.map(part => part.unit) } as const
    return { figure: own, findings: [restatementFinding('incomplete', ['observations'], texts)] }
  }
  if (undivided !== undefined) return { figure: own, lacks: { what: 'shares', of: undivided } }
  const parts = isPart ? [...before, { unit: unit.id, figure: own }] : before
  const [first, ...others] = parts as readonly [RestatedPart, ...RestatedPart[]]
  const isRename = others.length === 0 && first.share === undefined
  if (method === undefined && !isRename) return { figure: own, lacks: { what: 'method', of: unit.id } }
  const divided = parts.find(({ share }) => share !== undefined)
  if (divided !== undefined && method?.kind === 'mean-of-predecessors')
    return { figure: own, lacks: { what: 'method-for-shares', of: divided.unit } }

  const by = isRename ? null : (method as RestatementMethod)
  const weighed = by?.kind === 'weighted-mean' ? weighedBy(place.weights, parts, unit) : parts
  const { missing, ...amount } =
    by === null ? { ...(first.figure as Observation), missing: [] } : restatedFigure(weighed, by, factor)
  if (!isPart && own !== undefined && own.value !== null) {
    if (amount.value === null || agree(exactValue(own, factor) as Value, amount.value, by)) return { figure: own }
    const texts = { what: 'restated', ...names, value: String(own.value), made: String(amount.value) } as const
    return { figure: own, findings: [restatementFinding('contradiction', ['observations'], texts)] }
  }
  const reference = { ...names, ...partOf(place.dimension) }
  const figure = { ...reference, ...amount, ...reference, inputs: inputsFrom(weighed, unit, by) }
  const made = { method: by, parts: weighed }
  if (by === null || missing.length === 0) return { figure, made }
  const texts = { what: 'restated', ...names, needs: restatementNeeds[by.kind], missing } as const
  return { figure, made, findings: [restatementFinding('incomplete', ['observations'], texts)] }
}

/** The figures of the units that a unit continues directly; and one of them that was divided without shares. */
function partsBefore(
  { id }: Unit,
  { figures, period, dimension, method }: RestatedPlace,
  continuation: Continuation,
  shares: SharesOf,
): { readonly before: readonly RestatedPart[]; readonly undivided: string | undefined } {
  const { from, to } = parsePeriod(period)
  let undivided: string | undefined
  const before = continuation.predecessors(id).flatMap(({ unit, isDivided }): readonly RestatedPart[] => {
    const figure = figures.get(unit.id)
    // A unit without such a part, such as a channel that was not used there, lacks nothing that is added.
    const existed = overlap(continuation.lifetime(unit.id), { validFrom: from, validTo: to })
    const isNeeded = existed && (dimension === undefined || !isAdded(method))
    if (figure === undefined && !isNeeded) return []
    const share = isDivided ? shares.get(unit.id)?.get(id) : one
    if (share === undefined && figure !== undefined) undivided ??= unit.id
    if (share === undefined || compareFractions(share, one) === 0) return [{ unit: unit.id, figure }]
    return share.numerator === 0n ? [] : [{ unit: unit.id, figure, share }]
  })
  return { before, undivided }
}

function isAdded(method: RestatementMethod | undefined): boolean {
  return method?.kind === 'sum' || method?.kind === 'ratio-of-sums'
}

/**
 * Whether a unit's own figure is one of those that are put together: that of a unit which took others over, or which began
 * within the period if amounts are added. Otherwise it is of the whole: others published it for the unit that exists now.
 */
function isOneOfThem(
  unit: Unit,
  own: Observation | undefined,
  before: readonly RestatedPart[],
  { period, method }: RestatedPlace,
): boolean {
  if (own?.inputs?.some(input => before.some(part => part.unit === input.unit))) return false
  const { from, to } = parsePeriod(period)
  return isAdded(method) ? overlap(unit, { validFrom: from, validTo: to }) : isWithin(unit, from)
}

/** The parts with their weights; a unit that took others over had its own before. */
function weighedBy(
  weights: FiguresOfUnits | undefined,
  parts: readonly RestatedPart[],
  { id }: Unit,
): readonly RestatedPart[] {
  return parts.map(part => ({
    ...part,
    weight: (part.unit === id ? weights?.given : weights?.figures)?.get(part.unit),
  }))
}

/** The figures that a figure names as its inputs. Its own part has the same place as itself, and is not named. */
function inputsFrom(
  parts: readonly RestatedPart[],
  { id }: Unit,
  method: RestatementMethod | null,
): readonly ObservationInput[] {
  return parts.flatMap(({ unit }) => {
    const self = unit === id ? {} : { unit }
    return [
      ...(unit === id ? [] : [self]),
      ...(method?.kind === 'weighted-mean' ? [{ ...self, indicator: method.by }] : []),
    ]
  })
}

/** Whether a published figure agrees with the one that was made. A mean is published rounded or cut off. */
function agree(own: Value, made: Value, method: RestatementMethod | null): boolean {
  const [given, computed] = [parseExact(own), parseExact(made)]
  if (method === null || method.kind === 'sum') return compareFractions(given, computed) === 0
  const decimals = formatExact(given).split('.')[1]?.length ?? 0
  const last = { numerator: 1n, denominator: 10n ** BigInt(decimals) }
  return compareFractions(absolute(subtractFractions(given, computed)), last) < 0
}
