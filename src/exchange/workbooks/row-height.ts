import { largest } from '../../foundation/largest'

/** A text in a cell, and how wide the cell is in characters. */
export interface WrappedText {
  readonly text: string
  readonly width: number
}

/** The points of a line of the font that workbooks are written in. */
const linePoints = 15.75

/**
 * The height of a row that shows all of its longest cell, in points: not every program works it out when it opens a file.
 * The width of a cell is counted in digits, which are wider than letters: what that gains, unbroken words lose.
 */
export function rowHeight(cells: readonly WrappedText[]): number {
  const lines = cells.map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  )
  return linePoints * largest([1, ...lines]) + 3
}
