import { powerOfTen } from '../foundation/exact'
import { addFractions, compareFractions, type Fraction, one, zero } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { type Band, boundsOf, type Condition, meets, readCondition, scoreItself } from './bands'
import { type Axis, boxesOf, type Cell, describeBox, exampleOf, type Grid, gridOf, innerBox } from './grid'
import { rankingIssue } from './wording'

/** How finely scores are given: a number of decimals, or as they are. */
export type Precision = number | 'exact'

const mostCells = 100_000

/**
 * Checks bands for holes, overlaps and bands that nothing can reach.
 *
 * The bounds of all bands cut the scores (and each further value they name) into cells in which no band begins or
 * ends; every cell must belong to exactly one band. What lies beyond the outermost bands is no hole. With a declared
 * precision, values between two steps do not exist: 85–100 and 70–84 leave no hole for whole points, and one at 84.5 else.
 *
 * @param bands - Bands whose structure was checked.
 * @param precision - The decimals that scores are ranked with, or `'exact'`.
 * @returns One issue for each hole, each pair of overlapping bands and each band that is empty; none when all is well.
 *
 * @example
 * ```ts
 * import { checkBands } from 'egov-kpi'
 *
 * const bands = [{ id: 'A', atLeast: '85', atMost: '100' }, { id: 'B', atLeast: '70', atMost: '84' }]
 * checkBands(bands, 'exact').map(issue => issue.message.en.split(',')[0])
 * // => ['The bands leave a hole: score above 84 and below 85']
 * checkBands(bands, 0) // => []
 * ```
 */
export function checkBands(bands: readonly Band[], precision: Precision): readonly Issue[] {
  const conditions = bands.map(readCondition)
  const axes = axesOf(conditions, precision)
  const grid = gridOf(axes)
  const { size } = grid
  if (size > mostCells) return [rankingIssue('bands-too-complex', ['bands'], { cells: size, most: mostCells })]
  const claims = Array.from({ length: size }, (_, cell) => {
    const figureOf = (of: string): Fraction | null => exampleOf(grid, cell, of)
    return conditions.flatMap((condition, band) => (meets(condition, figureOf) === true ? [band] : []))
  })
  return [...holes(grid, claims), ...overlaps(grid, claims, bands), ...empties(claims, bands)]
}

function holes(grid: Grid, claims: readonly (readonly number[])[]): readonly Issue[] {
  const inside = innerBox(grid, cell => (claims[cell] as readonly number[]).length > 0)
  return boxesOf(grid, cell => inside(cell) && (claims[cell] as readonly number[]).length === 0).map(box => {
    const { where, example } = describeBox(grid, box)
    return rankingIssue('band-hole', ['bands'], { where, example })
  })
}

function overlaps(grid: Grid, claims: readonly (readonly number[])[], bands: readonly Band[]): readonly Issue[] {
  return bands.flatMap((later, second) =>
    bands.slice(0, second).flatMap((earlier, first) => {
      const [box] = boxesOf(grid, cell =>
        [first, second].every(band => (claims[cell] as readonly number[]).includes(band)),
      )
      if (box === undefined) return []
      const { where, example } = describeBox(grid, box)
      return [rankingIssue('band-overlap', ['bands', second], { bands: [earlier.id, later.id], where, example })]
    }),
  )
}

function empties(claims: readonly (readonly number[])[], bands: readonly Band[]): readonly Issue[] {
  const reached = new Set(claims.flat())
  return bands.flatMap((band, index) =>
    reached.has(index) ? [] : [rankingIssue('band-empty', ['bands', index], { band: band.id })],
  )
}

function axesOf(conditions: readonly Condition[], precision: Precision): readonly Axis[] {
  const limits = new Map<string, Fraction[]>([[scoreItself, []]])
  for (const { of, limit } of conditions.flatMap(boundsOf)) {
    const known = limits.get(of)
    if (known === undefined) limits.set(of, [limit])
    else if (!known.some(other => compareFractions(other, limit) === 0)) known.push(limit)
  }
  return [...limits].map(([of, bounds]) => {
    const cells = cellsOf(bounds.toSorted(compareFractions))
    return { of, cells: of === scoreItself && precision !== 'exact' ? onSteps(cells, precision) : cells }
  })
}

function cellsOf(bounds: readonly Fraction[]): readonly Cell[] {
  const first = bounds[0]
  const last = bounds.at(-1)
  if (first === undefined || last === undefined) return [{ from: null, to: null, example: zero }]
  const cells: Cell[] = [{ from: null, to: first, example: addFractions(first, { numerator: -1n, denominator: 1n }) }]
  bounds.forEach((bound, index) => {
    cells.push({ from: bound, to: bound, example: bound })
    const next = bounds[index + 1]
    if (next !== undefined) cells.push({ from: bound, to: next, example: half(addFractions(bound, next)) })
  })
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
