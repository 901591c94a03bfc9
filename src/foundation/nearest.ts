import { byCodePoint } from './code-point'

/** The number of single-character edits (insert, delete, replace, swap of neighbours) that turn one text into another. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return last[to.length] as number
}

/**
 * The known words nearest to an unknown one, nearest first, at most three; none where nothing is near.
 *
 * A word is near when at most a third of its letters would have to change.
 */
export function nearestTo(word: string, known: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase().slice(0, 100)
  const near: { text: string; distance: number }[] = []
  for (const text of known) {
    const limit = Math.floor(Math.max(wanted.length, text.length) / 3)
    if (Math.abs(text.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, text.toLowerCase())
    if (distance <= limit) near.push({ text, distance })
  }
  near.sort((a, b) => a.distance - b.distance || byCodePoint(a.text, b.text))
  return near.slice(0, 3).map(({ text }) => text)
}
