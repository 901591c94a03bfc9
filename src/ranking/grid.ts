import { formatExact } from '../foundation/exact'
import { formatForReading } from '../foundation/format-number'
import type { Fraction } from '../foundation/fraction'
import { type Bilingual, inBothLanguages, type Language } from '../foundation/language'
import { boundsText } from './bounds-text'
import { figureText } from './condition-text'
import type { NamedFigure } from './named-figure'

/**
 * A piece of the line of one value between the bounds of the bands: one bound itself, or all that lies between two.
 * Within a cell no band begins or ends, so one value represents all of them.
 */
export interface Cell {
  readonly from: Fraction | null
  readonly to: Fraction | null
  /** A value in the cell. */
  readonly example: Fraction
}

/** The line of one value, cut into cells. */
export interface Axis {
  readonly figure: NamedFigure
  readonly cells: readonly Cell[]
}

/** The cells of all axes crossed with each other, counted through with the first axis running fastest. */
export interface Grid {
  readonly axes: readonly Axis[]
  readonly size: number
  /** How far apart two neighbours on each axis are in the count. */
  readonly strides: readonly number[]
}

/** A box of cells: on each axis the first and the last cell. */
export type Box = readonly { readonly first: number; readonly last: number }[]

export function gridOf(axes: readonly Axis[]): Grid {
  let size = 1
  const strides = axes.map(({ cells }) => {
    const stride = size
    size *= cells.length
    return stride
  })
  return { axes, size, strides }
}

/** The position of a cell on each axis. */
export function positionsOf({ axes, strides }: Grid, cell: number): readonly number[] {
  return axes.map(({ cells }, axis) => Math.floor(cell / (strides[axis] as number)) % cells.length)
}

/** Which cells lie within the outermost ones that are claimed, on every axis. */
export function innerBox(grid: Grid, isClaimed: (cell: number) => boolean): (cell: number) => boolean {
  const spans = grid.axes.map(() => ({ first: Number.POSITIVE_INFINITY, last: -1 }))
  for (let cell = 0; cell < grid.size; cell++) {
    if (!isClaimed(cell)) continue
    positionsOf(grid, cell).forEach((position, axis) => {
      const span = spans[axis] as { first: number; last: number }
      span.first = Math.min(span.first, position)
      span.last = Math.max(span.last, position)
    })
  }
  return cell => {
    const positions = positionsOf(grid, cell)
    return spans.every(({ first, last }, axis) => {
      const position = positions[axis] as number
      return first <= position && position <= last
    })
  }
}

/** Covers all wanted cells with boxes, each as large as it can grow from its first cell, axis by axis. */
export function* boxesOf(grid: Grid, isWanted: (cell: number) => boolean): Generator<Box> {
  const covered = new Uint8Array(grid.size)
  const isLeft = (cell: number): boolean => covered[cell] === 0 && isWanted(cell)
  for (let cell = 0; cell < grid.size; cell++) {
    if (!isLeft(cell)) continue
    const box = positionsOf(grid, cell).map(position => ({ first: position, last: position }))
    box.forEach((span, axis) => {
      const end = (grid.axes[axis] as Axis).cells.length - 1
      while (span.last < end) {
        const layer = { first: span.last + 1, last: span.last + 1 }
        if (!cellsIn(grid, box.with(axis, layer)).every(isLeft)) break
        span.last++
      }
    })
    for (const inside of cellsIn(grid, box)) covered[inside] = 1
    yield box
  }
}

function cellsIn({ strides }: Grid, box: Box): readonly number[] {
  return box.reduce<readonly number[]>(
    (cells, { first, last }, axis) =>
      cells.flatMap(cell =>
        Array.from({ length: last - first + 1 }, (_, step) => cell + (first + step) * (strides[axis] as number)),
      ),
    [0],
  )
}

/** Says in words where a box lies, with an example in it. */
export function describeBox({ axes }: Grid, box: Box): { readonly where: Bilingual; readonly example: Bilingual } {
  const spans = box.flatMap(({ first, last }, axis) => {
    const { figure, cells } = axes[axis] as Axis
    const [from, to] = [cells[first] as Cell, cells[last] as Cell]
    return from.from === null && to.to === null ? [] : [{ figure, from, to }]
  })
  const described = (words: (span: (typeof spans)[number], language: Language) => string): Bilingual =>
    inBothLanguages(language =>
      spans.map(span => `${figureText(span.figure, language)} ${words(span, language)}`).join(', '),
    )
  return {
    where: described(({ from, to }, language) => bounds(from, to, language)),
    example: described(({ from }, language) => formatForReading(formatExact(from.example), language)),
  }
}

function bounds(first: Cell, last: Cell, language: Language): string {
  const [from, to] = [first.from, last.to].map(limit => (limit === null ? undefined : formatExact(limit)))
  if (from !== undefined && first.from === last.to)
    return `${{ vi: 'bằng', en: 'of exactly' }[language]} ${formatForReading(from, language)}`
  const [lower, upper] = [first.to === first.from ? 'atLeast' : 'above', last.from === last.to ? 'atMost' : 'below']
  return boundsText({ [lower]: from, [upper]: to }, language)
}
