import { throwIfAny } from '../foundation/error'
import { powerOfTen } from '../foundation/exact'
import { addFractions, compareFractions, type Fraction, one, zero } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { Decimals } from '../foundation/rounding'
import { either, just, type Schema } from '../foundation/schema'
import { AnyList, parseStructure, readStructure } from '../foundation/structure'
import { boundsOf, type Condition, type RankingBand, readBands, readCondition, within } from './bands'
import { type Axis, type Box, boxesOf, type Cell, describeBox, type Grid, gridOf, innerBox, positionsOf } from './grid'
import { figureKey, type NamedFigure } from './named-figure'
import { coverageIssue } from './wording'

/** How finely scores are given: a number of decimals, or as they are. */
export type BandPrecision = number | 'exact'

/** The schema of a {@link BandPrecision}. */
export const BandPrecision: Schema<BandPrecision> = either(just('exact'), Decimals)

const mostCells = 100_000
/** Each band is asked about each cell. */
const mostQuestions = 2_000_000

/**
 * Checks bands for holes, overlaps and bands that nothing can reach.
 *
 * The bounds of all bands cut the scores (and each further figure they name) into cells in which no band begins or
 * ends; every cell must belong to exactly one band. What lies beyond the outermost bands is not a hole. With a declared
 * precision, values between two steps do not exist: 85–100 and 70–84 leave no hole for whole points, and one at 84.5 otherwise.
 *
 * @param bands - The bands, as data.
 * @param precision - The decimals that scores are ranked with, or `'exact'`.
 * @returns One issue for each hole, each pair of overlapping bands and each band that is empty; none if all is well.
 * @throws An `EgovKpiError` if a band is malformed, or the precision is invalid.
 *
 * @example
 * ```ts
 * import { checkBands } from 'egov-kpi'
 *
 * const bands = [{ id: 'A', atLeast: '85', atMost: '100' }, { id: 'B', atLeast: '70', atMost: '84' }]
 * checkBands(bands, 'exact').map(issue => issue.message.en.split(',')[0])
 * // => ['The bands leave a gap: score above 84 to below 85']
 * checkBands(bands, 0) // => []
 * ```
 */
export function checkBands(bands: readonly RankingBand[], precision: BandPrecision): readonly Issue[] {
  const list = parseStructure(AnyList, bands, ['bands'])
  const precisionIssues = readStructure(BandPrecision, precision, ['precision']).issues ?? []
  throwIfAny([...readBands(list, ['bands']).issues, ...precisionIssues])
  return bandIssues(bands, precision)
}

/** The check itself, for bands that were read. */
export function bandIssues(bands: readonly RankingBand[], precision: BandPrecision): readonly Issue[] {
  const conditions = bands.map(readCondition)
  const grid = gridOf(axesOf(conditions, precision))
  const { size } = grid
  const most = Math.min(mostCells, Math.floor(mostQuestions / Math.max(1, bands.length)))
  if (size > most) return [coverageIssue('too-big', ['bands'], { what: 'bands', cells: size, most })]
  const tests = conditions.map(condition => cellTest(condition, grid))
  const claims = Array.from({ length: size }, (_, cell) => {
    const positions = positionsOf(grid, cell)
    return tests.flatMap((isMet, band) => (isMet(positions) ? [band] : []))
  })
  return [...holes(grid, claims), ...overlaps(grid, claims, bands), ...empties(claims, bands)]
}

/**
 * Whether a condition is met, asked by the positions of a cell on the axes. No band begins or ends within a cell, so
 * each bound is compared once with each cell of its axis, however many cells there are in all.
 */
function cellTest({ bounds, allOf, anyOf }: Condition, grid: Grid): (positions: readonly number[]) => boolean {
  const own = bounds.map(bound => {
    const axis = grid.axes.findIndex(({ figure }) => figureKey(figure) === bound.key)
    const met = (grid.axes[axis] as Axis).cells.map(({ example }) => within(bound, example) === true)
    return { axis, met }
  })
  const all = allOf.map(inner => cellTest(inner, grid))
  const any = anyOf?.map(inner => cellTest(inner, grid))
  return positions =>
    own.every(({ axis, met }) => met[positions[axis] as number]) &&
    all.every(test => test(positions)) &&
    (any === undefined || any.some(test => test(positions)))
}

