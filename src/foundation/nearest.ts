import { byCodePoint } from './code-point'

/**
 * The number of single-character edits (insert, delete, replace, swap of neighbours) that turn one text into another;
 * any number above the limit if there are more. Cells too far off the diagonal to be within the limit are skipped.
 */
function editDistance(from: string, to: string, limit: number): number {
  const beyond = limit + 1
  let beforeLast: number[] = Array(to.length + 1).fill(beyond)
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  let current: number[] = Array(to.length + 1).fill(beyond)
  let leastOfLast = 0
  for (let row = 1; row <= from.length; row++) {
    const first = Math.max(1, row - limit)
    const end = Math.min(to.length, row + limit)
    current[first - 1] = first === 1 ? row : beyond
    let least = current[first - 1] as number
    const letter = from.charCodeAt(row - 1)
    const letterBefore = from.charCodeAt(row - 2)
    for (let column = first; column <= end; column++) {
      const other = to.charCodeAt(column - 1)
      let edits = (last[column - 1] as number) + (letter === other ? 0 : 1)
      if (column < row + limit) edits = Math.min(edits, (last[column] as number) + 1)
      edits = Math.min(edits, (current[column - 1] as number) + 1)
      const isSwapped = column > 1 && letter === to.charCodeAt(column - 2) && letterBefore === other
      if (isSwapped) edits = Math.min(edits, (beforeLast[column - 2] as number) + 1)
      current[column] = edits
      if (edits < least) least = edits
    }
    if (least > limit && leastOfLast > limit) return beyond
    leastOfLast = least
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  return last[to.length] as number
}

/**
 * The known words nearest to an unknown one, nearest first, at most three; empty if nothing is near.
 *
 * A word is near when at most a third of its letters would have to change.
 */
export function nearestTo(word: string, known: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase().slice(0, 100)
  const near: { text: string; distance: number }[] = []
  for (const text of known) {
    const limit = Math.floor(Math.max(wanted.length, text.length) / 3)
    if (Math.abs(text.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, text.toLowerCase(), limit)
    if (distance <= limit) near.push({ text, distance })
  }
  near.sort((a, b) => a.distance - b.distance || byCodePoint(a.text, b.text))
  return near.slice(0, 3).map(({ text }) => text)
}

/** Returns the known words nearest to an unknown one, like {@link nearestTo}. */
export type NearestNames = (word: string) => readonly string[]

/** The number of unknown words for which names are searched: a list with more of them uses other names and was not mistyped. */
const mostWords = 30

/**
 * Prepares the search for data that may have many unknown words, such as a list of rows: each word is searched once,
 * and none after the first thirty, since the time would grow with the square of the list.
 *
 * @param known - Gives the known words; asked once for each unknown one.
 */
export function nearestAmong(known: () => Iterable<string>): NearestNames {
  const found = new Map<string, readonly string[]>()
  return word => {
    const before = found.get(word)
    if (before !== undefined) return before
    if (found.size === mostWords) return []
    const nearest = nearestTo(word, known())
    found.set(word, nearest)
    return nearest
  }
}
