/** What separates the cells of a CSV file. */
export type Separator = ',' | ';' | '\t' | '|'

const separators: readonly Separator[] = [';', '\t', ',']

/**
 * The separator of a CSV text: of `;`, tab and `,` the one that stands most often in its first line that has any, outside
 * quotation marks; null where no line among the first has one. A line `sep=;`, which Excel reads, decides.
 */
export function detectSeparator(text: string): Separator | null {
  const told = /^sep=([;,\t])\r?\n/.exec(text)?.[1]
  if (told !== undefined) return told as Separator
  const counts = new Map<string, number>()
  let isQuoted = false
  const end = Math.min(text.length, 100_000)
  for (let at = 0; at < end; at++) {
    const sign = text[at] as string
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '\n' || sign === '\r') {
      if (counts.size > 0) break
    } else if (sign === ';' || sign === ',' || sign === '\t') counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  const best = separators.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a))
  return counts.has(best) ? best : null
}

/** The sign after which a spreadsheet takes a cell for a formula, however it was meant. */
const startsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/u
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/u
const isNumber = /^-?\d+([.,]\d+)?$/

/**
 * A text as it may stand in a CSV file: where a spreadsheet would take it for a formula, an apostrophe stands before it.
 * Numbers stay as they are; {@link withoutGuard} takes the apostrophe away again.
 */
export function withGuard(text: string): string {
  return startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text
}

/** A text as it was before {@link withGuard}. */
export function withoutGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