function holes(grid: Grid, claims: readonly (readonly number[])[]): readonly Issue[] {
  const inside = innerBox(grid, cell => (claims[cell] as readonly number[]).length > 0)
  const isHole = (cell: number): boolean => (claims[cell] as readonly number[]).length === 0 && inside(cell)
  return [...boxesOf(grid, isHole)].map(box => {
    const { where, example } = describeBox(grid, box)
    return coverageIssue('band-hole', ['bands'], { where, example })
  })
}

function overlaps(grid: Grid, claims: readonly (readonly number[])[], bands: readonly RankingBand[]): readonly Issue[] {
  const isClaimed = bands.map(() => new Uint8Array(grid.size))
  const isPair = bands.map(() => new Uint8Array(bands.length))
  claims.forEach((claimed, cell) => {
    claimed.forEach((later, place) => {
      ;(isClaimed[later] as Uint8Array)[cell] = 1
      for (let at = 0; at < place; at++) (isPair[later] as Uint8Array)[claimed[at] as number] = 1
    })
  })
  return isPair.flatMap((pairs, later) =>
    [...pairs.keys()]
      .filter(earlier => pairs[earlier] === 1)
      .map(earlier => {
        const pair = [earlier, later]
        const isShared = (cell: number): boolean => pair.every(band => (isClaimed[band] as Uint8Array)[cell] === 1)
        const [first] = boxesOf(grid, isShared)
        const { where, example } = describeBox(grid, first as Box)
        const [one, other] = pair.map(band => (bands[band] as RankingBand).id) as [string, string]
        return coverageIssue('overlap', ['bands', later], { what: 'bands', earlier: one, later: other, where, example })
      }),
  )
}

function empties(claims: readonly (readonly number[])[], bands: readonly RankingBand[]): readonly Issue[] {
  const reached = new Set(claims.flat())
  return bands.flatMap((band, index) =>
    reached.has(index) ? [] : [coverageIssue('band-empty', ['bands', index], { band: band.id })],
  )
}

function axesOf(conditions: readonly Condition[], precision: BandPrecision): readonly Axis[] {
  const axes = new Map<string, { readonly figure: NamedFigure; readonly limits: Fraction[] }>([
    ['', { figure: {}, limits: [] }],
  ])
  for (const { figure, key, limit } of conditions.flatMap(boundsOf)) {
    if (!axes.has(key)) axes.set(key, { figure, limits: [] })
    axes.get(key)?.limits.push(limit)
  }
  return [...axes].map(([key, { figure, limits }]) => {
    const inOrder = limits.toSorted(compareFractions)
    const cells = cellsOf(
      inOrder.filter((limit, at) => at === 0 || compareFractions(limit, inOrder[at - 1] as Fraction) !== 0),
    )
    const decimals = key === '' ? precision : figure.place === 'number' ? 0 : 'exact'
    return { figure, cells: decimals === 'exact' ? cells : onSteps(cells, decimals) }
  })
}

function cellsOf(bounds: readonly Fraction[]): readonly Cell[] {
  const first = bounds[0]
  if (first === undefined) return [{ from: null, to: null, example: zero }]
  const cells: Cell[] = [{ from: null, to: first, example: addFractions(first, { numerator: -1n, denominator: 1n }) }]
  bounds.forEach((bound, index) => {
    cells.push({ from: bound, to: bound, example: bound })
    const next = bounds[index + 1]
    if (next !== undefined) cells.push({ from: bound, to: next, example: half(addFractions(bound, next)) })
  })
  const last = bounds.at(-1) as Fraction
  return [...cells, { from: last, to: null, example: addFractions(last, one) }]
}

function half({ numerator, denominator }: Fraction): Fraction {
  return { numerator, denominator: denominator * 2n }
}

/** The cells in which a value with so many decimals lies, each with such a value as its example. */
function onSteps(cells: readonly Cell[], decimals: number): readonly Cell[] {
  const steps = powerOfTen(decimals)
  return cells.flatMap(cell => {
    const { from, to } = cell
    if (from === null || to === null) return [cell]
    const scaled = from.numerator * steps
    const below = scaled / from.denominator - (scaled % from.denominator < 0n ? 1n : 0n)
    const exactly = { numerator: below, denominator: steps }
    if (from === to) return compareFractions(exactly, from) === 0 ? [cell] : []
    const example = { numerator: below + 1n, denominator: steps }
    return compareFractions(example, to) < 0 ? [{ from, to, example }] : []
  })
}
