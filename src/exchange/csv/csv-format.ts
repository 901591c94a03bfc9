/** What separates the cells of a CSV file. */
export type Separator = ',' | ';' | '\t' | '|'

const separators: readonly Separator[] = [';', '\t', '|', ',']

/** How many lines the separator is found by. */
const mostLines = 50

/**
 * The separator of a CSV text: the sign that cuts most of its first lines into the same number of cells, so that commas of
 * a title or of numbers do not decide; null if no line has any. A line `sep=;`, which Excel reads, decides.
 */
export function detectSeparator(text: string): Separator | null {
  const given = /^sep=([;,\t|])\r?\n/.exec(text)?.[1]
  if (given !== undefined) return given as Separator
  const lines = linesOf(text)
  const scores = separators.map(separator => {
    const times = new Map<number, number>()
    for (const line of lines) {
      const count = line.get(separator) ?? 0
      if (count > 0) times.set(count, (times.get(count) ?? 0) + 1)
    }
    const [best] = [...times].toSorted(([a, linesA], [b, linesB]) => linesB - linesA || b - a)
    return { separator, lines: best?.[1] ?? 0, cells: best?.[0] ?? 0 }
  })
  const [best] = scores.toSorted((a, b) => b.lines - a.lines || b.cells - a.cells)
  return best === undefined || best.lines === 0 ? null : best.separator
}

/** How often each separator is in each of the first lines that have any, outside quotation marks. */
function linesOf(text: string): readonly ReadonlyMap<string, number>[] {
  const lines: Map<string, number>[] = []
  let line = new Map<string, number>()
  let isQuoted = false
  const end = Math.min(text.length, 100_000)
  for (let at = 0; at < end && lines.length < mostLines; at++) {
    const sign = text[at] as string
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '\n' || sign === '\r') {
      if (line.size > 0) lines.push(line)
      line = new Map()
    } else if (separators.includes(sign as Separator)) line.set(sign, (line.get(sign) ?? 0) + 1)
  }
  return line.size > 0 ? [...lines, line] : lines
}
