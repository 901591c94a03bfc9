import { parseExact } from '../foundation/exact'
import { compareFractions, divideFractions, subtractFractions, zero } from '../foundation/fraction'
import type { CellMark, MarkAxis } from './mark'

/** The cells of a terminal that a full bar takes. */
const cells = 20

/** A bar of blocks, to the nearest half of a cell; nothing for a mark that is not a bar, or has no axis. */
export function barText(mark: CellMark, axis: MarkAxis | undefined): string {
  if (mark.kind === 'bullet') return blocks(mark.value, 0, mark.most)
  return mark.kind === 'bar' && axis !== undefined ? blocks(mark.value, axis.least, axis.most) : ''
}

function blocks(value: string | number, least: string | number, most: string | number): string {
  const [from, to] = [parseExact(least), parseExact(most)]
  const span = subtractFractions(to, from)
  const above = subtractFractions(parseExact(value), from)
  if (compareFractions(span, zero) <= 0 || compareFractions(above, zero) <= 0) return ''
  const { numerator, denominator } = divideFractions(above, span)
  const halves = (numerator * 4n * BigInt(cells) + denominator) / (2n * denominator)
  const shown = Number(halves > 2n * BigInt(cells) ? 2n * BigInt(cells) : halves)
  return `${'█'.repeat(Math.floor(shown / 2))}${shown % 2 === 0 ? '' : '▌'}`
}
