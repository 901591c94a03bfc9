/** Puts words into lines of a width; the last of so many lines takes all that is left. */
export function wrapWords(
  words: readonly string[],
  width: number,
  widthOf: (text: string) => number,
  mostLines: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  // The line is not measured again with every word.
  let taken = 0
  for (const word of words) {
    const own = widthOf(word)
    const longer = taken + widthOf(' ') + own
    if (line === '') {
      line = word
      taken = own
    } else if (longer <= width || lines.length === mostLines - 1) {
      line += ` ${word}`
      taken = longer
    } else {
      lines.push(line)
      line = word
      taken = own
    }
  }
  return [...lines, line]
}
